"""Titles in 《》: their numerals count nothing that the report states."""

from collections.abc import Iterator

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.span import Span

_LONGEST = 100
"""Characters: an opening mark whose closing one is farther away lost it."""
_TITLE = deferred(
    rf"《(?=[^《》\n]{{0,{_LONGEST}}}[0-9一二三四五六七八九十百两])[^《》\n]{{1,{_LONGEST}}}》"
)


class TitleFinder:
    """Finds the titles with numerals in a report, in order."""

    def find(self, text: str) -> Iterator[Mention[str]]:
        """Yield labels that cover a title without its marks.

        >>> text = "印发《脱贫攻坚战三年行动的意见》等5份文件"
        >>> [mention.span.of(text) for mention in TitleFinder().find(text)]
        ['脱贫攻坚战三年行动的意见']
        """
        for match in _TITLE.finditer(text):
            span = Span(match.start() + 1, match.end() - 1)
            yield Mention("label", span, "number_in_name", span.of(text))
