"""The lines of a text, and what the beginning or end of a line tells."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractor.deferred import deferred

EXTENSION = r"\.(?:pdf|docx?|pptx?|wps|txt)(?:VIP)?"
"""With what the name of a file ends; sharing sites mark those that cost something by VIP."""

_FILE_NAME = deferred(rf"([^\n]{{4,80}}?)((?:{EXTENSION})+)$", re.IGNORECASE)
_EXTENSIONS = ("pdf", "doc", "docx", "ppt", "pptx", "wps", "txt", "vip")

LABEL = deferred(
    r"第?[一二三四五六七八九十百]{1,4}(?:[、.．，]|[章节条编部]|部分|是|要)"
    r"|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、.．](?!\d)|\d{1,2}[）)]|"
    r"[①-⑳㈠-㈩⑴-⒇]|第\d{1,3}[章节条]"
    r"|首先|其次|再次|最后[，,]|附件?[:：\d]|—{1,2}|[-•·●■◆▲★※□○]"
)
"""What a line begins with that cannot continue the line before it."""

TITLE_KIND = deferred(
    r"(?:报告|汇报|材料|意见|通知|决定|方案|办法|规定|思考|调研|研究|总结|讲话|建议|实践|探索|"
    r"情况|函|批复|细则|"
    r"规划|计划|打算|纲要|要点|条例|公告|通报|启示|做法|对策|分析|说明)$"
)
"""The kind of document with which a title ends."""

AFTER_NUMBER = (
    "个项名人年月日时分秒号余多亿万千百十元角家户件条处所座栋套台辆批次回遍场起宗例位员岁天周季期届级类种款"
    "篇部本册卷章节页份张只支队班组层楼室间村镇乡街区县市省国公平立亩顷里米克吨升斤瓦度倍成折来几以至到和及、与或"
)
"""Characters that may follow a number which belongs to the sentence."""

SENTENCE_END = "。！？!?；;：:…"
CLOSERS = '”’）)》〉】〕」』"'
OPENERS = "“‘（(《〈【〔「『"


class Line(NamedTuple):
    """The words of a line that is not blank, and where they stand, without blanks around them."""

    start: int
    end: int
    words: str


def lines_of(text: str) -> list[Line]:
    """Return the lines of `text` that are not blank.

    >>> lines_of("一、总则\\n\\n  为了 ")
    [Line(start=0, end=4, words='一、总则'), Line(start=8, end=10, words='为了')]
    """
    lines, start = [], 0
    for line in text.split("\n"):
        words = line.strip(" ")
        if words:
            first = start if line[0] != " " else start + len(line) - len(line.lstrip(" "))
            lines.append(Line(first, first + len(words), words))
        start += len(line) + 1
    return lines


def is_indented(text: str, line: Line) -> bool:
    """Tell whether blanks stand before a line, as they do where a paragraph begins."""
    return text[line.start - 1 : line.start] in (" ", "\u3000", "\t")


def ends_sentence(words: str) -> bool:
    """Tell whether a line is complete: its last character but quotation marks ends a sentence."""
    bare = words.rstrip(CLOSERS)
    return not bare or bare[-1] in SENTENCE_END


def file_name(words: str) -> tuple[str, str] | None:
    """Return the stem and the extension of a line that is the name of a file, else None.

    >>> file_name("镇街改革的思考.docx"), file_name("镇街改革的思考")
    (('镇街改革的思考', '.docx'), None)
    """
    if not words.lower().endswith(_EXTENSIONS):
        return None
    match = _FILE_NAME.match(words)
    return (match[1], match[2]) if match else None


def consecutive(indexes: Iterable[int]) -> Iterator[list[int]]:
    """Yield the runs of indexes that follow one another.

    >>> list(consecutive([1, 2, 4]))
    [[1, 2], [4]]
    """
    run: list[int] = []
    for index in indexes:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run
