"""What a sum of money is: the noun behind it, or the money for a purpose."""

from extractor.assemble.metrics.counted import counted
from extractor.assemble.metrics.grants import GIVES, TAKER
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.noun_phrases import Phrase
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.topics import purpose_of
from extractor.deferred import deferred

_SUMS = tuple(WORDS["sums"])
AMOUNTS = (*_SUMS, *WORDS["attributes"], "额", "金", "费")
"""Ends of names of sums of money."""
_SPENDING = deferred("(?:总|镇|财政|累计|共)?(?:投资|投入|资金)")
_PARTS = deferred("[、和及与]")
_USED = deferred(r"^，?(?:专项|全部|主要)?用于(?P<deed>[^，；。]{2,30})")


def money_of(clause: Clause, phrase: Phrase, unit: str) -> str:
    """Return what money is where its purpose or the noun behind it says so, else "".

    `phrase` is what stands before the sum, `unit` its unit.
    """
    behind = counted(clause, unit).noun
    takes = TAKER.search(phrase.noun) is not None
    of = clause.right.startswith("的") and not phrase.noun.endswith(AMOUNTS)
    apart = of or takes or not phrase.noun or clause.near.endswith(("、", "和", "及"))
    if behind.endswith(_SUMS) and (apart or GIVES.search(clause.near)):
        return behind
    return _purpose(clause, phrase)


def _purpose(clause: Clause, phrase: Phrase) -> str:
    spending = _PARTS.split(phrase.noun)[-1]
    if _SPENDING.fullmatch(spending) and (purpose := purpose_of(clause)):
        return purpose + spending
    if phrase.verb and not phrase.noun and (match := _USED.match(clause.right or clause.after)):
        return phrase_before(match["deed"]).noun.rsplit("的", 1)[-1] + "资金"
    return ""
