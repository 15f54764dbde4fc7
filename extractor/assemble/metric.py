"""What a figure counts or measures: the noun phrase on one of its sides, or the topic before."""

import re
from typing import NamedTuple

from extractor.assemble.clause import Clause
from extractor.assemble.noun_phrases import NOTHING, WORDS, Phrase, phrase_after, phrase_before
from extractor.schema import FigureKind

_FROM = re.compile(
    r"[由从](?!于|此)(?:原来|原先|原有|原本|此前|以前|过去|最初)?的?(?=[^由从]{0,40}$)"
)
_COMPARED = re.compile(
    r"(?:较|比|与|同)[^，；]{1,12}?(?:相比)?(?=(?:增|减|提|下降|上升|缩|扩|高|低|多|少|快|慢|上涨)[^，；]{0,4}$)"
)
_CONDITION = re.compile(r"^(?:其中|含|包括)?，?(?P<condition>[^，；。]{2,24})的$")
_SPENDING = re.compile(r"(?:总|镇|财政|累计|共)?(?:投资|投入|资金)")
_OF_SPENDING = re.compile(r"^[，]?(?P<deed>[^，；。]{2,40})")
_PER_UNIT = re.compile(r"每(?:个|名|户|家|位|村|镇|乡|人|社区)[^，；。每]{0,18}$")
_LINKS_TO_NUMBER = re.compile(r"(?:达到?|为|约|有|共|配备|配)+$")
_OF_GENERAL = re.compile(r"的共?(?:[0-9]+[项个名件])?")
_PERSON = re.compile(r"(?:人员|干部|党员|同志|[员人者长])$")
_CHOSEN = re.compile(r"(?:将|选拔|抽调|选派|安排|选调|动员|组织|聘请|调任)$")
_COMPARED_BEFORE = re.compile(r"与(?P<than>[^，；。]{2,24})相比，$")
_RELATIVE = re.compile(r"^[^的]{0,2}[率幅速比]$")
_LONG_ENOUGH = 6
"""A noun phrase this long identifies what is counted; a shorter one takes its verb along."""
_LONGEST_DEED = 14
_LONGEST_DESCRIPTION = 18
_ADVERBS = re.compile(r"^(?:全部|均|都|统一|已经?|全面|先后|共同?|也|就)+")
_ASPECT = re.compile(r"(?<=[立备置设挂成展建])了")


class Metric(NamedTuple):
    """What is counted, and the restriction that makes the counted set smaller."""

    name: str | None
    condition: str | None


def metric_of(clause: Clause, kind: FigureKind, previous: str | None) -> Metric:
    """Return the metric of the figure in `clause`; `previous` is that of the figure before it.

    A count names what it counts behind its classifier (10个乡镇); what is measured stands before
    the number (面积96平方公里), and where the clause only says how it moved (同比减少10%), in the
    clause before. Of 其中持证的35人 the condition is 持证, and the metric that of the whole.
    """
    match = _CONDITION.match(clause.left) if kind == "count" else None
    condition = match["condition"] if match else None
    after = _behind(clause, kind)
    if after.noun:
        return Metric(_each(clause) + _counted(after, clause), condition)
    if condition and previous:
        return Metric(f"{condition}的{previous}", condition)
    return Metric(_each(clause) or _measured(clause, previous) or None, condition)


def _behind(clause: Clause, kind: FigureKind) -> Phrase:
    """Return the noun phrase behind the number where that is what the number counts."""
    after = phrase_after(clause.right.removeprefix("的"))
    if kind == "age" and after.noun:
        return after._replace(noun=f"{after.noun}年龄")
    if kind in ("count", "rank") or clause.right.startswith("的"):
        return after
    measures_noun = kind in ("area", "length", "money", "other") and not after.verb
    return after if measures_noun else NOTHING


def _each(clause: Clause) -> str:
    """Return 每个乡镇增加编制 of an amount per unit: it names nothing without what it is per."""
    match = _PER_UNIT.search(clause.left)
    return _LINKS_TO_NUMBER.sub("", match[0]) if match else ""


def _counted(after: Phrase, clause: Clause) -> str:
    """Name what is counted: bodies by what they did, short nouns with the verb before."""
    if _each(clause):
        return after.noun
    if deed := _deed(after, clause):
        return f"{deed}的{after.noun}"
    if after.noun in WORDS["general"] and (match := _OF_GENERAL.match(after.rest)):
        return phrase_after(after.rest[match.end() :]).noun + after.noun
    verb = clause.left[-2:]
    governed = len(after.noun) < _LONG_ENOUGH and verb in WORDS["predicates"]
    return verb + after.noun if governed else after.noun


def _deed(after: Phrase, clause: Clause) -> str:
    """Return what the counted bodies did, or the people were chosen for, where it follows them."""
    chosen = _PERSON.search(after.noun) and _CHOSEN.search(clause.left)
    if after.noun not in WORDS["actors"] and not chosen:
        return ""
    deed = _ASPECT.sub("", _ADVERBS.sub("", after.rest))
    fits = 2 < len(deed) <= _LONGEST_DEED and deed[0] not in "、的和与（，等内中在"
    return deed if fits else ""


def _described(clause: Clause) -> str:
    """Return a description that ends in its head: 16项|必须经过党工委讨论决策事项."""
    right = clause.right
    if not 2 < len(right) <= _LONGEST_DESCRIPTION:
        return ""
    return right if any(right.endswith(head) for head in WORDS["heads"]) else ""


def _measured(clause: Clause, previous: str | None) -> str:
    left = clause.left
    for cut in (_FROM, _COMPARED):
        if match := cut.search(left):
            left = left[: match.start()]
    phrase = phrase_before(left)
    if _SPENDING.fullmatch(phrase.noun) and (purpose := _purpose(clause)):
        return purpose + phrase.noun
    if phrase.noun in WORDS["relative"] or _RELATIVE.match(phrase.noun):
        return _related(phrase, clause, previous)
    if phrase.noun:
        short = len(phrase.noun) < _LONG_ENOUGH
        return phrase.verb + phrase.noun if short else phrase.noun
    return _described(clause) or _compared(clause) or previous or _topic(clause)


def _compared(clause: Clause) -> str:
    """Return X of 与X相比，减少10%."""
    match = _COMPARED_BEFORE.search(clause.before)
    return phrase_before(match["than"]).noun if match else ""


def _purpose(clause: Clause) -> str:
    """Return what money is spent on: 投资620万元，新建…的便民服务中心大楼."""
    opened = phrase_after(clause.right)
    if opened.verb:
        return phrase_after(opened.rest.removeprefix("的")).noun or opened.noun
    match = _OF_SPENDING.match(clause.after)
    noun = phrase_before(match["deed"]).noun if match else ""
    return noun.rsplit("的", 1)[-1]


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
