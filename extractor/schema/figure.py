"""Stated quantities and times."""

from dataclasses import dataclass
from typing import Literal

from extractor.quick import quick
from extractor.schema.evidence import Evidence, Number

FigureKind = Literal[
    "count", "money", "percent", "area", "duration", "age", "length", "ratio", "rank", "other"
]
Qualifier = Literal[
    "exact", "approx", "more_than", "less_than", "at_least", "at_most", "range", "vague"
]
FigureRole = Literal["level", "change", "baseline", "target"]
Direction = Literal["increase", "decrease"]
Statistic = Literal["stock", "flow", "cumulative", "average", "per_unit", "max", "min", "rate"]
Granularity = Literal["day", "month", "quarter", "half", "year", "period", "since", "until"]


@dataclass(frozen=True, slots=True)
class Place:
    """The place a fact holds for.

    `how`: stated beside the fact, inherited from its section or document, or resolved, that is
    completed from the register of administrative divisions.
    """

    quote: str
    name: str
    code: str | None
    level: Literal["province", "city", "county", "township", "village", "units"] | None
    how: Literal["stated", "inherited", "resolved"]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One stated quantity.

    `value`, `low` and `high` are in the base unit (万 and 亿 multiplied out, money in 元, percent
    as the number before %). A figure whose digits were lost has `missing` true and no value.
    `time` is the expression as written; the `times` entry with that quote holds its dates.
    `confidence` tells how likely value and unit are right, `metric_confidence` how likely the
    metric, None where it was read only once (`--confirm-names` reads it twice).
    `cues` gives for an attribute the words that decided it; `support` is further text the value
    was read from (a unit shared in a list).
    """

    id: str
    quote: str
    kind: FigureKind
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    qualifier: Qualifier = "exact"
    role: FigureRole = "level"
    direction: Direction | None = None
    metric: str | None = None
    condition: str | None = None
    statistic: Statistic | None = None
    per: str | None = None
    place: Place | None = None
    time: str | None = None
    missing: bool = False
    section: str | None = None
    confidence: float
    metric_confidence: float | None = None
    found_by: str
    cues: dict[str, str] | None = None
    support: tuple[Evidence, ...] = ()
    evidence: Evidence


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A stated time; `start` and `end` are inclusive ISO dates, null where not resolvable."""

    id: str
    quote: str
    start: str | None
    end: str | None
    granularity: Granularity
    evidence: Evidence


UnreadReason = Literal[
    "outline_label",  # numbers a heading or a list item: 一、 （二） 三是
    "ordinal",  # 第三次, 第十条
    "document_number",  # 〔2024〕12号, GB/T 2260
    "phone",  # 12345热线, 0511-1234567
    "code",  # A4, PM2.5, 3-4, 1.2.3
    "session",  # 十九届, 三中全会
    "edition",  # 第2版, 三期
    "year",  # a year that stands alone
    "clock_time",  # 9时35分
    "number_in_name",  # 3号楼, 附件2
    "article",  # 一 as an indefinite article: 一个新时代
    "vague",  # 百, 万 without a number: 万人空巷
    "uncounted",  # numeral and unit in a position that counts nothing: 这三个
    "noun_number",  # a Chinese numeral that forms a noun: 三方, 五保
    "sign",  # what stands before it may be a minus or a dash: 总投资-300万元
    "no_unit",  # digits whose unit is not stated
    "unclassified",
]


@quick
@dataclass(frozen=True, slots=True)
class Unread:
    """A numeric token that no fact uses, with the reason from a closed list."""

    quote: str
    reason: UnreadReason
    evidence: Evidence
