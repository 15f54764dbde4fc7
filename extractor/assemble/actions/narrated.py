"""Actions that news tell in running text: 沂岭县推出“街道乡镇评部门”."""

from collections.abc import Iterator
from typing import NamedTuple

from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.outline import Role
from extractor.span import Span

_TELLING: tuple[Role | None, ...] = (None, "measures", "results", "other")
_ACTOR = "(?:[省市县区镇]里|[省市县区]委|政府|街道|改革|[省市县区镇乡旗州])"
_DEEDS = (
    "推出|推行|建立|出台|下放|赋予|整合|组建|设立|成立|划转|下沉|选派|选聘|配备|实施"
    "|构建|打造|创新|推进"
    "|实现|制定|取消|清理规范|梳理|配了|增加了|派驻|派到|交到|交给|明确|建起|建成|开通"
)
_NO_ACTOR = "除|按|在|对|以|从|随|通过|根据|目前|当前|改革后|改革完成|乡镇资源"
_TOLD = deferred(
    f"(?:[^，。；：！？\n]{{0,16}}，)?(?P<actor>(?!{_NO_ACTOR})"
    f"[^，。；：“”、！？\n]{{0,12}}?{_ACTOR}"
    f"(?:(?:(?!{_DEEDS})[\u4e00-\u9fff]){{2,14}}(?:中心|局|办公室|委员?会?|大队|公司|联社|院|"
    f"处)(?={_DEEDS}))?)"
    f"(?:(?!的)[^，。；：“”！？\n]{{0,40}}?)(?:{_DEEDS})"
)
_DATELINE = deferred("[^，。；：]{0,24}[讯电](?:（[^（）\n]{0,60}）)?(?=[^）]{8})")
"""How a paper opens its news: 某某报讯（记者某某）."""
_NOT_TOLD = deferred(
    "得到了?(?:进一步|有效|全面)|(?:入选|获评|荣获|被评为|被授予)|(?:调查|数据|统计|监测|结果)显示|"
    "^(?:据|(?:近日，)?记者|走进|在.{2,12}(?:看到|见到)|如果|但|然而|当时|当年|去年底|例如"
    "|比如)|(?:说|表示|介绍|告诉|坦言|认为|要求|指出|强调|计划|将)[，：。]"
    "|虽然?[^，。]{0,40}，?(?:但|却|依然|仍)|依然不断|难以|不堪"
    "|[？?]|将于|拟|计划|力争"
)
_LEAST, _MOST = 14, 130
"""Characters of a sentence that tells one measure; shorter ones allude, longer ones report more."""


class ToldAction(NamedTuple):
    """The words that tell of a measure, and who took it: nobody of whom 全市 tells."""

    words: Span
    actor: str | None


def told_actions(reading: Reading) -> Iterator[ToldAction]:
    """Yield the sentences, up to a semicolon or their end, that tell of a measure.

    What stands in quotation marks is somebody's view, and headings are told by themselves.
    """
    text, title = reading.text.text, reading.outline.title
    for sentence in reading.sentences:
        stop = text.find("；", sentence.start, sentence.end)
        end = stop if stop > sentence.start else sentence.end - (text[sentence.end - 1] in "。！")
        if end <= sentence.start:
            continue
        dateline = _DATELINE.match(text, sentence.start, end)
        words = Span(dateline.end() if dateline else sentence.start, end)
        if not _LEAST <= len(words) <= _MOST or text[words.start] in "“‘":
            continue
        section = reading.outline.at(words.start)
        role = section.role if section else None
        heads = (section.heading if section else None, title)
        if role not in _TELLING or any(head and head.overlaps(words) for head in heads):
            continue
        told = _TOLD.match(text, words.start, words.end)
        if told and not _NOT_TOLD.search(words.of(text)):
            whole = told["actor"].startswith("全")
            yield ToldAction(words, None if whole else told["actor"])
