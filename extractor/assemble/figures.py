"""Figures from mentions: each quantity with what it measures, its role, time and place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from extractor.assemble.attributes import Attributes
from extractor.assemble.cells import CellWords
from extractor.assemble.clause import Clause, clause_of
from extractor.assemble.confidence import confidence_of
from extractor.assemble.confirmed_names import with_confirmed
from extractor.assemble.continued import continued
from extractor.assemble.evidence import Witness
from extractor.assemble.from_to import paired
from extractor.assemble.identity import Identities
from extractor.assemble.listed_statistic import listed
from extractor.assemble.metric import metric_of
from extractor.assemble.noun_before import trimmed
from extractor.assemble.place_of import FigurePlaces
from extractor.assemble.reading import Reading
from extractor.assemble.role import stance_of
from extractor.assemble.ruling import Rulings
from extractor.assemble.statistic import statistic_of
from extractor.assemble.time_of import FigureTimes
from extractor.assemble.told import NOTHING_TOLD, Metric, told_by
from extractor.mention import Mention
from extractor.schema import DocumentFacts, Figure, Place
from extractor.span import Span
from extractor.values.quantity import CellQuantity, Quantity, in_cell

_RANKED = ("居", "位居", "稳居", "列", "位列", "排")
_REACH = 600
"""How far words may stand from the figure they speak of, in characters: lists that lost their full
stops run on for pages, while the longest of 56,000 sentences of real reports has 545."""


@dataclass(frozen=True, slots=True)
class Bearings:
    """Where to look up what holds for a figure: its evidence, section, times and places.

    `rulings` are what a policy rules, None for other documents; `year` is the report's own.
    """

    witness: Witness
    ids: Identities
    section_ids: list[str]
    times: FigureTimes
    places: FigurePlaces
    cells: CellWords
    rulings: Rulings | None
    year: int | None = None

    @property
    def plans(self) -> bool:
        """Whether the document is a policy, which plans and rules."""
        return self.rulings is not None


class Setting(NamedTuple):
    """The place that a figure holds for, and the words of its time."""

    place: Place | None
    time: str | None


def bearings_of(
    reading: Reading,
    witness: Witness,
    ids: Identities,
    section_ids: list[str],
    document: DocumentFacts,
) -> Bearings:
    """Return what the figures of `reading` look up; a policy plans and rules."""
    text, places = reading.text.text, reading.of_kind("place")
    times = FigureTimes(text, reading.of_kind("time"), reading.paragraphs, reading.sentences)
    found = FigurePlaces(text, reading.outline, reading.sentences, places, reading.home)
    rulings = Rulings(text, reading.paragraphs) if document.kind == "policy" else None
    year = reading.date.year if reading.date else document.year
    apart = ([mention.span for mention in reading.of_kind(kind)] for kind in ("time", "place"))
    words = CellWords(text, *apart)
    return Bearings(witness, ids, section_ids, times, found, words, rulings, year)


def figures_of(reading: Reading, bearings: Bearings) -> Iterator[Figure]:
    """Yield the figures that the report states, in reading order."""
    figures = reading.of_kind("figure")
    located = ((reading.sentences.at(figure.span.start), figure) for figure in figures)
    for sentence, group in groupby(located, key=lambda pair: pair[0]):
        if sentence is not None:
            mentions = [figure for _, figure in group]
            told = [mention for mention in mentions if not in_cell(mention)]
            attributes = _attributes(reading, sentence, told, bearings)
            yield from (_cell_figure(reading, cell, bearings) for cell in mentions if in_cell(cell))
            for figure in with_confirmed(reading, sentence, list(paired(list(attributes)))):
                span = figure.mention.span
                place = bearings.places.of(span, figure.clause.sentence)
                time = bearings.times.of(span, figure.clause.sentence)
                yield _figure(reading, figure, bearings, Setting(place, time))


def _attributes(
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


def _cell_figure(reading: Reading, mention: Mention[CellQuantity], bearings: Bearings) -> Figure:
    """Return the figure in a table's cell; its labels tell what sentences tell of others."""
    words, quantity, span = bearings.cells, mention.value, mention.span
    section = reading.outline.at(span.start)
    role = section.role if section else None
    label = words.place(quantity)
    place = bearings.places.of(Span(label.end, label.end + 1), label) if label else None
    place = place or words.unlisted_place(quantity) or bearings.places.of(span, span)
    setting = Setting(place, words.time(quantity))
    attributes = words.attributes(mention, role)
    return _figure(reading, attributes, bearings, setting)


def _figure(reading: Reading, figure: Attributes, bearings: Bearings, setting: Setting) -> Figure:
    span, quantity = figure.mention.span, figure.mention.value
    evidence = bearings.witness.of(span)
    section = reading.outline.index_at(span.start)
    support = tuple(map(bearings.witness.of, quantity.support))
    certainty = bearings.witness.certainty_of(evidence, *support)
    return Figure(
        id=bearings.ids.of("figure", evidence.source_start, evidence.source_end),
        quote=evidence.quote,
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        role=figure.stance.role,
        direction=figure.stance.direction,
        metric=figure.metric.name,
        condition=figure.metric.condition,
        statistic=figure.statistic.name,
        per=figure.statistic.per,
        place=setting.place,
        time=setting.time,
        missing=quantity.missing,
        section=None if section is None else bearings.section_ids[section],
        confidence=round(confidence_of(figure.mention.rule) * certainty, 3),
        found_by=figure.found_by,
        cues=figure.cues,
        support=support,
        evidence=evidence,
    )
