"""What the words before a number say it measures."""

from extractor.assemble.metrics.adjuncts import without_adjuncts
from extractor.assemble.metrics.deverbal import BY_UNIT, DWELLERS
from extractor.assemble.metrics.ellipsis import unnamed
from extractor.assemble.metrics.lengths import length_of
from extractor.assemble.metrics.money import money_of
from extractor.assemble.metrics.relational_nouns import is_relational, related
from extractor.assemble.phrases.agreement import goes_with, uncountable
from extractor.assemble.phrases.antecedent import Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.noun_phrases import NOTHING, Phrase, alone_or_done
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.assemble.phrases.topics import topic_of
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_SUPERLATIVE = deferred(
    r"(?P<what>[^，；。、的]{2,8})最[多高大少低]的[^，；。]{0,8}?(?:达到?|有|仅有?|为|超过|"
    r"多达|高达)$"
)
_RANKED = deferred(
    r"(?:在[^，；、在]{2,8})?(?:位居|稳居|跃居|位列|名列|排名|排在|居(?![民住])|"
    r"列(?=[全第]))[^，；、]{0,6}$"
)
_BEARER = deferred(r"^(?:元|建设)?的(?:[0-9一二三四五六七八九十]+[个家名项处户])?")
_NUMBERED = deferred("(?P<of>[^，；。]{0,30}?)[0-9.一二两三四五六七八九十百]{1,6}[余多]?[个家]$")
_SIZE = deferred("(?<!最)[长宽高深]$")
_EXTREME = deferred(
    "(?P<which>最[大小多少]的(?:村|镇|乡|县|社区|街道|乡镇|行政村))(?:人口)?(?:仅|只|有|达|为|"
    "不足|超过|才){0,3}$"
)
_REPORTS = frozenset(["上报", "反映", "投诉", "举报", "提出", "申报"])
_DONE = frozenset(["weak", "both", "verb"])
_ANY = deferred("(?:各[项类种]|有关|相关)?(?:工作|活动|任务|措施|手段|方式)")
_LIST = deferred("[^，。；、0-9]{2,8}(?:、[^，。；、0-9]{2,8}){0,3}$")
_NO_MEASURE = deferred(
    "[人户村亩]均|[我全本][国球省市县区镇乡]|世界|国际|水平|目标|要求|"
    "“[一二三四五六七八九十]{1,3}五”(?:期间|时期)?"
)
"""Words that only tell per what or where: 养老金增加，又|人均|提高10%."""
_TAKEN_FROM = deferred("从(?P<whole>[^，。；从]{2,20}?)中[^，。；的]{2,4}$")
_AMONG = deferred(
    "(?P<whole>[^，。；]{2,16}?)中，?[我全本][省市县区镇乡村](?:就|仅|只|已)?(?:占|有)$"
)
_LONGEST_BEFORE = 40
PLACES = ("村", "镇", "乡", "县", "市", "区", "组")
"""Ends of the names of places: before a number they say where, not what."""
_MADE_OR_SOLD = tuple(period + deed for period in "日月年" for deed in "产销")
_WORTH = {"产": "值", "销": "售额"}


