"""Headings without numbers: topics that open paragraphs, and lines between paragraphs.

A lead is the short first sentence of a paragraph (规范设置机构。综合设置…). One alone may be any
short sentence; where the paragraphs of a section all begin so, it is the writer's plan. A
cross-head is a line without a final mark between whole paragraphs, as newspapers set them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.segment.labels import label_at
from extractor.segment.lines import is_credit, is_line, is_organ
from extractor.segment.roles import stated_role
from extractor.segment.spans import Spans
from extractor.span import Span

LONGEST_CROSSHEAD = 34
SHORTEST_CROSSHEAD = 4
"""Shorter lines head text only where their words name a kind of section (问题, 成效)."""
SHORTEST_BODY = 12
"""A paragraph under a cross-head has at least so many characters."""
MOST_TOGETHER = 3
"""Lines that may stand together as cross-heads; more are a table or a list."""
LEAST_PARALLEL = 0.7
"""Share of the paragraphs, from the first lead to the last, that must have one."""

_ORNAMENTS = "【】■◆●★▲▪•"
LONGEST_LEAD = 30
LONGEST_DASHED = 46
# A topic has one comma at most.
_LEAD = re.compile(
    "(—{0,2})([^，。！？；：\n—）》”、][^，。！？；：\n—]{1,40}(?:，[^，。！？；：\n—]{2,30})?)。(?=[^\n”])"
)
# Words that open a sentence that tells or argues, and words that occur in one; no topic has them.
_OPENS = re.compile(
    "这|那|此|该|其|但|然而|而且|同时|另外|目前|当前|如今|现在|近年|近日|今年|去年|明年|过去|一年来|截至|截止|随着|为"
    "|根据|按照|据|在|从|自|对此|因此|由于|所以|如|例如|比如|各位|回顾|总结|总之|综上|我|他|她|它|大家|可|不过"
)
_TELLS = re.compile(
    "是(?<![实于凡总但只还就求可都]是)(?![否非])|[了呢吗吧]$|以下|如下|下面|几个方面|说|表示|介绍|记者|告诉|[0-9][0-9.]*(?:%|万|亿|年|[^0-9]+[0-9])"
)


def leads_of(text: str, paragraphs: Spans, groups: Iterable[range]) -> Iterator[Span]:
    """Yield the leads of those groups of paragraphs that begin in parallel.

    >>> from extractor.segment.sentences import paragraphs_of
    >>> text = "规范设置机构。设六个办公室。\\n配强班子。选任三名干部。"
    >>> [lead.of(text) for lead in leads_of(text, paragraphs_of(text), [range(2)])]
    ['规范设置机构', '配强班子']
    """
    for group in (group for group in groups if len(group) > 1):
        leads = [_lead(text, paragraphs.starts[index]) for index in group]
        if _are_parallel(leads):
            yield from (lead for lead in leads if lead)


def _are_parallel(leads: Sequence[Span | None]) -> bool:
    """Tell whether so many paragraphs have leads that they are a plan; two may be chance."""
    found = [index for index, lead in enumerate(leads) if lead]
    if len(found) < 2 or (len(found) == 2 and 2 * len(found) < len(leads)):
        return False
    return len(found) >= LEAST_PARALLEL * (found[-1] - found[0] + 1)


def _lead(text: str, start: int) -> Span | None:
    """Return the topic that opens the paragraph at `start`, None where a sentence tells."""
    match = _LEAD.match(text, start)
    if match is None or label_at(text, start):
        return None
    words = Span(*match.span(2))
    tells = _OPENS.match(text, words.start) or _TELLS.search(text, words.start, words.end)
    longest = LONGEST_DASHED if match[1] else LONGEST_LEAD
    return words if 4 <= len(words) <= longest and not tells else None


def crossheads_of(text: str, paragraphs: Spans, first: int) -> list[int]:
    """Return the indexes of the cross-heads from `first` on, the paragraph after the headline."""
    spans = list(zip(paragraphs.starts, paragraphs.ends, strict=True))[first:]
    short = [
        index
        for index, (start, end) in enumerate(spans, first)
        if end - start <= LONGEST_CROSSHEAD and is_line(text[end - 1])
    ]
    lines = [i for i in short if _is_crosshead(text, paragraphs, i)]
    runs = [
        run
        for run in _runs(lines)
        if _heads_body(text, paragraphs, run) and not (0 < first == run[0])
    ]
    found = [index for run in runs for index in run]
    lone = len(runs) == 1 and not stated_role(paragraphs[found[0]].of(text))
    return [] if lone else found


def crosshead_words(text: str, paragraph: Span) -> Span:
    """Return the words of a cross-head without the bullet or the brackets around them."""
    words = paragraph.of(text)
    start = paragraph.start + len(words) - len(words.lstrip(_ORNAMENTS))
    end = paragraph.end - len(words) + len(words.rstrip(_ORNAMENTS))
    return Span(start, end) if start < end else paragraph


def _runs(indexes: Sequence[int]) -> Iterator[list[int]]:
    """Yield the runs of indexes that follow one another."""
    run: list[int] = []
    for index in indexes:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _is_crosshead(text: str, paragraphs: Spans, index: int) -> bool:
    start, end = paragraphs.starts[index], paragraphs.ends[index]
    words = text[start:end].strip(_ORNAMENTS)
    if not words or words[0] in "—，。、；）》”":
        return False
    if "。" in words or (len(words) < SHORTEST_CROSSHEAD and not stated_role(words)):
        return False
    return not (label_at(text, start) or is_credit(words) or is_organ(words))


def _heads_body(text: str, paragraphs: Spans, run: Sequence[int]) -> bool:
    """Tell whether a run of lines stands between whole paragraphs."""
    before, after = run[0] - 1, run[-1] + 1
    if after < len(paragraphs) and is_credit(paragraphs[after].of(text)):
        after += 1  # the caption of a photograph
    if len(run) > MOST_TOGETHER or after >= len(paragraphs):
        return False
    return _is_whole(text, paragraphs, before) and _is_body(text, paragraphs, after)


def _is_whole(text: str, paragraphs: Spans, index: int) -> bool:
    """Tell whether the paragraph before a cross-head ends as paragraphs and captions do."""
    return (
        index < 0
        or text[paragraphs.ends[index] - 1] in "。！？；：…”）"
        or is_credit(paragraphs[index].of(text))
    )


def _is_body(text: str, paragraphs: Spans, index: int) -> bool:
    """Tell whether a paragraph is text that a cross-head may stand over."""
    words = paragraphs[index].of(text)
    if words[0] in "，。、；）》”":
        return False
    stated = len(words) >= SHORTEST_BODY and not is_line(words)
    return (
        stated
        or len(words) > LONGEST_CROSSHEAD
        or label_at(text, paragraphs.starts[index]) is not None
    )
