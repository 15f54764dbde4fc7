"""Which pattern found some words, and which part of it each of them is."""

import re

from extractor.rules.missing_forms import STRANDED
from extractor.rules.quantities import QUANTITIES
from extractor.rules.times import RULES as TIMES
from extractor.span import Span

_PATTERNS = (
    *((rule.name, rule.pattern) for rule in (*QUANTITIES, *TIMES)),
    ("missing", STRANDED),
)


def matched(text: str, span: Span, rule: str | None = None) -> tuple[str, re.Match[str]] | None:
    """Return name and match of the rule that reads exactly `span` of the normalised `text`.

    `rule` names the one to try; None tries all, in the order in which the finders do.

    >>> name, match = matched("吸纳乡贤2500余人。", Span(4, 10))
    >>> name, match["number"], match["unit"]
    ('counted', '2500', '人')
    """
    for name, pattern in _PATTERNS:
        match = pattern.match(text, span.start) if rule in (None, name) else None
        if match and match.span() == (span.start, span.end):
            return name, match
    return None
