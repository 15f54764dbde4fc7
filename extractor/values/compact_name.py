"""Names that count: 五个一, 三张清单, 四办二中心, 1+5+N, read into their parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.deferred import deferred
from extractor.quick import quick
from extractor.schema import FormulaPart
from extractor.values.counted_noun import classifier, counted_noun
from extractor.values.numbers import read_number
from extractor.values.words import cut

_HAN_COUNT = "一二三四五六七八九十两双多"
_GREAT_NUMBERS = "百千万亿"  # 百千万工程, 千村提升: rhetoric, not a number of parts
# A longer number is a code or a year, 151人才工程 bundles no 151 parts, unless + adds it: 1+11+388.
_COUNT = (
    rf"(?:[{_HAN_COUNT}]+|\d{{1,2}}(?![\dA-Za-z])|(?<=\+)\d{{3}}(?![\dA-Za-z])|[NXM](?![A-Za-z]))"
)
# 一 counts nothing in these: 四统一 has four parts, and its noun is 统一.
_PLAIN = rf"[^{_HAN_COUNT}{_GREAT_NUMBERS}\d、，+×·<>=＜＞＝]"
_ONES = r"(?<=个)(?:[一1](?:[百千]万?)?(?!\d)|10{2,4}|十大)"
_NOUN = (
    rf"(?:统一|合一|第一|一(?:体|流(?!程))|(?<=[{_HAN_COUNT}个])一[批号律]|(?<=[过许众更诸])多"
    rf"|{_ONES}|(?<=^双)[百千万]|{_PLAIN})*"
)
_PART = deferred(rf"(?P<count>{_COUNT}){classifier(_PLAIN)}(?P<noun>{_NOUN})")
# Numerals that count nothing: directions, seasons, and old names of regions.
_UNCOUNTED = deferred(
    "双[向边方语城]|双重$|[一二三]次(?=.)|一要|二.$|"
    "[二三四五六七八九](?:[尺里]|[星类](?=[^一二三四五六七八九十、，]))(?=.)|四季|四海|五金|"
    "[一多][对帮带][一多]|三[晋秦湘峡亚明]|八[桂闽]|九州|两[广淮]|四川|六安|七台河"
)
_DOES = deferred("[vd](?!n)")
_BODY = deferred("[委办站所局队厅室科组部院处网园会庭馆]|窗口|中心|平台|[大中支]队|办公室")
_SHAPE = deferred("[横纵轴带核圈翼环廊轨主副极心]")
"""What a layout is made of: 一横一纵, 一核一带."""
_JOINTS = frozenset("、，+×·")
_SMALL_COUNTS: Mapping[str, int | Literal["N"]] = {
    **dict(zip("一二三四五六七八九十", range(1, 11), strict=True)),
    **dict.fromkeys("两双", 2),
    **dict.fromkeys("多NXM", "N"),
}


@quick
@dataclass(frozen=True, slots=True)
class CompactName:
    """A name without its quotation marks; `counts` tells whether its numerals count its parts.

    They do in 三张清单, they do not in 一支队伍管执法.
    """

    name: str
    counts: bool = True

    @property
    def parts(self) -> tuple[FormulaPart, ...]:
        """The counted parts that the name is made of, if any; read when they are asked for."""
        return read_parts(self.name) if self.counts else ()


def read_parts(name: str) -> tuple[FormulaPart, ...]:
    """Return what a name counts, in order; nothing for names that count no bundle (一村一策).

    >>> [(part.count, part.noun) for part in read_parts("四办二中心一大队一站")]
    [(4, '办'), (2, '中心'), (1, '大队'), (1, '站')]
    >>> [(part.count, part.noun) for part in read_parts("1+5+N")]
    [(1, None), (5, None), ('N', None)]
    >>> [(part.count, part.noun) for part in read_parts("五个一")], read_parts("一村一策")
    ([(5, '一')], ())
    >>> [(part.count, part.noun) for part in read_parts("一委一办一平台")]
    [(1, '委'), (1, '办'), (1, '平台')]
    """
    if _UNCOUNTED.match(name):
        return ()
    parts: list[FormulaPart] = []
    end = 0
    for match in _PART.finditer(name):
        count = _read_count(match["count"])
        if match.start() != end or count is None:
            return ()
        parts.append(FormulaPart(count, counted_noun(match)))
        end = match.end() + (name[match.end() : match.end() + 1] in _JOINTS)
    whole = end == len(name) and _is_bundle(parts) and not _are_ordinals(parts)
    return tuple(parts) if whole else ()


def _are_ordinals(parts: Sequence[FormulaPart]) -> bool:
    """Tell whether the numbers tell deeds one by one: 一不怕苦、二不怕死 counts nothing."""
    if len(parts) < 2 or any(part.count != place for place, part in enumerate(parts, 1)):
        return False
    nouns = [part.noun or "" for part in parts]
    return all(len(noun) > 1 and _DOES.match(cut(noun)[0][1]) for noun in nouns)


def counts_bodies(parts: Sequence[FormulaPart]) -> bool:
    """Tell whether a name counts offices, centres and teams: 四办二中心, 一委一办.

    >>> counts_bodies(read_parts("四办二中心")), counts_bodies(read_parts("三张清单"))
    (True, False)
    """
    return len(parts) > 1 and all(_BODY.fullmatch(part.noun or "") for part in parts)


def _is_bundle(parts: Sequence[FormulaPart]) -> bool:
    """Tell whether counts count parts: 一村一策 has none, 一委一办 has two bodies."""
    laid_out = len(parts) > 1 and all(_SHAPE.fullmatch(part.noun or "") for part in parts)
    return laid_out or counts_bodies(parts) or any(part.count != 1 for part in parts)


def _read_count(words: str) -> int | Literal["N"] | None:
    if words in _SMALL_COUNTS:
        return _SMALL_COUNTS[words]
    number = read_number(words)
    return None if number is None else int(number)
