"""What goes on year after year or is done again and again: 连续三年|增长, 每两年|修订一次."""

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred

_AGAIN = deferred(
    r"^(?:至少|定期|集中|统一)?(?P<deed>[^\W\d，。；、]{2})(?:[0-9一两二三四]次)?"
    r"(?P<thing>[^，。；]{0,16})"
)
"""What is done again and again: 每三年|修订一次教材."""
_TITLE = deferred("被[^，。；]{0,16}?评[选定]?为(?P<title>[^，。；“0-9]{2,16})")
"""What somebody is year after year: 连续三年被县里评为|先进渔村."""
_UNBROKEN = deferred("(?P<state>(?![被在获发])[^，。；、的了“”0-9]{2,6})的")
"""What tells apart those with whom it goes on: 连续两年|排名末位的村."""
_HOW_OFTEN = deferred("[0-9一两二三四]次.*$")
_HELD = frozenset(["召开", "举行", "举办"])
"""What is held so often stands before: 恳谈会每两月|召开."""
DEEDS = WORDS["predicates"] | WORDS["deeds"] | WORDS["both"]


def repeated(clause: Clause) -> str | None:
    """Return what a period without a break or its every turn names, None for other durations."""
    if clause.near.endswith("连续") and clause.right and not clause.right.startswith("的"):
        return _year_after_year(clause)
    match = _AGAIN.match(clause.right + clause.after) if clause.near.endswith("每") else None
    if match is None:
        return None
    done = _done_again(match["deed"], match["thing"])
    return (phrase_before(clause.near[:-1]).noun or done) if done in _HELD else done


def _year_after_year(clause: Clause) -> str:
    """Name what goes on or is won again without a break: 连续三年|增长, 被评为先进渔村."""
    if state := _UNBROKEN.match(clause.right):
        return state["state"]
    if title := _TITLE.match(clause.right + clause.after):
        return phrase_after(title["title"]).noun
    again = phrase_after(clause.right)
    return "" if again.verb and again.rest else again.noun


def _done_again(deed: str, thing: str) -> str:
    """Name what is done at every turn of a period, by its noun where it has one."""
    if deed not in DEEDS:
        return ""
    thing = _HOW_OFTEN.sub("", thing)
    noun = phrase_after(thing).noun if thing else deed
    return noun if len(noun) > 1 else ""
