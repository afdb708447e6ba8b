"""Bytes -> text: byte order marks, UTF-16 without one, UTF-8, and the single-byte encodings of older office programs."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What British and Irish office programs wrote before UTF-8; ISO 8859-14 holds the Welsh circumflexes.
_LEGACY = ["cp1252", "iso8859_15", "iso8859_14", "mac_roman", "cp850"]
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\x00-\x01\x03-\x08\x0e-\x1f\x7f]|[\ud800-\udfff]")
_BULLETS = re.compile("[\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076\uf02d\uf0be\uf06e\uf071\uf0a0-\uf0ff\u25aa\u25cf\uf020-\uf07e]")


def decode(data: bytes) -> str:
    """The text of ``data``, line breaks as ``\\n``. Never fails: what no encoding explains becomes U+FFFD."""
    return plain(_decode(data))


def decode_html(data: bytes) -> str:
    """The text of a page, as ``decode``; the encoding that it declares counts where the bytes are no UTF-8."""
    declared = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", data[:4096], re.IGNORECASE)
    if declared and not data.startswith(tuple(mark for mark, _ in _BOMS)) and not _wide(data):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            name = declared.group(1).decode("ascii").lower()
            # Browsers read Latin-1 as Windows does.
            name = "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "utf-8", "utf8", "windows-1252") else name
            try:
                return plain(data.decode(name, errors="replace"))
            except LookupError:
                pass
    return decode(data)


def _decode(data: bytes) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # One broken byte in otherwise good UTF-8 (a file cut short) is no reason to read it all as something else.
        if error.start > len(data) - 4 and error.start > 100:
            return data.decode("utf-8", errors="replace")
    return _legacy(data)


def _wide(data: bytes) -> str:
    """The UTF-16 flavour of text without a byte order mark, told by where its zero bytes stand."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half >= 8 and odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if half >= 8 and even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def _legacy(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000], cp_isolation=_LEGACY).best()
    name = best.encoding if best else "cp1252"
    # Where both fit, Windows is by far the likelier writer.
    if best and "cp1252" in best.could_be_from_charset:
        name = "cp1252"
    return data.decode(name, errors="replace")


def plain(text: str) -> str:
    """The same words with ordinary spaces, line breaks, bullets and letters in place of their typographic stand-ins."""
    text = re.sub("\r\n?|[\u2028\x85\x0b]", "\n", text).replace("\u2029", "\n\n")
    text = _UNSEEN.sub("", _SPACES.sub(" ", text))
    return _BULLETS.sub("•", text).translate(_LIGATURES)


_CONTROL = bytes([*range(9), *range(14, 27), *range(28, 32), 127])


def looks_like_text(data: bytes) -> bool:
    """Whether bytes without a known signature read as text: hardly any control characters once decoded."""
    if data.startswith(tuple(mark for mark, _ in _BOMS)) or _wide(data):
        return True
    head = data[:8192]
    return len(head) - len(head.translate(None, _CONTROL)) <= len(head) // 200
