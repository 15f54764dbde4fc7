"""The stretches that the tagger judges: what stands between full stops, semicolons and lines."""

from collections.abc import Iterator

from extractor.deferred import deferred
from extractor.span import Span

_STRETCH = deferred("[^。；！？\n]++[。；！？]*+[”’）]?+")
_CLAUSE = deferred("[^，：。；！？\n]++")
LEAST = 6
"""Characters; shorter stretches say too little to be judged."""
LONGEST = 96
"""Characters of a stretch that are looked at; nine of ten are shorter."""
BEFORE = 48
"""Characters before a stretch, of its line, that are read with it: 过去… colours what follows."""


def stretches_of(text: str) -> Iterator[Span]:
    """Yield the stretches of `text` that are long enough to say something.

    >>> text = "人手紧；车辆没有配齐。改革后好多了。"
    >>> [span.of(text) for span in stretches_of(text)]
    ['车辆没有配齐。', '改革后好多了。']
    """
    for match in _STRETCH.finditer(text):
        if match.end() - match.start() >= LEAST:
            yield Span(*match.span())


def before_in(text: str, stretch: Span) -> str:
    """Return what the line of a stretch says right before it.

    >>> text = "人手紧。\\n过去要跑五趟。盖章难。"
    >>> before_in(text, Span(12, 16))
    '过去要跑五趟。'
    """
    start = max(0, stretch.start - BEFORE)
    return text[max(start, text.rfind("\n", start, stretch.start) + 1) : stretch.start]


def clauses_in(text: str, stretch: Span) -> list[Span]:
    """Return the clauses of a stretch, without the marks between them.

    >>> text = "镇里叫得动人，管不了事。"
    >>> [span.of(text) for span in clauses_in(text, Span(0, len(text)))]
    ['镇里叫得动人', '管不了事']
    """
    matches = _CLAUSE.finditer(text, stretch.start, stretch.end)
    return [Span(*match.span()) for match in matches]
