"""Units whose number was lost: 受理率%, 全省个涉改乡镇, 总产值亿元.

Digits get lost when pages are copied. What remains breaks the grammar: a classifier or unit stands
where nothing counts it. Nothing is read here; the mention says that a figure is missing.
"""

from collections.abc import Iterator

from extractor.mention import Mention
from extractor.rules.missing.context import is_uncounted
from extractor.rules.missing.forms import MAY_BE_STRANDED, stranded, unit_of
from extractor.span import Span
from extractor.values.quantity import Quantity

LOST = "missing"
"""The rule by which a lost number is known."""


class MissingFinder:
    """Finds the units that stand alone where a number must have stood."""

    def find(self, text: str) -> Iterator[Mention[Quantity]]:
        """Yield a figure without value for each stranded unit; its span is the unit alone.

        >>> text = "全省个涉改乡镇，受理率%，总产值亿元"
        >>> [mention.span.of(text) for mention in MissingFinder().find(text)]
        ['个', '%', '亿元']
        """
        end = 0
        for hit in MAY_BE_STRANDED.finditer(text):
            match = stranded(text, hit.start()) if hit.start() >= end else None
            if match is None:
                continue
            end = match.end()
            if is_uncounted(text, *match.span()):
                unit = unit_of(match[0])
                value = Quantity(kind=unit.kind, unit=unit.canonical, missing=True)
                yield Mention("figure", Span(*match.span()), LOST, value)
