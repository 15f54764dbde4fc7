"""Problems that headings state, in a problem section or elsewhere."""

from collections.abc import Container, Iterator, Sequence

from extractor.assemble.actions.facts import laments
from extractor.assemble.problems.corrections import is_correction
from extractor.assemble.problems.items import said_by
from extractor.assemble.problems.sections import announces_problems, lamenting, states_problem
from extractor.assemble.problems.stated import (
    TELLING,
    Statement,
    own_sentences,
    sentences_of,
    within,
)
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Section
from extractor.rules.problems.plight import Plight
from extractor.span import Span

_TREATED = deferred("(?:规范|解决|加强|完善|健全|推进|落实|处理|明确|妥善).*问题$")
"""A heading that says what is done about a problem."""
_OPENS_QUOTE = deferred("(?:关于|针对)“")
_BULLET = deferred("[-—–•·●▪*]{1,3} ?(?=[^-—–•·●▪* ])")
_ITEM_LINE = deferred("(?<=\n)[二三四五六七八九]是[^。\n]{4,200}")
"""An item that is a paragraph of one sentence."""
_LABEL = deferred(
    "的(?:具体|主要|突出|深层)*(?:表现|体现|原因|成因|根源|影响|危害|后果|对策|路径)$"
)
"""A heading that says what its section tells of a problem: 参与渠道不畅的具体表现."""


def headed(reading: Reading, done: Container[int]) -> Iterator[Statement]:
    """Yield the problems that the headings of problem sections name."""
    text = reading.text.text
    all_lament = lamenting(text, reading.outline.sections)
    for index, section in enumerate(reading.outline.sections):
        if section.role != "problems" or announces_problems(text, section):
            continue
        if index in done or _is_treated(text, section.heading):
            continue
        if states_problem(text, section, all_lament):
            further = list(_further(text, section))
            end = further[0].details[0].start if further else section.body.end
            details = tuple(one for one in sentences_of(reading, section) if one.start < end)
            title = _unquoted(text, section.heading)
            yield Statement(title, details, "section", "open", "problem_heading")
            yield from further


def _is_treated(text: str, heading: Span) -> bool:
    """Tell whether a heading says what is done about a problem: 解决办证难问题."""
    return is_correction(text, heading) or bool(_TREATED.match(text, *_ends(heading)))


def _further(text: str, section: Section) -> Iterator[Statement]:
    """Yield the items behind one that is a heading, which are sentences and no headings: 三是…."""
    if not (section.label or "").endswith("是"):
        return
    for match in _ITEM_LINE.finditer(text, section.heading.end, section.body.end):
        item = Span(match.start(), match.end())
        title = said_by(text, item)
        if title:
            yield Statement(title, (item,), "section", "open", "problem_listed")


def lamented(
    reading: Reading, mentions: Sequence[Mention[Plight]], done: Container[int]
) -> Iterator[Statement]:
    """Yield the problems of headings that lament outside problem sections."""
    text = reading.text.text
    for index, section in enumerate(reading.outline.sections):
        if index in done or section.role not in TELLING or not laments(reading, section.heading):
            continue
        if is_correction(text, section.heading) or _LABEL.search(section.heading.of(text)):
            continue
        if any(not mention.value.resolved for mention in within(mentions, section.heading)):
            details = own_sentences(reading, section)
            yield Statement(
                _unquoted(text, section.heading), details, "section", "open", "problem_heading"
            )


def _unquoted(text: str, heading: Span) -> Span:
    """Return a heading without its bullet, or the opening of a quotation that ends behind it."""
    bullet = _BULLET.match(text, *_ends(heading))
    heading = Span(bullet.end(), heading.end) if bullet else heading
    opened = _OPENS_QUOTE.match(text, *_ends(heading))
    return Span(opened.end(), heading.end) if opened and "”" not in heading.of(text) else heading


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
