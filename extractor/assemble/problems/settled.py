"""Lists of problems that were done away with: 解决了以下问题：一是船检手续繁琐。二是…."""

from collections.abc import Iterator

from extractor.assemble.problems.items import numbered_as, said_by
from extractor.assemble.problems.stated import STRETCH, Statement
from extractor.deferred import deferred
from extractor.rules.problems.resolutions import is_pledged
from extractor.span import Span

_SETTLED = deferred(
    "(?:解决|破解|化解|整改|纠正|克服|消除|扭转)(?:了|掉|好)[^，。；：“”\n]{0,20}"
    "(?:问题|难题|困难|短板|矛盾|痛点|堵点|难点|弊端)(?:有|包括|如下)?[：。，]\n{0,2}"
)
_LONGEST_LIST = 800
"""Characters behind the words that lead to a list in which its items stand."""


def settled(text: str) -> Iterator[tuple[Span, tuple[Statement, ...]]]:
    """Yield each list of problems that were solved: where it stands, and what its items state."""
    for lead in _SETTLED.finditer(text):
        items = () if is_pledged(text, lead.start()) else tuple(_items(text, lead.end()))
        if items:
            statements = tuple(
                Statement(title, (item,), "narrative", "resolved", "problem_listed")
                for item, title in items
            )
            yield Span(lead.end(), items[-1][0].end), statements


def _items(text: str, start: int) -> Iterator[tuple[Span, Span]]:
    """Yield each numbered item and its title; what follows an item in its line goes on about it."""
    line = text.find("\n", start)
    in_line = text[start - 1] != "\n" and line >= 0
    limit = min(start + _LONGEST_LIST, line if in_line else len(text))
    form = ""
    for match in STRETCH.finditer(text, start, limit):
        stretch = Span(*match.span())
        number = numbered_as(text, stretch)
        opens_line = match.start() == start or text[match.start() - 1] == "\n"
        form = form or number
        title = said_by(text, stretch) if number and number == form else None
        if title:
            yield stretch, title
        elif number or opens_line:
            return
