"""Headings that are lines between whole paragraphs, without numbers, as newspapers set them.

A line is short and ends without a mark. One line alone in a report may be anything; it counts
where its words name a kind of section, or where it stands between long paragraphs and says what
is done, as a topic does.
"""

from collections.abc import Sequence

from extractor.deferred import deferred
from extractor.normalise.text_lines import consecutive
from extractor.segment.labels import label_at
from extractor.segment.lines import is_caption, is_credit, is_line, is_organ
from extractor.segment.roles import stated_role
from extractor.segment.spans import Spans
from extractor.span import Span
from extractor.values.words import tagged

LONGEST_CROSSHEAD = 34
SHORTEST_CROSSHEAD = 4
"""Shorter lines head text only where they name a section, as 问题 and 人口 do."""
SHORTEST_LONE = 7
"""Characters of a line that heads text alone, without others of its kind."""
SHORTEST_BODY = 12
"""A paragraph under a cross-head has at least so many characters."""
SHORTEST_BEFORE = 20
LONG_BODY = 40
"""The paragraph under a lone cross-head has at least so many characters."""
MOST_TOGETHER = 3
"""Lines that may stand together as cross-heads; more are a table or a list."""

_ORNAMENTS = "【】■◆●★▲▪•"
_BULLETS = "•▪·-"
_NO_TOPIC = "—，。、；）》”"
# A sentence that a stray line break cut goes on behind such a word.
_CUT = deferred("(?:[的把被]|(?<!参)与)$")
# Sections of local histories and encyclopaedias, and of closing words.
_NAMES = {
    *("人口", "经济", "历史", "沿革", "农业", "工业", "商业"),
    *("交通", "教育", "文化", "体育", "科技", "医疗", "卫生"),
    *("地理", "地形", "气候", "水文", "资源", "旅游", "民族"),
    *("特产", "名胜", "风俗", "荣誉", "结语", "结束语", "结论", "小结"),
}
# What a photograph shows, which its caption says.
_SHOWS = deferred("正|在|[图摄]")
# A line of a form, as each item of a plan of corrections ends with: 完成时限：长期坚持.
_FIELD = deferred(
    "(?:(?:完成|整改|办结)?(?:时限|期限|时间)|"
    "(?:责任|牵头|配合|承办)(?:单位|部门|领导|科室|人)|整改目标)："
)
_WORD = deferred("[\u4e00-\u9fff]{2}")
"""What a heading holds, and no row of stray signs: 8T! M9N1v."""
_VERBS = frozenset({"v", "vn", "vd"})


def crossheads_of(text: str, paragraphs: Spans, first: int) -> list[int]:
    """Return the indexes of the cross-heads from `first` on, the paragraph after the headline.

    >>> from extractor.segment.sentences import paragraphs_of
    >>> text = "放权到镇\\n下放事项百余项，群众就近办。\\n减负到人\\n清理考核九项，干部轻装上阵。"
    >>> crossheads_of(text, paragraphs_of(text), 0)
    [0, 2]
    """
    spans = list(zip(paragraphs.starts, paragraphs.ends, strict=True))[first:]
    short = [
        index
        for index, (start, end) in enumerate(spans, first)
        if end - start <= LONGEST_CROSSHEAD
        and is_line(text[end - 1])
        and _WORD.search(text, start, end)
    ]
    lines = [i for i in short if _is_crosshead(text, paragraphs, i)]
    runs = [
        run
        for run in consecutive(lines)
        if _heads_body(text, paragraphs, run, first)
        and _is_no_byline(text, paragraphs, run[0], first)
    ]
    found = [index for run in runs for index in run]
    return [] if len(runs) == 1 and not _may_be_lone(text, paragraphs, found) else found


def crosshead_words(text: str, paragraph: Span) -> Span:
    """Return the words of a cross-head without the bullet or the brackets around them."""
    words = paragraph.of(text)
    start = paragraph.start + len(words) - len(words.lstrip(_ORNAMENTS))
    end = paragraph.end - len(words) + len(words.rstrip(_ORNAMENTS))
    return Span(start, end) if start < end else paragraph


def _is_crosshead(text: str, paragraphs: Spans, index: int) -> bool:
    start, end = paragraphs.starts[index], paragraphs.ends[index]
    words = text[start:end].strip(_ORNAMENTS)
    if not words or words[0] in _NO_TOPIC or _CUT.search(words) or _is_item(text[start:end]):
        return False
    if text[end - 1] == "|" or is_credit(text[start:end]):
        return False
    named = len(words) >= SHORTEST_CROSSHEAD or words in _NAMES or stated_role(words)
    if "。" in words or not named:
        return False
    return not (label_at(text, start) or is_credit(words) or is_organ(words) or _FIELD.match(words))


def _is_item(line: str) -> bool:
    """Tell whether a line is an item of a list: •人口：以常住人口为准."""
    return line[0] in _BULLETS and "：" in line


def _may_be_lone(text: str, paragraphs: Spans, run: Sequence[int]) -> bool:
    """Tell whether the only cross-heads of a text may be such."""
    line = paragraphs[run[0]]
    words = line.of(text)
    if words in _NAMES or stated_role(words):
        return True
    if len(run) > 1 or run[0] == 0 or len(words) < SHORTEST_LONE or _SHOWS.search(words):
        return False
    above = run[0] - 1
    above -= above > 0 and is_caption(paragraphs[above].of(text))
    before, body = paragraphs[above], paragraphs[run[0] + 1]
    if len(before) < SHORTEST_BEFORE or len(body) < LONG_BODY or is_line(body.of(text)):
        return False
    return any(word.tag in _VERBS for word in tagged(words))


def _is_no_byline(text: str, paragraphs: Spans, index: int, first: int) -> bool:
    """Tell a cross-head from a line that stands under the headline and names no section."""
    return not 0 < first == index or stated_role(paragraphs[index].of(text)) is not None


def _heads_body(text: str, paragraphs: Spans, run: Sequence[int], first: int) -> bool:
    """Tell whether a run of lines stands between whole paragraphs, or under the headline."""
    before, after = run[0] - 1, run[-1] + 1
    if after < len(paragraphs) and is_caption(paragraphs[after].of(text)):
        after += 1  # the caption of a photograph
    if len(run) > MOST_TOGETHER or after >= len(paragraphs):
        return False
    whole = before < first or _is_whole(text, paragraphs, before)
    return whole and _is_body(text, paragraphs, after)


def _is_whole(text: str, paragraphs: Spans, index: int) -> bool:
    """Tell whether the paragraph before a cross-head ends as paragraphs and captions do."""
    return (
        index < 0
        or text[paragraphs.ends[index] - 1] in "。！？；：…”）]"
        or is_caption(paragraphs[index].of(text))
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
