"""Which lines of a page are the report: the part with most prose and least site around it."""

import re
from collections.abc import Sequence
from itertools import accumulate

from extractor.ingest.html.flow import Flow, PageLine
from extractor.ingest.html.regions import is_article
from extractor.ingest.html.site_text import (
    is_link_line,
    is_source_line,
    length_of,
    reason_of,
)

_MARKS = re.compile("[，。；！？、]|,(?!\\d)")
_TEASER_ENDS = ("…", "...", "[详细]", "[详情]", "[更多]", "【详细】", "查看全文", "阅读全文")
"""With which the first words of another article end."""
_PROSE_LENGTH = 12
"""Characters with a mark among them: shorter lines are as often captions and menu entries."""
_LONGEST_TITLE = 60
_SHORT_WEIGHT = 0.3
"""What a character of a short line counts beside one of prose: headings and cells belong to a
report, but so many short lines are of the site that they must not outweigh what is around."""
_LEAST_PROSE = 40
_NAMED_SHARE = 0.5
"""The share of a page's prose which a part that the site names its article must hold."""


def article_of(flow: Flow) -> range:
    """Return the lines of `flow` that are the report, empty where the page has no line.

    Each line counts for or against: prose for, links and the site's own lines against. The part
    of the tree with the highest sum wins, unless one that the page names its article holds most.
    """
    weights = _weights(flow.lines)
    places = {element: (place.start, place.stop) for element, place in flow.places.items() if place}
    named = {part for element, part in places.items() if is_article(element)}
    prose = [max(0.0, weight) for weight in weights]
    best = _best(named, prose)
    if not named or sum(prose[slice(*best)]) < _NAMED_SHARE * sum(prose):
        best = _best({*places.values(), (0, len(flow.lines))}, weights)
    return range(*best)


def left_out(flow: Flow, article: range) -> int:
    """Return how many characters of prose stand outside the article and the parts of the site."""
    outside = (*flow.lines[: article.start], *flow.lines[article.stop :])
    prose = (line for line in outside if is_sentence(line) and not line.is_site)
    return sum(int(weight) for weight in map(_weight, prose) if weight > 0)


def _best(parts: set[tuple[int, int]], weights: list[float]) -> tuple[int, int]:
    """Return the part that weighs most; of those that weigh the same the smallest is closest."""
    sums = [0.0, *accumulate(weights)]
    return max(
        parts, key=lambda part: (sums[part[1]] - sums[part[0]], part[0] - part[1]), default=(0, 0)
    )


def _weights(lines: Sequence[PageLine]) -> list[float]:
    """Return what each line counts, those of the site against.

    Where hardly a sentence stands outside of its parts, the names of the parts mislead.
    """
    weights = [_weight(line) for line in lines]
    prose = sum(weight for weight in weights if weight > 0)
    apart = sum(w for w, line in zip(weights, lines, strict=True) if line.is_site and w > 0)
    if prose - apart < _LEAST_PROSE:
        return weights
    return [-abs(w) if line.is_site else w for w, line in zip(weights, lines, strict=True)]


def _weight(line: PageLine) -> float:
    length = length_of(line)
    if line.text.endswith(_TEASER_ENDS):
        return 0.0
    if is_link_line(line):
        return 0.0 if line.text.endswith("。") else -float(length)
    if reason_of(line) or is_source_line(line.text):
        return -_SHORT_WEIGHT * length
    if is_sentence(line):
        return float(length - line.linked)
    return _SHORT_WEIGHT * length


def is_sentence(line: PageLine) -> bool:
    """Tell whether a line reads like prose: long enough, and with a mark that ends a clause."""
    return length_of(line) >= _PROSE_LENGTH and _MARKS.search(line.text) is not None


def is_paragraph(line: PageLine) -> bool:
    """Tell whether a line can be no title: prose that is long or ends like a sentence."""
    return is_sentence(line) and (line.text[-1] in "。；！？：" or length_of(line) > _LONGEST_TITLE)
