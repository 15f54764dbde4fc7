"""Which pattern found some words, and which part of it each of them is."""

import re
from collections.abc import Iterator

from extractor.rules.missing.forms import stranded
from extractor.rules.numbers.quantities import QUANTITIES
from extractor.rules.times.finder import RULES as TIMES
from extractor.span import Span

_MISSING = "missing"


def matched(text: str, span: Span, rule: str | None = None) -> tuple[str, re.Match[str]] | None:
    """Return name and match of the rule that reads exactly `span` of the normalised `text`.

    `rule` names the one to try; None tries all, in the order in which the finders do.

    >>> name, match = matched("吸纳乡贤2500余人。", Span(4, 10))
    >>> name, match["number"], match["unit"]
    ('counted', '2500', '人')
    """
    for name, match in _matches(text, span.start, rule):
        if match and match.span() == (span.start, span.end):
            return name, match
    return None


def _matches(text: str, start: int, name: str | None) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Yield what the rule called `name`, or each of all rules, matches at `start`."""
    for rule in (*QUANTITIES, *TIMES):
        if name in (None, rule.name):
            yield rule.name, rule.pattern.match(text, start)
    if name in (None, _MISSING):
        yield _MISSING, stranded(text, start)
