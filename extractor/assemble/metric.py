"""What a figure counts or measures: the noun phrase on one of its sides, or the topic before."""

import re
from typing import NamedTuple

from extractor.assemble.clause import Clause
from extractor.assemble.noun_phrases import WORDS, Phrase, phrase_after, phrase_before
from extractor.assemble.topics import compared_with, each_of, purpose_of, share_of, topic_of
from extractor.schema import FigureKind

_FROM = re.compile(
    r"[由从](?:原来|原先|原有|原本|此前|以前|过去|最初|去年|上年)?的?(?=[0-9一二两三四五六七八九十百]|$)"
)
_COMPARED = re.compile(
    r"(?:较|比|与|同)[^，；]{1,12}?(?:相比)?"
    r"(?=(?:增|减|提|下降|上升|缩|扩|高|低|多|少|快|慢|上涨|压)[^，；]{0,4}$)"
)
_CONDITION = re.compile(r"^(?:其中|含|包括)?，?(?P<condition>(?![由从])[^，；。]{2,24})的$")
_SPENDING = re.compile(r"(?:总|镇|财政|累计|共)?(?:投资|投入|资金)")
_RELATIVE = re.compile(r"[^的]{0,2}[率幅速比]")
_LIST = re.compile(r"[0-9余多万亿个名项件家人户次亩元%]+[、和与及]$")
_OF_GENERAL = re.compile(r"的共?(?:[0-9]+[项个名件])?")
_PERSON = re.compile(r"(?:人员|干部|党员|同志|[员人者长])$")
_CHOSEN = re.compile(r"(?:将|选拔|抽调|选派|安排|选调|动员|组织|聘请|调任)$")
_WITHIN = re.compile(r"^(?:以?内|之内)?(?:须|要|应)?(?P<deed>[^\W\d，。；、]{2})")
_DONE = re.compile(r"^[办审结][^，。；的]{0,3}的(?P<thing>[^，。；]{2,16})")
_ADVERBS = re.compile(r"^(?:全部|均|都|统一|已经?|全面|先后|共同?|也|就)+")
_ASPECT = re.compile(r"(?<=[立备置设挂成展建])了")
_LONG_ENOUGH = 6
"""A noun phrase this long identifies what is counted; a shorter one takes its verb along."""
_LONGEST_DEED = 14
_LONGEST_DESCRIPTION = 18


class Metric(NamedTuple):
    """What is counted, and the restriction that makes the counted set smaller."""

    name: str | None
    condition: str | None = None


def metric_of(clause: Clause, kind: FigureKind, previous: str | None) -> Metric:
    """Return the metric of the figure in `clause`; `previous` is that of the figure before it.

    A count names what it counts behind its classifier (10个乡镇); what is measured stands before
    the number (面积96平方公里), and where the clause only says how it moved (同比减少10%), in the
    clause before. Of 其中持证的35人 the condition is 持证, and the metric that of the whole.
    """
    match = _CONDITION.match(clause.left) if kind == "count" else None
    condition = match["condition"] if match else None
    if after := _behind(clause, kind):
        return Metric(after, condition)
    if condition and previous:
        return Metric(f"{condition}的{previous}", condition)
    if kind == "duration" and (deed := _time_until(clause)):
        return Metric(deed)
    name = share_of(clause) or each_of(clause, previous) or _measured(clause, previous)
    if kind == "age" and name and not name.endswith(("年龄", "平均年龄")):
        name = f"{name}年龄"
    return Metric(name or None, condition)


def _behind(clause: Clause, kind: FigureKind) -> str:
    """Return the noun phrase behind the number where that is what the number counts."""
    if kind in ("percent", "ratio", "duration") and not clause.right.startswith("的"):
        return ""
    after = phrase_after(clause.right.removeprefix("的"))
    if not after.noun or (after.verb and kind in ("area", "length", "money", "other")):
        return ""
    if kind == "age":
        return f"{after.noun}年龄"
    return each_of(clause, after.noun) or _counted(after, clause)


def _counted(after: Phrase, clause: Clause) -> str:
    """Name what is counted: bodies by what they did, short nouns with the verb before."""
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


def _time_until(clause: Clause) -> str:
    """Name a time limit by what is done within it: 两个工作日内反馈, 20天办完的许可证."""
    if match := _DONE.match(clause.right):
        return f"{match['thing']}办理时限"
    match = _WITHIN.match(clause.right)
    if match and match["deed"] in WORDS["predicates"] | WORDS["deeds"]:
        return f"{match['deed']}时间"
    return ""


def _measured(clause: Clause, previous: str | None) -> str:
    if previous and _LIST.search(clause.before + clause.left):
        return previous
    phrase = phrase_before(_without_adjuncts(clause.left))
    if _SPENDING.fullmatch(phrase.noun) and (purpose := purpose_of(clause)):
        return purpose + phrase.noun
    if phrase.noun in WORDS["relative"] or _RELATIVE.fullmatch(phrase.noun):
        return _related(phrase.noun, clause, previous)
    if phrase.noun:
        short = len(phrase.noun) < _LONG_ENOUGH
        return phrase.verb + phrase.noun if short else phrase.noun
    return _described(clause) or compared_with(clause) or previous or topic_of(clause)


def _without_adjuncts(left: str) -> str:
    """Drop 由原来的 and 较改革前: what is compared with is not what is measured."""
    for adjunct in (_FROM, _COMPARED):
        if match := adjunct.search(left):
            left = left[: match.start()]
    return left


def _related(noun: str, clause: Clause, previous: str | None) -> str:
    """Complete a noun of relation: 增幅 is that of what the sentence speaks of."""
    base = previous or topic_of(clause)
    return base + noun if base and not base.endswith(noun) else noun


def _described(clause: Clause) -> str:
    """Return a description that ends in its head: 16项|必须经过党工委讨论决策事项."""
    right = clause.right
    if not 2 < len(right) <= _LONGEST_DESCRIPTION:
        return ""
    return right if any(right.endswith(head) for head in WORDS["heads"]) else ""
