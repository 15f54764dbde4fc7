"""What a sentence says of its figures: each is read with what the one before it has told."""

from collections.abc import Iterator

from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.figures.bearings import Bearings
from extractor.assemble.figures.continued import continued
from extractor.assemble.figures.listed_statistic import listed
from extractor.assemble.figures.role import stance_of
from extractor.assemble.figures.statistic import statistic_of
from extractor.assemble.metrics.metric import metric_of
from extractor.assemble.phrases.clause import Clause, clause_of
from extractor.assemble.phrases.noun_before import trimmed
from extractor.assemble.phrases.told import NOTHING_TOLD, Metric, told_by
from extractor.assemble.reading import Reading
from extractor.mention import Mention
from extractor.span import Span
from extractor.values.quantity import Quantity

_RANKED = ("居", "位居", "稳居", "列", "位列", "排")
_REACH = 600
"""How far words may stand from the figure they speak of, in characters: lists that lost their full
stops run on for pages, while the longest of 56,000 sentences of real reports has 545."""


def attributes_in(
    reading: Reading,
    sentence: Span,
    figures: list[Mention[Quantity]],
    bearings: Bearings,
) -> Iterator[Attributes]:
    """Yield the figures of one sentence with what its words say of them."""
    rulings, last = bearings.rulings, None
    section = reading.outline.at(sentence.start)
    text, floor = reading.text.text, sentence.start
    told = NOTHING_TOLD._replace(heading=section.heading.of(text) if section else "")
    limits = [*(figure.span.start for figure in figures[1:]), sentence.end][: len(figures)]
    for mention, limit in zip(figures, limits, strict=True):
        quantity = mention.value
        clause = clause_of(text, _near(sentence, mention.span), mention.span, floor, limit)
        ruled = rulings.cue_of(clause, mention.span) if rulings else None
        stance = stance_of(clause, section.role if section else None, ruled, bearings.year)
        stance = continued(stance, clause, quantity.kind, last)
        metric = metric_of(clause, quantity, told)
        told = told_by(metric, quantity, told)
        floor = floor if _is_adverbial(clause, quantity, metric) else mention.span.end
        statistic = statistic_of(clause, quantity, stance, metric.name or "")
        between = text[last.mention.span.end : mention.span.start] if last else ""
        statistic = listed(statistic, quantity, last, between)
        last = Attributes(mention, clause, stance, metric, statistic)
        yield last


def _is_adverbial(clause: Clause, quantity: Quantity, metric: Metric) -> bool:
    """Tell whether a duration only says when: 教育支出|五年|累计4亿元 is of what stands before."""
    if quantity.kind != "duration" or metric.name:
        return False
    return clause.right.startswith(_RANKED) or not trimmed(clause.right)


def _near(sentence: Span, figure: Span) -> Span:
    """Return the sentence, or the part of an endless one that may speak of `figure`."""
    return Span(max(sentence.start, figure.start - _REACH), min(sentence.end, figure.end + _REACH))
