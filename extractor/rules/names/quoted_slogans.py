"""Names that count nothing (红心物业, 乡呼县应), told by their shape or the words around them."""

from extractor.deferred import deferred
from extractor.rules.names.naming import WORDS, names_other, naming_verb
from extractor.rules.names.quotations import Quotation
from extractor.rules.names.slogan_context import by_context, is_flow, is_likeness, is_thing
from extractor.rules.names.slogan_shapes import (
    is_call,
    is_couplet,
    is_fixed,
    is_no_name,
    is_well_known,
)

# Speech, and what ranks or measures things.
_SPOKEN = deferred(
    "^(?:无法|难以|反复)|(?<![书酒茶])吧|[的了吗呢啊我你他她它这那么]|"
    "(?<![\u4e00-\u9fff]{2})[0-9]{3,}"
)
_RANKED = deferred("[十百千][强佳优]|以[上下内]|增长$")
# What may be called by a sentence, and by a long one: “我为群众办实事”实践活动.
_CALLED = deferred(
    "(?:主题|专项|系列|实践|[\u4e00-\u9fff]{0,4}[周月日])?(?:活动|行动|工程|计划|品牌|模式|工作法|窗口|专窗|APP|App|app|小程序|公众号)"
    "(?![力家者])"
)
# “排、调、访”工作法
_STEPS = deferred("[\u4e00-\u9fff](?:、[\u4e00-\u9fff]){1,5}")
_WAY = deferred("[\u4e00-\u9fff]{0,4}?(?:机制|体系|流程|模式|工作法)")
# “和事佬”调解品牌: an image makes a brand, whatever it is a brand of.
_BRAND = deferred("[\u4e00-\u9fff]{0,4}(?:品牌|工作室|调解室|服务队|小程序)")
# 压实“林长制”责任, 实现“一次不用跑”目标: what is pursued is the measure still.
_PURSUED = deferred("责任|目标|要求|理念")
# “一刀切”做法 likens what is done.
_DONE_SO = deferred("做法|办法|方法")
_POST, _SYSTEM = deferred("[员者长官师家]$"), deferred("(?:制度?|机制)(?![订造定])")
_HAN = deferred("[\u4e00-\u9fff]{2}")
# “甲、乙、丙”等服务 lists.
_LISTED = deferred("[^、]{2}(?:、[^、]{2}){2,}")
_LONGEST, _LONGEST_CALLED, _LONGEST_COUPLET = 12, 20, 30
"""Characters of a name, of one whose thing stands right behind (“…提升年”活动), of a couplet."""


def quoted_slogan(quotation: Quotation) -> str | None:
    """Return the rule by which the quotation names a single measure, None where it does not.

    >>> from extractor.rules.names.quotations import quotations
    >>> text = "推行“红心物业”模式，做到“乡镇吹哨、部门报到”，破除“天花板”"
    >>> [quoted_slogan(quotation) for quotation in quotations(text)]
    ['named', 'fixed_slogan', None]
    """
    words = quotation.words
    if is_fixed(words) or (is_well_known(words) and _is_theirs(quotation)):
        return "fixed_slogan"
    if words in WORDS["metaphors"] or _STEPS.fullmatch(words):
        return "named" if _is_way(quotation) else None
    if not _HAN.search(words):
        return None
    listed = _LISTED.fullmatch(words) and quotation.after[:1] == "等"
    no_name = is_no_name(words) and not _is_post(quotation)
    if listed or words in WORDS["qualities"] or no_name or is_likeness(quotation):
        return None
    return _of_length(quotation)


def _is_theirs(quotation: Quotation) -> bool:
    """Tell whether what follows leaves a well-known name the measure that is pursued."""
    return bool(_PURSUED.match(quotation.after)) or not names_other(quotation)


def _is_way(quotation: Quotation) -> bool:
    """Tell whether what follows makes a name of an image or of steps: “领头雁”工程."""
    steps = _STEPS.fullmatch(quotation.words) and _WAY.match(quotation.after)
    named = is_thing(quotation) and not _DONE_SO.match(quotation.after)
    return bool(steps or _BRAND.match(quotation.after)) or named


def _is_post(quotation: Quotation) -> bool:
    """Tell whether a system is named after who works in it: 推行“企业服务专员”制度."""
    post = _POST.search(quotation.words) and _SYSTEM.match(quotation.after)
    return bool(post) and naming_verb(quotation) is not None


def _of_length(quotation: Quotation) -> str | None:
    """Return the rule for words that are not too long for a name; couplets may be longer."""
    words, flow = quotation.words, is_flow(quotation)
    couplet = flow or is_couplet(words)
    longest = _LONGEST_CALLED if _CALLED.match(quotation.after) else _LONGEST
    if len(words) > (_LONGEST_COUPLET if couplet else longest):
        return None
    if flow:
        return "named"
    if is_call(words):
        return "fixed_slogan"
    spoken = _SPOKEN.search(words) and not (couplet or _CALLED.match(quotation.after))
    ranked = _RANKED.search(words) and not couplet
    return None if spoken or ranked else by_context(quotation)
