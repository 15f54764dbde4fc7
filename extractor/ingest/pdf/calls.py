"""PDFium functions that are called for each character or object, without the cost of checking.

The functions are those of `pypdfium2.raw`; only arguments and results are plain addresses, and
the interpreter's lock is kept, which makes a call two to three times as fast.
"""

import ctypes
from collections import deque
from collections.abc import Callable
from itertools import repeat

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

_Address = ctypes.c_void_p
_Number = ctypes.c_int
_BYTES_IN_BOX = 16


def _plain(function: object, *types: type) -> Callable[..., int]:
    address = ctypes.cast(function, _Address).value  # type: ignore[arg-type]
    plain: Callable[..., int] = ctypes.PYFUNCTYPE(*types)(address)  # type: ignore[arg-type]
    return plain


_loose_box = _plain(raw.FPDFText_GetLooseCharBox, _Number, _Address, _Number, _Address)
_is_unmapped = _plain(raw.FPDFText_HasUnicodeMapError, _Number, _Address, _Number)
_object_at = _plain(raw.FPDFPage_GetObject, _Address, _Address, _Number)
_kind_of = _plain(raw.FPDFPageObj_GetType, _Number, _Address)


def loose_boxes(page: raw.FPDF_TEXTPAGE, count: int) -> npt.NDArray[np.float32]:
    """Return left, top, right, bottom of the first `count` characters, upwards, in points."""
    boxes = np.zeros((count, 4), np.float32)
    start = boxes.ctypes.data
    places = range(start, start + _BYTES_IN_BOX * count, _BYTES_IN_BOX)
    deque(map(_loose_box, repeat(_address(page)), range(count), places), 0)
    return boxes


def unmapped(page: raw.FPDF_TEXTPAGE, count: int) -> npt.NDArray[np.bool_]:
    """Tell of the first `count` characters whether their font fails to say what they are."""
    answers = map(_is_unmapped, repeat(_address(page)), range(count))
    missing: npt.NDArray[np.bool_] = np.fromiter(answers, np.int32, count) == 1
    return missing


def objects_of(page: raw.FPDF_PAGE, kinds: tuple[int, ...]) -> list[raw.FPDF_PAGEOBJECT]:
    """Return the objects of a page that are of one of `kinds`."""
    count = max(0, raw.FPDFPage_CountObjects(page))
    found = list(map(_object_at, repeat(_address(page)), range(count)))
    wanted = [item for item, kind in zip(found, map(_kind_of, found), strict=True) if kind in kinds]
    return [ctypes.cast(item, raw.FPDF_PAGEOBJECT) for item in wanted]


def _address(pointer: object) -> int:
    return ctypes.cast(pointer, _Address).value or 0  # type: ignore[arg-type]
