"""Names that count nothing (红心物业, 乡呼县应), told by their shape or the words around them."""

from extractor.deferred import deferred
from extractor.rules.names import shape_of
from extractor.rules.naming import (
    WORDS,
    named_thing,
    names_other,
    naming_verb,
    near_thing,
    shaping_verb,
)
from extractor.rules.quotations import Quotation
from extractor.rules.quoted_names import CIRCLE
from extractor.values.units import any_of
from extractor.values.words import cut

# Each half tells of one thing, none counts parts: 一窗受理、一网通办; 每日一收集、每日一反馈.
ONE_BY_ONE = deferred(
    "(?:每?[\u4e00-\u9fff]{0,2}一[\u4e00-\u9fff]{2,4}[、，])+(?![两二三四五六七八九])[\u4e00-\u9fff]{4,6}"
)
"""Couplets in which 一 does not count the parts of a package."""

_CALL = deferred(
    "吹哨(?<=..吹哨)|吹哨(?=[^\\n]{2})|哨响(?=.)|(?<!招)呼.{0,3}[，、]?.{0,2}应|点单|派单|接单|办一次|办成一件事|一件事一[次窗]"
    "|管(?:执法|审批|治理|服务|综治|全部)"
)
_FIXED_SHAPES = frozenset(["slogan", "one_stop"])
_COUPLET = deferred("[^，、—]{2,9}(?:[，、][^，、—]{2,9})+")
# “排查—调处—回访”闭环机制
_FLOW = deferred("[\u4e00-\u9fff]{2,8}(?:[—→-]{1,2}[\u4e00-\u9fff]{2,8})+")
# 能统尽统，需进尽进; 15分钟便民服务圈
_ALL_THAT = deferred("[应能需宜可](.)尽\\1(?:[，、][应能需宜可](.)尽\\2)+")
_FIXED = (_ALL_THAT, CIRCLE)
_NAMELIKE = deferred(
    "(?:智慧|红色|红心|暖心|清廉|平安|法治|数字|幸福|和美|美丽)[\u4e00-\u9fff]{2,4}"
    "|大(?:党建|工委|党委|综治|执法|调解|网格|综合|联动)"
)
# Speech, and what ranks or measures things.
_SPOKEN = deferred(
    "^(?:无法|难以|反复)|[的了吗吧呢啊我你他她它这那么]|[0-9]{3,}|[十百千][强佳优]|以[上下内]|增长$"
)
# “排、调、访”工作法
_STEPS = deferred("[\u4e00-\u9fff](?:、[\u4e00-\u9fff]){1,5}")
# 构建“红色物业体系”: the noun that makes it a name stands in the marks.
_OWN_THING = deferred(
    "[\u4e00-\u9fff]{3,8}(?:体系|模式|机制|工作法|驿站|工程|行动|计划|品牌|联盟|课堂|管家)"
)
_JOINT = deferred("[，、]")
# “小微权力”清单 is a list of what the words say.
_KEPT = deferred("(?:事项|权力)?(?:清单|流程图|目录|台账)(?![\u4e00-\u9fff]{0,4}[机体制][制系度])")
_DEED = deferred("(?:行动|工作法|计划|工程)$")
_HAN = deferred("[\u4e00-\u9fff]{2}")
_SAID = deferred("[是不没]")
_NOUNS = any_of(word for word in WORDS["named_things"] | WORDS["plain_nouns"] if len(word) > 1)
# A sentence, an event, or a bare noun of the trade: 持续推进…, …演练, 新平台.
_NO_NAME = deferred(
    "(?:持续|扎实|深入|进一步|加快|切实|着力|大力|不断|坚决|全力|努力|全面)[^，、]{2}[^，、]+"
    "|.{2,}(?:规划|纲要|年行动计划|服务部)|滥.+"
    "|.{2,}(?:演练|竞赛|比赛|培训班|讲座|座谈会|推介会|博览会|展览会|晚会|签约仪式|(?<![发开扩进])展)"
    "|.{2,}(?:企业|单位|基地|大户|个人|集体|标兵|能手|人员|专家|教授|副总|专员|[一-龥][员者])"
    "|.{2,}(?:(?:服务|管理|指挥|调度|调解|治理)(?:站|中心)|办公室)"
    f"|[新大总本该好小]?(?:{_NOUNS})"
)
# “甲、乙、丙”等服务 lists, “保姆式”服务 likens.
_LISTED = deferred("[^、]{2}(?:、[^、]{2}){2,}")
_LIKE = deferred("[^，、]{2,3}式")
_IMAGE = deferred(f".{{2}}(?:{any_of(WORDS['images'])})")
_NOUN, _ROW = 2, 3
_SHORTEST, _LONGEST, _LONGEST_COUPLET = 3, 12, 30


