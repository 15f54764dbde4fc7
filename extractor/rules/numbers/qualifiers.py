"""Words around a numeral that make it about, more than, at least or at most that number."""

import re
from collections.abc import Mapping
from typing import NamedTuple, cast

from extractor.deferred import deferred
from extractor.rules.numbers.signs import HYPHENS, SIGN, sign_start
from extractor.schema import Qualifier
from extractor.span import Span

TOUCH = f"(?P<touch>近|大?约|超|逾|不足|{SIGN})?"
"""Comparators that belong to the quantity's words when they touch the numeral, and the minus."""

_TOUCHING = deferred(r"(?:(?<![最附靠临邻就远接])近|(?<![制契条公签节预履违邀])大?约|超|逾|不足)$")
_TOUCHING_ENDS = frozenset("近约超逾足")
_SIGN_ENDS = frozenset(f"{HYPHENS}负下")
_SAYS: Mapping[str, Qualifier] = {
    "近": "approx",
    "约": "approx",
    "大约": "approx",
    "超": "more_than",
    "逾": "more_than",
    "不足": "less_than",
    "强": "more_than",
    "弱": "less_than",
    **dict.fromkeys(("余", "多", "几", "出头", "有余", "个多", "还多"), "more_than"),
    **dict.fromkeys(("来", "左右", "上下"), "approx"),
    **dict.fromkeys(("以上", "及以上", "之上"), "at_least"),
    **dict.fromkeys(("以下", "及以下", "以内", "之内"), "at_most"),
}
_WHOLE = "(?:[^，。；0-9]{1,26}的|每[年月日人户次家项个亩]|人民币|[^，。；0-9]{1,10}加)?"
"""What a share is compared with: 不低于工作时间的六成."""

_BEFORE = deferred(
    rf"(?:(?P<at_least>(?:不[得能应可]?(?:少|低|小|下|短)于{_WHOLE}|至少[^，。；]{{0,4}}|最少|"
    rf"起码|大于或?等于)为?|≥|>=)"
    rf"|(?P<at_most>(?:不[得能应可]?(?:超过|高于|多于|大于|长于|突破){_WHOLE}|"
    rf"[至最]多(?:(?![有时达的为])[^，。；0-9]{{1,4}}(?<![的达]))?|小于或?等于|未超过)了?|≤|"
    rf"<=)"
    r"|(?P<more_than>(?:超过|超出|突破|多于|大于|高于|高出|逾越|(?<![通经])过)了?|(?<![-=])[>＞])"
    r"|(?P<less_than>不到|不满|未满|未达|(?:没有?|[尚还]?未|不)[达满]到|少于|低于|小于|[<＜])"
    r"|(?P<approx>约[为有计达合]|大概|接近|大致|估计))$"
)
_HIGHEST = deferred("最[高多](?:可?(?:奖励|补助|补贴|资助|补偿|给予|支持|奖补)|为|可)?$")
_HIGHEST_REACH = 6
_TERMS = frozenset(["年", "个月", "个月", "天", "日", "周岁", "岁", "小时", "个学期"])
_PERCENT = frozenset("%％‰")
_SHARES = _PERCENT | {"倍"}
_FULL = deferred("(?<![未不期届])满$")
"""A term that has to be full: 工作满3年."""

_BELOW_SHARE = deferred("(?:不足|不到|不及|未到)(?!部分|[一-三去上]年|计划)[^，。；、0-9]{1,6}$")
"""A share short of its whole without 的: 不足户籍人口三分之一."""

_BOUND_SHARE = deferred(
    r"不[得能应可]?(?:(?P<at_least>[少低]于)|(?P<at_most>超过|[高多]于))"
    r"(?!.{0,24}(?:增长|提高|下降|降低|达到|减少|完成|实现|占|比))[^，。；、0-9]{1,24}$"
)
"""A share bounded without 的: 不低于当地平均水平2倍."""

_SHARED_BY = deferred(
    r"(?:最高(?:可?(?:奖励|补助|补贴|资助|补偿|给予|支持|奖补))?|不[得能应可]?超过|"
    r"不[得能应可]?[低少高多]于|至少|至多)为?$"
)
_AND = frozenset("、和或及与")
_LISTED = deferred(r"(?:[0-9][0-9,.]{0,9}[万亿千百]?[^，。；、和或及与0-9]{1,3}[、和或及与]){1,8}$")
_PARTED = deferred("[、和或及与]")
_LONGEST_LIST = 48
_COMPARED = deferred("的(?:全[国省市县区]|[^，。；]{0,8}(?:平均|水平|均值))")
_COMPARES = ("低于", "高于", "多于", "少于", "大于", "小于")
"""低于23%的全国比重: the number is what something else is compared with."""
_REACH, _FAR = 14, 34
"""Characters before a number in which a comparator may stand, and before what a share is of."""


