"""Finds the times of a report, and the dates and clock times that are none of its facts'.

One pass: a scan stops where a time may begin (今年, 2019年, 目前) or end (改革以来, 春节期间), and
only there the rules are tried. A rule's reader that finds no such day (2月30日) makes the words a
label, so that nothing else reads their numbers.
"""

import re
from collections.abc import Iterator

from extractor.finder import Rule
from extractor.mention import Mention
from extractor.rules.times import dates, ends, labels, plans, words
from extractor.rules.times.beginnings import Choices, scan_for
from extractor.span import Span
from extractor.values.times import TimeValue

TimeMention = Mention[TimeValue | str]
"""A time with its value, or a label with its words."""

_BEGUN = (*plans.RULES, *words.RULES, *labels.RULES, *dates.RULES)
RULES = (
    *(begun.rule for begun in _BEGUN),
    *dates.DATED_RULES,
    *ends.SINCE,
    ends.FESTIVAL,
    ends.AGO,
    labels.IMPOSSIBLE_DATE,
)
"""Every rule, for those who want to explain one."""

_CHOICES = Choices(_BEGUN)
_DATED_BY_NAME = {rule.name: rule for rule in dates.DATED_RULES}
_ENDS = frozenset(first + second for first, second, _ in ends.ENDS for first in first)
_SCAN = scan_for(
    (
        *(begin for begun in _BEGUN for begin in begun.beginnings),
        *dates.DATE_BEGINNINGS,
        *ends.ENDS,
    )
)
_LONGEST_TITLE = 80


class TimeFinder:
    """Finds times (kind "time") and what only looks like one (kind "label").

    >>> text = "2019年以来，全县下放事项120项，其中今年上半年35项。"
    >>> [mention.span.of(text) for mention in TimeFinder().find(text)]
    ['2019年以来', '今年上半年']
    """

    def find(self, text: str) -> Iterator[TimeMention]:
        """Yield the times and labels of `text`, in order, never overlapping."""
        end = 0
        for hit in _SCAN.finditer(text):
            start = hit.start()
            if start < end:
                continue
            mention = _mention_at(text, start) or _mention_ending(text, start, end)
            if mention is not None:
                end = mention.span.end
                yield _as_label(mention, text) if _in_title(mention.span, text) else mention


def _mention_at(text: str, start: int) -> TimeMention | None:
    """Return the mention that begins at `start`."""
    for rule, match in _CHOICES.matches(text, start):
        if mention := _read(rule, match):
            return mention
    dated = dates.DATED.match(text, start)
    if dated is None:
        return None
    return _read(_DATED_BY_NAME[dated.lastgroup or ""], dated) or _impossible(dated)


def _mention_ending(text: str, start: int, after: int) -> TimeMention | None:
    """Return the mention whose last two characters stand at `start`, itself not before `after`."""
    if text[start : start + 2] not in _ENDS:
        return None
    first = max(after, start + 2 - ends.LONGEST)
    for rule in ends.RULES_AT_END[text[start + 1]]:
        if match := rule.pattern.search(text, first, start + 2):
            return _read(rule, match)
    return None


def _read(rule: Rule, match: re.Match[str]) -> TimeMention | None:
    value = rule.reader(match)
    if not isinstance(value, TimeValue | str):
        return None
    return Mention(rule.kind, Span(*match.span()), rule.name, value)


def _impossible(match: re.Match[str]) -> TimeMention:
    """2月30日 is no time, and its numbers are no figures either."""
    return Mention("label", Span(*match.span()), labels.IMPOSSIBLE_DATE.name, match[0])


def _in_title(span: Span, text: str) -> bool:
    """Tell whether the span lies between 《 and 》."""
    opening = text.rfind("《", max(0, span.start - _LONGEST_TITLE), span.start)
    return (
        opening >= 0
        and text.find("》", opening, span.start) < 0
        and text.find("》", span.end, span.end + _LONGEST_TITLE) >= 0
    )


def _as_label(mention: TimeMention, text: str) -> TimeMention:
    """A year in a title (《2021年工作要点》) names a document."""
    return Mention("label", mention.span, "year", mention.span.of(text))
