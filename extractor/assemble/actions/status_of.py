"""How far a measure has come: by its section first, then by its own words."""

from collections.abc import Mapping

from extractor.deferred import deferred
from extractor.outline import Role
from extractor.schema import Status

_BY_SECTION: Mapping[Role | None, Status] = {
    "recommendations": "proposed",
    "next_steps": "planned",
}
# 将甲与乙结合起来 tells what is done with a thing; 将推行甲 what is to come.
_TAKES = (
    "结合|变[为成]|确定为|作为|纳入|列入|转[化变为]|融入|打造成|建设成|下[放沉]|划转|整合|"
    "统一|分为|分成|划分|延伸|嵌入"
    "|建在|放在|落实到|贯穿|引入|汇聚"
)
_PLANNED = deferred(
    "将(?=进一步|继续|全面|着力|持续|加快|努力|大力|不断|陆续|适时|逐步|推|建|开|实施|以|通过|"
    "按|对|在|于|会|要)"
    f"|将(?![军来领士“0-9各]|[省市县区镇原]|全[省市县区镇乡]|所有|[相有]关|矛盾|群众|"
    f"基层)(?![^，。；]{{1,30}}(?:{_TAKES}))|拟"
    "|(?<!行动)(?<!专项)(?<!工程)(?<![”》])计划(?!生育|内|[”》（])|力争|打算|预计|目标是|"
    "争取(?!了|到)|下一步|今后|到20[2-9][0-9]年|明年"
)
_AHEAD = deferred(
    "(?:^|[。；])(?:下一?步|今后|接下来|下一阶段|未来[一二三四五几]年)"
    "|(?:力争|目标是|(?:^|[，。；])[^，。；]{0,8}?(?:计划|拟|打算)|到20[2-9][0-9]年[底末]?，)[^。！？]*$"
)
"""What makes a plan of all that follows: in the paragraph, or in the same sentence."""
_ADVISED = deferred(
    "(?:^|[、．）]|各[^，。；]{1,6}|我们|一定|[还也都更])要(?![求点素件害闻务领想]|不[是然])|应[当该]|"
    "(?:^|[、．）]|各[^，。；]{1,6}|政府|部门|乡镇|街道)应(?![急用对邀届有享运哨付答酬聘诉])|"
    "(?:^|[、．）])[还仍尚]?[需须](?!求)|亟[需待]|有必要|务必|不妨|^建议|"
    "(?:^|[，、．）])(?!规定|明确)[^，。；：]{0,10}必须"
)
"""What somebody says ought to be done; no name begins so: 三个必须 stands in its own marks."""
_UNDER_WAY = deferred(
    "探索(?!出)|试点(?!成|社区|示范|单位|地区|[村镇县区乡校]|名单|的?运行|的?情况)|试行|正在|"
    "逐步(?![\u4e00-\u9fff]{2,4}$)|(?:稳步|有序|加快|持续|稳妥|正)推进|着手|启动(?!仪式)"
)
"""A deed that goes on; 基层政权逐步加强 tells what has become of it."""
_ALREADY = deferred("已|(?<![为除])了(?![解结])")
_DONE = deferred("完成|建成|实现|形成|全面(?:建立|推行|落实)|成功|取得|到位")
"""What is reached, unless the words tell that it is yet to be."""


def status_of(words: str, role: Role | None, *, plans: bool, before: str = "") -> Status:
    """Return the status of the measure that `words`, in a section of that `role`, state.

    `plans` tells that the whole document rules what is to be done, `before` what stands before the
    words in their paragraph.

    >>> status_of("探索“一窗受理”", "measures", plans=False)
    'in_progress'
    >>> status_of("推动编制下沉", "recommendations", plans=False)
    'proposed'
    >>> status_of("建成“三横三纵”路网", "measures", plans=False, before="力争用三年时间，")
    'planned'
    """
    if role in _BY_SECTION:
        return _BY_SECTION[role]
    if _ALREADY.search(words):
        return "implemented"
    if plans or _PLANNED.search(words) or _AHEAD.search(before):
        return "planned"
    if _ADVISED.search(words):
        return "proposed"
    under_way = _UNDER_WAY.search(words) and not _DONE.search(words)
    return "in_progress" if under_way else "implemented"
