"""Names of figures whose clause ends in a verb: by its subject, or by the deed that is counted."""

from extractor.assemble.phrases.antecedent import Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before, trimmed
from extractor.assemble.phrases.noun_phrases import Phrase
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.topics import piece_before
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_PARTS = frozenset(["分为", "分成", "划分"])
_CHANGES = frozenset(["削减", "缩减", "压减", "精减", "核减"])
_OUTLAYS = frozenset(["投入", "投资", "支出", "赔付", "理赔", "赔偿", "补偿"])
_HELD = frozenset(["开展", "举办", "组织", "召开", "举行", "进行"])
_THIS = deferred("(?:(?:像|类似)?(?:这样|此类|这类|类似|同样|上述|各类)的?)?")
_HOLDS = frozenset(["辖", "下辖", "管辖", "住", "住着", "住著", "负责", "包", "包联", "联系", "管"])
_ACTOR = deferred("[镇乡村县区市局部委办所站队会]$|街道$|社区$|部门$|单位$|企业$|干部$|[员人者]$")
_BODY = deferred("(?:委员会|机构|组织|单位|公司|企业|学校|医院|中心|部门|乡镇|街道|社区|村)$")
_NEXT_POSTS = deferred(
    "[^，。；、0-9]{2,20}[0-9一二两三四五六七八九十]{1,3}[名人位](?:以上)?"
    "(?P<thing>(?!以)[^，。；、0-9]{2,12})"
)
BY_UNIT = {"户": "户数", "人": "人数", "人次": "人次", "家": "家数", "次": "次数"}
DWELLERS = frozenset(["人", "户"])
"""Units of those who live in a place."""


def telling(verb: str) -> str:
    """Return a verb that says what is counted: none for 辖90户."""
    return "" if verb in _HOLDS else verb


def of_deed(clause: Clause, phrase: Phrase, quantity: Quantity, told: Told) -> str:
    """Name a figure whose clause ends in a verb: by the subject, or by the deed that is counted."""
    inner = phrase_before(phrase.rest)
    if inner.verb in WORDS["creations"] and not inner.noun:
        phrase, inner = inner, phrase_before(inner.rest)
    subject = inner.noun
    holds = phrase.verb in _HOLDS and quantity.unit in DWELLERS
    if holds or (quantity.unit in WORDS["people"] and _BODY.search(subject)):
        return BY_UNIT[quantity.unit or ""] if holds else _posts_ahead(clause, phrase.verb)
    came = phrase.verb in WORDS["creations"] and trimmed(phrase.rest).endswith(subject)
    if subject and (came or phrase.rest.endswith(subject)):
        return _of_subject(subject, phrase.verb, quantity, told)
    held = phrase.verb in _HELD and quantity.unit in WORDS["times"]
    if quantity.unit in WORDS["times"] or (quantity.kind == "money" and phrase.verb in _OUTLAYS):
        return (_held(clause) if held else "") or phrase.verb
    if quantity.kind != "count" or told.counts(quantity.unit) and phrase.verb not in WORDS["both"]:
        return _other_people(clause, phrase.verb, told) if quantity.unit in WORDS["people"] else ""
    if phrase.verb in _PARTS or (subject and not _ACTOR.search(subject)):
        return subject or told.whole
    return telling(phrase.verb) + BY_UNIT.get(quantity.unit or "", "")


def _other_people(clause: Clause, verb: str, told: Told) -> str:
    """Name people who are told of beside others: 受灾300人，安置|40人; 在编6人、聘用|3人."""
    people = BY_UNIT["人"]
    if told.name.endswith(people) and not told.name.startswith(verb):
        return telling(verb) + people
    return verb if clause.near == f"、{verb}" else ""


def _posts_ahead(clause: Clause, verb: str) -> str:
    """Return who else the next number counts (甲机构配2名、|乙机构配3名|调解员), else the deed."""
    listed = clause.right.startswith("、") and _NEXT_POSTS.match(clause.right[1:] + clause.after)
    return phrase_after(listed["thing"]).noun if listed else telling(verb) + BY_UNIT["人"]


def _of_subject(subject: str, verb: str, quantity: Quantity, told: Told) -> str:
    """Name what came to be (养老中心|建成6个), or what somebody did (社区|上报52起)."""
    if verb in WORDS["creations"] and quantity.unit not in WORDS["times"]:
        return subject
    if verb in _PARTS or (verb in _CHANGES and quantity.kind == "percent"):
        return subject
    shares = told.whole and told.counts(quantity.unit) and _ACTOR.search(subject)
    return f"{subject}{verb}的{told.whole}" if shares else subject + verb


def _held(clause: Clause) -> str:
    """Return what was held, where a clause of nothing else names it: 这样的活动，开展了120次."""
    piece = piece_before(clause)
    noun = phrase_before(piece).noun
    return noun if noun and _THIS.fullmatch(piece.removesuffix(noun)) else ""
