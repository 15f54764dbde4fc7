"""Names whose form alone tells them, quoted or not: 街道吹哨、部门报到, 四步工作法, 5个一."""

import re
from collections.abc import Iterable, Iterator
from heapq import merge

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.names.naming import WORDS
from extractor.span import Span
from extractor.values.measure_name import MeasureName, named

_COUNT = "[二两三四五六七八九]"
_NOT_NUMBERED = "(?<![第几数百千万亿十.0-9一二三四五六七八九].)"
# What is built of levels: 三级信息网络, 四级联动; 三级应急响应 and 二级以上医院 are grades.
_BUILT = (
    "架构|构架|[\u4e00-\u9fff]{2,4}(?<!响应)机制|联动(?:机制|体系|模式)|(?<![两二2]级)联动|"
    "(?:责任|服务|调解|指挥|联席|响应)(?:机制|平台)"
    "|(?!以[上下]|应急|市场|医院|医疗|学校|标准|考试|建造|保护|"
    "响应)[\u4e00-\u9fff]{0,5}?(?:体系|网络|架构|构架|链条)(?!安全)"
)
_COUNTED = deferred(
    # Every branch begins with what the first class lets pass: the engine runs on to those.
    f"[二两三四五六七八九双2-9]"
    f"(?:(?P<method>(?<={_COUNT}){_NOT_NUMBERED}[\u4e00-\u9fff]{{1,4}}?(?:工作|调解|议事|治理|"
    f"管理|服务)法|(?<={_COUNT}){_NOT_NUMBERED}步[\u4e00-\u9fff]{{0,6}}?"
    "(?<![普执依司合守方办做想看违宪立民用])法(?![规律院制庭治官])"
    f"|(?<={_COUNT}){_NOT_NUMBERED}长制)"
    "|(?P<great>(?<=[2-9])(?<![0-9.].)大(?:板块|模块|行动|平台|机制|体系|工程|"
    "功能)(?![\u4e00-\u9fff]?类))"
    f"|(?P<levels>(?<={_COUNT}){_NOT_NUMBERED}级(?:{_BUILT}))"
    "|(?P<pair>(?<=双)(?![方边向休语层重月周日人倍侧轮])[\u4e00-\u9fff]{2}(?<!等)"
    "(?=工作|机制|制度|活动|行动|模式|工程))"
    f"|(?P<handled>(?<={_COUNT})(?<=以.){_NOT_NUMBERED}[个大项][\u4e00-\u9fff]{{2,4}}?"
    "(?=为(?:抓手|主线|引领|载体|牵引|统领)))"
    "|(?P<ones>(?<=[2-9])(?<![0-9.].)个[一1](?![0-9个线般些定位名家项种致直起])))"
)
# 1333工作法, 一二三工作法: a row of numbers; 12345工作机制 names a hotline.
_CODE = deferred(
    "(?:[1-9](?<![“0-9.A-Za-z].)(?!1[0-9]|2[0-2]|23[0-9]{2})[1-9]{2,4}[NX]?|一(?<!“.)二三四?五?六?)"
    "(?=(?:工作法|(?:工作|治理|管理|服务|发展)?(?:机制|体系|模式|思路|战略)|行动(?:计划)?|"
    "工程(?![量师项款])))"
)
# 探索党支部+合作社+渔户的发展模式: a sum that a verb opens and that is called a way of working.
_HOW = (
    "工作|管理|服务|运行|运营|经营|治理|发展|生产|合作|帮扶|产业|利益联结|联动|联农带农|共治|"
    "新型?|创新|综合|组织|指挥|责任|保障|调解|监管|执法|审批|养老|培养|育人|教学|种养|融资"
)
_ADDEND = "(?:(?![的和与及等为])[\u4e00-\u9fff])"
_SUM = deferred(
    "[推构探打创实建形采](?:行|建|索|造|新|立|成|施|广|取)(?:出|了|起|形成|实[施行]|推[行广])?"
    f"(?P<sum>(?!互联网|数字|智慧){_ADDEND}{{2,8}}(?:\\+(?:{_ADDEND}{{2,10}}?|N))+)"
    f"(?=的?(?:{_HOW}){{0,2}}(?:模式|机制|体系|工作法|格局|架构|构架))"
)
_PARTS, _ONE = deferred(_COUNT), deferred("(?<![统唯单之同进第])一[\u4e00-\u9fff]{1,2}$")
_LONGEST_ONE = 4
_CALL = deferred("吹哨(?<=[\u4e00-\u9fff]{4})[、，]?[\u4e00-\u9fff]{2}报到")
_CALLER = 2
"""Characters of who calls: 街道, 乡镇, 社区, 基层."""


def plain_names(text: str) -> Iterator[Mention[MeasureName]]:
    """Yield the names of `text` whose form alone tells them.

    >>> [m.value.name for m in plain_names("推行四步工作法，街道吹哨、部门报到，开展双报到活动")]
    ['四步工作法', '街道吹哨、部门报到', '双报到']
    """
    counted, calls = _COUNTED.finditer(text), _CALL.finditer(text)
    sums = _sums(text) if "+" in text else ()
    found = (_bundles(text, counted), _codes(text), sums, _slogans(text, calls))
    return merge(*found, key=lambda mention: mention.span)


def _bundles(text: str, matches: Iterable[re.Match[str]]) -> Iterator[Mention[MeasureName]]:
    for match in matches:
        levels = match.lastgroup == "levels" and not match[0].endswith("联动")
        span = Span(match.start() - _one_before(text, match), match.end())
        name = named(span.of(text), "structure" if levels else "package")
        if name.formula:
            yield Mention("measure", span, f"plain_{match.lastgroup}", name)


def _one_before(text: str, match: re.Match[str]) -> int:
    """Return how long the first part of a method is where it counts one: 一心|两翼三驱动工作法."""
    several = match.lastgroup == "method" and len(_PARTS.findall(match[0])) > 1
    one = (
        _ONE.search(text, max(0, match.start() - _LONGEST_ONE), match.start()) if several else None
    )
    return len(one[0]) if one else 0


def _codes(text: str) -> Iterator[Mention[MeasureName]]:
    for match in _CODE.finditer(text):
        if match[0] not in WORDS["creeds"]:
            yield Mention("measure", Span(*match.span()), "plain_code", named(match[0]))


def _sums(text: str) -> Iterator[Mention[MeasureName]]:
    for match in _SUM.finditer(text):
        name = MeasureName(match["sum"], "package")
        yield Mention("measure", Span(*match.span("sum")), "plain_sum", name)


def _slogans(text: str, matches: Iterable[re.Match[str]]) -> Iterator[Mention[MeasureName]]:
    for match in matches:
        span = Span(match.start() - _CALLER, match.end())
        yield Mention("measure", span, "plain_call", MeasureName(span.of(text), "slogan"))
