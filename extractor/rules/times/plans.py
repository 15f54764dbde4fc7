"""Rules for five-year plans, decades and centuries."""

import re

from extractor.finder import Rule
from extractor.rules.times.beginnings import (
    AT_DIGITS,
    AT_NUMERALS,
    AT_QUOTES,
    NUMERALS,
    QUOTES,
    Beginning,
    Begun,
)
from extractor.values.eras import read_plan
from extractor.values.numbers import read_number
from extractor.values.times import REFERENCE_DAY, TimeValue, Year, YearPart

_SHORT = rf"(?<![{NUMERALS}第百])(?:十?[一二三四五六七八九]|十)五"
_IN_FULL = rf"第[{NUMERALS}]{{1,3}}个五年(?:规划|计划)"
_CLOSING = "[”\"’'“]"
_PLAN = rf"(?:[{QUOTES}]?(?P<short>{_SHORT}){_CLOSING}?(?:规划|计划)?|(?P<in_full>{_IN_FULL}))"
_PART_OF_PLAN = "(?:(?P<end>(?:时期|期)?末期?(?!端))|期[间内]|时期|(?P<since>以来))"
_PLAN_NAME = rf"[{QUOTES}]{_SHORT}{_CLOSING}|{_SHORT}(?:规划|计划|纲要|普法)|{_IN_FULL}"
_AT_PLAN = (AT_NUMERALS, AT_QUOTES)
_DECADE = (
    rf"(?:(?<![0-9])(?P<year>(?:1[89]|20)[0-9]0)"
    rf"|(?:(?<![0-9])(?P<century>[0-9]{{2}}|二?十[{NUMERALS}]?)世纪|(?P<last_century>上个?世纪)"
    rf"|本世纪)?(?<![0-9{NUMERALS}])(?P<decade>[0-9]0|[一二三四五六七八九]十))年代"
    r"(?P<part>初期?|中后?期|中叶|后期|末期?|前期)?(?P<since>以来)?"
)


def _read_plan(match: re.Match[str]) -> TimeValue | None:
    years = read_plan(match["short"] or match["in_full"])
    if years is None:
        return None
    first, last = years
    if match["since"]:
        return TimeValue("since", first, REFERENCE_DAY)
    return TimeValue("year", last, last) if match["end"] else TimeValue("period", first, last)


def _read_decade(match: re.Match[str]) -> TimeValue:
    """Return the decade's ten years; a decade without century, or a part of one, settles none."""
    first = None if match["part"] else _first_year(match)
    if match["since"]:
        return TimeValue("since", YearPart(first) if first else None, REFERENCE_DAY)
    if first is None:
        return TimeValue("period")
    return TimeValue("period", YearPart(first), YearPart(Year(first.number + 9, first.counted)))


def _first_year(match: re.Match[str]) -> Year | None:
    if match["year"]:
        return Year(int(match["year"]))
    tens = int(read_number(match["decade"]) or 0)
    if match["last_century"]:
        return Year(tens, "in_last_century")
    century = read_number(match["century"]) if match["century"] else None
    return Year(100 * (int(century) - 1) + tens) if century else None


def _read_unresolved(match: re.Match[str]) -> TimeValue:
    return TimeValue("period")


def _words(match: re.Match[str]) -> str:
    return match[0]


RULES = (
    Begun(Rule("plan", "time", _PLAN + _PART_OF_PLAN, _read_plan), _AT_PLAN),
    Begun(Rule("plan_name", "label", _PLAN_NAME, _words), _AT_PLAN),
    Begun(
        Rule("decade", "time", _DECADE, _read_decade),
        (AT_DIGITS, AT_NUMERALS, Beginning("上本", "个世")),
    ),
    Begun(
        Rule("century", "time", "[本上下]个?世纪(?:初|末|中叶|以来)?", _read_unresolved),
        (Beginning("上下本", "个世"),),
    ),
    Begun(
        Rule(
            "numbered_century",
            "label",
            rf"(?:(?<![0-9])[0-9]{{2}}|二?十[{NUMERALS}]?)世纪",
            _words,
        ),
        (AT_DIGITS, AT_NUMERALS),
    ),
)
"""In order: where several match, the first one wins.

A plan that only names a document or a period to come (“十四五”规划) is a label.
"""
