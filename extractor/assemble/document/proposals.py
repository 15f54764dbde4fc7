"""What others ask to be done, in running text: 委员们建议如下：一是…；二是….

The writer proposes it; it is no measure that was taken.
"""

from collections.abc import Iterator

from extractor.deferred import deferred
from extractor.outline import Outline
from extractor.segment import Spans
from extractor.segment.spans import spans_of
from extractor.span import Span

_TITLE = deferred("(?:审议意见|意见建议|意见和建议|建议|建议书|提案)$")
_LIST = deferred(
    "建议(?:如下)?[^，。；：\n]{0,4}[：，。]?(?:以下|如下)?(?=[一1][是要]|第一[，、]|首先[，、])"
)
_ASKED = deferred(
    "建议(?=[，：]?(?:各[级市县区镇乡部地]|[省市县区镇][委政]|政府|有关|相关|主管|进一步|尽快|"
    "要|由|以|加[强快大]|推[进动行]"
    "|完善|建立|设立|增[加设]|优化|健全|实[施行]|开展|探索|将|把|在|对))"
)
# 采纳建议、征求意见建议 tell what became of proposals.
_PASSIVE = deferred(
    "(?:采纳|听取|征求|收集|征集|反馈|吸收|办理|落实|答复|(?<!点)(?<!条)(?<!项)(?<!提出)意见|"
    "合理化|司法|检察|的|条|项)[^，。；：\n]{0,3}$"
)
_ITEM = deferred(
    "(?:(?<=[，。；：])|(?<=建议)|(?<=如下))(?:[一二三四五六七八九十]{1,2}[是要]|"
    "第[一二三四五六七八九十][，、]|[首其再]?[先次][，、])"
    "(?P<words>(?:(?![，；][二三四五六七八九十][是要])[^；。\n]){4,120})"
)
_BEFORE = 8


def proposals_in(text: str, outline: Outline, paragraphs: Spans, sentences: Spans) -> Spans:
    """Return the stretches of `text` that propose: lists to their paragraph's end, else sentences.

    Where the title says that the whole is a proposal, all sections are.
    """
    rows = ((_LIST, paragraphs), (_ASKED, sentences))
    found = [
        _rest(row, match.end())
        for pattern, row in rows
        for match in pattern.finditer(text)
        if not _PASSIVE.search(text, max(0, match.start() - _BEFORE), match.start())
    ]
    title = outline.title.of(text) if outline.title else ""
    if outline.sections and _TITLE.search(title):
        found.append(Span(outline.sections[0].body.start, len(text)))
    return spans_of(_apart(sorted(found)))


def proposed_items(text: str, stretches: Spans) -> Iterator[Span]:
    """Yield what the items of lists propose, without their numbers.

    >>> from extractor.segment import paragraphs_of
    >>> text = "委员们建议：一是整合闲置资源，二是统一调度。"
    >>> [item.of(text) for item in proposed_items(text, paragraphs_of(text))]
    ['整合闲置资源', '统一调度']
    """
    for stretch in stretches:
        for match in _ITEM.finditer(text, stretch.start, stretch.end):
            yield Span(*match.span("words"))


def _rest(row: Spans, start: int) -> Span:
    """Return what is left of the span of `row` that holds `start`."""
    around = row.at(start)
    return Span(start, around.end if around and around.end > start else start + 1)


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Yield the spans without what an earlier one covers."""
    end = 0
    for span in spans:
        if span.end > end:
            yield Span(max(span.start, end), span.end)
            end = span.end
