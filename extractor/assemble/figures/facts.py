"""Figures from mentions: each quantity with what it measures, its role, time and place."""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.figures.bearings import Bearings
from extractor.assemble.figures.from_to import paired
from extractor.assemble.figures.second_reading import read_again
from extractor.assemble.figures.sentence import Stated, attributes_in
from extractor.assemble.reading import Reading
from extractor.mention import Mention
from extractor.schema import Figure, Place
from extractor.span import Span
from extractor.values.quantity import CellQuantity, in_cell

_AT_ONCE = 256
"""Sentences whose figures are read together: more need memory, fewer take longer."""


class Setting(NamedTuple):
    """The place that a figure holds for, and the words of its time."""

    place: Place | None
    time: str | None


def figures_of(reading: Reading, bearings: Bearings) -> Iterator[Figure]:
    """Yield the figures that the report states, in reading order."""
    figures = reading.of_kind("figure")
    rows = reading.sentences
    grouped = groupby(figures, key=lambda figure: rows.index_at(figure.span.start))
    sentences = (Stated(rows[key], list(group)) for key, group in grouped if key is not None)
    while some := list(islice(sentences, _AT_ONCE)):
        yield from _figures_in(reading, bearings, some)


def _figures_in(
    reading: Reading, bearings: Bearings, sentences: Sequence[Stated]
) -> Iterator[Figure]:
    """Yield the figures of some sentences; in each those in cells come first."""
    told = _told(reading, bearings, sentences)
    for _, figures in sentences:
        cells = [figure for figure in figures if in_cell(figure)]
        yield from (_cell_figure(reading, cell, bearings) for cell in cells)
        yield from islice(told, len(figures) - len(cells))


def _told(reading: Reading, bearings: Bearings, sentences: Sequence[Stated]) -> Iterator[Figure]:
    """Yield the figures of which the words of sentences tell, outside cells."""
    stated = [
        Stated(sentence, [figure for figure in figures if not in_cell(figure)])
        for sentence, figures in sentences
    ]
    told = zip(stated, attributes_in(reading, bearings, stated), strict=True)
    figures = [
        figure
        for (sentence, _), attributes in told
        for figure in read_again(reading, sentence, list(paired(attributes)))
    ]
    spans = [(figure.mention.span, figure.clause.sentence) for figure in figures]
    places = [bearings.places.of(*each) for each in spans]
    times = [bearings.times.of(*each) for each in spans]
    for figure, place, time in zip(figures, places, times, strict=True):
        setting = Setting(place, time or bearings.carried.of(figure))
        yield _figure(reading, figure, bearings, setting)


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
        metric_confidence=figure.metric_confidence,
        found_by=figure.found_by,
        cues=figure.cues,
        support=support,
        evidence=evidence,
    )
