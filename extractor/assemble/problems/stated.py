"""What states a problem: its title, the sentences about it, and where it stands."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from extractor.assemble.problems.zones import Setting
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Role, Section
from extractor.rules.problems.plight import Plight
from extractor.span import Span

TELLING: tuple[Role | None, ...] = (None, "background", "measures", "results", "other")
"""Sections in which a lament is told: no causes, pledges or recommendations."""
STRETCH = deferred("[^。；！？\n]+")
"""Text between full stops and semicolons."""
_RUN_IN = 3
"""Characters behind a heading in which its line ends, if it has one of its own."""
_LONGEST_DETAILS = 12
"""Sentences; a problem whose text goes on for longer is a chapter."""

Status = Literal["open", "resolved"]


class Statement(NamedTuple):
    """A problem's shortest statement, its details (spans of the normalised text), and its kind.

    `confidence` is None where it is that of the rule.
    """

    title: Span
    details: tuple[Span, ...]
    setting: Setting
    status: Status
    rule: str
    confidence: float | None = None


def within(mentions: Sequence[Mention[Plight]], span: Span) -> Sequence[Mention[Plight]]:
    """Return the mentions that begin within `span`."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return mentions[first:last]


def own_sentences(reading: Reading, section: Section) -> tuple[Span, ...]:
    """Return a section's sentences, those of its paragraph where its heading opens one."""
    text, end = reading.text.text, section.heading.end
    runs_in = text.find("\n", end, end + _RUN_IN) < 0
    stop = text.find("\n", end) if runs_in else -1
    return tuple(s for s in sentences_of(reading, section) if stop < 0 or s.end <= stop)


def sentences_of(reading: Reading, section: Section) -> tuple[Span, ...]:
    """Return the sentences of a section's own text."""
    if section.heading.end >= section.body.end:
        return ()
    body = Span(section.heading.end, section.body.end)
    inside = [s for s in reading.sentences.within(body) if s.start >= section.heading.end]
    return tuple(s for s in inside if len(s) > 1)[:_LONGEST_DETAILS]
