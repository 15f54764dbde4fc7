"""Names that count: 五个一, 三张清单, 四办二中心, 1+5+N, read into their parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from extractor.deferred import deferred
from extractor.schema import FormulaPart
from extractor.values.numbers import read_number

_HAN_COUNT = "一二三四五六七八九十两双多"
_GREAT_NUMBERS = "百千万亿"  # 百千万工程, 千村提升: rhetoric, not a number of parts
_COUNT = rf"(?:[{_HAN_COUNT}]+|\d+(?![A-Za-z])|[NXM](?![A-Za-z]))"
# 一 counts nothing in these: 四统一 has four parts, and its noun is 统一.
_NOUN = rf"(?:统一|合一|一[体批流号律]|(?<=个)一|[^{_HAN_COUNT}{_GREAT_NUMBERS}\d、，+])*"
_PART = deferred(rf"(?P<count>{_COUNT})(?:[张项条道支本份件个]|大(?!队))?(?P<noun>{_NOUN})")
_TAIL = deferred(r"(?:(?:一体|合一)化?|融合|(?<=^级).+|(?<=^定)(?:规定|方案))$")
_SMALL_COUNTS: Mapping[str, int | Literal["N"]] = {
    **dict(zip("一二三四五六七八九十", range(1, 11), strict=True)),
    **dict.fromkeys("两双", 2),
    **dict.fromkeys("多NXM", "N"),
}


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
    """
    parts: list[FormulaPart] = []
    end = 0
    for match in _PART.finditer(name):
        count = _read_count(match["count"])
        if match.start() != end or count is None:
            return ()
        parts.append(FormulaPart(count, _TAIL.sub("", match["noun"]) or None))
        end = match.end() + (name[match.end() : match.end() + 1] in {"、", "，", "+"})
    return tuple(parts) if end == len(name) and any(part.count != 1 for part in parts) else ()


def _read_count(words: str) -> int | Literal["N"] | None:
    if words in _SMALL_COUNTS:
        return _SMALL_COUNTS[words]
    number = read_number(words)
    return None if number is None else int(number)
