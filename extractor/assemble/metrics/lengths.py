"""What a length measures where no noun names it: 距县城15公里, 位于县城东南12公里, 宽2米."""

from extractor.assemble.phrases.clause import Clause
from extractor.deferred import deferred

_TOWARDS = deferred("(?P<place>[^，；。、]{2,12}?)[东南西北]{1,2}[部方侧面]?(?:约|仅)?$")
_SIDE = deferred("(?<![增延加最成])(?P<side>[长宽高深厚])(?:约|为|达|仅)?$")
_HEADING = deferred("[往向朝][东南西北]{1,2}(?:约|行)?$")
_DISTANT = deferred(
    "(?:距离?|(?<![脱远偏逃背撤分距])离|位于|地处)(?P<place>[^，；。]{2,10}?)"
    "(?:[东南西北]{1,2}[部方侧面]?)?(?:仅|只有|大?约)?$"
)
_EXTENTS = ("距离", "高程", "海拔", "高度", "宽度", "长度", "里程")


def length_of(clause: Clause) -> str:
    """Return the name of a distance or of a side, "" where the clause states none.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> length_of(clause_of("镇区位于县城东南12公里", Span(0, 12), Span(8, 12)))
    '距县城距离'
    """
    if match := _SIDE.search(clause.near):
        return match["side"] + "度"
    if _HEADING.search(clause.near) or clause.right.startswith(("外", "之外", "以外")):
        return "距离"
    match = _DISTANT.search(clause.near)
    if match is None and clause.right[:1] in ("", "处", "的"):
        match = _TOWARDS.search(clause.near)
    if match is None or match["place"].endswith(_EXTENTS) or match["place"][0] in "从由离":
        return ""
    return f"距{match['place']}距离"
