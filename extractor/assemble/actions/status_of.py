"""How far a measure has come: by its section first, then by its own words."""

from extractor.deferred import deferred
from extractor.outline import Role
from extractor.schema import Status

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
    "|(?<!行动)(?<!专项)(?<!工程)(?<![”》])计划(?!生育|内|[”》（])|力争|打算|预计|"
    "争取(?!了|到)|下一步|今后|到20[2-9][0-9]年|明年"
)
_UNDER_WAY = deferred(
    "探索(?!出)|试点(?!成|社区|示范|单位|地区|[村镇县区乡校]|名单|的?运行|的?情况)|试行|正在|"
    "逐步|稳步推进|有序推进|加快推进|持续推进|正推进"
    "|着手|启动(?!仪式)"
)
_DONE = deferred("[已了]|完成|建成|实现|形成|全面(?:建立|推行|落实)|成功|取得|到位")


def status_of(words: str, role: Role | None, *, plans: bool) -> Status:
    """Return the status of the measure that `words`, in a section of that `role`, state.

    `plans` tells that the whole document rules what is to be done.

    >>> status_of("探索“一窗受理”", "measures", plans=False)
    'in_progress'
    >>> status_of("推动编制下沉", "recommendations", plans=False)
    'proposed'
    """
    if role == "recommendations":
        return "proposed"
    if role == "next_steps":
        return "planned"
    if _DONE.search(words):
        return "implemented"
    if plans or _PLANNED.search(words):
        return "planned"
    return "in_progress" if _UNDER_WAY.search(words) else "implemented"
