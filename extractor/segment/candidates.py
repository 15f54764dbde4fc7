"""The words after a label, and whether they could be a heading's.

A heading states a topic; words that regulate, condition or argue do not. It ends with its line,
with a full stop before its text, or where deeper numbering stands glued to it.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.segment.labels import Label, Style, first_label_below
from extractor.segment.lines import is_line

LONGEST = {"": 60, "。": 46, "？": 30, "：": 20, "；": 0, "！": 0}
"""Characters of a heading by the mark after it; longer words are sentences, not topics."""
MOST_COMMAS = 2
"""Commas in a topic that shares its paragraph with its text."""
LONGEST_SCRAP = 30
"""Characters of a line that may be no more than a piece of a sentence."""

_END = deferred("[。！？；\n]")
_MARK = deferred("[。！？；\n，：“]")
_ARGUES = deferred("大家|我们|他们|这|那|其中|因此|例如|凡")
_ARGUES_ON = deferred("我国")
"""What begins a sentence, but also the topic of a whole line: 我国建制镇的特征."""
_RULES = deferred(
    "应[设按为由在将以予相当不符具含配包达]|不得|(?:给予|予以).{0,16}(?:元|%|奖励|补助|补贴)"
    "|按照?.{1,20}(?:执行|办理)|负责解释|起(?:施行|实施|执行)|的，|之日起|之一的"
)
# 一是路远，第二是路窄: the sentence counts on by itself.
_COUNTS_ON = deferred("，第?[二三][是要，、]")
# Names of sections, for headings whose line break was lost: 三、原因分析从思想认识看，….
_SECTION_NAME = deferred(
    "(?:“[^“”\n]{1,8}”)?[^，。；：、“\n]{0,10}?(?:原因分析|成因分析|基本情况|主要做法|工作回顾|(?:对策|意见|工作)建议"
    "|(?:存在|面临)的?(?:主要|突出)?(?:问题|困难)|(?:工作)?打算|引言|前言|总则|附则|工作安排|"
    "总体要求)"
    "(?![的和与及、：。，；情])"
)
# How papers call their first parts, whatever is said behind: 一、问题提出干部队伍建设是….
_STUDY_NAME = deferred(
    "(?:问题的?提出|引言|文献(?:综述|回顾)|研究(?:背景|缘起))(?=[\u4e00-\u9fff“]{6})"
)
# Words that open a sentence behind a heading whose line break was lost: 一、改革实践我市地处….
_YEAR = "(?:[0-9]{4}|[0-9]{2,3}[*×xX]{1,2}|[*×xX]{2,4})年"
_SENTENCE = (
    f"(?:截至|截止|到)?{_YEAR}(?:以来|[0-9]{{1,2}}月|底|末|，)|(?:截至|截止)[0-9]{{1,2}}月"
    "|(?:近[几两三些]?年|[今去一两几多]年以?|[上下]半年以?)来，"
    "|我[省市县区旗州镇乡街局院](?:位于|地处|[现共]有|[现下]?辖)"
)
_OPENING = deferred(
    "[^。；：（\n]{2,40}?[^的对在为使让给于从向是自至第（\n，。；：、“]"
    f"(?=(?P<comma>，)?(?(comma)(?:[今去]年以来|近[几两三些]?年来|[上下]半年以?来|一年来)，|"
    f"(?:{_SENTENCE})))"
)
_ENDS_HEADING = (Style.ENCLOSED, Style.SPOKEN)
"""Numbering before which a heading may hold commas: 一、建强一个核心，领导更有力（一）建链条."""
_HOLDS_GLUED = (Style.PART, Style.CHAPTER, Style.PASSAGE, Style.CHINESE, Style.ENCLOSED)


class Candidate(NamedTuple):
    """Words `start`:`end` after a label; `stop` is where text of their own would begin.

    `mark` is what ends the words: 。 ： ； ！ ？, or nothing at the end of a line or before glued
    numbering. `names_topic`: the words could be a heading's. `has_text`: text of their own comes
    before the next numbering. `heads_text`: they name a topic that such text or a deeper list
    carries out.
    """

    label: Label
    start: int
    end: int
    stop: int
    mark: str
    names_topic: bool
    has_text: bool
    heads_text: bool


def candidates_of(text: str, labels: Iterable[Label]) -> Iterator[Candidate]:
    """Yield the words after each label, up to the mark that ends them or the next numbering.

    >>> from extractor.segment.labels import labels_of
    >>> text = "一、做法\\n1.放权。下放百项。2.减负。"
    >>> for candidate in candidates_of(text, labels_of(text)):
    ...     print(text[candidate.start : candidate.end], candidate.heads_text)
    做法 True
    放权 True
    减负 False
    """
    placed = [*labels]
    limits = [*(label.start for label in placed[1:]), len(text)]
    pairs = zip(placed, limits, strict=False)
    found = [part for label, limit in pairs for part in _with_glued(text, label, limit)]
    for label, follows in pairwise([*found, None]):
        if label and label.end < (follows.start if follows else len(text)):
            candidate = _read(text, label, follows)
            if not _goes_on(text, candidate):
                yield candidate


def _with_glued(text: str, label: Label, limit: int) -> tuple[Label, ...]:
    """Add the numbering that stands right behind a heading: 一、运转情况（一）突出…."""
    if label.style not in _HOLDS_GLUED:
        return (label,)
    below = first_label_below(text, label.end + 1, min(limit, label.end + LONGEST[""]))
    if below is None or below.style <= label.style:
        return (label,)
    between = _END if below.style in _ENDS_HEADING else _MARK
    if between.search(text, label.end, below.start) or text[below.start - 1] in "，：、":
        return (label,)
    return (label, below)


def _read(text: str, label: Label, follows: Label | None) -> Candidate:
    start, limit = label.end, follows.start if follows else len(text)
    end, stop, mark = _extent(text, start, limit)
    names_topic = _names_topic(text, start, end, mark)
    if label.style is Style.SPOKEN and not mark and _is_broken(text, stop, limit):
        names_topic = False
    name = _glued_to_text(text, label, limit, certain=names_topic and mark != "：")
    if name and name < end:
        end, stop, mark, names_topic = name, name, "", True
    has_text = limit - stop > 1 or (limit > stop and text[stop] != "\n")
    carried = has_text or (follows is not None and _is_below(follows, label))
    heads_text = names_topic and carried
    return Candidate(label, start, end, stop, mark, names_topic, has_text, heads_text)


def _glued_to_text(text: str, label: Label, limit: int, *, certain: bool) -> int | None:
    """Return where a heading ends whose text goes on in its line, None where none shows.

    Where the words up to the next mark are a topic for `certain`, only the opening of a sentence
    parts them.
    """
    if not (label.style in _HOLDS_GLUED or text[label.start - 1 : label.start] in ("", "\n")):
        return None
    name = _STUDY_NAME.match(text, label.end, limit) or _OPENING.match(text, label.end, limit)
    if name is None and not certain and label.style in _HOLDS_GLUED:
        name = _SECTION_NAME.match(text, label.end, limit)
    return name.end() if name else None


def _is_below(follows: Label, label: Label) -> bool:
    """Tell whether numbering that follows is that of a deeper list: 1.1.1 after 1.1."""
    if follows.style is Style.PATH is label.style:
        return len(follows.path) > len(label.path)
    return follows.style > label.style


def _extent(text: str, start: int, limit: int) -> tuple[int, int, str]:
    """Return where the words end, where their text would begin, and the mark between."""
    match = _END.search(text, start, limit)
    end, stop = match.span() if match else (limit, limit)
    if text[end - 1] == "：" and end - 1 > start:
        return end - 1, stop, "："
    if match is None or text[end] == "\n":
        return end, stop, ""
    colon = text.find("：", start + 1, min(end, start + LONGEST["："] + 1))
    return (colon, colon + 1, "：") if colon > 0 else (end, stop, text[end])


def _goes_on(text: str, candidate: Candidate) -> bool:
    """Tell whether a quotation that began in the line before ends here: “三证合 / 一、一照”."""
    closed = text.find("”", candidate.start, candidate.end)
    return (
        closed >= 0
        and text.find("“", candidate.start, candidate.end) < 0
        and text.find("”", closed + 1, candidate.end) < 0
    )


def _is_broken(text: str, start: int, limit: int) -> bool:
    """Tell whether a stray line break cut a sentence: its rest is a scrap without a mark."""
    end = text.find("\n", start, limit)
    return 0 < end - start <= LONGEST_SCRAP and is_line(text[end - 1])


def _names_topic(text: str, start: int, end: int, mark: str) -> bool:
    if not 2 <= end - start <= LONGEST[mark] or text[end - 1] == "第":
        return False
    if mark and (text.count("，", start, end) > MOST_COMMAS or _ARGUES_ON.match(text, start)):
        return False
    return not (
        _ARGUES.match(text, start)
        or _RULES.search(text, start, end)
        or _COUNTS_ON.search(text, start, end)
    )
