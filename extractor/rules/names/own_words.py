"""Slogans that their own last word tells: the thing they are, or the deed that several share."""

from extractor.deferred import deferred
from extractor.rules.names.naming import WORDS, shaping_verb
from extractor.rules.names.quotations import Quotation
from extractor.values.units import any_of

# 构建“红色物业体系”: the noun that makes it a name stands in the marks.
_HOME = f"[\u4e00-\u9fff—·-]{{2,10}}(?:{any_of(WORDS['name_heads'])})"
# “导师帮带制”, “民情积分码”: a rule or a code that has a name; 体制 and 机制 are none.
_OWN_HOME = deferred(f"{_HOME}|[\u4e00-\u9fff]{{3,7}}(?:(?<![体机编控管所])制|码)")
_OWN_THING = deferred(f"{_HOME}|[\u4e00-\u9fff—·-]{{3,10}}(?:{any_of(WORDS['wide_heads'])})")
_DEED = deferred("(?:行动|工作法|计划|工程)$")
_IS_ONE = deferred("是(?:一[项种个]|指)")
"""What defines a name: “敲门行动”是一项举措."""
# 以“红网格”建设为抓手
_HANDLED = deferred("以(?:深化|推进|开展|抓好)?$")
_TOGETHER = deferred(
    f"(?!{any_of(WORDS['closely'])})[\u4e00-\u9fff]{{2}}(?:{any_of(WORDS['joint_deeds'])})"
)
# “局长坐窗口”等工作, 以“流动摊点”的方式: what is done, in a row, and how.
_ROW_OF_DEEDS = deferred(
    "等(?:系列|一系列|多种|多项|创新)?(?:特色|服务|工作|治理|活动)?"
    "(?:工作|载体|做法|形式|方式|举措|措施|机制)"
)
_WAY = deferred("的(?:工作|服务|治理|管理|办事|帮扶|执法|调解|办理)?(?:方式|办法|方法|路子)")
# “邻里帮帮团”志愿者
_TEAM = deferred("[\u4e00-\u9fff]{2,6}[团队社帮]")
_MEMBERS = deferred("(?:的)?(?:志愿|队员|成员)")


def tells_itself(quotation: Quotation) -> bool:
    """Tell whether the words name a thing that is set up, a deed, a team or a way of working.

    >>> from extractor.rules.names.quotations import quotations
    >>> text = "打造“先锋物业”，发挥“主心骨”作用，抓好“港长坐窗口”等工作"
    >>> [tells_itself(quotation) for quotation in quotations(text)]
    [True, False, True]
    """
    words, after = quotation.words, quotation.after
    handled = bool(_HANDLED.search(quotation.before) or _IS_ONE.match(after))
    if _DEED.search(words) and (handled or _OWN_THING.fullmatch(words)):
        return True
    if _OWN_HOME.fullmatch(words) or (_OWN_THING.fullmatch(words) and is_shaped(quotation)):
        return True
    team = _TEAM.fullmatch(words) and _MEMBERS.match(after)
    return bool(team or _ROW_OF_DEEDS.match(after) or _WAY.match(after))


def works_together(quotation: Quotation) -> bool:
    """Tell whether words behind a verb name what several do together: 推进“警调对接”."""
    return shaping_verb(quotation) is not None and bool(_TOGETHER.fullmatch(quotation.words))


def is_shaped(quotation: Quotation) -> bool:
    """Tell whether the words before open an image or a name: 打造“…”, 以“…”建设为抓手."""
    return shaping_verb(quotation) is not None or bool(_HANDLED.search(quotation.before))
