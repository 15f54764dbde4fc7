"""Headings without numbers that open paragraphs: 规范设置机构。综合设置….

A lead is the short first sentence of a paragraph. One alone may be any short sentence; where the
paragraphs of a section all begin so, it is the writer's plan. So are topics of one length that
part a paragraph: 强队伍。选任三名干部。明职责。定规五项。…. A sentence of two halves that is the
whole paragraph above 一是 heads the list.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extractor.deferred import deferred
from extractor.segment.labels import label_at
from extractor.segment.spans import Spans
from extractor.span import Span
from extractor.values.words import cut

LEAST_PARALLEL = 0.7
"""Share of the paragraphs, from the first lead to the last, that must have one."""
LEAST_INSIDE = 3
"""Topics of one length that are a plan inside one paragraph."""
LONGEST_WRAPPED = 12
"""Characters of a lead among paragraphs that stray line breaks cut."""
LONGEST_OF_FEW = 6
"""Characters of such topics where there are no more than those; longer ones may be chance."""

_FINAL = "。！？；：…”）"
LONGEST_LEAD = 30
LONGEST_DASHED = 46
# A topic has one comma at most, and may be told in two halves: 高位推动：从“纸上”到“地上”。
_LEAD = deferred(
    "(—{0,2})((?:[\u4e00-\u9fff]{4,8}：)?[^，。！？；：\n—）》”、][^，。！？；：\n—]{1,40}"
    "(?:，[^，。！？；：\n—]{2,30})?)。(?=[^\n”])"
)
# A topic above a list has two halves; 试点以来，进展顺利 tells how it went.
_WHOLE = deferred("((?!.{0,12}以来)[^。！？；：，\n]{4,20}(?:，[^。！？；：，\n]{2,20}){1,3})。")
_OPENING = deferred("\n([^，。！？；：\n—“”（）、]{3,12})。(?=[^\n”])")
# Words that open a sentence that tells or argues, and words that occur in one; no topic has them.
_OPENS = deferred(
    "这|那|此|该|其|但|然而|而且|同时|另外|目前|当前|如今|现在|近年|近日|今年|去年|明年|过去|"
    "一年来|截至|截止|随着|为"
    "|根据|按照|据|在|从|自|对此|因此|由于|所以|如|例如|比如|各位|回顾|总结|总之|综上|我|他|"
    "她|它|大家|可|不过"
)
_ARGUES = deferred("：(?:这|那|我|你|他|她|它|大家|今年|去年|目前|截至)")
"""How what somebody says begins, behind a name in front."""
_TELLS = deferred(
    "是(?<![实于凡总但只还就求可都]是)(?![否非])|[了呢吗吧]$|以下|如下|下面|几个方面|说|表示|"
    "介绍|记者|告诉|[0-9][0-9.]{0,12}(?:%|万|亿|年|[^0-9]{1,40}[0-9])"
)


def leads_of(text: str, paragraphs: Spans, groups: Iterable[range]) -> Iterator[Span]:
    """Yield the leads of those groups of paragraphs that begin in parallel.

    >>> from extractor.segment.sentences import paragraphs_of
    >>> text = "规范设置机构。设六个办公室。\\n配强班子。选任三名干部。"
    >>> [lead.of(text) for lead in leads_of(text, paragraphs_of(text), [range(2)])]
    ['规范设置机构', '配强班子']
    """
    for group in (group for group in groups if len(group) > 1):
        leads = _untold(text, [_lead(text, paragraphs.starts[index]) for index in group])
        if _are_parallel(leads) or _are_wrapped(text, paragraphs, group, leads):
            yield from (lead for lead in leads if lead)


def inner_leads_of(text: str) -> Iterator[Span]:
    """Yield the topics of one length that open a paragraph and part it.

    >>> text = "\\n强队伍。选任三名干部。明职责。定规五项。保经费。拨款百万元。"
    >>> [lead.of(text) for lead in inner_leads_of(text)]
    ['强队伍', '明职责', '保经费']
    """
    for match in _OPENING.finditer(text):
        start = match.start(1)
        if not label_at(text, start):
            end = text.find("\n", start)
            yield from _topics(text, start, end if end > 0 else len(text), len(match[1]))


def topics_over_lists(text: str, paragraphs: Spans, lists: Iterable[int]) -> Iterator[Span]:
    """Yield the sentences that are the paragraph right above one of the `lists`, by their starts.

    >>> from extractor.segment.sentences import paragraphs_of
    >>> text = "配强班子，建好队伍。\\n一是选干部。选任三名。"
    >>> [topic.of(text) for topic in topics_over_lists(text, paragraphs_of(text), [11])]
    ['配强班子，建好队伍']
    """
    for start in lists:
        index = paragraphs.index_at(start)
        if not index or paragraphs.starts[index] != start:
            continue
        above = paragraphs[index - 1]
        topic = _WHOLE.fullmatch(text, above.start, above.end)
        if topic and not label_at(text, above.start):
            words = Span(*topic.span(1))
            if not _is_told(text, words) and cut(words.of(text))[0][1].startswith("v"):
                yield words


def _topics(text: str, start: int, end: int, length: int) -> Sequence[Span]:
    """Return the topics of a paragraph: sentences of one length with others between them."""
    sentences = text[start:end].split("。")
    found: list[Span] = []
    for before, sentence in zip(["", *sentences], sentences, strict=False):
        if len(sentence) == length and "，" not in sentence and len(before) != length:
            found.append(Span(start, start + length))
        start += len(sentence) + 1
    plan = len(found) >= LEAST_INSIDE + (length > LONGEST_OF_FEW)
    return [] if not plan or any(_is_told(text, topic) for topic in found) else found


def _are_parallel(leads: Sequence[Span | None]) -> bool:
    """Tell whether so many paragraphs have leads that they are a plan; two may be chance."""
    found = [index for index, lead in enumerate(leads) if lead]
    if len(found) < 2 or (len(found) == 2 and 2 * len(found) < len(leads)):
        return False
    return len(found) >= LEAST_PARALLEL * (found[-1] - found[0] + 1)


def _are_wrapped(text: str, paragraphs: Spans, group: range, leads: Sequence[Span | None]) -> bool:
    """Tell whether short leads open all paragraphs but those that line breaks cut off others."""
    found = [lead for lead in leads if lead]
    if len(found) < LEAST_INSIDE or max(map(len, found)) > LONGEST_WRAPPED:
        return False
    between = group[leads.index(found[0]) : len(leads) - leads[::-1].index(found[-1])]
    return all(
        lead or text[paragraphs.ends[index - 1] - 1] not in _FINAL
        for index, lead in zip(between, leads[leads.index(found[0]) :], strict=False)
    )


def _lead(text: str, start: int) -> Span | None:
    """Return the short sentence that opens the paragraph at `start`, None where a long one does."""
    match = _LEAD.match(text, start)
    if match is None or label_at(text, start):
        return None
    words = Span(*match.span(2))
    longest = LONGEST_DASHED if match[1] else LONGEST_LEAD
    return words if 4 <= len(words) <= longest else None


def _untold(text: str, leads: Sequence[Span | None]) -> list[Span | None]:
    """Return the leads without the sentences that tell; what is as long as topics beside it is one.

    Beside 礼让和事 and 多元解事, 群众说事 tells of no speech.
    """
    topics = {lead for lead in leads if lead and not _is_told(text, lead)}
    sizes = Counter(len(topic) for topic in topics if len(topic) <= LONGEST_OF_FEW)
    return [lead if lead in topics or (lead and sizes[len(lead)] > 1) else None for lead in leads]


def _is_told(text: str, words: Span) -> bool:
    """Tell whether a sentence tells or argues, as no topic does."""
    told = _TELLS.search(text, words.start, words.end)
    colon = text.find("：", words.start, words.end)
    return bool(
        told or _OPENS.match(text, words.start) or (colon > 0 and _ARGUES.match(text, colon))
    )
