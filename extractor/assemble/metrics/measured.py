"""What the words before a number say it measures."""

from extractor.assemble.metrics.adjuncts import without_adjuncts
from extractor.assemble.metrics.bodies import PLACES, is_elsewhere, of_body
from extractor.assemble.metrics.deverbal import BY_UNIT, DWELLERS
from extractor.assemble.metrics.ellipsis import THERE_ARE, part_of, unnamed
from extractor.assemble.metrics.lengths import length_of
from extractor.assemble.metrics.money import money_of
from extractor.assemble.metrics.relational_nouns import is_relational, related
from extractor.assemble.metrics.summed_up import summed_up
from extractor.assemble.phrases.agreement import uncountable
from extractor.assemble.phrases.antecedent import Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.noun_phrases import NOTHING, Phrase, alone_or_done
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_SUPERLATIVE = deferred(
    r"(?P<what>[^，；。、的]{2,8})最[多高大少低]的[^，；。]{0,8}?(?:达到?|有|仅有?|为|超过|"
    r"多达|高达)$"
)
_RANKED = deferred(
    r"(?:在[^，；、在]{2,8})?(?:位居|稳居|跃居|位列|名列|排名|排在|居(?![民住])|"
    r"列(?=[全第]|$))[^，；、]{0,6}$|[由从](?:原来|之前|上年|去年|年初)?的?(?:全[省市县区国州旗])?的?$"
)
_BEARER = deferred(r"^(?:元|建设)?的(?:[0-9一二三四五六七八九十]+[个家名项处户])?")
_SIZE = deferred("(?<!最)[长宽高深]$")
_EXTREME = deferred(
    "(?P<which>最[大小多少]的(?:村|镇|乡|县|社区|街道|乡镇|行政村))(?:人口)?(?:仅|只|有|达|为|"
    "不足|超过|才){0,3}$"
)
_GIVER = deferred(
    "(?:[省市县区镇乡村街]里|[省市县区镇乡村]?(?:本?级)?财政|[村组]?集体|(?:承|主|建)办单位|"
    "(?:生产|牵头|龙头|小微)?企业|个人|群众|村民|业主|农户|家长|政府)"
)
"""Who gives or gets a sum, which is none of theirs by name: 镇财政承担|40%, 奖励企业|10万元."""
_OF_MOST = deferred(
    "最[多少](?:的(?:一[个家户名]|[^，；。、的]{0,6}[镇乡村县区市街道社区]))?(?:也|就|只|仅|竟|才|"
    "高达|达到?|有|超过|不足|不到|减少|增加|[降增挂建设开]){0,4}了?$"
)
"""Who has most of what was told: 最多的东渔镇增加|9名, 最少的也有3名."""
_REPORTS = frozenset(["上报", "反映", "投诉", "举报", "提出", "申报"])
_DONE = frozenset(["weak", "both", "verb"])
_ADVERBIAL = deferred(r"[只仅共仍尚又再均各还][^\W\d]")
"""A verb of one character with its adverb, which the dictionary takes for one word: 只留, 共编."""
_NO_MEASURE = deferred(
    "[人户村亩]均|[我全本][国球省市县区镇乡]|世界|国际|水平|目标|要求|"
    "“[一二三四五六七八九十]{1,3}五”(?:期间|时期)?"
)
"""Words that only tell per what or where: 养老金增加，又|人均|提高10%."""
_TAKEN_FROM = deferred("从(?P<whole>[^，。；从]{2,20}?)中[^，。；的]{2,4}$")
_AMONG = deferred(
    "(?P<whole>[^，。；]{2,16}?)中，?[我全本][省市县区镇乡村](?:就|仅|只|已)?(?:占|有)$"
)
_STAFFED = ("局", "委", "部门", "单位", "公司", "企业", "学校", "医院", "机构", "中心", "办公室")
_DWELT_IN = {"户": PLACES, "人": PLACES + _STAFFED}
_ENDING = frozenset("户件")
_HAVING = deferred("[^有无]")
_MADE_OR_SOLD = tuple(period + deed for period in "日月年" for deed in "产销")
_WORTH = {"产": "值", "销": "售额"}