def measured(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name what is measured: by the phrase before the number, else by what was told before."""
    kind = quantity.kind
    if outright := _said_outright(clause, quantity, told):
        return outright
    near = _RANKED.sub("", clause.near) if kind == "rank" else clause.near
    phrase = _phrase_of(near, told)
    money = kind == "money"
    if said := _bearer(clause, phrase, quantity) or (
        money_of(clause, phrase, quantity.unit or "") if money else ""
    ):
        return said
    noun = phrase.noun
    if not phrase.verb and is_relational(noun):
        return related(noun, clause, told)
    if not noun or (kind == "rank" and noun in WORDS["actors"]):
        return unnamed(clause, phrase, quantity, told)
    if uncountable(noun, quantity.unit or ""):
        return _of_body(noun, clause, quantity, told)
    return _of_noun(phrase, quantity)


def _phrase_of(near: str, told: Told) -> Phrase:
    """Return the noun phrase before a number, unless it is what the number before counts."""
    if near[-1:] in ("、", "和") and near[:-1] == told.name:
        return NOTHING
    phrase = phrase_before(without_adjuncts(near))
    return NOTHING if _NO_MEASURE.fullmatch(phrase.noun) else phrase


def _said_outright(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Read 管辖面积最大的社区达5平方公里, 距县城15公里 and 其中陕西占2席."""
    unit = quantity.unit or ""
    if quantity.kind == "count" and clause.near.endswith("占"):
        return told.whole
    if quantity.kind == "percent" and clause.near.endswith("前"):
        return told.name
    if whole := _whole_of(clause, quantity):
        return whole
    if match := _SUPERLATIVE.search(clause.near):
        return match["what"]
    if unit in DWELLERS and (match := _EXTREME.search(clause.near)):
        return match["which"] + BY_UNIT[unit]
    return length_of(clause) if quantity.kind == "length" else ""


def _whole_of(clause: Clause, quantity: Quantity) -> str:
    """Return the whole of 全国百强县中我区有4个 and 从党员收入中抽出10%."""
    if "中" not in clause.left or quantity.kind not in ("count", "percent"):
        return ""
    pattern = _AMONG if quantity.kind == "count" else _TAKEN_FROM
    match = pattern.search(clause.left)
    return phrase_before(match["whole"]).noun if match else ""


def _of_body(noun: str, clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name what a body has of something: 各镇平均12项 of what was told.

    In 报表由16个部门44项 that is what stands before both numbers, in 受理工单50件，其中甲镇9件 what
    the measure word counts; "" where nothing names it: a body is not what is counted.
    """
    if match := _NUMBERED.search(clause.left.removesuffix(clause.near)):
        whole = phrase_before(without_adjuncts(match["of"])).noun if clause.near == noun else ""
        return whole or told.earlier.name or noun
    unit = quantity.unit or ""
    said = told.whole if told.counts(unit) else ""
    named = said or _counted_before(clause.before, unit) or topic_of(clause)
    return "" if uncountable(named, unit) else named


def _counted_before(text: str, unit: str) -> str:
    """Return the last word of `text` that `unit` surely counts: 诉求涉及9个单位，其中甲镇2件.

    >>> _counted_before("办理群众诉求涉及9个单位，其中", "件")
    '诉求'
    """
    words = (term.text for term in reversed(terms_of(text[-_LONGEST_BEFORE:])))
    return next((word for word in words if goes_with(word, unit)), "")


def _output(noun: str, quantity: Quantity) -> str:
    """Name what is made or sold in a period, by its amount or its worth: 日销|1万单, 年产|3亿元."""
    return noun + (_WORTH[noun[-1]] if quantity.kind == "money" else "量")


def _of_noun(phrase: Phrase, quantity: Quantity) -> str:
    """Name a figure by the noun before it; where that is a place, by those who live there."""
    noun = phrase.noun
    if quantity.unit in DWELLERS and len(noun) > 1 and noun.endswith(PLACES):
        return noun + BY_UNIT[quantity.unit]
    if noun.endswith(_MADE_OR_SOLD):
        return _output(noun, quantity)
    if phrase.verb and all(term.part in _DONE for term in terms_of(noun)):
        return _acted(phrase, quantity)
    if _ANY.fullmatch(noun) and phrase.rest.endswith("等"):
        return _examples(phrase.rest[:-1]) + noun
    agent = phrase_before(phrase.rest).noun if phrase.verb in _REPORTS else ""
    if agent and phrase.rest.endswith(agent):
        return agent + phrase.verb + noun
    return alone_or_done(noun, phrase.verb)


def _examples(rest: str) -> str:
    """Return the examples that tell what 各项工作 are: 业务培训、督导督察|等|各项工作."""
    match = _LIST.search(rest)
    listed = match[0].lstrip("、") if match else ""
    first = terms_of(listed)[0] if listed else None
    if first and first.part == "verb" and "、" in listed:
        listed = listed.removeprefix(first.text)
    return f"{listed}等" if listed else ""


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
