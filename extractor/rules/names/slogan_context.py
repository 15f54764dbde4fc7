"""Slogans told by the words around a quotation: what they are the name of, what verb opens them."""

from extractor.deferred import deferred
from extractor.rules.names.naming import (
    WORDS,
    named_thing,
    names_other,
    naming_verb,
    near_thing,
    shaping_verb,
)
from extractor.rules.names.quotations import Quotation
from extractor.rules.names.slogan_shapes import is_couplet, tells_how
from extractor.values.units import any_of
from extractor.values.words import cut

# “排查—调处—回访”闭环机制
_FLOW = deferred("[\u4e00-\u9fff]{2,8}(?:[—→-]{1,2}[\u4e00-\u9fff]{2,8})+")
_FLOW_THING = deferred("的?[\u4e00-\u9fff]{0,4}?(?:流程|机制|体系|模式|链条|闭环)")
# 实现“零材料办”: how things get done.
_REACHES = deferred("(?:实现|推行|做到|推动|推进|促进|确保|享受|变为?|提供)[^，。]{0,8}$")
_NAMELIKE = deferred(
    "全科[\u4e00-\u9fff]{2}|(?:智慧|红色|红心|暖心|清廉|平安|法治|数字|幸福|和美|美丽)[\u4e00-\u9fff]{2,4}"
    "|大(?:党建|工委|党委|综治|执法|调解|网格|综合|联动)"
)
# 构建“红色物业体系”: the noun that makes it a name stands in the marks.
_OWN_THING = deferred(
    "[\u4e00-\u9fff]{3,8}(?:体系|模式|机制|工作法|驿站|工程|行动|计划|品牌|联盟|课堂|管家)"
)
# “小微权力”清单 is a list of what the words say.
_KEPT = deferred("(?:事项|权力)?(?:清单|流程图|目录|台账)(?![\u4e00-\u9fff]{0,4}[机体制][制系度])")
_DEED = deferred("(?:行动|工作法|计划|工程)$")
# 把今年定为“基层减负年”
_PROCLAIMED = deferred("(?:定为|作为|列为)$")
_SPELL = deferred("[\u4e00-\u9fff]{2,8}[年月周日]")
# 以“红网格”建设为抓手
_HANDLED = deferred("以(?:深化|推进|开展|抓好)?$")
_SAID = deferred("[是不没]")
# “保姆式”服务 likens.
_LIKE = deferred("[^，、]{2,3}[式型]")
_IMAGE = deferred(f".{{2}}(?:{any_of(WORDS['images'])})")
_SHORTEST = 3


def by_context(quotation: Quotation) -> str | None:
    """Return the rule by which the words around make a name of the quotation, None if none does."""
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
    if len(words) < _SHORTEST or len(cut(words)) == 1 or _KEPT.match(quotation.after):
        return True
    return bool(_SAID.search(words)) and not (is_couplet(words) or _is_called(quotation))


def _introduced(quotation: Quotation) -> str | None:
    """Return the rule that the words around fit."""
    words = quotation.words
    if named_thing(quotation):
        return "named"
    if naming_verb(quotation):
        return "introduced"
    if _SPELL.fullmatch(words) and _PROCLAIMED.search(quotation.before):
        return "named"
    shaped = shaping_verb(quotation) is not None or bool(_HANDLED.search(quotation.before))
    if _OWN_THING.fullmatch(words) and (shaped or _DEED.search(words)):
        return "named"
    reached = tells_how(words) and _REACHES.search(quotation.before)
    namelike = shaped and (_NAMELIKE.fullmatch(words) or near_thing(quotation))
    return "shaped" if reached or namelike else None


def _is_called(quotation: Quotation) -> bool:
    """Tell whether a thing behind, set up by a verb before, makes a name of what is said."""
    return bool(near_thing(quotation) or (named_thing(quotation) and naming_verb(quotation)))
