"""The noun phrase that ends before a number."""

from dataclasses import replace
from functools import lru_cache

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_phrases import NOTHING, Phrase, balanced
from extractor.assemble.phrases.parts import MEASURES, NOMINAL, WORDS
from extractor.assemble.phrases.terms import ASKED_AGAIN, Term, terms_of
from extractor.assemble.phrases.verb_before import describes, governs
from extractor.deferred import deferred

_LEADING = deferred(
    r"(?:的|将|[^“”]{0,2}“(?=[^“”]{1,20}$)|[*×]{1,4}年|对(?![外口象策接比照手方日华美])|"
    r"[单每各同][个家户一](?!体)|确保|依法|近?[一二两三四五几]年来?(?!级)|"
    r"各(?![类级项种个族大界方])"
    r"|[^的和、“（各]{2,5}[省市州县区](?=各)|这[批些个项]|全[国省市县区镇乡州](?![0-9性])|"
    r"[）”’》]|[^的和、“（各]{2,3}(?<!乡)(?<!城)(?<!社)(?<!小)(?<!园)(?<!片)[省市县区镇乡村]的"
    r"(?=..))+"
)
_ASIDE = deferred("（[^（）]{15,100}）(?=[^（）]{0,6}$)")
"""A long remark between a noun and its number: 设计人员（学历大专以上或有初级职称）达5人."""
_REMARK = deferred("（[^（）]{1,100}）(?P<behind>[^（）、]{0,6})$")
_BODIES = deferred("（[^（）]{0,5}[镇乡街村区市县州盟旗道格户]）")
"""A bracket of bodies belongs to the name: 村（社区）."""
_CLASSIFIERS = frozenset("项个名件家人户处条次台部所座亩元位年月日") | {"月份", "年度", "季度"}
_WHEN = frozenset("后前时") | {"之初", "之时", "之后", "之前"}
_WHERE = frozenset("内外里中上下间")
_ARRIVAL = frozenset(["到", "至", "为", "成", "成为"])
_ACTS = frozenset(["verb", "weak", "both"])
_NAMING = (NOMINAL - {"trailing"}) | {"verb"}
_JOINTS = frozenset("的和及与、")
_PARTING = frozenset("和及、")
_WITHIN = frozenset("中里")
_NOT_YET, _TITLES = "未", ("《", "“")
"""What is not done is counted apart from what is: 未脱贫|205户."""
_SHARES = frozenset(["的", "占比", "比重", "比例"])
_MEASURE = deferred(
    "年?(?:销售|营业|财政|税收|主营业务|经营)?(?:收入|额)|.?总[数额量]|年?产值|"
    "年[^年]{1,3}量|(?:固定)?(?:资产)?投资额"
)
_DEGREES = frozenset(["比较", "较", "较为", "更", "更加", "非常", "很"])
_LONGEST_BEFORE = 36
_LONGEST_PHRASE, _LONGEST_PAIR = 20, 28


def phrase_before(text: str) -> Phrase:
    """Return the noun phrase at the end of `text`; `rest` is what stands before it.

    >>> phrase_before("共受理行政处罚案件"), phrase_before("各镇街持证上岗人员仅").noun
    (Phrase(noun='行政处罚案件', verb='受理', rest='共'), '镇街持证上岗人员')
    >>> phrase_before("共办结")
    Phrase(noun='', verb='办结', rest='共')
    >>> phrase_before("尚未办结案件").noun
    '未办结案件'
    """
    phrase = _phrase_before(text)
    if not phrase.rest.endswith(_NOT_YET) or phrase.noun.startswith(_TITLES):
        return phrase
    before = phrase.rest[:-1].removesuffix("尚")
    return Phrase(_NOT_YET + phrase.verb + phrase.noun, "", before)


@lru_cache(ASKED_AGAIN)
def _phrase_before(text: str) -> Phrase:
    text = _ASIDE.sub("", text) if "）" in text else text
    terms = list(terms_of(text[-_LONGEST_BEFORE:]))
    text = text[: len(text) - _trim(terms)]
    taken: list[str] = []
    opens = ""
    while terms:
        term = terms.pop()
        word, part = term.text, term.part
        if describes(term, taken, terms):
            taken.insert(0, word)
            continue
        if governs(term, taken, terms):
            rest = text[: len(text) - len(word) - _size(taken)]
            return Phrase(_joined(taken), word, rest)
        if _ends(word, part, taken, terms):
            taken = _described(taken) if word in _DEGREES else _whole(taken, term)
            break
        taken.insert(0, word)
        opens = word if word in WORDS["bare"] else ""
    if opens and len(taken) > 1:
        return Phrase(_joined(taken[1:]), opens, text[: len(text) - _size(taken)])
    noun = _joined(taken)
    return Phrase(noun, "", text[: len(text) - len(noun)]) if noun else NOTHING


