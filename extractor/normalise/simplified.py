"""Traditional characters become simplified ones, with OpenCC's knowledge of phrases."""

from functools import cache

import numpy as np
import numpy.typing as npt
from opencc import OpenCC

from extractor.aligned_text import AlignedText
from extractor.normalise.aspect import with_aspect_marker
from extractor.normalise.codes import HAN, Codes, CodeSet, Respelling, codes_of, kinds_of, text_of

_ALSO_SIMPLIFIED = "乾於昇瞭徵藉夥陞祇鉅苧椏閒兒馀锺"
"""Characters that simplified text uses too, in names and set words: 乾县, 毕昇, 狼藉, 於某.

They are simplified only where other characters show that the text is traditional.
"""
_TRADITIONAL_SHARE = 0.01
"""From this share of its Chinese characters on a text is traditional; strays are far below."""

_UNKNOWN_TO_OPENCC = dict(zip("凖麽衞敍粧枱痺簷値戶", "准么卫叙妆台痹檐值户", strict=True))
"""Forms of Hong Kong, Taiwan and old print that t2s leaves as they are."""

_SHARED = CodeSet(_ALSO_SIMPLIFIED)
_UNKNOWN = Respelling.of(_UNKNOWN_TO_OPENCC)

Flags = npt.NDArray[np.bool_]


def simplified(text: AlignedText) -> AlignedText:
    """Respell traditional characters as simplified ones, phrase by phrase.

    >>> simplified(AlignedText.of("着力於鎮區改革，隨著乾隆年間的顯著變化")).text
    '着力于镇区改革，随着乾隆年间的显著变化'
    >>> simplified(AlignedText.of("乾县於某，一片狼藉")).text
    '乾县於某，一片狼藉'
    """
    spelt = text.text
    codes = codes_of(spelt)
    if _may_be_traditional(codes):
        spelt = _spelt(spelt, codes, _by_character().changes(codes))
    return text.respelled(with_aspect_marker(spelt) if "著" in spelt else spelt)


def _may_be_traditional(codes: Codes) -> bool:
    """Tell whether a character has another spelling, without a table of them all."""
    stands = np.zeros(int(codes.max(initial=0)) + 1, np.bool_)
    stands[codes] = True
    return any(map(_is_spelt_otherwise, text_of(np.flatnonzero(stands).astype(np.uint32))))


@cache
def _is_spelt_otherwise(character: str) -> bool:
    return character in _UNKNOWN_TO_OPENCC or str(_opencc().convert(character)) != character


def is_traditional(character: str) -> bool:
    """Tell whether simplified text would write the character otherwise.

    >>> is_traditional("謹"), is_traditional("中"), is_traditional("謹慎")
    (True, False, False)
    """
    return len(character) == 1 and bool(_by_character().changes(codes_of(character))[0])


def _spelt(text: str, codes: Codes, traditional: Flags) -> str:
    shared = traditional & _SHARED.holds(codes)
    strangers = traditional & ~shared
    han = np.count_nonzero(kinds_of(codes) == HAN)
    if np.count_nonzero(strangers) >= max(1, _TRADITIONAL_SHARE * han):
        return _converted(text, codes)
    spelt = codes.copy()
    spelt[strangers] = _by_character().spelt(codes[strangers])
    return text_of(spelt)


def _converted(text: str, codes: Codes) -> str:
    """Convert by phrases, or by single characters should a phrase ever change its length."""
    converted = str(_opencc().convert(text))
    if len(converted) != len(text):
        return text_of(_by_character().spelt(codes))
    unknown = _UNKNOWN.changes(codes)
    if not unknown.any():
        return converted
    spelt = codes_of(converted).copy()
    spelt[unknown] = _UNKNOWN.spelt(codes[unknown])
    return text_of(spelt)


@cache
def _opencc() -> OpenCC:
    return OpenCC("t2s")


@cache
def _by_character() -> Respelling:
    """Ask OpenCC for every Chinese character by itself; line ends keep phrases apart."""
    han = np.concatenate((np.arange(0x3400, 0xA000), np.arange(0x20000, 0x2A6E0))).astype(np.uint32)
    lines = np.full((len(han), 2), ord("\n"), dtype=np.uint32)
    lines[:, 0] = han
    converted = codes_of(str(_opencc().convert(text_of(lines.ravel()))))
    ends = np.flatnonzero(converted == ord("\n"))
    starts = np.append(0, ends[:-1] + 1)
    is_one = ends - starts == 1
    others = map(codes_of, map("".join, zip(*_UNKNOWN_TO_OPENCC.items(), strict=True)))
    asked = han[is_one], converted[starts[is_one]]
    return Respelling(*map(np.append, asked, others))
