"""pdfium's functions that are called for every word, bound so that pointers pass as plain integers: a call costs less than half.

Whoever passes a pointer keeps its page, text page or object open meanwhile.
"""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

_INT, _POINTER = ctypes.c_int, ctypes.c_void_p


def _bound(name: str, result: Any, *arguments: Any) -> Any:
    # PYFUNCTYPE keeps the interpreter's lock: these calls take no time in which another thread could do anything.
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(getattr(pdfium, name), _POINTER).value or 0)


def address(handle: Any) -> int:
    """Where the object behind a pypdfium2 object or handle lies; 0 for none."""
    return ctypes.cast(getattr(handle, "raw", handle), _POINTER).value or 0


loose_box = _bound("FPDFText_GetLooseCharBox", _INT, _POINTER, _INT, _POINTER)  # text page, index, FS_RECTF
origin = _bound("FPDFText_GetCharOrigin", _INT, _POINTER, _INT, _POINTER, _POINTER)  # text page, index, x, y
angle = _bound("FPDFText_GetCharAngle", ctypes.c_float, _POINTER, _INT)
font_size = _bound("FPDFText_GetFontSize", ctypes.c_double, _POINTER, _INT)
matrix = _bound("FPDFText_GetMatrix", _INT, _POINTER, _INT, _POINTER)  # text page, index, FS_MATRIX
font_info = _bound("FPDFText_GetFontInfo", ctypes.c_ulong, _POINTER, _INT, _POINTER, ctypes.c_ulong, _POINTER)
text_object = _bound("FPDFText_GetTextObject", _POINTER, _POINTER, _INT)
font = _bound("FPDFTextObj_GetFont", _POINTER, _POINTER)
index_of = _bound("FPDFText_GetCharIndexFromTextIndex", _INT, _POINTER, _INT)
count_objects = _bound("FPDFPage_CountObjects", _INT, _POINTER)
page_object = _bound("FPDFPage_GetObject", _POINTER, _POINTER, _INT)
object_type = _bound("FPDFPageObj_GetType", _INT, _POINTER)
object_bounds = _bound("FPDFPageObj_GetBounds", _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
object_matrix = _bound("FPDFPageObj_GetMatrix", _INT, _POINTER, _POINTER)
count_segments = _bound("FPDFPath_CountSegments", _INT, _POINTER)
path_segment = _bound("FPDFPath_GetPathSegment", _POINTER, _POINTER, _INT)
segment_point = _bound("FPDFPathSegment_GetPoint", _INT, _POINTER, _POINTER, _POINTER)
segment_type = _bound("FPDFPathSegment_GetType", _INT, _POINTER)