def measured(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name what is measured: by the phrase before the number, else by what was told before."""
    kind = quantity.kind
    if outright := _said_outright(clause, quantity, told):
        return outright
    near = _RANKED.sub("", clause.near) if kind == "rank" else clause.near
    phrase, money = _phrase_of(near, told), kind == "money"
    if said := _bearer(clause, phrase, quantity) or (
        money_of(clause, phrase, quantity.unit or "") if money else ""
    ):
        return said
    noun = phrase.noun
    if kind in ("money", "percent") and _GIVER.fullmatch(noun) and near[-1:] not in "占到":
        return phrase.verb if money else told.name
    if not phrase.verb and is_relational(noun):
        return related(noun, clause, told)
    if not noun or (kind == "rank" and noun in WORDS["actors"]):
        return unnamed(clause, phrase, quantity, told)
    owned = _of_owner(phrase, clause, quantity, told)
    return _of_noun(_with_unit(phrase, clause, quantity), quantity) if owned is None else owned


def _of_owner(phrase: Phrase, clause: Clause, quantity: Quantity, told: Told) -> str | None:
    """Name what a body or a place before the number has of something, None for any other noun."""
    if uncountable(phrase.noun, quantity.unit or ""):
        return of_body(phrase.noun, clause, quantity, told)
    elsewhere = quantity.kind == "percent" and is_elsewhere(phrase, clause, told)
    return told.name if elsewhere else None


def _with_unit(phrase: Phrase, clause: Clause, quantity: Quantity) -> Phrase:
    """Return a phrase with the measure word that ends it, too: 表扬件4件, 无劳动能力户9户."""
    unit = quantity.unit or ""
    if unit not in _ENDING or not clause.near.endswith(phrase.noun + unit):
        return phrase
    return phrase._replace(noun=_HAVING.sub("", phrase.rest[-1:]) + phrase.noun + unit)


def _phrase_of(near: str, told: Told) -> Phrase:
    """Return the noun phrase before a number, unless it is what the number before counts."""
    if near[-1:] in ("、", "和") and near[:-1] == told.name:
        return NOTHING
    phrase = phrase_before(without_adjuncts(near))
    verbal = _ADVERBIAL.fullmatch(phrase.noun) and terms_of(phrase.noun)[0].part == "weak"
    return NOTHING if verbal or _NO_MEASURE.fullmatch(phrase.noun) else phrase


def _said_outright(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Read 管辖面积最大的社区达5平方公里, 距县城15公里 and 其中陕西占2席."""
    unit = quantity.unit or ""
    if quantity.kind == "count" and clause.near.endswith("占"):
        return told.whole
    if quantity.kind == "percent" and clause.near.endswith("前"):
        return told.name
    if whole := _whole_of(clause, quantity, told):
        return whole
    if "最" in clause.near and (most := _of_most(clause.near, unit)):
        return most
    return length_of(clause) if quantity.kind == "length" else ""


def _of_most(near: str, unit: str) -> str:
    """Read 面积最大的社区达|5平方公里 and 最大的村达|3000人."""
    if match := _SUPERLATIVE.search(near):
        return match["what"]
    match = _EXTREME.search(near) if unit in DWELLERS else None
    return match["which"] + BY_UNIT[unit] if match else ""


def _whole_of(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Return the whole of 全国百强县中我区有4个, 从党员收入中抽出10% and 最多的村达9个."""
    if (told.counts(quantity.unit) or quantity.unit == "类") and _OF_MOST.search(clause.near):
        return told.whole
    if quantity.kind == "percent" and THERE_ARE.search(clause.near):
        return part_of(clause, told)
    if "中" not in clause.left or quantity.kind not in ("count", "percent"):
        return ""
    pattern = _AMONG if quantity.kind == "count" else _TAKEN_FROM
    match = pattern.search(clause.left)
    return phrase_before(match["whole"]).noun if match else ""


def _output(noun: str, quantity: Quantity) -> str:
    """Name what is made or sold in a period, by its amount or its worth: 日销|1万单, 年产|3亿元."""
    return noun + (_WORTH[noun[-1]] if quantity.kind == "money" else "量")


def _of_noun(phrase: Phrase, quantity: Quantity) -> str:
    """Name a figure by the noun before it; where that is a place, by those who live there."""
    noun = phrase.noun
    if quantity.unit in DWELLERS and len(noun) > 1 and noun.endswith(_DWELT_IN[quantity.unit]):
        return noun + BY_UNIT[quantity.unit]
    if noun.endswith(_MADE_OR_SOLD):
        return _output(noun, quantity)
    if phrase.verb and all(term.part in _DONE for term in terms_of(noun)):
        return _acted(phrase, quantity)
    if head := summed_up(phrase):
        return head
    agent = phrase_before(phrase.rest).noun if phrase.verb in _REPORTS else ""
    if agent and phrase.rest.endswith(agent):
        return agent + phrase.verb + noun
    return alone_or_done(noun, phrase.verb)


def _acted(phrase: Phrase, quantity: Quantity) -> str:
    """Name what two verbs before the number are done to: 桥梁|加固|维护|1座."""
    subject = phrase_before(phrase.rest).noun
    if not subject or not phrase.rest.endswith(subject):
        return alone_or_done(phrase.noun, phrase.verb)
    deeds = quantity.kind != "count" or quantity.unit in WORDS["times"]
    return subject + phrase.verb + phrase.noun if deeds else subject


def _bearer(clause: Clause, phrase: Phrase, quantity: Quantity) -> str:
    """Return X投资 of 投资2亿元的X: what is measured stands before, its bearer behind."""
    match = _BEARER.match(clause.right)
    if match is None:
        return ""
    size = _SIZE.search(clause.near) if quantity.kind == "length" else None
    attribute = phrase.noun if phrase.noun in WORDS["attributes"] else (size[0] if size else "")
    if not attribute:
        return ""
    text = clause.right[match.end() :] or clause.after.lstrip("0123456789项个家名处")[:16]
    bearer = phrase_after(text).noun
    return bearer + attribute if bearer else ""
