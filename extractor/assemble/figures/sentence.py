"""What sentences say of their figures: each is read with what the one before it has told."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.figures.bearings import Bearings
from extractor.assemble.figures.continued import Item, continued
from extractor.assemble.figures.listed_statistic import listed
from extractor.assemble.figures.role import Stance, stance_of
from extractor.assemble.figures.ruling import BY_DEFAULT
from extractor.assemble.figures.statistic import statistic_of
from extractor.assemble.metrics.metric import metric_of
from extractor.assemble.phrases.antecedent import NOTHING_TOLD, Metric, Told, told_by
from extractor.assemble.phrases.clause import Clause, clause_of
from extractor.assemble.phrases.noun_before import trimmed
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Section
from extractor.span import Span
from extractor.values.quantity import Quantity

_TOLD_SECTIONS = frozenset({"results", "problems", "causes"})
"""Sections that tell how things are, in a policy too, where no word rules."""
_RANKED = ("居", "位居", "稳居", "列", "位列", "排")
_OF_THEM = deferred("。其中")
_ARRIVES = deferred("(?:大幅)?(?:压缩|缩短|缩减|减少|下降|降低|降|减|延长|增加)[到至为]")
_REACH = 600
"""How far words may stand from the figure they speak of, in characters: lists that lost their full
stops run on for pages, while the longest of 56,000 sentences of real reports has 545."""


class Stated(NamedTuple):
    """A sentence and the figures that it states, in reading order."""

    sentence: Span
    figures: list[Mention[Quantity]]


class _Named(NamedTuple):
    mention: Mention[Quantity]
    clause: Clause
    metric: Metric
    told: Told
    """What this figure and those before have told."""


def attributes_in(
    reading: Reading, bearings: Bearings, stated: Sequence[Stated]
) -> list[list[Attributes]]:
    """Return the figures of each sentence with what its words say of them.

    One attribute of all figures is read before the next: what a reader needs stays near the
    processor, while to read all of one figure before the next one takes a third longer.
    """
    text = reading.text.text
    sections = [reading.outline.at(sentence.start) for sentence, _ in stated]
    named: list[list[_Named]] = []
    for each in zip(stated, sections, strict=True):
        named.append(list(_named(text, *each, named[-1] if named else ())))
    stances = [list(_stances(bearings, *each)) for each in zip(named, sections, strict=True)]
    return [list(_attributes(text, *each)) for each in zip(named, stances, strict=True)]


def _named(
    text: str, stated: Stated, section: Section | None, before: Sequence[_Named]
) -> Iterator[_Named]:
    """Yield the figures of a sentence with their clauses and with what they count or measure."""
    sentence, figures = stated
    floor = sentence.start
    told = _told_before(text, sentence, before)
    told = told._replace(heading=section.heading.of(text) if section else "")
    aside, last = told, None
    limits = [*(figure.span.start for figure in figures[1:]), sentence.end][: len(figures)]
    for mention, limit in zip(figures, limits, strict=True):
        quantity = mention.value
        clause = clause_of(text, _near(sentence, mention.span), mention.span, floor, limit)
        inside = _in_remark(text, sentence.start, mention.span.start)
        known = aside if inside else told
        moved = last if last and _is_new_value(clause, quantity, last) else None
        metric = moved.metric if moved else metric_of(clause, quantity, known)
        aside = told_by(metric, quantity, known)
        told = told if inside and told.name else aside
        floor = floor if _is_adverbial(clause, quantity, metric) else mention.span.end
        last = _Named(mention, clause, metric, told)
        yield last


def _is_new_value(clause: Clause, quantity: Quantity, last: _Named) -> bool:
    """Tell whether a duration is the new side of a from-to: 办证时间从10天压缩至|4小时."""
    if quantity.kind != "duration" or last.mention.value.kind != "duration" or clause.right:
        return False
    return bool(last.metric.name) and _ARRIVES.fullmatch(clause.near) is not None


def _in_remark(text: str, start: int, end: int) -> bool:
    """Tell whether text[end] stands in brackets: what is told there is not what goes on behind."""
    opening = text.rfind("（", start, end)
    return opening >= 0 and text.find("）", opening, end) < 0


def _told_before(text: str, sentence: Span, before: Sequence[_Named]) -> Told:
    """Return what the sentence before told where this one divides it: 受理50件。|其中甲镇9件."""
    goes_on = before and before[-1].clause.sentence.end == sentence.start
    return before[-1].told if goes_on and _OF_THEM.match(text, sentence.start - 1) else NOTHING_TOLD


def _stances(
    bearings: Bearings, figures: Sequence[_Named], section: Section | None
) -> Iterator[Stance]:
    rulings, role = bearings.rulings, section.role if section else None
    last: Item | None = None
    for mention, clause, *_ in figures:
        ruled = rulings.cue_of(clause, mention.span) if rulings else None
        if ruled == BY_DEFAULT and role in _TOLD_SECTIONS:
            ruled = None
        stance = stance_of(clause, role, ruled, bearings.year)
        last = continued(Item(stance, clause, mention.value.kind), last)
        yield last.stance


def _attributes(
    text: str, figures: Sequence[_Named], stances: Sequence[Stance]
) -> Iterator[Attributes]:
    """Yield the figures of a sentence with all attributes: the statistic is read last."""
    last: Attributes | None = None
    for (mention, clause, metric, _), stance in zip(figures, stances, strict=True):
        statistic = statistic_of(clause, mention.value, stance, metric.name or "")
        between = text[last.mention.span.end : mention.span.start] if last else ""
        statistic = listed(statistic, mention.value, last, between)
        last = Attributes(mention, clause, stance, metric, statistic)
        yield last


def _is_adverbial(clause: Clause, quantity: Quantity, metric: Metric) -> bool:
    """Tell whether a duration only says when: 教育支出|五年|累计4亿元 is of what stands before."""
    if quantity.kind != "duration" or metric.name:
        return False
    return clause.right.startswith(_RANKED) or not trimmed(clause.right)


def _near(sentence: Span, figure: Span) -> Span:
    """Return the sentence, or the part of an endless one that may speak of `figure`."""
    if sentence.end - sentence.start <= _REACH:
        return sentence
    return Span(max(sentence.start, figure.start - _REACH), min(sentence.end, figure.end + _REACH))
