"""Readers of quantities: from the pieces a rule matched to the value, or None.

A reader looks at the match and at the comparator in front of it (不超过3天) only; that comparator
and a unit taken from elsewhere in a list become the quantity's support.
"""

import re
from decimal import Decimal

from extractor.deferred import deferred
from extractor.rules.numbers.qualifiers import Qualified, qualified
from extractor.rules.numbers.signs import HYPHENS
from extractor.schema import Qualifier
from extractor.span import Span
from extractor.values.numbers import read_adjacent, read_number, undamaged
from extractor.values.quantity import Quantity
from extractor.values.units import UNITS, Unit

RATIO = Unit(None, "ratio")
_COUNT = Unit(None, "count")
_DEGREE = Unit(None, "other")
_SHAKES = deferred("[^，。；、0-9]{0,4}(?:地震|余震|强震|大风|阵风|台风|风力)")
_SHAKEN = deferred("(?:里氏|震级|风力)[^，。；0-9]{0,4}$")
_SHAKEN_REACH = 8
_SECONDS = deferred("[0-9]{1,2}秒")
_HALF = Decimal("0.5")
_LOST = frozenset("万亿")
"""What is left of a range's lower end without its digits: 亿元—1000亿元."""
_SUM = deferred(
    "(?:投资|资金|收入|产值|税收|利润|贷款|存款|债务|负债|造价|经费|预算|融资|销售额|营业额|"
    "交易额|增加值)(?:总?额)?"
    "(?:已|共|约|近|超|仅|达到?|高达|超过|突破|不足|约为|实现|完成|[为了]){0,3}$"
)
"""What is a sum of money even where 元 is left out: 投资8000万, 税收突破2亿."""
_SUM_REACH = 12
_CURRENCY = deferred("[美欧日港]元?|英镑|卢布|新?台币")
_MINUS = frozenset(f"{HYPHENS}负零")
_OLDEST = 150
"""Years that nobody is old: 3640岁 is 36-40岁 without its dash."""


def read_plain(match: re.Match[str]) -> Quantity | None:
    """Read number and unit: 1300多亿元, 近200人, 3年多, 七八十户."""
    unit = _unit_of(match)
    words = undamaged(match["number"]) + (match["scale"] or "") + (match["scale2"] or "")
    if bounds := read_adjacent(words):
        return ranged(*bounds, unit, Qualified("approx"))
    value = read_number(words)
    if value is None or (unit.kind == "age" and value > _OLDEST):
        return None
    return bounded(signed(value, match) + _half_more(match), unit, qualified(match))


def read_range(match: re.Match[str]) -> Quantity | None:
    """Read 800至1600人, 3万-5万元, 10%到20%."""
    if match["low"] in _LOST:
        return None
    unit, low_unit = UNITS[match["unit"]], match["low_unit"]
    if low_unit and UNITS[low_unit].canonical != unit.canonical:
        return None
    scale = (match["scale"] or "") + (match["scale2"] or "")
    high = read_number(undamaged(match["number"]) + scale)
    low = read_number(undamaged(match["low"]) + (match["low_scale"] or ""))
    if low is None or high is None:
        return None
    if match["scale"] and not match["low_scale"] and not low_unit:
        low = _with_shared_scale(low, match)
    low, high = signed(low, match), -high if match["sign"] else high
    return ranged(low, high, _unit_of(match), qualified(match)) if low < high else None


def read_half(match: re.Match[str]) -> Quantity | None:
    """Read 半个月, 半天 (a duration of 0.5) and 半数 (a ratio)."""
    unit = RATIO if match["unit"] == "数" else UNITS[match["unit"]]
    return bounded(_HALF, unit, qualified(match))


def read_vague(match: re.Match[str]) -> Quantity | None:
    """Read 几十个, 数百万元: a quantity whose number the report leaves open."""
    unit = UNITS[match["unit"]]
    return Quantity(kind=unit.kind, unit=unit.canonical, qualifier="vague")


def read_shared(match: re.Match[str]) -> Quantity | None:
    """Read a number whose unit the list's last number states: 35 in 35、28名."""
    unit = UNITS[match["unit"]]
    value = read_number(match["number"] + (match["scale"] or match["last_scale"] or ""))
    shares_scale = match["last_scale"] and not match["scale"]
    first = match.start("last_scale") if shares_scale else match.start("unit")
    support = (Span(first, match.end("unit")),)
    if value is None:
        return None
    value = signed(value * unit.worth, match)
    return Quantity(kind=unit.kind, value=value, unit=unit.canonical, support=support)


