"""Counters as lists print them: 1 a A i I."""

_SIZES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMAN = tuple(zip(_SIZES, ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"), strict=True))


def roman(value: int) -> str:
    """``value`` in small roman numerals; 0 and what is too large stay figures."""
    if not 0 < value < 4000:
        return str(value)
    text = ""
    for size, sign in _ROMAN:
        count, value = divmod(value, size)
        text += sign * count
    return text


def letters(value: int, *, repeat: bool = True) -> str:
    """``value`` as a letter; after z comes aa, and then bb as Word counts (``repeat``) or ab as browsers do."""
    if value < 1:
        return str(value)
    if repeat:
        return chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)
    text = ""
    while value:
        value, rest = divmod(value - 1, 26)
        text = chr(97 + rest) + text
    return text
