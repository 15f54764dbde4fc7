"""Damaged copies of examples, so that no single mark or character decides."""

import random
from bisect import bisect_left

from extractor.span import Span
from extractor.train.examples import Example

MARKS = frozenset("“”‘’《》「」\"'")
"""Quotation marks, which damaged copies lack."""
_LOST = 0.02
"""Share of characters that a damaged copy loses."""


def perturbed(example: Example, draw: random.Random) -> Example:
    """Return an example without its quotation marks and with some characters lost.

    >>> quoted = Example("“两张皮”仍在。", "problem", "a", Span(1, 7))
    >>> copy = perturbed(quoted, random.Random(1))
    >>> copy.text, copy.clause
    ('两张皮仍在。', Span(start=0, end=5))
    """
    kept = _kept(example.text, draw)
    text = "".join(example.text[at] for at in kept)
    before = "".join(example.before[at] for at in _kept(example.before, draw))
    clause, cue = (moved(span, kept) for span in (example.clause, example.cue))
    damaged = example._replace(text=text, clause=clause, cue=cue, before=before)
    return damaged if text else example


def _kept(text: str, draw: random.Random) -> list[int]:
    """Return where the characters stand that a damaged copy of `text` keeps."""
    return [
        at for at, character in enumerate(text) if character not in MARKS and draw.random() >= _LOST
    ]


def moved(span: Span | None, kept: list[int]) -> Span | None:
    """Return a span of the text in a copy of the `kept` characters, None if all of it is lost."""
    if span is None:
        return None
    start, end = bisect_left(kept, span.start), bisect_left(kept, span.end)
    return Span(start, end) if start < end else None
