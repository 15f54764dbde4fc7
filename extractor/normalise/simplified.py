"""Traditional characters become simplified ones, with OpenCC's knowledge of phrases."""

from functools import cache

import numpy as np
import numpy.typing as npt
from opencc import OpenCC

from extractor.aligned_text import AlignedText
from extractor.normalise.aspect import with_aspect_marker
from extractor.normalise.codes import HAN, Codes, codes_of, kinds_of, set_of, table_of, text_of

_ALSO_SIMPLIFIED = "乾於昇瞭徵藉夥陞祇鉅苧椏閒兒馀锺"
"""Characters that simplified text uses too, in names and set words: 乾县, 毕昇, 狼藉, 於某.

They are simplified only where other characters show that the text is traditional.
"""
_TRADITIONAL_SHARE = 0.01
"""From this share of its Chinese characters on a text is traditional; strays are far below."""

_UNKNOWN_TO_OPENCC = str.maketrans("凖麽衞敍粧枱痺簷値戶", "准么卫叙妆台痹檐值户")
"""Forms of Hong Kong, Taiwan and old print that t2s leaves as they are."""

Flags = npt.NDArray[np.bool_]


def simplified(text: AlignedText) -> AlignedText:
    """Respell traditional characters as simplified ones, phrase by phrase.

    >>> simplified(AlignedText.of("着力於鎮區改革，隨著乾隆年間的顯著變化")).text
    '着力于镇区改革，随着乾隆年间的显著变化'
    >>> simplified(AlignedText.of("乾县於某，一片狼藉")).text
    '乾县於某，一片狼藉'
    """
    codes = codes_of(text.text)
    spelt = text.text.translate(_UNKNOWN_TO_OPENCC) if _has_unknown(text.text) else text.text
    traditional = _traditional().take(codes)
    if traditional.any():
        spelt = _converted(spelt, codes, traditional)
    return text.respelled(with_aspect_marker(spelt) if "著" in spelt else spelt)


def _converted(text: str, codes: Codes, traditional: Flags) -> str:
    converted = str(OpenCC("t2s").convert(text))
    if len(converted) != len(text):
        converted = text_of(_table().take(codes_of(text)))
    shared = _shared().take(codes)
    if not shared.any() or _is_traditional(codes, traditional & ~shared):
        return converted
    kept = codes_of(converted).copy()
    kept[shared] = codes[shared]
    return text_of(kept)


def _is_traditional(codes: Codes, traditional: Flags) -> bool:
    han = np.count_nonzero(kinds_of(codes) == HAN)
    return int(np.count_nonzero(traditional)) >= max(1, _TRADITIONAL_SHARE * han)


def _has_unknown(text: str) -> bool:
    return any(chr(code) in text for code in _UNKNOWN_TO_OPENCC)


@cache
def _table() -> Codes:
    """Ask OpenCC for every Chinese character by itself; lines keep phrases apart."""
    han = [chr(code) for code in (*range(0x3400, 0xA000), *range(0x20000, 0x2A6E0))]
    converted = OpenCC("t2s").convert("\n".join(han)).split("\n")
    return table_of({old: new for old, new in zip(han, converted, strict=True) if len(new) == 1})


@cache
def _traditional() -> Flags:
    table = _table()
    differs: Flags = table != np.arange(len(table), dtype=table.dtype)
    return differs


@cache
def _shared() -> Flags:
    return set_of(_ALSO_SIMPLIFIED)
