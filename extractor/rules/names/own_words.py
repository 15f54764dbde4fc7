"""Slogans that their own last word tells: the thing they are, or the deed that several share."""

from extractor.deferred import deferred
from extractor.rules.names.naming import WORDS, shaping_verb
from extractor.rules.names.quotations import Quotation
from extractor.values.units import any_of
from extractor.values.words import cut

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
# 由网格员、调解员构成的“瞭望哨”队伍
_MADE_OF = deferred("(?:组成|构成|参与|参加)的$")
_TOGETHER = deferred(
    f"(?!{any_of(WORDS['closely'])})[\u4e00-\u9fff]{{2}}(?:{any_of(WORDS['joint_deeds'])})"
)
# “局长坐窗口”等工作, 以“流动摊点”的方式: what is done, in a row, and how.
_ROW_OF_DEEDS = deferred(
    "等(?:系列|一系列|多种|多项|创新)?(?:特色|服务|工作|治理|活动)?"
    "(?:工作|载体|做法|形式|方式|举措|措施|机制)"
)
_WAY = deferred("的(?:工作|服务|治理|管理|办事|帮扶|执法|调解|办理)?(?:方式|办法|方法|路子)")
_MEANS = deferred("(?:^|[^可所难足加予给]|[，。])(?:以|用|靠|借助|依托|通过)$")
_EFFECTS = deferred(
    "(?:有效|全面|充分)?(?:激活|激发|撬动|破解|化解|打通|赋能|实现|推动|推进|促进|提升|带动|做实|筑牢|守护|增强)"
)
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


def serves(quotation: Quotation) -> bool:
    """Tell whether a deed is the means of another: 以“院落微自治”激活…, but not 以“小切口”推动…."""
    if not (_MEANS.search(quotation.before) and _EFFECTS.match(quotation.after)):
        return False
    words = cut(quotation.words)
    return len(words) > 1 and words[-1][1] in ("v", "vn")


def works_together(quotation: Quotation) -> bool:
    """Tell whether words behind a verb name what several do together: 推进“警调对接”."""
    return shaping_verb(quotation) is not None and bool(_TOGETHER.fullmatch(quotation.words))


def is_shaped(quotation: Quotation) -> bool:
    """Tell whether the words before open an image or a name: 打造“…”, 以“…”为抓手, 组成的“…”."""
    opened = _HANDLED.search(quotation.before) or _MADE_OF.search(quotation.before)
    return shaping_verb(quotation) is not None or bool(opened)
