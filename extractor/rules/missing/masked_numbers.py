"""Numbers that were masked: 全县*个乡镇, 投资x万元, 办结××件.

What they count is told, how many is not: a lost number whose sign was left.
"""

from collections.abc import Iterator

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.missing.finder import LOST
from extractor.rules.missing.forms import masked_unit, unit_of
from extractor.rules.numbers.numerals import BEHIND_MASK, MASKS
from extractor.span import Span
from extractor.values.quantity import Quantity

_KEPT = rf"{BEHIND_MASK}(?!100%)\.?[0-9]{{1,8}}(?:\.[0-9]{{1,4}})?"
_BRACKETED = rf"[〔［\[（(][{MASKS}]{{1,5}}[〕］\]）)]"
_MASKED = deferred(
    rf"(?:{_BRACKETED}|[{MASKS}](?<![A-Za-z].)[{MASKS}]{{0,5}}(?:\.[{MASKS}]{{1,2}}|"
    rf"(?P<kept>{_KEPT}))?)"
    r"[余多]?(?:[十百千]?[万亿])?[余多]?"
)
"""A mask, in brackets or not, with digits that were left behind it: 增收xx458元."""
_DIGITS = deferred("[0-9.]{1,8}$")
"""Digits that were left before the mask: 1××万元."""
_REACH = 8
_BEFORE_NATIVES = frozenset(["", *"，。；、\n是"])
"""Behind these a masked 人 is from a masked place: 李某，XX人，."""


class MaskedNumberFinder:
    """Finds the units whose number is masked."""

    def find(self, text: str) -> Iterator[Mention[Quantity]]:
        """Yield a figure without value for each; its span holds the mask and the unit.

        >>> text = "全县*个乡镇，惠及农田x万多亩，xx项目，3×5米"
        >>> [mention.span.of(text) for mention in MaskedNumberFinder().find(text)]
        ['*个', 'x万多亩']
        """
        for masked in _MASKED.finditer(text):
            match = masked_unit(text, masked.end()) if masked.end() < len(text) else None
            digits = _DIGITS.search(text, max(0, masked.start() - _REACH), masked.start())
            sized = digits and masked["kept"] and text[masked.start()] in "*×x"  # 3*5米
            if match is None or sized:
                continue
            if match[0] == "人" and text[masked.start() - 1 : masked.start()] in _BEFORE_NATIVES:
                continue
            unit = unit_of(match[0])
            value = Quantity(kind=unit.kind, unit=unit.canonical, missing=True)
            start = digits.start() if digits else masked.start()
            yield Mention("figure", Span(start, match.end()), LOST, value)
