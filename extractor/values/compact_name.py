"""Names that count: 五个一, 三张清单, 四办二中心, 1+5+N, read into their parts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.deferred import deferred
from extractor.quick import quick
from extractor.schema import FormulaPart
from extractor.values.numbers import read_number

_HAN_COUNT = "一二三四五六七八九十两双多"
_GREAT_NUMBERS = "百千万亿"  # 百千万工程, 千村提升: rhetoric, not a number of parts
# A longer number is a code or a year: 151人才工程 bundles no 151 parts.
_COUNT = rf"(?:[{_HAN_COUNT}]+|\d{{1,2}}(?![\dA-Za-z])|[NXM](?![A-Za-z]))"
# 一 counts nothing in these: 四统一 has four parts, and its noun is 统一.
_PLAIN = rf"[^{_HAN_COUNT}{_GREAT_NUMBERS}\d、，+×·]"
_ONES = r"(?<=个)(?:[一1](?:[百千]万?)?(?!\d)|10{2,4})"
_NOUN = rf"(?:统一|合一|一(?:[体批号律]|流(?!程))|{_ONES}|(?<=^双)[百千万]|{_PLAIN})*"
# A classifier counts the noun behind it; with nothing behind, it is the noun: 一本三基.
_CLASSIFIER = (
    rf"(?P<classifier>[张项条道支本份件个篇根块把股座场句层](?=[一1]|{_PLAIN}))?"
    rf"(?P<great>大(?!队)(?={_PLAIN}))?"
)
_PART = deferred(rf"(?P<count>{_COUNT}){_CLASSIFIER}(?P<noun>{_NOUN})")
# What a name is called after says how it is used, not what it counts: 五联机制 has five 联.
_TAIL = deferred(
    "(?:(?:一体|合一)化?|融合|(?<=^级).+|(?<=^定)(?:规定|方案)|(?<=^[^司执立编体机])[法制]|[和与及]"
    "|(?<=^[^小大新好])(?:联动|共治|联保|联防|并举|协同|贯通)"
    "|(?<=.)(?:工作)?(?:机制|模式|制度|体系|政策)|(?<=[^小大])(?:工作法|工程|行动))$"
)
# 三项工作机制 and 四大重点行动 count the mechanisms and actions themselves.
_OWN_TAIL = deferred("[和与及]$")
# Numerals that count nothing: directions, seasons, and old names of regions.
_UNCOUNTED = deferred(
    "双[向边方语城]|[一二三]次(?=.)|一要|二.$|[二三四五六七八九](?:[星尺里]|类(?=[^一二三四五六七八九十、，]))(?=.)|四季|四海|五金|[一多]对[一多]|一帮一|三[晋秦湘峡亚明]|八[桂闽]|九州|两[广淮]|四川|六安|七台河"
)
_BODY = deferred("[委办站所局队厅室科组部院处网园会庭馆]|窗口|中心|平台|[大中支]队|办公室")
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
        parts.append(FormulaPart(count, _noun(match)))
        end = match.end() + (name[match.end() : match.end() + 1] in _JOINTS)
    return tuple(parts) if end == len(name) and _is_bundle(parts) else ()


def _noun(part: re.Match[str]) -> str | None:
    """Return what a part counts: without its classifier, and without what it is called after."""
    words = part["noun"]
    if words == "1":
        return "一"
    itself = part["great"] or part["classifier"] in ("项", "张", "篇")
    return (_OWN_TAIL if itself else _TAIL).sub("", words) or None


def counts_bodies(parts: Sequence[FormulaPart]) -> bool:
    """Tell whether a name counts offices, centres and teams: 四办二中心, 一委一办.

    >>> counts_bodies(read_parts("四办二中心")), counts_bodies(read_parts("三张清单"))
    (True, False)
    """
    return len(parts) > 1 and all(_BODY.fullmatch(part.noun or "") for part in parts)


def _is_bundle(parts: Sequence[FormulaPart]) -> bool:
    """Tell whether counts count parts: 一村一策 has none, 一委一办 has two bodies."""
    return counts_bodies(parts) or any(part.count != 1 for part in parts)


def _read_count(words: str) -> int | Literal["N"] | None:
    if words in _SMALL_COUNTS:
        return _SMALL_COUNTS[words]
    number = read_number(words)
    return None if number is None else int(number)
