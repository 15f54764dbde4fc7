"""Numerals that name, order or address things: they silence figures. Examples in `labels.toml`.

A label's name is the reason that the digit accounting gives for its numerals.
"""

import re
from collections.abc import Callable

from extractor.deferred import deferred
from extractor.finder import Rule, always
from extractor.rules.numbers.gates import RUN
from extractor.rules.numbers.numerals import ARABIC, CHINESE, NOT_DAMAGED, SCALE
from extractor.rules.numbers.signs import HYPHENS, LEVELLED, may_be_negative
from extractor.values.units import NOT_UNIT, UNIT

_NUMBER = rf"(?:{ARABIC}|{CHINESE})"
_METRIC = r"km|kg|mm|cm|mg|kW|kV|MW|GW|GB|TB|PB|EB|MB|TEU|EFLOPS|Gbps|Mbps|m[²³]"
_SERVICES = "政务|便民|市民|政府|公共|服务|监督|举报|公益|消费"
_OPENING = r"(?<![^\n。；：！？”）（(])"
"""A numeral that opens a statement: at the start of a line or after the end of a sentence."""

_LABELLED = (
    "附件|附表|附录|附图|见表|如表|见图|如图|专栏|案例|编号|学号|标段|公式|选项|代码|"
    "邮编|电话|热线|传真|总机|门牌"
)
_AFTER_NOUN = f"(?<={_LABELLED})"
_UNIT = deferred(rf"(?!{NOT_UNIT.pattern}){UNIT}")
_MORE_OF_UNIT = deferred(rf"[多余]?[万亿]{{0,2}}[多余]?{_UNIT.pattern}")
_PARTLY_MASKED = deferred(r"[0-9.]*[xX]{1,6}[0-9]*")
_COUNTED_BODY = "[个家款项套名人件]"
"""Units before which a number behind letters counts: 开发APP3个, but K3路, A4纸."""

_GENRES = "报告|汇报|总结|材料|方案|讲话|发言|范文|文章|体会"
"""What a page that collects texts counts in its title: 工作报告（3篇）, 讲话-5篇."""

_MEETING = "次(?:全国|全体?|代表|常务|常委|扩大|大)*会"


_PROGRAMME = (
    "(?:攻坚|提升|专项|滚动|倍增|脱困|投资|长远|发展|改造|改革|建设|振兴|整治|治理|成长|"
    "基本建设|扶贫|脱贫|禁毒|普法){0,2}大?"
    "(?:行动(?!起来)|规划(?!建)|纲要|攻坚(?!克)|计划(?![投用完实新建总安])|奋斗目标|"
    "(?<=[一二三四五六七八九十百]年)目标)"
)
"""What a number of years names with: 三年行动计划, 五年规划, 两年攻坚."""

_TERMS_OF_OFFICE = deferred(
    "(?:连[任续选]|[干当任做满](?:满|了|过)?|历经|先后|经历|(?<!中)共|过|[最至]多)$"
)
"""Before a number of 届 they tell how many there were: 干满|三届, 最多|两届."""
_VISITS = deferred(
    r"(?:本[文页站]|选择字号)[^，。；\n]{0,8}$|"
    r"(?:阅读|浏览|点击|访问|下载|查看|人气|评论|点赞|收藏)"
    r"(?:次数|数|量)?[:：]$|今[日天]已?更新$"
)
_VISITS_REACH = 14


def _rule(
    name: str,
    pattern: str,
    holds: Callable[[re.Match[str]], bool] = always,
    gate: str | None = None,
) -> Rule:
    return Rule(name, "label", pattern, _as_written, holds, gate=gate)


def _counts_visits(match: re.Match[str]) -> bool:
    """Tell a page's counter (本文共阅读1507次) from visits that a report counts."""
    start = match.start()
    return bool(_VISITS.search(match.string, max(0, start - _VISITS_REACH), start))


def _counts_nothing(match: re.Match[str]) -> bool:
    """Tell a number that no unit follows; 项目 and other words that begin like a unit are none."""
    return not _UNIT.match(match.string, match.end())


def _is_no_amount(match: re.Match[str]) -> bool:
    return not _MORE_OF_UNIT.match(match.string, match.end())


def _is_session(match: re.Match[str]) -> bool:
    """Tell 十九届 and 第三届 from terms of office that are counted: 两届, 连任三届."""
    text, start = match.string, match.start()
    if match[0][0] == "第" or not match[0].endswith("届"):
        return True
    return match[0][0] != "两" and not _TERMS_OF_OFFICE.search(text, max(0, start - 4), start)


def _is_code(match: re.Match[str]) -> bool:
    """Tell a code (5G) from a number whose digits were masked in part (1XX32元, 21.X%)."""
    masked = _PARTLY_MASKED.fullmatch(match[0]) and ("X" in match[0] or "xx" in match[0])
    return not masked or _is_no_amount(match)


def _as_written(match: re.Match[str]) -> str:
    return match[0]


