"""Readers of quantities: from the pieces a rule matched to the value, or None."""

import re
from decimal import Decimal

from extractor.rules.counting import counts, unit_of
from extractor.rules.numerals import word_around
from extractor.rules.qualifiers import qualifier_of
from extractor.schema import FigureKind, Qualifier
from extractor.span import Span
from extractor.values.numbers import read_adjacent, read_number, undamaged
from extractor.values.quantity import Quantity
from extractor.values.units import NOT_UNIT, UNITS, Unit

PERCENT = Unit("%", "percent")
RATIO = Unit(None, "ratio")
TURN = Unit("番", "ratio")


def read_plain(match: re.Match[str]) -> Quantity | None:
    """Read number and unit: 1300多亿元, 近200人, 3年多, 七八十户."""
    unit = unit_of(match)
    if not counts(match, unit):
        return None
    words = undamaged(match["number"]) + (match["scale"] or "")
    if bounds := read_adjacent(words):
        return Quantity(
            kind=unit.kind, low=bounds[0], high=bounds[1], unit=unit.canonical, qualifier="approx"
        )
    value = read_number(words)
    if value is None:
        return None
    return _bounded(_signed(value, match) + _half_more(match), unit, qualifier_of(match))


def read_range(match: re.Match[str]) -> Quantity | None:
    """Read 800至1600人, 3万-5万元, 10%到20%; not 从7天到2天, whose ends are two quantities."""
    unit, low_unit = UNITS[match["unit"]], match["low_unit"]
    if _is_from_to(match) or not counts(match, unit):
        return None
    if low_unit and UNITS[low_unit].canonical != unit.canonical:
        return None
    high = read_number(undamaged(match["number"]) + (match["scale"] or ""))
    low = read_number(undamaged(match["low"]) + (match["low_scale"] or ""))
    if low is None or high is None:
        return None
    if match["scale"] and not match["low_scale"] and not low_unit:
        low = _with_shared_scale(low, match)
    if low >= high:
        return None
    qualifier = qualifier_of(match)
    shown: Qualifier = "approx" if qualifier == "approx" else "exact"
    return Quantity(
        kind=unit.kind, low=low, high=high, unit=unit_of(match).canonical, qualifier=shown
    )


def read_percent_words(match: re.Match[str]) -> Quantity | None:
    """Read 百分之八十五, 百分之十至二十."""
    low, high = read_number(match["low"]), match["high"] and read_number(match["high"])
    if low is None:
        return None
    if isinstance(high, Decimal) and low < high:
        return Quantity(kind="percent", low=low, high=high, unit="%")
    return _bounded(low, PERCENT, qualifier_of(match))


def read_fraction(match: re.Match[str]) -> Quantity | None:
    """Read 三分之二 as the quotient at full precision; 千分之三 as ‰."""
    whole, part = read_number(match["whole"]), read_number(match["part"])
    if not whole or part is None:
        return None
    if match["whole"] == "千":
        return _bounded(part, Unit("‰", "percent"), qualifier_of(match))
    return _bounded(part / whole, RATIO, qualifier_of(match))


_RATIO_NOUN = re.compile(r"的?(?:比例|配比|比率)")
_RATIO_CUE = re.compile(
    r"(?:比例?|之比|配比|按照?|达到?|约为?|为|调整为|结构|[由从到至])[^，。；0-9]{0,6}$"
)


def read_ratio(match: re.Match[str]) -> Quantity | None:
    """Read 1∶3 as the quotient where the words speak of a proportion; 9:35 stays a clock time."""
    left, right = Decimal(match["left"]), Decimal(match["right"])
    text, start = match.string, match.start()
    cue = _RATIO_CUE.search(text, max(0, start - 12), start) or _RATIO_NOUN.match(text, match.end())
    if not right or not cue:
        return None
    return _bounded(left / right, RATIO, "exact")


def read_half(match: re.Match[str]) -> Quantity | None:
    """Read 半个月, 半天 (a duration of 0.5) and 半数 (a ratio)."""
    unit = RATIO if match["unit"] == "数" else UNITS[match["unit"]]
    return _bounded(Decimal("0.5"), unit, qualifier_of(match))


def read_tenths(match: re.Match[str]) -> Quantity | None:
    """Read 三成, 七成以上, 六成半, 七成五 as percent; 三成为 and 一成果 are other words."""
    if not _ends_tenths(match):
        return None
    number = read_number(match["number"])
    if number is None or not 0 < number <= 10:
        return None
    value = number * 10 + _tenth(match["part"])
    return _bounded(value, PERCENT, qualifier_of(match))