def quoted_slogan(quotation: Quotation) -> str | None:
    """Return the rule by which the quotation names a single measure, None where it does not.

    >>> from extractor.rules.quotations import quotations
    >>> text = "推行“红心物业”模式，做到“乡镇吹哨、部门报到”，破除“天花板”"
    >>> [quoted_slogan(quotation) for quotation in quotations(text)]
    ['named', 'fixed_slogan', None]
    """
    words = quotation.words
    if _is_fixed(words) or (_is_well_known(words) and not names_other(quotation)):
        return "fixed_slogan"
    image = words in WORDS["metaphors"] or _STEPS.fullmatch(words)
    if image or not _HAN.search(words):
        return "named" if image and _is_thing(quotation) else None
    if _names_nothing(quotation):
        return None
    couplet = bool(_COUPLET.fullmatch(words) or (_FLOW.fullmatch(words) and _is_thing(quotation)))
    if len(words) > (_LONGEST_COUPLET if couplet else _LONGEST):
        return None
    if shape_of(words) in _FIXED_SHAPES or _CALL.search(words) or ONE_BY_ONE.fullmatch(words):
        return "fixed_slogan"
    return None if _SPOKEN.search(words) and not couplet else _by_context(quotation)


def _is_fixed(words: str) -> bool:
    return any(form.fullmatch(words) for form in _FIXED)


def _is_well_known(words: str) -> bool:
    """Tell whether the words, or all that 、 joins in them, are names of the whole country."""
    known = WORDS["well_known"]
    return words in known or all(part in known for part in _JOINT.split(words))


def _names_nothing(quotation: Quotation) -> bool:
    """Tell whether the words are a sentence, an event, a list, a likeness or a bare noun."""
    words = quotation.words
    if (
        _NO_NAME.fullmatch(words)
        or _lists_nouns(words)
        or (_LISTED.fullmatch(words) and quotation.after[:1] == "等")
    ):
        return True
    likeness = _IMAGE.fullmatch(words) or _LIKE.fullmatch(words)
    return bool(likeness) and not _is_thing(quotation)


def _lists_nouns(words: str) -> bool:
    """Tell whether three nouns or more of the dictionary stand in a row: 小区、巷道、商圈."""
    parts = _JOINT.split(words)
    nouns = [part for part in parts if len(part) == _NOUN and _is_noun(part)]
    return len(nouns) >= _ROW and 2 * len(nouns) > len(parts)


def _is_noun(word: str) -> bool:
    tag = cut(word)[0][1] if word[0] != "一" and len(cut(word)) == 1 else ""
    return tag.startswith("n")


def _by_context(quotation: Quotation) -> str | None:
    if _is_thing(quotation):
        return "named"
    return None if names_other(quotation) else _introduced(quotation)


def _introduced(quotation: Quotation) -> str | None:
    """Return the rule that the words around fit; a word of the dictionary is no name by them."""
    words = quotation.words
    if len(words) < _SHORTEST or len(cut(words)) == 1 or _KEPT.match(quotation.after):
        return None
    if _SAID.search(words) and not (_COUPLET.fullmatch(words) or _is_called(quotation)):
        return None
    if named_thing(quotation):
        return "named"
    if naming_verb(quotation):
        return "introduced"
    if _OWN_THING.fullmatch(words) and (shaping_verb(quotation) or _DEED.search(words)):
        return "named"
    namelike = _NAMELIKE.fullmatch(words) or near_thing(quotation)
    return "shaped" if namelike and shaping_verb(quotation) else None


def _is_called(quotation: Quotation) -> bool:
    """Tell whether a thing behind, set up by a verb before, makes a name of what is said."""
    return bool(near_thing(quotation) or (named_thing(quotation) and naming_verb(quotation)))


def _is_thing(quotation: Quotation) -> bool:
    """Tell whether its thing stands right behind, which makes a name of images: 领头雁|工程."""
    thing = named_thing(quotation)
    return thing is not None and quotation.after.removeprefix("新").startswith(thing)
