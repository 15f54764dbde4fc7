"""Rules for times that are known by their last characters: 改革以来, 五年来, 春节期间, 三年前."""

import re

from extractor.finder import Rule
from extractor.rules.times.beginnings import NUMERALS, Beginning
from extractor.rules.times.words import CLAUSE_MARKS, COUNT
from extractor.values.eras import opening_day
from extractor.values.times import REFERENCE_DAY, TimeValue

LONGEST = 20
"""No time of these rules is longer; so far before the end the search begins."""

ENDS = (
    Beginning("以年月多", "来", "(?!来[自源说看访华到了料])"),
    Beginning("期", "间"),
    Beginning("年月", "前", "(?!前[后沿期置端夕线提景列端卫锋言三两0-9])"),
)
"""The last two characters."""

_EVENT = rf"[^{CLAUSE_MARKS}0-9自是创了在从为的]{{2,12}}"
_KNOWN_EVENT = (
    rf"(?:党的|中共)?(?:第?[{NUMERALS}]{{1,3}}(?:大|次全国代表大会)"
    rf"|(?:[{NUMERALS}]{{1,3}}届)?[{NUMERALS}]中全会)|(?:改革开放|建国|新中国成立)(?:{COUNT}年)?"
)
_FESTIVAL = (
    '[“"]?(?:五一|十一)[”"]?|春节|元旦|清明节?|端午节?|中秋节?|国庆节?|节假日|节日|假日|假期|暑期'
    "|暑假|寒假|主?汛期|防汛|疫情(?:防控)?|“?两会”?|试点|改革"
)


def _read_to_now(match: re.Match[str]) -> TimeValue:
    return TimeValue("since", None, REFERENCE_DAY)


def _read_since_event(match: re.Match[str]) -> TimeValue:
    return TimeValue("since", opening_day(match["event"]), REFERENCE_DAY)


def _read_unresolved(match: re.Match[str]) -> TimeValue:
    return TimeValue("period")


FESTIVAL = Rule("festival", "time", rf"(?:{_FESTIVAL})期间$", _read_unresolved)
AGO = Rule(
    "ago",
    "time",
    rf"(?<![0-9.第每]){COUNT}(?:个?多?年|多?个多?月)前$",
    _read_unresolved,
)
SINCE = (
    Rule(
        "since_known_event",
        "time",
        rf"(?P<event>{_KNOWN_EVENT})以?来$",
        _read_since_event,
    ),
    Rule(
        "years_to_now",
        "time",
        rf"(?:(?<![0-9.第每]){COUNT}个?多?[年月]多?|半年)以?来$",
        _read_to_now,
    ),
    Rule(
        "since_event",
        "time",
        rf"(?:(?<=自从)|(?<=自)(?!从)|(?<![^{CLAUSE_MARKS}是创从括]))(?P<event>{_EVENT})以来$",
        _read_since_event,
    ),
    Rule(
        "since_reform",
        "time",
        (
            "(?P<event>改革|试点|开展|实施|运行|启动|成立|推行|会议|闭幕|长时?期|一直|近代|解放|"
            "疫情(?:发生)?)以来$"
        ),
        _read_since_event,
    ),
)
"""In order: where several match, the first one wins."""

RULES_AT_END = {"来": SINCE, "间": (FESTIVAL,), "前": (AGO,)}
"""The rules by their last character."""
