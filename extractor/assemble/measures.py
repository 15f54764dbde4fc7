"""Named measures as facts: packages and structures with their components, slogans."""

from collections.abc import Iterator, Sequence

from extractor.assemble.components import Naming, components_of
from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures import Bearings
from extractor.assemble.named import Named, named_in
from extractor.assemble.reading import Reading
from extractor.assemble.status_of import status_of
from extractor.assemble.topic_of import topic_of
from extractor.schema import Component, Measure, Status
from extractor.span import Span
from extractor.values.measure_name import MeasureName

_NEAR = 60
"""Characters beside a name within which its verb stands."""


def named_measures(reading: Reading, bearings: Bearings) -> list[Measure]:
    """Return the packages, structures and slogans that the report names, in reading order."""
    listed = [(named, _components(reading, named)) for named in named_in(reading)]
    listed += [(own, ()) for own in _ones(reading, listed)]
    listed.sort(key=lambda pair: pair[0].places[0])
    return [_measure(reading, bearings, *pair) for pair in listed]


def _components(reading: Reading, named: Named) -> Sequence[Span]:
    if named.name.kind == "slogan":
        return ()
    return components_of([_naming(reading, named, place) for place in named.places])


def _naming(reading: Reading, named: Named, place: Span) -> Naming:
    return Naming(
        reading.text.text,
        reading.outline,
        named.name,
        place,
        reading.sentences.at(place.start) or place,
        reading.paragraphs.at(place.start) or place,
    )


def _ones(reading: Reading, listed: Sequence[tuple[Named, Sequence[Span]]]) -> Iterator[Named]:
    """Yield the components of 五个一 that are named nowhere else: 一个核心把方向 is a slogan."""
    text = reading.text.text
    known = [place for named, _ in listed for place in named.places]
    for named, spans in listed:
        if [part.noun for part in named.name.formula] == ["一"]:
            for span in spans:
                words = span.of(text)
                if words.startswith("一") and not any(span.overlaps(place) for place in known):
                    yield Named(MeasureName(words, "slogan"), "one_of_ones", (span,))


def _measure(
    reading: Reading, bearings: Bearings, named: Named, components: Sequence[Span]
) -> Measure:
    name, witness, text = named.name, bearings.witness, reading.text.text
    first, *others = named.places
    evidence = witness.of(first)
    section = reading.outline.index_at(first.start)
    sentence = reading.sentences.at(first.start) or first
    parts = tuple(map(witness.of, components))
    return Measure(
        id=bearings.ids.of("measure", evidence.source_start, evidence.source_end),
        kind=name.kind,
        name=name.name,
        formula=name.formula,
        declared_count=name.declared_count,
        components=tuple(Component(part.quote, part) for part in parts),
        mentions=tuple(map(witness.of, others)),
        status=_status(reading, bearings, first, sentence),
        topic=topic_of(name.name, "".join(part.quote for part in parts), sentence.of(text)),
        place=bearings.places.of(first, sentence),
        section=None if section is None else bearings.section_ids[section],
        confidence=confidence_of(named.rule),
        found_by=named.rule,
        evidence=evidence,
    )


def _status(reading: Reading, bearings: Bearings, name: Span, sentence: Span) -> Status:
    """Return how far the measure has come, by the words around its first name."""
    section = reading.outline.at(name.start)
    near = Span(max(sentence.start, name.start - _NEAR), min(sentence.end, name.end + _NEAR))
    words = near.of(reading.text.text)
    return status_of(words, section.role if section else None, plans=bearings.plans)