def read_bare(match: re.Match[str]) -> Quantity | None:
    """Read a number without a unit: 人口8.4万, 总户数1200, 总投资3亿."""
    words = match["number"] + (match.groupdict().get("scale") or "")
    if money := _sum_of_money(match, words):
        return money
    if bounds := read_adjacent(words):
        return ranged(*bounds, _COUNT, Qualified("approx"))
    value = read_number(words)
    return None if value is None else bounded(signed(value, match), _COUNT, qualified(match))


def _sum_of_money(match: re.Match[str], words: str) -> Quantity | None:
    """Read 3亿 where the noun in front of it says that it is money; the noun is its support."""
    text, start = match.string, match.start()
    noun = _SUM.search(text, max(0, start - _SUM_REACH), start)
    value = read_number(words)
    if "scale" not in match.re.groupindex or not noun or value is None:
        return None
    if _CURRENCY.match(text, match.end()):
        return None
    said = qualified(match)._replace(support=(Span(noun.start(), start),))
    return bounded(signed(value, match), UNITS["元"], said)


def read_rank(match: re.Match[str]) -> Quantity | None:
    """Read the place of 第3位, 第一家, the places of 第2-3位."""
    place, last = read_number(match["number"]), read_number(match["last"] or "")
    if place is None or (match["last"] and (last is None or last <= place)):
        return None
    if last is None:
        return Quantity(kind="rank", value=place, unit=match["unit"])
    return Quantity(kind="rank", low=place, high=last, unit=match["unit"])


def _unit_of(match: re.Match[str]) -> Unit:
    """Return the unit of a match, compound where a denominator follows (元/人)."""
    unit = UNITS[match["unit"]]
    if match["unit"] == "级" and _is_degree(match):
        return _DEGREE
    if match["unit"] == "分" and _is_minute(match):
        return UNITS["分钟"]
    if not (denominator := match["per"]):
        return unit
    canonical = f"{unit.canonical}/{UNITS[denominator].canonical}"
    return Unit(canonical, unit.kind, worth=unit.worth)


def _is_minute(match: re.Match[str]) -> bool:
    """Tell 3小时|40分 and 4分|30秒 from a score of 40分."""
    begun = match.string.endswith("小时", 0, match.start())
    return begun or _SECONDS.match(match.string, match.end()) is not None


def _is_degree(match: re.Match[str]) -> bool:
    """Tell the strength of 6.1级 and 5级以上地震 from the levels of a 三级网络."""
    text = match.string
    return "." in match["number"] or bool(
        _SHAKES.match(text, match.end())
        or _SHAKEN.search(text, max(0, match.start() - _SHAKEN_REACH), match.start())
    )


def signed(value: Decimal, match: re.Match[str]) -> Decimal:
    """Return the value, below zero where a minus, 负 or 零下 touches the number."""
    return -value if (match["touch"] or "")[:1] in _MINUS else value


def _half_more(match: re.Match[str]) -> Decimal:
    """Return the 半 of 两年半 and 一个半月."""
    if "半" not in match[0]:
        return Decimal(0)
    pieces = match.groupdict()
    return _HALF if "半" in (pieces.get("after"), (pieces.get("fill") or "")[1:]) else Decimal(0)


def _with_shared_scale(low: Decimal, match: re.Match[str]) -> Decimal:
    """Scale 3 in 3-5万元 like 5, but not 5000 in 5000至1万元."""
    scale, number = read_number(match["scale"]), read_number(undamaged(match["number"]))
    shares = number and (low < number or match["sign"])
    return low * scale if scale and shares else low


def ranged(low: Decimal, high: Decimal, unit: Unit, said: Qualified) -> Quantity:
    """Return what lies from `low` to `high`."""
    low, high = low * unit.worth, high * unit.worth
    qualifier: Qualifier = "approx" if said.qualifier == "approx" else "exact"
    return Quantity(kind=unit.kind, low=low, high=high, unit=unit.canonical, qualifier=qualifier)


def bounded(value: Decimal, unit: Unit, said: Qualified) -> Quantity:
    """Return one number, put where its qualifier wants it: at_least is a low, at_most a high."""
    value = value * unit.worth
    low = value if said.qualifier == "at_least" else None
    high = value if said.qualifier == "at_most" else None
    return Quantity(
        kind=unit.kind,
        value=value if low is None and high is None else None,
        low=low,
        high=high,
        unit=unit.canonical,
        qualifier=said.qualifier,
        support=said.support,
    )
