"""What a figure counts or measures: the noun phrase on one of its sides, or the topic before."""

import re

from extractor.assemble.clause import Clause
from extractor.assemble.noun_phrases import WORDS, Phrase, phrase_after, phrase_before
from extractor.schema import FigureKind

_FROM = re.compile(r"[由从](?:原来|原先|原有|原本|此前|以前|过去|最初)?的?(?=[^由从]{0,30}$)")
_COMPARED = re.compile(r"(?:较|比|与|同|相比)[^，；]{0,14}$")
_LONG_ENOUGH = 6
"""A noun phrase this long identifies what is counted; a shorter one takes its verb along."""
_LONGEST_DEED = 18


def metric_of(clause: Clause, kind: FigureKind, previous: str | None) -> str | None:
    """Return the metric of the figure in `clause`; `previous` is that of the figure before it.

    A count names what it counts behind its classifier (10个乡镇); what is measured stands before
    the number (面积96平方公里), and where the clause only says how it moved (同比减少10%), in the
    clause before.
    """
    if kind in ("count", "rank") or clause.right.startswith("的"):
        relative = clause.right.startswith("的")
        after = phrase_after(clause.right[relative:])
        if after.noun:
            return _counted(after, clause)
    return _measured(clause, previous) or None


def _counted(after: Phrase, clause: Clause) -> str:
    """Name what is counted: bodies by what they did, short nouns with the verb before."""
    deed = _deed(after)
    if deed:
        return f"{deed}的{after.noun}"
    verb = _verb_before(clause.left)
    return after.noun if len(after.noun) >= _LONG_ENOUGH else verb + after.noun


def _deed(after: Phrase) -> str:
    """Return what the counted bodies did, where it follows them in the clause."""
    if after.noun not in WORDS["actors"]:
        return ""
    deed = re.sub(r"^(?:全部|均|都|统一|已经?|全面|先后|共同?|也|就)+", "", after.rest)
    return deed if 2 < len(deed) <= _LONGEST_DEED and deed[0] not in "、的和与（，等内中" else ""


def _verb_before(left: str) -> str:
    for length in (2, 1):
        verb = left[-length:]
        if len(verb) == 2 and verb in WORDS["predicates"]:
            return verb
    return ""


def _measured(clause: Clause, previous: str | None) -> str:
    left = clause.left
    if match := _FROM.search(left):
        left = left[: match.start()]
    phrase = phrase_before(left)
    phrase = _without_comparison(phrase, left)
    if phrase.noun in WORDS["relative"]:
        return _related(phrase, clause, previous)
    if phrase.noun:
        short = len(phrase.noun) < _LONG_ENOUGH
        return phrase.verb + phrase.noun if short else phrase.noun
    return previous or _topic(clause)


def _without_comparison(phrase: Phrase, left: str) -> Phrase:
    """Look before 较改革前, 比上年: what is compared with is not what is measured."""
    match = _COMPARED.search(left)
    if match and match.start() > 0 and phrase.noun and phrase.noun in match[0]:
        return phrase_before(left[: match.start()])
    return phrase


def _related(phrase: Phrase, clause: Clause, previous: str | None) -> str:
    """Complete a noun of relation: 增幅 is that of what the sentence speaks of."""
    base = previous or _topic(clause)
    return base + phrase.noun if base and base != phrase.noun else phrase.noun


def _topic(clause: Clause) -> str:
    """Return the noun phrase that the sentence speaks of before the figure's clause."""
    for piece in reversed(re.split(r"[，；：。]", clause.before)):
        if noun := phrase_before(re.sub(r"相比$", "", piece)).noun:
            return noun
    return ""
