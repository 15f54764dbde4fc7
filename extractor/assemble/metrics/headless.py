"""Clauses whose head is left out before a number: 渔村空心的|有5个, 被借调的|有18人."""

from extractor.assemble.metrics.participants import PERSON
from extractor.assemble.phrases.agreement import goes_with
from extractor.assemble.phrases.antecedent import Metric, Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_THERE_ARE = deferred(
    "(?:^|，)(?:其中)?(?P<clause>[^，；。、的0-9]{3,16})的(?:就|只|仅|共|约|已|还|曾){0,2}(?:有|多达|剩|达)$"
)
_PASSIVE = "被"
_OF_WHOM = ("中", "里", "当中", "之中")
"""What stands behind the whole of which only a part is told: 干部中持证的|有80名."""


def headless(clause: Clause, quantity: Quantity, told: Told) -> Metric | None:
    """Return who or what is counted where only a clause of its own says so, else None.

    The subject of the clause is counted where the measure word goes with it.
    """
    match = _THERE_ARE.fullmatch(clause.near) if clause.near.endswith(("有", "达", "剩")) else None
    if match is None or clause.right[:1] not in ("", "、", "，"):
        return None
    said, unit = match["clause"], quantity.unit or ""
    if said.startswith(_PASSIVE) and unit in WORDS["people"]:
        return None if PERSON.search(told.whole) else Metric(f"{said}的人员", said, "人员")
    subject = phrase_after(said)
    if subject.rest.startswith(_OF_WHOM):
        return None
    counts = goes_with(subject.noun, unit) and len(subject.rest) > 1 and not subject.verb
    return Metric(subject.noun, subject.rest, subject.noun) if counts else None
