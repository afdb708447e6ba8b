"""Counters as lists print them: 1 a A i I."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


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
