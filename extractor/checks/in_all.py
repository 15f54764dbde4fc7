"""What a place has in all: 全县共有行政村126个, 辖12个村、3个社区, 网格总数达到320个."""

import re

from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.schema import Figure

_NOUN = (
    "行政村|自然村|建制村|村民小组|微网格|网格|乡镇|街道|社区|户籍人口|常住人口|总人口|"
    "耕地面积|林地面积"
    "|辖区面积|国土面积|总面积|基层党组织|党支部"
)
_NUMBER = "[0-9][0-9.,]*[万亿]?[余多]?[个名人户亩口]?(?:平方公里)?"
_HAS = (
    "(?:全[省市县区镇乡街州旗村域](?:目前|现)?，?(?:下?辖|共?有|现?有|共|现|共?设有?|划分为?)?"
    "|下?辖|共有|现有|共设|共划分为?)"
)
_LISTED = f"(?:(?:{_NUMBER}(?:{_NOUN})|(?:{_NOUN}){_NUMBER})[、，])*"
_SAYS = "(?:总数|总量|数量|共有?|有|为|约|近|达到?|是)*"
_BEFORE = deferred(f"(?:{_HAS}{_LISTED}(?P<noun>{_NOUN})?|(?P<total>{_NOUN})总[数量]){_SAYS}$")
_AFTER = deferred(f"(?P<noun>{_NOUN})?(?=[，。；、\n（）]|$|(?:实现)?全部|全覆盖|均|都)")
_PART = deferred(
    "其中|原|曾|过去|以前|(?<!目)前|新增|目标|到20|底|将|拟|计划|达标|分别|每|平均|抽|调研"
)
_REACH = 60


def counted_in_all(text: str, figure: Figure) -> str | None:
    """Return what `figure` counts of a place as a whole, None where it may be a part of it."""
    if figure.role != "level" or figure.kind not in ("count", "area") or figure.direction:
        return None
    start, end = figure.evidence.start, figure.evidence.end
    after = _AFTER.match(text, end, end + _REACH)
    if not after:
        return None
    said = text[max(0, start - _REACH) : start]
    said = said[behind_last("。；\n", said, 0, len(said)) :]
    before = _BEFORE.search(said)
    if not before or _PART.search(said) or not _is_placed(figure, before):
        return None
    return before["noun"] or before["total"] or after["noun"]


def _is_placed(figure: Figure, said: re.Match[str]) -> bool:
    """Tell whether it is known whose the whole is: 东镇辖12个村 is not said of the report's."""
    whole = said[0].startswith("全") or said["total"] is not None
    return whole or (figure.place is not None and figure.place.how == "stated")
