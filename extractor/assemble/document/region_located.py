"""The place of a report by where it lies, whose congress hears it, or what it studies."""

from collections.abc import Sequence

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.document.issuing_offices import charging, spoken_for
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.span import Span
from extractor.values.places import PlaceName

_LOCATED = deferred("(?:位于|地处|地处于|隶属于?|坐落(?:于|在))[\u4e00-\u9fff]{0,3}$")
_INSPECTED = deferred("[\u4e00-\u9fff]{0,12}?开展了?[\u4e00-\u9fff]{0,6}(?:巡察|巡视|审计|督查)")
_INSPECTS = deferred("(?:巡[察视]|审计|督[查导]|检查)组[^，。\n]{0,6}对$")
_SAMPLE = deferred("[\u4e00-\u9fff]{0,12}?(?:为例|实际|的?实践|的?调查|的?调研|的?探索)")
_CONGRESS = deferred("第?[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大|政协|党代会)")
_NAMED = deferred("[0-9]{4}年")
"""What follows the place in the name of its own report: 《关于某市2020年度…的报告》."""
_CHOSEN = deferred("(?:结合|基于|以|立足)$")
_EXAMPLE = deferred("[\u4e00-\u9fff]{0,12}?为例")
_PIONEER = deferred("(?:作为|是|被列为|入选).{0,24}?(?:试点|示范)")
_STUDY = deferred("本文|本课题|本研究|笔者|课题组|调研|调查|研究|探讨|探析|剖析|分析|思考")
_OFFICE = 12
"""Characters of an office's name behind its place, and of the word that tells what it did."""
_BEFORE = 12
"""Characters before a place that tell how the report speaks of it."""
_HEAD = 1500
"""Characters in which a report introduces the place it is about."""


def located(parts: Frontmatter, named: Sequence[Mention[PlaceName]]) -> list[Mention[PlaceName]]:
    """Return the place where the report's own lies, whose congress hears it, or that it studies."""
    for place in named:
        start = place.span.start
        if start >= _HEAD:
            break
        before = parts.text[max(0, start - _BEFORE) : start]
        end = place.span.end
        studied = _CHOSEN.search(before) and _is_studied(parts.text, place.span)
        speaks = _is_spoken_for(parts.text, place.span) or bool(_CONGRESS.match(parts.text, end))
        audited = before.endswith("《关于") and _NAMED.match(parts.text, end)
        pioneers = parts.begins_clause(start) and _PIONEER.match(parts.text, end)
        inspected = _INSPECTS.search(before) and _INSPECTED.match(parts.text, end)
        told = studied or speaks or audited or pioneers or inspected
        if told or _LOCATED.search(before):
            return [place]
    return []


def _is_spoken_for(text: str, place: Span) -> bool:
    """Tell a place whose office somebody reports for: 我代表某镇党委, 受某镇人民政府委托."""
    charged = charging(text, place.start) and "委托" in text[place.end : place.end + _OFFICE]
    return charged or spoken_for(text, place.start)


def _is_studied(text: str, place: Span) -> bool:
    """Tell the place that a report studies from one it gives as an example."""
    if not _SAMPLE.match(text, place.end):
        return False
    if not _EXAMPLE.match(text, place.end):
        return True
    start = max(text.rfind("。", 0, place.start), text.rfind("\n", 0, place.start)) + 1
    end = text.find("。", place.end)
    return bool(_STUDY.search(text, start, end if end >= 0 else len(text)))
