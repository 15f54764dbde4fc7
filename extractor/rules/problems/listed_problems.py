"""The problems of a list as mentions, open or done away with by the words that lead to it."""

from collections.abc import Iterator, Mapping

from extractor.mention import Mention
from extractor.rules.problems import guards, solutions, suppositions
from extractor.rules.problems import list_shapes as lists
from extractor.rules.problems.lists import ProblemList, problem_lists
from extractor.rules.problems.plight import Plight, Shape
from extractor.rules.problems.resolutions import ACHIEVED, ONLY_AVOIDS, is_aimed, is_pledged
from extractor.rules.word_starts import Places
from extractor.span import Span

_SHAPES: Mapping[str, Shape] = {"listed": "listed", "aimed": "aimed"}


def listed(text: str, places: Places | None = None) -> list[tuple[Span, list[Mention[Plight]]]]:
    """Return each list's span with its problems, in order; none where they are only aimed at.

    >>> text = "存在人手不足、车辆短缺等问题。"
    >>> [(span.of(text), [item.span.of(text) for item in found]) for span, found in listed(text)]
    [('人手不足、车辆短缺等问题', ['人手不足', '车辆短缺'])]
    """
    return [(found.span, list(_mentions(text, found))) for found in problem_lists(text, places)]


def _mentions(text: str, found: ProblemList) -> Iterator[Mention[Plight]]:
    rule = _stance(text, found)
    if rule:
        plight = Plight(_SHAPES.get(rule, "solved"), True)
        for item in found.items:
            yield Mention("problem", item, rule, plight)


def _stance(text: str, found: ProblemList) -> str | None:
    """Return the rule by which the list is stated, None where it is an aim, a rule or supposed."""
    before = text[found.outset : found.span.start]
    if lists.ANSWERS_LIST.search(before):
        return None if is_pledged(text, found.outset) else "answered"
    if suppositions.SUPPOSED.search(
        text, max(0, found.outset - guards.SENTENCE), found.span.start + 2
    ):
        return None
    if not guards.NOT_STATED.search(before):
        return "listed"
    verb = solutions.RESOLVES.search(before)
    if verb and is_aimed(text, found.outset + verb.start()):
        return "aimed"
    if verb is None or is_pledged(text, found.outset + verb.start()):
        return None
    at_once = verb.start() == 0 and verb[0] not in ONLY_AVOIDS
    done = verb["done"] or at_once or ACHIEVED.search(before[: verb.start()])
    return "solved" if done else None