@lru_cache(ASKED_AGAIN)
def trimmed(text: str) -> str:
    """Return `text` without the words between a metric and its number.

    >>> trimmed("乡镇平均达到")
    '乡镇'
    """
    return text[: len(text) - _trim(list(terms_of(text)))]


def without_aside(clause: Clause) -> Clause:
    """Return `clause` without the remark between the noun before its number and the number.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "设计人员（学历大专以上）达5人"
    >>> without_aside(clause_of(text, Span(0, 15), Span(13, 15))).near
    '设计人员达'
    """
    match = _REMARK.search(clause.near)
    if match is None or match.start() == 0 or trimmed(match["behind"]):
        return clause
    if _BODIES.match(clause.near, match.start()):
        return clause
    near = clause.near[: match.start()] + match["behind"]
    return replace(clause, near=near, left=clause.left.removesuffix(clause.near) + near)


def _trim(terms: list[Term]) -> int:
    """Drop the last terms that name nothing, with the verb of 整合到; return their length."""
    size, arrives = 0, False
    while terms and (_names_nothing(terms[-1]) or (arrives and terms[-1].part in _ACTS)):
        word = terms.pop().text
        arrives = arrives or word in _ARRIVAL
        size += len(word)
    return size


def _names_nothing(term: Term) -> bool:
    return term.part not in _NAMING


def _ends(word: str, part: str, taken: list[str], terms: list[Term]) -> bool:
    """Tell whether the phrase `taken` begins behind this word."""
    if part in ("link", "mark", "number", "light") or word in _WHEN or _is_classifier(word, terms):
        return True
    if word in _WHERE and (not terms or terms[-1].part not in NOMINAL):
        return True
    if word in _WITHIN and taken and taken[0] not in _SHARES:
        return _size(taken) > 1 and len(terms[-1].text) > 1
    if part == "of":
        return not taken or not terms or terms[-1].part not in NOMINAL
    if part == "and":
        return (
            not terms
            or terms[-1].part not in ("noun", "weak", "both")
            or (_size(taken) + len(terms[-1].text) > _LONGEST_PAIR)
            or _is_whole_measure(taken, terms[-1].text)
        )
    longest = _LONGEST_PAIR if "和" in taken else _LONGEST_PHRASE
    return bool(taken) and _size(taken) + len(word) > longest


def _is_whole_measure(taken: list[str], before: str) -> bool:
    """Tell whether a measure stands alone behind a joint: 产业化、|销售收入, not 餐饮、住宿收入."""
    return bool(_MEASURE.fullmatch("".join(taken))) and not before.endswith(MEASURES)


def _described(taken: list[str]) -> list[str]:
    """Return the thing that a degree before it describes: 潜力比较|大的|苎麻."""
    joints = [index for index, word in enumerate(taken) if word == "的"]
    thing = taken[joints[-1] + 1 :] if joints else []
    return taken if WORDS["relative"].issuperset(thing) else thing


def _whole(taken: list[str], before: Term) -> list[str]:
    """Return the words of a phrase without a first part that its length cut: 户厕、垃圾处理率."""
    if len(before.text) == 1 or before.part not in ("noun", "both", "weak"):
        return taken
    joints = [index for index, word in enumerate(taken) if word in _PARTING]
    return taken[joints[0] + 1 :] if joints and joints[0] + 1 < len(taken) else taken


def _is_classifier(word: str, terms: list[Term]) -> bool:
    return word in _CLASSIFIERS and bool(terms) and terms[-1].part == "number"


def _size(words: list[str]) -> int:
    return sum(map(len, words))


def _joined(words: list[str]) -> str:
    while words and (words[0] in WORDS["leading"] or words[0] in _JOINTS):
        words.pop(0)
    said = "".join(words)
    leads = _LEADING.match(said)
    noun = (said[leads.end() :] if leads else said).rstrip("的和及与、")
    return balanced("" if noun in WORDS["linking"] else noun)
