"""What a bare verb before a number is done to: 精减行政审批事项。取消|427项."""

from extractor.assemble.phrases.agreement import goes_with
from extractor.assemble.phrases.antecedent import Metric, Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_VERBS = (WORDS["predicates"] | WORDS["both"]) - WORDS["linking"]
_PROPOSED = ("建议", "计划", "申请")
"""What is only to be done is no part of what was: 建议收回|19项."""
_GOVERNED = deferred(
    "(?:其中)?(?:共|已|先后|累计|陆续|全面|暂缓|直接|全部|依法|再|又|还|"
    "新)*(?P<verb>[^，。；、的0-9]{2,4})了?"
)


def governed(name: str, clause: Clause, quantity: Quantity, told: Told) -> Metric | None:
    """Return what is counted where only a verb before the number tells of it, else None.

    `name` is what the clause yields; the verb is the condition, which tells apart what was
    abolished and what was handed down.
    """
    unit = quantity.unit or ""
    if quantity.kind != "count" or clause.after[:1].isdigit():
        return None
    match = _GOVERNED.fullmatch(clause.near.lstrip("，、；和"))
    verb = match["verb"] if match else ""
    acts = verb in _VERBS or (verb[:2] in _VERBS and verb[2:] in _VERBS)
    if not acts or name not in ("", verb, told.name):
        return None
    noun = _noun(told, unit) or _of_heading(told.heading)
    name = f"{verb}的{noun}" if verb.startswith(_PROPOSED) else noun
    return Metric(name, verb, noun) if goes_with(noun, unit) else None


def _noun(told: Told, unit: str) -> str:
    counts = told.counts(unit) and told.whole not in WORDS["predicates"]
    return told.whole if counts else ""


def _of_heading(heading: str) -> str:
    return phrase_before(heading.rstrip("。：")).noun if heading else ""
