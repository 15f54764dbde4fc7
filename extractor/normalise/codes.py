"""Text as an array of code points, so that whole texts are looked at in a few array operations."""

from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
Kinds = npt.NDArray[np.uint8]

HAN, DIGIT, LATIN, MARK = 1, 2, 4, 8
CJK = HAN | MARK
WORD = LATIN | DIGIT

_BEYOND = 0x110000
_HAN_RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_LATIN_RANGES = ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF))
# The percent sign is no letter: a comma after it parts Chinese clauses (受理率5%,办结率9%).
_MARKS = "，。、；：！？（）《》〈〉【】〔〕〖〗“”‘’—…%‰"


def codes_of(text: str) -> Codes:
    """Return the code points of `text`; a lone surrogate is one code point like any other."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def text_of(codes: Codes) -> str:
    """Return the text that the code points spell."""
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


def table_of(spellings: Mapping[str, str]) -> Codes:
    """Return an array that holds, for every code point, the code point it is respelled as."""
    table = np.arange(_BEYOND, dtype=np.uint32)
    table[[ord(old) for old in spellings]] = [ord(new) for new in spellings.values()]
    return table


def set_of(characters: Iterable[str]) -> npt.NDArray[np.bool_]:
    """Return an array that tells, for every code point, whether it is one of `characters`."""
    table = np.zeros(_BEYOND, dtype=np.bool_)
    table[[ord(character) for character in characters]] = True
    return table


def _kind_table() -> Kinds:
    table = np.zeros(_BEYOND, dtype=np.uint8)
    for first, last in _HAN_RANGES:
        table[first : last + 1] = HAN
    for first, last in _LATIN_RANGES:
        table[first : last + 1] = LATIN
    table[ord("0") : ord("9") + 1] = DIGIT
    table[[ord(character) for character in "〇々"]] = HAN
    table[[ord(character) for character in _MARKS]] = MARK
    return table


_KINDS = _kind_table()


def kinds_of(codes: Codes) -> Kinds:
    """Return for each code point HAN, DIGIT, LATIN, MARK (Chinese punctuation) or 0.

    >>> kinds_of(codes_of("镇5A，-")).tolist()
    [1, 2, 4, 8, 0]
    """
    return _KINDS.take(codes)
