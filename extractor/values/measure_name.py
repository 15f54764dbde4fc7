"""The name of a package, a structure or a slogan: what it counts, and when two names are one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.deferred import deferred
from extractor.quick import quick
from extractor.schema import FormulaPart
from extractor.values.compact_name import read_parts

MeasureKind = Literal["package", "structure", "slogan"]

_MARKS = deferred("[“”‘’\"'、，,；;·—\\s（）()]")
_ARABIC = str.maketrans(
    {"两": "二", "＋": "+", "1": "一", "2": "二", "3": "三", "4": "四"}
    | {"5": "五", "6": "六", "7": "七", "8": "八", "9": "九", "0": "〇"}
)
_CLASSIFIERS = deferred("(?<=[二三四五六七八九十])[个张项条大](?=.)")
_LETTER = deferred("(?<=[+×])[NXMY]")
_CODE = deferred("[1-9]{2,6}[NX]?|[1-9]{1,4}[NX]|一二三四?五?六?")
_HAN = str.maketrans("一二三四五六", "123456")


@quick
@dataclass(frozen=True, slots=True)
class MeasureName:
    """A measure's `name` without quotation marks, its `kind`, and what the name counts."""

    name: str
    kind: MeasureKind
    formula: tuple[FormulaPart, ...] = ()

    @property
    def declared_count(self) -> int | None:
        """How many components the name declares; None for 1+5+N, 一核多元 and slogans.

        >>> named("三张清单").declared_count, named("四办二中心一大队一站").declared_count
        (3, 8)
        >>> named("1+5+N").declared_count, named("一核多元").declared_count
        (None, None)
        """
        counts = [part.count for part in self.formula if part.noun and part.count != "N"]
        return sum(counts) if counts and len(counts) == len(self.formula) else None

    @property
    def key(self) -> str:
        """What spellings of one name share.

        >>> named("5个一").key == named("五个一").key, named("两张网").key == named("二张“网”").key
        (True, True)
        """
        plain = _MARKS.sub("", self.name).translate(_ARABIC)
        return _LETTER.sub("N", _CLASSIFIERS.sub("", plain))


def named(name: str, kind: MeasureKind = "package") -> MeasureName:
    """Return the name with its formula read; quotation marks inside are left out.

    >>> [(part.count, part.noun) for part in named("“1336”").formula]
    [(1, None), (3, None), (3, None), (6, None)]
    """
    bare = re.sub('[“”‘’"]', "", name)
    formula = tuple(_digits(bare)) if _CODE.fullmatch(bare) else read_parts(bare)
    return MeasureName(bare, kind, formula)


def _digits(code: str) -> Sequence[FormulaPart]:
    """Return a part for each character of a code: 415X is 4, 1, 5 and any number."""
    digits = code.translate(_HAN)
    return [FormulaPart(int(char) if char.isdecimal() else "N", None) for char in digits]
