"""Figures from mentions: each quantity with what it measures, its role, time and place."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.figures.bearings import Bearings
from extractor.assemble.figures.confirmed_names import with_confirmed
from extractor.assemble.figures.from_to import paired
from extractor.assemble.figures.sentence import attributes_in
from extractor.assemble.reading import Reading
from extractor.mention import Mention
from extractor.schema import Figure, Place
from extractor.span import Span
from extractor.values.quantity import CellQuantity, in_cell


class Setting(NamedTuple):
    """The place that a figure holds for, and the words of its time."""

    place: Place | None
    time: str | None


def figures_of(reading: Reading, bearings: Bearings) -> Iterator[Figure]:
    """Yield the figures that the report states, in reading order."""
    figures = reading.of_kind("figure")
    located = ((reading.sentences.at(figure.span.start), figure) for figure in figures)
    for sentence, group in groupby(located, key=lambda pair: pair[0]):
        if sentence is not None:
            mentions = [figure for _, figure in group]
            told = [mention for mention in mentions if not in_cell(mention)]
            attributes = attributes_in(reading, sentence, told, bearings)
            yield from (_cell_figure(reading, cell, bearings) for cell in mentions if in_cell(cell))
            for figure in with_confirmed(reading, sentence, list(paired(list(attributes)))):
                span = figure.mention.span
                place = bearings.places.of(span, figure.clause.sentence)
                time = bearings.times.of(span, figure.clause.sentence)
                time = time or bearings.carried.of(figure)
                yield _figure(reading, figure, bearings, Setting(place, time))


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
