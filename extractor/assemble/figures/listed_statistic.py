"""What items of a list have in common: whether they run, and what they are per.

出动执法人员35人，车辆6辆，扣押8套 tells of one deed; 每村设书记1名、专干2名 of one village.
"""

from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.figures.statistic import Kind
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.flow import has_verb
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_NEXT = deferred(
    "[^，。；：、！？\n0-9]{0,12}[，、和及与](?:(?:其中|同时|还|并|共)?"
    "(?P<noun>[^，。；：、！？\n0-9“”（）有设存余占达均至到为是约总合累每在于对从由以向]{0,14}))"
)
_STANDS_FOR_ITSELF = deferred(
    "目前|如今|正在|全[省市县区国镇]|[未尚待剩]|聚焦|针对|围绕|涉及|涵盖|包括|覆盖|拥有|辖|"
    "位于|面积|规模|总[数量额]|存量|余额|[现共设仍尚还]有|[，、]现(?![场金代状行在今])|人口|"
    "[平年日月户人]均|占|常驻|在[职岗编册]"
    "|班子|容量|里程|能力|高度|长度|宽度|海拔"
)
_RUNS = ("flow", "cumulative")
_OF_EACH = ("per_unit", "max", "min")
_LIMITS = ("max", "min")
_COUNTED = ("count", "length", "area")
_OPEN = ("stock", "cumulative")
_AND = "、和及与或即"
_PART = deferred("[^，。；：、！？\n0-9（）]{0,14}（(?:其中|包括|含)?[^，。；：、0-9（）]{1,20}")
_TOTAL = deferred("共|合计|总|累计")


def listed(kind: Kind, quantity: Quantity, last: Attributes | None, between: str) -> Kind:
    """Return the statistic of the next item of a list: that of `last`, where it says no other.

    `between` are the words between both figures. What runs goes on running over commas, as long
    as each item has the same form; what is per unit stays so from one item to the next.
    """
    if last is None:
        return kind
    if _PART.fullmatch(between):
        return last.statistic if _is_part(kind, quantity, last, between) else kind
    joined = not between or _NEXT.fullmatch(between)
    return _next_item(kind, quantity, last, between) if joined else kind


def _next_item(kind: Kind, quantity: Quantity, last: Attributes, between: str) -> Kind:
    before, same = last.statistic, last.mention.value.kind == quantity.kind
    limits = before.name in _LIMITS and quantity.kind == "money" and between in _AND
    if kind.name not in _OPEN and not limits:
        return kind
    if not same or _STANDS_FOR_ITSELF.search(between):
        return kind
    if before.name in _OF_EACH:
        return before if _shares(last.clause, between) and not _TOTAL.search(between) else kind
    if kind.name == "cumulative" or not between:
        return kind
    alike = last.stance.direction is None or last.mention.value.unit == quantity.unit
    return before if before.name in _RUNS and alike and quantity.kind in _COUNTED else kind


def _is_part(kind: Kind, quantity: Quantity, last: Attributes, between: str) -> bool:
    """Tell the first part of a whole, in brackets: 354个单位（县委下属4个，政府下属257个）."""
    whole = last.mention.value
    alike = (whole.kind, whole.unit) == (quantity.kind, quantity.unit)
    plain = {kind.name, last.statistic.name} <= {*_RUNS, "stock"}
    return alike and plain and not has_verb(between.partition("（")[2])


def _shares(clause: Clause, between: str) -> bool:
    """Tell whether an item is per what the one before is: 2正5副, （党员2人，群众3人）."""
    opened = clause.before + clause.left
    in_bracket = opened.rfind("（") > opened.rfind("）") and "）" not in between
    return in_bracket or not between or any(mark in between for mark in _AND)
