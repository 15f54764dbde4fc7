"""Reports on corrections: each heading names a problem, what follows tells how it was put right."""

from collections.abc import Iterator, Mapping, Sequence

from extractor.assemble.problems.sections import names_fault
from extractor.assemble.problems.stated import Statement, Status, sentences_of, within
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Outline
from extractor.rules.problems.lament_shapes import CUE
from extractor.rules.problems.plight import Plight
from extractor.span import Span

_RECTIFIED = deferred(
    "(?:关于|针对|对于|对)(?P<named>“)?(?P<what>[^“”]{4,60}?)”?的?(?:突出)?(?:问题|(?<=”)的?整改)"
    "(?:的?整改.{0,8})?(?:（.{1,12}）)?"
    "|[在对]“(?P<aspect>[^“”]{4,60})”方面(?:的?问题)?"
)
_UNDER_WAY = deferred(
    "(?:整改|问题)[^，。；\n]{0,6}(?:仍|还|正)?在?(?:持续|继续|有序)?(?:推进|整改)(?:中|"
    "之中)?[。；\n]"
    "|尚未(?:全部)?(?:完成|整改|解决)|未完成整改|(?<=[：。；])正?在?(?:持续|继续)(?:推进|整改)"
)
"""What says of a problem's correction that it goes on."""
_MARK = deferred(
    "[整【](?:(?<=整)改(?:落实|进展|完成)?(?P<what>情况|成效|结果|进展|措施)[：】]"
    "|(?:(?<=[\n。；]整)改|(?<=[\n。；]【)整改)(?:落实|进展|完成)?情况】?(?=\n))"
)
"""What a report on corrections puts before what was done about a problem, or is to be."""
_ITEM_LABEL = deferred("[一二三四五六七八九十]是")


def is_correction(text: str, heading: Span) -> bool:
    """Tell whether a heading names the correction of a problem: 关于…不到位问题的整改."""
    return bool(_RECTIFIED.match(text, heading.start, heading.end))


def corrected(text: str, outline: Outline) -> Mapping[int, Span]:
    """Return the sections whose headings state what is put right, and where 整改情况： stands."""
    found: dict[int, Span] = {}
    for mark in _MARK.finditer(text):
        index = outline.index_at(mark.start())
        for section in () if index is None else outline.path_to(index):
            label = outline.sections[section].label
            heading = outline.sections[section].heading
            if label and not _ITEM_LABEL.match(label) and heading.end <= mark.start():
                if names_fault(heading.of(text)):
                    found.setdefault(section, Span(*mark.span()))
                break
    return found


def rectified(
    reading: Reading, mentions: Sequence[Mention[Plight]], done: Mapping[int, Span]
) -> Iterator[Statement]:
    """Yield the problems whose correction a heading names, or the text below it tells.

    `done` are the sections that tell a correction, with the words that say so.
    """
    text = reading.text.text
    yield from _put_right(reading, done)
    for section in reading.outline.sections:
        match = _RECTIFIED.fullmatch(text, section.heading.start, section.heading.end)
        if not match:
            continue
        stated = within(mentions, section.heading)
        if match["aspect"] and not CUE.search(match["aspect"] + "，"):
            continue
        if match["named"] or match["aspect"] or section.role == "problems" or stated:
            what = Span(*match.span("aspect" if match["aspect"] else "what"))
            details = sentences_of(reading, section)
            yield Statement(what, details, "section", _status(text, details), "rectified")


def _put_right(reading: Reading, done: Mapping[int, Span]) -> Iterator[Statement]:
    """Yield the problems that stand over 整改情况：…; what 整改措施： plans leaves them open."""
    text = reading.text.text
    for index, mark in done.items():
        section = reading.outline.sections[index]
        if is_correction(text, section.heading):
            continue
        details = sentences_of(reading, section)
        planned = text.startswith("整改措施", mark.start)
        status = "open" if planned else _status(text, details)
        yield Statement(section.heading, details, "section", status, "rectified")


def _status(text: str, details: Sequence[Span]) -> Status:
    going_on = any(_UNDER_WAY.search(text, detail.start, detail.end) for detail in details)
    return "open" if going_on else "resolved"
