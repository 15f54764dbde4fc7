"""Slogans told by the words around a quotation: what they are the name of, what verb opens them."""

from extractor.deferred import deferred
from extractor.rules.names.naming import (
    WORDS,
    named_thing,
    names_other,
    naming_verb,
    near_thing,
    thing_within,
)
from extractor.rules.names.own_words import is_shaped, serves, tells_itself, works_together
from extractor.rules.names.quotations import Quotation
from extractor.rules.names.slogan_shapes import is_couplet, tells_how
from extractor.values.units import any_of
from extractor.values.words import is_word

# “排查—调处—回访”闭环机制
_FLOW = deferred("[\u4e00-\u9fff]{2,8}(?:[—→-]{1,2}[\u4e00-\u9fff]{2,8})+")
_FLOW_THING = deferred("的?[\u4e00-\u9fff]{0,4}?(?:流程|机制|体系|模式|链条|闭环)")
# 实现“零材料办”: how things get done.
_REACHES = deferred("(?:实现|推行|做到|推动|推进|促进|确保|享受|变为?|提供)[^，。]{0,8}$")
_NAMELIKE = deferred(
    "全科[\u4e00-\u9fff]{2}|(?:智慧|红色|红心|暖心|清廉|平安|法治|数字|幸福|和美|"
    "美丽)[\u4e00-\u9fff]{2,4}"
    "|大(?:党建|工委|党委|综治|执法|调解|网格|综合|联动)"
)
# “小微权力”清单 is a list of what the words say.
_KEPT = deferred(
    "(?:等[0-9一二三四五六七八九十]{0,2}[张项类个份种]?)?(?:事项|权力)?(?:清单|流程图|目录|"
    "台账)(?![\u4e00-\u9fff]{0,4}[机体制][制系度])"
)
# 把今年定为“基层减负年”
_PROCLAIMED = deferred("[年月周]为[^，。]{0,8}$|(?:定为|作为|列为|(?:[今本]|[0-9])年是)$")
_SPELL = deferred("[\u4e00-\u9fff]{2,8}[年月周日]")
_SAID = deferred("[是不没]")
# “能办”向“好办”转变, “起底”式核查
_TURNS = deferred("式(?![^，。；]{0,4}(?:模式|机制|方法|工作法))|(?:向|到|转向|转变?为|变为?)[“‘]")
_TURNED = deferred("[从由]$|(?:转|变)[向为]$|^[向到]$")
_MOVING = "(?:撬动|托起|激活|做活|带动|书写|写好|写就|绘就|解决|惠及|服务|守护|释放|汇聚|连着|联动)"
_SMALL, _GREAT = deferred("小[\u4e00-\u9fff]{1,3}"), deferred("大[\u4e00-\u9fff]{1,3}")
_MOVES_GREAT, _MOVED_BY = deferred(f"{_MOVING}.{{0,6}}“大"), deferred(f"{_MOVING}[^，。]{{0,6}}$")
# “规范提升月”工作
_CAMPAIGN = deferred("(?:主题|宣传|集中)?(?:工作|活动|行动|宣传)")
# “幸福渔港”建设成效好: what is built needs no verb before it.
_BUILT = deferred("(?:建设|创建)(?!的?(?:需要|要求|标准|规划|单位|资金|项目))")
_SHORTEST_BUILT = 4
# 推行“周末不打烊”政务服务
_SERVED = deferred("[\u4e00-\u9fff]{0,4}?(?:服务|制度|机制|模式|窗口|活动)")
# “保姆式”服务 likens.
_LIKE = deferred("[^，、]{2,3}[式型]")
_IMAGE = deferred(f".{{2}}(?:{any_of(WORDS['images'])})")
_SHORTEST, _CLOSE = 3, 7
"""Characters of a name, and those in which a word of the dictionary must be called something."""


def by_context(quotation: Quotation) -> str | None:
    """Return the rule by which the words around make a name of the quotation, None if none does."""
    if _moves(quotation):
        return None
    if is_thing(quotation):
        return "named"
    return None if names_other(quotation) or _is_unfit(quotation) else _introduced(quotation)


def is_thing(quotation: Quotation) -> bool:
    """Tell whether its thing stands right behind, which makes a name of images: 领头雁|工程."""
    thing = named_thing(quotation)
    return thing is not None and quotation.after.removeprefix("新").startswith(thing)


def is_flow(quotation: Quotation) -> bool:
    """Tell whether the steps of a process are named: “排查—调处—回访”闭环机制."""
    return bool(_FLOW.fullmatch(quotation.words) and _FLOW_THING.match(quotation.after))


def is_likeness(quotation: Quotation) -> bool:
    """Tell whether the words only liken: “绿色标尺”, “保姆式”服务."""
    likeness = _IMAGE.fullmatch(quotation.words) or _LIKE.fullmatch(quotation.words)
    return bool(likeness) and not is_thing(quotation)


def _is_unfit(quotation: Quotation) -> bool:
    """Tell whether the words are too short, one of the dictionary, a list's content or speech."""
    words = quotation.words
    named = thing_within(quotation, _CLOSE) and naming_verb(quotation)
    known = is_word(words) and not named
    if len(words) < _SHORTEST or known or _KEPT.match(quotation.after):
        return True
    if _TURNS.match(quotation.after) or _TURNED.search(quotation.before):
        return True
    return bool(_SAID.search(words)) and not (is_couplet(words) or _is_called(quotation))


def _moves(quotation: Quotation) -> bool:
    """Tell whether the words are the small that moves the great, or that: “小网格”托起“大民生”."""
    small = _SMALL.fullmatch(quotation.words) and _MOVES_GREAT.match(quotation.after)
    return bool(small or (_GREAT.fullmatch(quotation.words) and _MOVED_BY.search(quotation.before)))


def _introduced(quotation: Quotation) -> str | None:
    """Return the rule that the words around fit."""
    words = quotation.words
    if named_thing(quotation):
        return "named"
    if naming_verb(quotation):
        return "introduced"
    spell = _PROCLAIMED.search(quotation.before) or _CAMPAIGN.match(quotation.after)
    if _SPELL.fullmatch(words) and spell:
        return "named"
    if len(words) >= _SHORTEST_BUILT and _BUILT.match(quotation.after):
        return "named"
    if tells_itself(quotation) or serves(quotation):
        return "named"
    reached = tells_how(words) and _REACHES.search(quotation.before)
    namelike = is_shaped(quotation) and (_NAMELIKE.fullmatch(words) or near_thing(quotation))
    return "shaped" if reached or namelike or works_together(quotation) else None


def _is_called(quotation: Quotation) -> bool:
    """Tell whether a thing behind, set up by a verb before, makes a name of what is said."""
    served = named_thing(quotation) or _SERVED.match(quotation.after)
    return bool(near_thing(quotation) or (served and naming_verb(quotation)))
