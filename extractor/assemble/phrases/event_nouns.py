"""Deeds that are counted, and the words before a number that name no thing."""

from functools import lru_cache

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import ASKED_AGAIN, Term, terms_of
from extractor.deferred import deferred

_APART = deferred(
    "(?:[、和及]|(?<=的)[前后])(?:不[低少高]于|不超过|至少|至多|最[高低多少]|超过?|达到?|约|"
    "近|共|各)?$"
)
"""Behind a joint the noun before belongs to the figure before: 基金100万元和不低于|50万元的担保."""
_NO_NOUN = frozenset(["weak", "link", "trailing"])
_HOW = WORDS["manner"] | {"全面"}
_LONGEST_OPENING, _SHORTEST_DEED = 8, 2


@lru_cache(ASKED_AGAIN)
def own_noun(near: str) -> str:
    """Return the noun that ends `near`, what stands before a number.

    One that 、 parts from the number belongs to something else, and 坚决守住 is none.
    """
    noun = "" if _APART.search(near) else phrase_before(near).noun
    if not noun or noun in WORDS["attributes"]:
        return noun
    terms = terms_of(noun)
    last = terms[-1]
    acts = len(terms) > 1 and last.part == "weak" and last.text not in WORDS["attributes"]
    return "" if acts or all(map(_names_nothing, terms)) else noun


def _names_nothing(term: Term) -> bool:
    return term.part in _NO_NOUN or term.text in WORDS["manner"]


def deed_behind(clause: Clause, unit: str | None) -> str:
    """Return the deed that is counted where it follows its number: 两次|全面降准, 分9批|取消."""
    if unit not in ("次", "批") or clause.right[:2] in ("", "相比"):
        return ""
    if own_noun(clause.near.rpartition("分")[0]):
        return ""
    first, *_ = terms_of(clause.right[:_LONGEST_OPENING])
    acts = first.part in ("verb", "weak", "both") or first.text in _HOW
    if not acts or len(first.text) < _SHORTEST_DEED:
        return ""
    if unit == "批":
        return f"{first.text}批次" if first.part == "verb" else ""
    return clause.right if len(clause.right) <= _LONGEST_OPENING else ""