def _tenth(part: str | None) -> Decimal:
    """Return what 半 or 五 behind 成 adds."""
    return Decimal(5) if part == "半" else read_number(part or "零") or Decimal(0)


_OTHER_WORD = re.compile("[为立功效员果本熟型长都就绩品套年形因才名语真家活败交像片规了人分天]")


def _ends_tenths(match: re.Match[str]) -> bool:
    """Tell 三成群众 from 三成为, 一成果: what follows must not make another word of 成."""
    return bool(match["bound"] or match["more"]) or not _OTHER_WORD.match(match.string, match.end())


def read_turns(match: re.Match[str]) -> Quantity | None:
    """Read 翻番 and 翻两番: how often an amount doubled."""
    return _bounded(read_number(match["number"] or "一") or Decimal(1), TURN, "exact")


def read_vague(match: re.Match[str]) -> Quantity | None:
    """Read 几十个, 数百万元: a quantity whose number the report leaves open."""
    unit = UNITS[match["unit"]]
    if NOT_UNIT.match(match.string, match.start("unit")) or unit.arabic_only:
        return None
    return Quantity(kind=unit.kind, unit=unit.canonical, qualifier="vague")


def read_shared(match: re.Match[str]) -> Quantity | None:
    """Read a number whose unit the list's last number states: 35 in 35、28名."""
    unit = UNITS[match["unit"]]
    value = read_number(match["number"] + (match["scale"] or match["last_scale"] or ""))
    if value is None or NOT_UNIT.match(match.string, match.start("unit")) or unit.canonical == "年":
        return None
    shares_scale = match["last_scale"] and not match["scale"]
    first = match.start("last_scale") if shares_scale else match.start("unit")
    support = (Span(first, match.end("unit")),)
    return Quantity(kind=unit.kind, value=value, unit=unit.canonical, support=support)


_COUNTED_NOUN = re.compile(
    r"(?:人口|总数|户数|人数|[件次家名]数|数量|总量|总计|共计|合计|居民|编制|群众|党员)(?:为|达到?|约|有|共)?$"
)


def read_bare(match: re.Match[str]) -> Quantity | None:
    """Read a number without a unit: 人口8.4万, 总户数1200."""
    scale = match.groupdict().get("scale")
    before = _COUNTED_NOUN.search(match.string, max(0, match.start() - 8), match.start())
    if not scale and not before:
        return None
    value = read_number(match["number"] + (scale or ""))
    return None if value is None else _bounded(value, Unit(None, "count"), qualifier_of(match))


_RANKED = re.compile(r"(?:列|居|位居|排名?|名列|位列|位次|综合排名)[^，。；]{0,8}$")


def read_rank(match: re.Match[str]) -> Quantity | None:
    """Read 居全省第3位 and 全国第一家 as ranks; 第十条 and 第二次 are labels."""
    place = read_number(match["number"])
    before = match.string[max(0, match.start() - 12) : match.start()]
    first_of_kind = match["unit"] in ("家", "个") and re.search(r"[全]?[国省市县区]$", before)
    if place is None or not (first_of_kind or _RANKED.search(before)):
        return None
    if word_around(match.string, match.start(), match.end()):
        return None
    return Quantity(kind="rank", value=place, unit=match["unit"])


def _signed(value: Decimal, match: re.Match[str]) -> Decimal:
    return -value if match["touch"] in ("-", "－") else value


def _half_more(match: re.Match[str]) -> Decimal:
    """Return the 半 of 两年半 and 一个半月."""
    pieces = match.groupdict()
    return Decimal("0.5" if "半" in (pieces.get("after"), (pieces.get("fill") or "")[1:]) else 0)


def _bounded(value: Decimal, unit: Unit, qualifier: Qualifier) -> Quantity:
    """Put the number where its qualifier wants it: at_least is a low, at_most a high."""
    kind: FigureKind = unit.kind
    if qualifier == "at_least":
        return Quantity(kind=kind, low=value, unit=unit.canonical, qualifier=qualifier)
    if qualifier == "at_most":
        return Quantity(kind=kind, high=value, unit=unit.canonical, qualifier=qualifier)
    return Quantity(kind=kind, value=value, unit=unit.canonical, qualifier=qualifier)


def _is_from_to(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 6) : match.start()]
    return match["dash"] in ("至", "到") and bool(re.search(r"[从由自][^，。；]{0,5}$", before))


def _with_shared_scale(low: Decimal, match: re.Match[str]) -> Decimal:
    """Scale 3 in 3-5万元 like 5, but not 5000 in 5000至1万元."""
    scale, number = read_number(match["scale"]), read_number(undamaged(match["number"]))
    return low * scale if scale and number and low < number else low