def quote_start(text: str, start: int) -> int:
    """Return where the quantity whose numeral stands at `start` begins, comparator included.

    >>> quote_start("培训近200人", 3), quote_start("最近3天", 2)
    (2, 2)
    """
    last = text[start - 1 : start]
    if last in _SIGN_ENDS:
        return sign_start(text, start)
    if last not in _TOUCHING_ENDS:
        return start
    match = _TOUCHING.search(text, max(0, start - 3), start)
    return match.start() if match else start


class Qualified(NamedTuple):
    """What words say of a number, and where they stand if outside the quantity's own words."""

    qualifier: Qualifier
    support: tuple[Span, ...] = ()


_OPEN = deferred("至少|[至最]多")
_LAST = frozenset("年月日人户次家项个亩币加于为的少过破多了到满达约有计合概近致≥≤=<>＜＞")
"""Last characters of the comparators but for 至少 and 最多, behind which a verb may stand."""

_EXACT = Qualified("exact")
_CLOSE = ("strong", "bound", "touch", "after", "fill", "more", "more2")
"""Parts of a quantity that may say so, those that bind closest first."""


def qualified(match: re.Match[str]) -> Qualified:
    """Return what the words in and before a quantity's match say of its number.

    Words behind the number bind closest (5人以上), then touching ones, then the words before.

    >>> text = "办理时限不超过3天"
    >>> said = qualified(re.compile("(?P<number>3)天").search(text))
    >>> said.qualifier, said.support[0].of(text)
    ('at_most', '不超过')
    """
    pieces = match.groupdict()
    for name in _CLOSE:
        if (words := pieces.get(name)) and (says := _SAYS.get(words)):
            return Qualified(says)
    if pieces.get("within"):
        return Qualified("at_most", (Span(*match.span("within")),))
    if pieces.get("noun_bound"):
        return Qualified(_SAYS[pieces["beyond"]], (Span(*match.span("noun_bound")),))
    said = _qualified_before(match.string, match.start())
    if said.support and _COMPARED.match(match.string, match.end()):
        said = _EXACT if said.support[0].of(match.string) in _COMPARES else said
    if said is _EXACT and pieces.get("scale"):
        said = _upper_limit(match, pieces.get("unit"))
    return _by_kind(match, pieces) if said is _EXACT else said


def _by_kind(match: re.Match[str], pieces: dict[str, str | None]) -> Qualified:
    """Read what bounds terms (满3年), shares (不足户籍三分之一) and lists (最高3万元、2万元)."""
    text, start, unit = match.string, match.start(), pieces.get("unit")
    if unit in _TERMS and _FULL.search(text, max(0, start - 2), start):
        return Qualified("at_least", (Span(start - 1, start),))
    if not unit or unit in _PERCENT:
        words = _BELOW_SHARE.search(text, max(0, start - _REACH), start)
        if words:
            return Qualified("less_than", (Span(*words.span()),))
    if unit in _SHARES and (words := _BOUND_SHARE.search(text, max(0, start - _FAR), start)):
        return Qualified(cast(Qualifier, words.lastgroup), (Span(*words.span()),))
    return _bound_of_list(text, start, unit) if unit and text[start - 1 : start] in _AND else _EXACT


def _bound_of_list(text: str, start: int, unit: str) -> Qualified:
    """Return the bound that heads the list of amounts in one unit whose next one is at `start`."""
    first = max(0, start - _LONGEST_LIST)
    listed = _LISTED.search(text, first, start)
    if not listed or not all(piece.endswith(unit) for piece in _PARTED.split(listed[0])[:-1]):
        return _EXACT
    head = listed.start()
    words = _SHARED_BY.search(text, first, head)
    if not words:
        return _EXACT
    said = _qualified_before(text, head)
    if said is _EXACT:
        return Qualified("at_most", (Span(*words.span()),))
    return said


def _upper_limit(match: re.Match[str], unit: str | None) -> Qualified:
    """Read 最高 before money as a limit: 补助最高2万元."""
    start = match.start()
    words = _HIGHEST.search(match.string, max(0, start - _HIGHEST_REACH), start)
    if words and unit and unit.endswith("元"):
        return Qualified("at_most", (Span(*words.span()),))
    return _EXACT


def _qualified_before(text: str, start: int) -> Qualified:
    owned = text[start - 1 : start] in ("的", "加")
    first = max(0, start - (_FAR if owned else _REACH))
    if text[start - 1 : start] not in _LAST and not _OPEN.search(text, first, start):
        return _EXACT
    match = _BEFORE.search(text, first, start)
    if not match or not match.lastgroup:
        return _EXACT
    return Qualified(cast(Qualifier, match.lastgroup), (Span(*match.span()),))