LABELS = [
    _rule(
        "outline_label",
        rf"{_OPENING}{_NUMBER}(?:[、）)]|[.．](?![0-9]))",
        gate=f"{_OPENING}{RUN}[、）).．]",
    ),
    _rule("outline_label", rf"{_OPENING}[一二三四五六七八九十]{{1,3}}[是要则](?![否非不])"),
    _rule("phone", r"(?:1[3-9][0-9]{9}|0[0-9]{2,3}[-—][0-9]{7,8})(?![0-9])"),
    _rule("phone", r"[48]00[-—][0-9]{3,4}[-—][0-9]{3,4}(?![0-9])"),
    _rule("phone", rf"[0-9]{{3,6}}(?=(?:{_SERVICES})*(?:热线|平台|专线|电话|短信))"),
    _rule("code", r"(?<=[xX])[0-9][0-9.]*+", _is_no_amount),
    _rule("code", rf"(?<=[A-WYZa-wyz])[0-9][0-9.]*+(?:-[0-9]+)?(?!{_COUNTED_BODY}|[万亿%])"),
    _rule(
        "code",
        (
            rf"{NOT_DAMAGED}[0-9][0-9.]{{0,12}}(?![A-Za-z]{{0,6}}[/／]?(?:{_METRIC})(?![A-Za-z]))"
            rf"[A-Za-z]{{1,12}}[0-9]{{0,6}}"
        ),
        _is_code,
    ),
    _rule("code", r"[0-9]{1,6}(?:\.[0-9]{1,6}){2,8}"),
    _rule("code", r"(?<=[×*＊])[0-9]{1,6}%"),
    _rule(
        "outline_label",
        r"(?<![^\n])[0-9]{1,2}\.[0-9]{1,2}(?=[\u4e00-\u9fff“（])(?![万亿成])",
        _counts_nothing,
    ),
    _rule("code", r"[0-9]{1,6}(?:[×xX*·][0-9]{1,6}){1,4}(?:小时)?"),
    _rule("code", r"[0-9]{7,}+(?![.%万亿千百])", _is_no_amount),
    _rule(
        "sign",
        rf"(?<=[{HYPHENS}—负]){ARABIC}{SCALE}{{0,3}}{LEVELLED}",
        may_be_negative,
        gate=f"(?<=[{HYPHENS}—负])[0-9]",
    ),
    _rule("document_number", r"(?<=[〕\]】])第?[0-9]{1,6}号"),
    _rule("number_in_name", rf"{_NUMBER}号(?!召|称)", gate=f"{RUN}号"),
    _rule("number_in_name", rf"(?<=负){_NUMBER}(?=[层楼])", gate="(?<=负)"),
    _rule("number_in_name", r"[0-9]{2,4}(?=[国省县乡]道)"),
    _rule("number_in_name", rf"{_NUMBER}年{_PROGRAMME}", gate=f"{RUN}年"),
    _rule(
        "number_in_name", rf"(?<=[北南]纬){_NUMBER}度|(?<=[东西]经){_NUMBER}度", gate="(?<=[纬经])"
    ),
    _rule("code", rf"{ARABIC}[次道条篇人](?![0-9])", _counts_visits),
    _rule("number_in_name", rf"{_AFTER_NOUN}[0-9]++(?![.,%万亿])", _counts_nothing),
    _rule("session", rf"第?{_NUMBER}(?:届|中全会)", _is_session, gate=f"第?{RUN}[届中]"),
    _rule(
        "session",
        rf"(?:第{_NUMBER}|(?<=[届大]){_NUMBER}|(?<=委){_NUMBER}(?=次全会)){_MEETING}",
        gate=f"第?{RUN}次",
    ),
    _rule("session", rf"(?<=次、){_NUMBER}次全会", gate="(?<=次、)"),
    _rule("year", r"(?<![^\n])(?:19|20)[0-9]{2}(?=乡镇|街道|社区|农村|村镇|县域)"),
    _rule("edition", r"(?<![^\n])(?:19|20)[0-9]{2}卷(?=\n|$)"),
    _rule(
        "edition",
        rf"(?<={_GENRES}){_NUMBER}篇(?=\n?(?:【篇|篇一))|"
        rf"(?<=(?:{_GENRES})[（—-]){_NUMBER}篇(?=）?(?:$|\n)|（第)",
    ),
    _rule("edition", rf"(?<=【){_NUMBER}篇(?=】)|(?<=文章){_NUMBER}篇(?=，(?:欢迎|供|希望))"),
    _rule("edition", r"第[0-9]{1,4}[-—~～/][0-9]{1,4}页"),
    _rule("edition", rf"(?<={_GENRES})[0-9]{{3,5}}字(?=$|\n)"),
    _rule("edition", rf"(?<=[0-9]年){ARABIC}期(?![间限内工项待])"),
    _rule(
        "edition",
        rf"第{_NUMBER}期(?![间限内待望])|第?{_NUMBER}版(?![面块图本])",
        gate=f"第?{RUN}[期版]",
    ),
    _rule(
        "edition",
        rf"{CHINESE}期(?![间限内待望货])|{ARABIC}期(?=工程|项目|建设|扩建)",
        gate=f"{RUN}期",
    ),
]
"""Labels, tried before quantities; the first whose words fit wins."""

LAST_LABELS = [
    _rule("ordinal", rf"第{_NUMBER}(?:[、和至到—–~～-]第?{_NUMBER})?", gate="第"),
    _rule("year", r"(?:19|20)[0-9]{2}(?![0-9.])"),
]
"""Labels that only what no quantity rule reads can be: 第3位 may be a rank, 2022个 a count."""
