"""Problems that headings state: in a problem section, in a report on corrections, anywhere."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from extractor.assemble.actions import laments
from extractor.assemble.problem_sections import announces_problems, lamenting, states_problem
from extractor.assemble.problem_zones import Setting
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Role, Section
from extractor.rules.plight import Plight
from extractor.rules.problem_shapes import CUE
from extractor.span import Span

TELLING: tuple[Role | None, ...] = (None, "background", "measures", "results", "other")
"""Sections in which a lament is told: no causes, pledges or recommendations."""
_RECTIFIED = deferred(
    "(?:关于|针对|对于|对)(?P<named>“)?(?P<what>[^“”]{4,60}?)”?的?(?:突出)?(?:问题|(?<=”)的?整改)"
    "(?:的?整改.{0,8})?(?:（.{1,12}）)?"
    "|[在对]“(?P<aspect>[^“”]{4,60})”方面(?:的?问题)?"
)
_UNDER_WAY = deferred(
    "(?:整改|问题)[^，。；\n]{0,6}(?:仍|还|正)?在?(?:持续|继续|有序)?(?:推进|整改)(?:中|之中)?[。；\n]"
    "|尚未(?:全部)?(?:完成|整改|解决)|未完成整改"
)
"""What says of a problem's correction that it goes on."""
_TREATED = deferred("(?:规范|解决|加强|完善|健全|推进|落实|处理|明确|妥善).*问题$")
"""A heading that says what is done about a problem."""
_OPENS_QUOTE = deferred("(?:关于|针对)“")
_BULLET = deferred("[-—–•·●▪*]{1,3} ?(?=[^-—–•·●▪* ])")
_LABEL = deferred(
    "的(?:具体|主要|突出|深层)*(?:表现|体现|原因|成因|根源|影响|危害|后果|对策|路径)$"
)
"""A heading that says what its section tells of a problem: 参与渠道不畅的具体表现."""
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


def headed(reading: Reading) -> Iterator[Statement]:
    """Yield the problems that the headings of problem sections name."""
    text = reading.text.text
    all_lament = lamenting(text, reading.outline.sections)
    for section in reading.outline.sections:
        named = section.role == "problems" and not announces_problems(text, section)
        ends = _ends(section.heading)
        treated = _RECTIFIED.fullmatch(text, *ends) or _TREATED.match(text, *ends)
        if named and not treated and states_problem(text, section, all_lament):
            yield Statement(
                _unquoted(text, section.heading),
                _sentences(reading, section),
                "section",
                "open",
                "problem_heading",
            )


def lamented(reading: Reading, mentions: Sequence[Mention[Plight]]) -> Iterator[Statement]:
    """Yield the problems of headings that lament outside problem sections."""
    text = reading.text.text
    for section in reading.outline.sections:
        if section.role not in TELLING or not laments(reading, section.heading):
            continue
        if _RECTIFIED.match(text, *_ends(section.heading)):
            continue
        if _LABEL.search(section.heading.of(text)):
            continue
        if any(not mention.value.resolved for mention in within(mentions, section.heading)):
            details = _own_sentences(reading, section)
            yield Statement(
                _unquoted(text, section.heading), details, "section", "open", "problem_heading"
            )


def rectified(reading: Reading, mentions: Sequence[Mention[Plight]]) -> Iterator[Statement]:
    """Yield the problems whose correction a heading names: 关于…不到位问题的整改."""
    text = reading.text.text
    for section in reading.outline.sections:
        match = _RECTIFIED.fullmatch(text, *_ends(section.heading))
        if not match:
            continue
        stated = within(mentions, section.heading)
        if match["aspect"] and not CUE.search(match["aspect"] + "，"):
            continue
        if match["named"] or match["aspect"] or section.role == "problems" or stated:
            what = Span(*match.span("aspect" if match["aspect"] else "what"))
            details = _sentences(reading, section)
            going_on = any(_UNDER_WAY.search(text, *_ends(detail)) for detail in details)
            status: Status = "open" if going_on else "resolved"
            yield Statement(what, details, "section", status, "rectified")


def within(mentions: Sequence[Mention[Plight]], span: Span) -> Sequence[Mention[Plight]]:
    """Return the mentions that begin within `span`."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return mentions[first:last]


def _unquoted(text: str, heading: Span) -> Span:
    """Return a heading without its bullet, or the opening of a quotation that ends behind it."""
    bullet = _BULLET.match(text, *_ends(heading))
    heading = Span(bullet.end(), heading.end) if bullet else heading
    opened = _OPENS_QUOTE.match(text, *_ends(heading))
    return Span(opened.end(), heading.end) if opened and "”" not in heading.of(text) else heading


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _own_sentences(reading: Reading, section: Section) -> tuple[Span, ...]:
    """Return a section's sentences, those of its paragraph where its heading opens one."""
    text, end = reading.text.text, section.heading.end
    runs_in = text.find("\n", end, end + _RUN_IN) < 0
    stop = text.find("\n", end) if runs_in else -1
    return tuple(s for s in _sentences(reading, section) if stop < 0 or s.end <= stop)


def _sentences(reading: Reading, section: Section) -> tuple[Span, ...]:
    """Return the sentences of a section's own text."""
    if section.heading.end >= section.body.end:
        return ()
    body = Span(section.heading.end, section.body.end)
    inside = [s for s in reading.sentences.within(body) if s.start >= section.heading.end]
    return tuple(s for s in inside if len(s) > 1)[:_LONGEST_DETAILS]
