"""Rules for times that words alone give: 目前, 近三年来, 过去五年, 改革前, 同期."""

import re
from collections.abc import Callable

from extractor.finder import Rule
from extractor.rules.numbers.numerals import MASKS
from extractor.rules.times.beginnings import DIGITS, NUMERALS, Beginning, Begun
from extractor.values.times import REFERENCE_DAY, TimeValue

CLAUSE_MARKS = "，。；：、！？“”（）()《》—\\n"
COUNT = (
    rf"(?:[0-9]{{1,3}}|[{NUMERALS}两几数百千万]{{1,4}}|些|多)"
    rf"(?:[-—~～至到](?:[0-9]{{1,3}}|[{NUMERALS}]))?[多余]?"
)
_SPAN = rf"(?:{COUNT}个?多?(?:年|月|季度|周|天)|年)"
_NEAR = "(?<![附将接临最靠就邻亲])近"
_LAST = (
    rf"{_NEAR}(?<![时达了历约用期满有过经为限长]近)"
    rf"(?:(?<=[，。；：、（“\n在是对]近)|(?!(?:[2-9][0-9]|[二三四五六七八九]十)多?年的))"
)
"""After other verbs 近 means "nearly", not "last": 历时近5年, 长达近三个月, 筹划近30年的项目."""
_NOW = (
    "(?:截至到?|截止[到至]?|(?<![缩减少降升增加高低长展扩提落调发])(?:直?到|至))?"
    "(?:(?<![项题栏科节数耳面条名账纲])目前|(?<!(?<!适)应)(?<![担相适])当前"
    "|(?<![体表出实发呈显展涌再浮闪兑])现在|现阶段|眼下)(?:为止)?"
    "|如今(?!年)|(?<!甚)至今(?![年日天后])|迄今(?:为止)?|时至今日"
)
_RECENT_OR_COMING = (
    rf"{_LAST}{_SPAN}|{_NEAR}(?:年|期|日|来)|(?<![今每即近])日前|最近(?![的距])(?:{_SPAN})?"
    rf"|(?:(?<![由从])过去|今后|未来)的?(?:{_SPAN}|一?个时期|一段时[期间])"
    "|前[几些]年|(?<![来交])往年|(?<![农阳公学经])历年"
)
_BEFORE = (
    "(?:改革|试点)[以之]?前(?![沿途景提列后端期线置往进])"
    f"|(?<![^{CLAUSE_MARKS}])(?:以前(?!年度)|此前)"
)

_MASK = f"[{MASKS}]"
_MASKED_YEAR = (
    rf"(?:(?<![0-9])(?:19|20)(?:{_MASK}{{1,2}}|[0-9]{_MASK})|(?<!{_MASK}){_MASK}{{4}})年度?"
    rf"(?:以来|[底初末]|[上下]半年|(?:[0-9]|{_MASK}){{1,2}}月(?:份|(?:[0-9]|{_MASK}){{1,2}}日)?)?"
    rf"|(?<!{_MASK}){_MASK}{{2}}年(?:以来|[底初末]|[上下]半年)"
)
"""A year whose digits were masked (20xx年, XX年末): a time, though nobody can tell which."""

_AT_RECENT = Beginning("近", f"年期日来几些两数百{NUMERALS}{DIGITS}")
_AT_PAST = Beginning("过最", "去近", f"(?=[去近][的一个{NUMERALS}{DIGITS}两几])")
_AT_REFORM = Beginning("改试", "革点", "(?=[革点][以之]?[前后])")


def _read_now(match: re.Match[str]) -> TimeValue:
    return TimeValue("until", None, REFERENCE_DAY)


def _read_to_now(match: re.Match[str]) -> TimeValue:
    return TimeValue("since", None, REFERENCE_DAY)


def _read_unresolved(match: re.Match[str]) -> TimeValue:
    """Return no bounds: whether 近三年 counts the running year is not said."""
    return TimeValue("period")


def _read_masked(match: re.Match[str]) -> TimeValue:
    return TimeValue("since" if match[0].endswith("以来") else "year")


def _read_before(match: re.Match[str]) -> TimeValue:
    return TimeValue("until")


def _read_after(match: re.Match[str]) -> TimeValue:
    return TimeValue("since")


def _time(name: str, pattern: str, reader: Callable[[re.Match[str]], TimeValue]) -> Rule:
    return Rule(name, "time", pattern, reader)


RULES = (
    Begun(
        _time("now", _NOW, _read_now),
        (Beginning("截到至直目当现眼如迄时", "至止到目当现前今在阶下"),),
    ),
    Begun(
        _time("recent_years_to_now", rf"(?:{_NEAR}|最近|过去){_SPAN}以?来(?![自之])", _read_to_now),
        (_AT_RECENT, _AT_PAST),
    ),
    Begun(
        _time("recent_or_coming", _RECENT_OR_COMING, _read_unresolved),
        (
            _AT_RECENT,
            _AT_PAST,
            Beginning("今未", "后来", f"(?=[后来][的一个{NUMERALS}{DIGITS}两几])"),
            Beginning("日最往历", "前近年"),
            Beginning("前", "几些"),
        ),
    ),
    Begun(
        _time("masked_year", _MASKED_YEAR, _read_masked),
        (
            Beginning(
                DIGITS, f"{DIGITS}{MASKS}", f"(?=[0-9]{{0,2}}{_MASK}{{1,2}}年)(?<![0-9]{{2}})"
            ),
            Beginning(MASKS, MASKS, f"(?={_MASK}{{1,3}}年)(?<!{_MASK}{{2}})"),
        ),
    ),
    Begun(_time("that_month", "(?<!相)当月(?![亮球])", _read_unresolved), (Beginning("当", "月"),)),
    Begun(
        _time(
            "same_period",
            "(?<![不合协相共年])同期(?!银行|贷款|基准|利率|LPR|市场)",
            _read_unresolved,
        ),
        (Beginning("同", "期"),),
    ),
    Begun(_time("before_reform", _BEFORE, _read_before), (_AT_REFORM, Beginning("以此", "前"))),
    Begun(_time("after_reform", "(?:改革|试点)[以之]?后(?![续期劲])", _read_after), (_AT_REFORM,)),
)
"""In order: where several match, the first one wins."""
