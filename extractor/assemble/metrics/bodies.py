"""Bodies and places before a number, which tell whose it is, not what: 其中甲镇9件, 甲村为2%."""

from extractor.assemble.metrics.adjuncts import without_adjuncts
from extractor.assemble.phrases.agreement import goes_with, uncountable
from extractor.assemble.phrases.antecedent import Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.noun_phrases import Phrase
from extractor.assemble.phrases.terms import terms_of
from extractor.assemble.phrases.topics import topic_of
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_NUMBERED = deferred("(?P<of>[^，；。]{0,30}?)[0-9.一二两三四五六七八九十百]{1,6}[余多]?[个家]$")
_IS = deferred("[则仅也均]?(?:为|是|达到?)")
PLACES = ("村", "镇", "乡", "县", "市", "区", "组")
"""Ends of the names of places: before a number they say where, not what."""
_LONGEST_BEFORE = 40


def of_body(noun: str, clause: Clause, quantity: Quantity, told: Told) -> str:
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


def is_elsewhere(phrase: Phrase, clause: Clause, told: Told) -> bool:
    """Tell whether a place has the same share as told of another: 全镇贫困率1%，|甲村为2%."""
    alone = not phrase.rest and not phrase.verb and phrase.noun.endswith(PLACES)
    if not alone or told.unit != "%" or phrase.noun[-1] in told.name:
        return False
    return bool(_IS.fullmatch(clause.near.removeprefix(phrase.noun)))
