"""Heads that sum up a list before a number: 业务培训、督导督察等各项工作."""

from extractor.assemble.phrases.noun_phrases import Phrase
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred

_ANY = deferred("(?:各[项类种]|有关|相关)?(?:工作|活动|任务|措施|手段|方式)")
_LIST = deferred("[^，。；、0-9]{2,8}(?:、[^，。；、0-9]{2,8}){0,3}$")
_LIST_CUT = deferred("、[^，。；、]{0,4}$")
"""Before a phrase with 等 more of its list, which only the head sums up: 甲、乙、|丙等工单."""


def summed_up(phrase: Phrase) -> str:
    """Return the name of what a list before the number is summed up as, "" where there is none."""
    noun = phrase.noun
    if "等" in noun and _LIST_CUT.search(phrase.rest):
        return noun.rpartition("等")[2].removeprefix("类") or noun
    if _ANY.fullmatch(noun) and phrase.rest.endswith("等"):
        return _examples(phrase.rest[:-1]) + noun
    return ""


def _examples(rest: str) -> str:
    """Return the examples that tell what 各项工作 are: 业务培训、督导督察|等|各项工作."""
    match = _LIST.search(rest)
    listed = match[0].lstrip("、") if match else ""
    first = terms_of(listed)[0] if listed else None
    if first and first.part == "verb" and "、" in listed:
        listed = listed.removeprefix(first.text)
    return f"{listed}等" if listed else ""
