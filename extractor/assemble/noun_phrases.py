"""The noun phrase that begins after a place, and the one that ends before it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor.assemble.terms import ASKED_AGAIN, WORDS, Term, terms_of
from extractor.deferred import deferred

_LEADING = deferred(
    r"^(?:的|将|确保|依法|出(?![口租资让])|近?[一二两三四五几]年来?(?!级)|各(?![类级项种个])"
    r"|全[国省市县区镇乡州](?![0-9])|[）”’》])+"
)
_AGENT = deferred(r"(?:人员|干部|党员|群众|同志|企业|[员人者长队部局办委镇村乡县市区会户）])$")
_QUALITY = deferred("[型类性式级]$|类别|强烈|集中|优秀|先进|困难|重大|突出|[较最很]")
_SIZES = frozenset("大高长多")
_BODIES = frozenset("户人家")
_MARKS = deferred("[（）“”‘’《》]")
_CLASSIFIERS = frozenset("项个名件家人户处条次台部所座亩元位年月日")
_PAIRED = (("（", "）"), ("“", "”"), ("‘", "’"), ("《", "》"))
_TOWARDS = frozenset("到在为成至向给")
_ARRIVAL = frozenset(["到", "至", "为", "成", "成为"])
_NOMINAL = frozenset(["noun", "both", "weak", "trailing"])
_LONGEST_AFTER, _LONGEST_BEFORE = 22, 26
_LONGEST_PHRASE, _LONGEST_PAIR = 16, 22


class Phrase(NamedTuple):
    """A noun phrase, the verb that governs it ("" if none stands there), and what is left."""

    noun: str
    verb: str
    rest: str


NOTHING = Phrase("", "", "")


@lru_cache(ASKED_AGAIN)
def phrase_after(text: str) -> Phrase:
    """Return the noun phrase at the start of `text`; `verb` is one that opens it.

    >>> phrase_after("镇街统一设置党建办").noun, phrase_after("赋权下放职能").noun
    ('镇街', '赋权下放职能')
    >>> phrase_after("就办妥了")
    Phrase(noun='', verb='', rest='')
    """
    terms = terms_of(text[:_LONGEST_AFTER])
    end, nouns, opening = 0, 0, ""
    for index, (word, part) in enumerate(terms):
        if end + len(word) > _LONGEST_PHRASE or not _goes_on(terms, index, nouns, opening):
            break
        if not nouns and _opens(terms, index):
            opening = opening or word
        elif part != "of":
            nouns += 1
        end += len(word)
    return _after(text[:end], opening, text[end:]) if nouns else NOTHING


def _goes_on(terms: Sequence[Term], index: int, nouns: int, opening: str) -> bool:
    """Tell whether the phrase that begins with the first term reaches beyond term `index`."""
    part = terms[index].part
    if part in ("link", "mark", "number"):
        return False
    if part == "of":
        return bool(nouns) and (bool(opening) or bool(_QUALITY.search(terms[index - 1].text)))
    if part == "and":
        return bool(nouns) and _joins(terms, index)
    if part == "light":
        return not nouns
    if part == "trailing":
        word = terms[index].text
        return len(word) > 1 or word in (_BODIES if nouns else _SIZES)
    return not nouns or part == "noun" or not _is_predicate(terms, index)


def _opens(terms: Sequence[Term], index: int) -> bool:
    """Tell whether a first verb governs what follows: 服务|群众的窗口, but 编制 is a noun."""
    part = terms[index].part
    return part in ("verb", "weak", "light") or (
        part == "both" and len(terms) > index + 1 and terms[index + 1].part == "noun"
    )


def _is_predicate(terms: Sequence[Term], index: int) -> bool:
    """Tell whether a verb behind nouns says what they do, or belongs to a name: 赋权|下放|职能."""
    before, part, follows = terms[index - 1].text, terms[index].part, terms[index + 1 :]
    if _AGENT.search(before) or before in WORDS["actors"]:
        return True
    if part == "both":
        return False
    if not follows or follows[0].text not in WORDS["heads"] or terms[index].text[-1] in _TOWARDS:
        return True
    return len(follows) > 1 and follows[1].part in (*_NOMINAL, "verb", "of")


def _joins(terms: Sequence[Term], index: int) -> bool:
    """Tell whether 和 joins two modifiers of one head: 审批|和|公共服务事项, not 村|和|社区."""
    before, follows = terms[index - 1].text, terms[index + 1 : index + 2]
    modifies = before in WORDS["nouns"] or before in WORDS["both"]
    return modifies and bool(follows) and follows[0].part in ("noun", "both")


def _after(words: str, opening: str, rest: str) -> Phrase:
    kept = words.rstrip("的和及与、")
    noun = _balanced(kept.lstrip("的"))
    verb = opening if noun.startswith(opening) else ""
    return Phrase(noun, verb, words[len(kept) :] + rest) if noun else NOTHING


@lru_cache(ASKED_AGAIN)
def phrase_before(text: str) -> Phrase:
    """Return the noun phrase at the end of `text`; `rest` is what stands before it.

    >>> phrase_before("共受理行政处罚案件"), phrase_before("各镇街持证上岗人员仅").noun
    (Phrase(noun='行政处罚案件', verb='受理', rest='共'), '镇街持证上岗人员')
    >>> phrase_before("共办结")
    Phrase(noun='', verb='办结', rest='共')
    """
    terms = list(terms_of(text[-_LONGEST_BEFORE:]))
    text = text[: len(text) - _trim(terms)]
    taken: list[str] = []
    while terms:
        term = terms.pop()
        word, part = term.text, term.part
        if part in ("verb", "both") and _governs(part, taken, terms):
            rest = text[: len(text) - len(word) - _size(taken)]
            return Phrase(_joined(taken), word, rest)
        if _ends(word, part, taken, terms):
            break
        taken.insert(0, word)
    noun = _joined(taken)
    return Phrase(noun, "", text[: len(text) - len(noun)]) if noun else NOTHING


@lru_cache(ASKED_AGAIN)
def trimmed(text: str) -> str:
    """Return `text` without the words between a metric and its number.

    >>> trimmed("乡镇平均达到")
    '乡镇'
    """
    return text[: len(text) - _trim(list(terms_of(text)))]


def _trim(terms: list[Term]) -> int:
    """Drop the last terms that name nothing, with the verb of 整合到; return their length."""
    size, arrives = 0, False
    while terms and (_names_nothing(terms[-1]) or (arrives and terms[-1].part in ("verb", "weak"))):
        word = terms.pop().text
        arrives = arrives or word in _ARRIVAL
        size += len(word)
    return size


def _names_nothing(term: Term) -> bool:
    return term.part not in _NOMINAL - {"trailing"} and term.part != "verb"


def _governs(part: str, taken: list[str], terms: list[Term]) -> bool:
    """Tell whether a verb governs the words `taken` behind it, or is one of their name."""
    inner = bool(terms) and terms[-1].part in _NOMINAL
    inner = inner or (bool(terms) and terms[-1].text == "等")
    if part == "both":
        return not inner and not (taken and taken[0] in WORDS["heads"])
    return not (inner and taken and taken[0] in WORDS["heads"])


def _ends(word: str, part: str, taken: list[str], terms: list[Term]) -> bool:
    """Tell whether the phrase `taken` begins behind this word."""
    if part in ("link", "mark", "number", "light") or _is_classifier(word, terms):
        return True
    if part == "of":
        return not taken or not terms or terms[-1].part not in _NOMINAL
    if part == "and":
        return (
            not terms
            or terms[-1].part not in ("noun", "weak", "both")
            or (_size(taken) + len(terms[-1].text) > _LONGEST_PAIR)
        )
    return _size(taken) + len(word) > (_LONGEST_PAIR if "和" in taken else _LONGEST_PHRASE)


def _is_classifier(word: str, terms: list[Term]) -> bool:
    return word in _CLASSIFIERS and bool(terms) and terms[-1].part == "number"


def _size(words: list[str]) -> int:
    return sum(map(len, words))


def _joined(words: list[str]) -> str:
    noun = _LEADING.sub("", "".join(words)).strip("的和及与、")
    return _balanced("" if noun in WORDS["linking"] else noun)


def _balanced(noun: str) -> str:
    """Drop quotation marks and brackets that lost their partner."""
    if not _MARKS.search(noun):
        return noun
    for opening, closing in _PAIRED:
        if noun.count(opening) != noun.count(closing):
            noun = noun.replace(opening, "").replace(closing, "")
    return noun
