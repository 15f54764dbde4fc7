"""Named measures as facts: packages and structures with their components, slogans."""

from collections.abc import Iterator, Sequence

from extractor.assemble.actions.status_of import status_of
from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures.bearings import Bearings
from extractor.assemble.measures.components import Naming, components_of
from extractor.assemble.measures.named import BY_CONTEXT, Named, named_in
from extractor.assemble.reading import Reading
from extractor.assemble.topic_of import OTHER, topic_of
from extractor.deferred import deferred
from extractor.schema import Component, Measure
from extractor.span import Span
from extractor.values.measure_name import MeasureName
from extractor.values.words import cut

_TOLD = 6
"""Places of a name where its components are looked for: who lists them does so early."""
_MAY_LIST = BY_CONTEXT | {"quoted_formula"}
"""Rules by which a list in quotation marks may be taken for a name: “1个中心+5个站点”."""
_LONGEST_COUNT = 4
"""Characters of a number that a component may be given without: 12个|服务站点."""
_NEAR = 40
"""Characters beside a name that tell its topic."""
_MARK = deferred("[，。；：\n]")
_QUOTED = deferred("“[^“”]*”")
"""Names say nothing of how far they have come: “会议计划备案制”."""
_MANAGES = deferred("一[^，、管]{2,6}管(?!理)(?P<what>[^，、]{2,4})")
_DEED = deferred(".(?:v|s.)")
"""What one has and what it does, by the kinds of words: 一个|核心|把|方向, 一张|清单|明|职责."""


def named_measures(reading: Reading, bearings: Bearings) -> list[Measure]:
    """Return the packages, structures and slogans that the report names, in reading order."""
    listed = [(named, _components(reading, named)) for named in named_in(reading)]
    listed = _without_rows(listed) + [(own, ()) for own in _ones(reading, listed)]
    listed.sort(key=lambda pair: pair[0].places[0])
    return [_measure(reading, bearings, *pair) for pair in listed]


def _without_rows(
    listed: Sequence[tuple[Named, Sequence[Span]]],
) -> list[tuple[Named, Sequence[Span]]]:
    """Drop the names that are no more than the list of a package's components.

    Behind 四诊法 the quotation “预诊、巡诊、会诊、复诊”的机制 tells its parts; what stands for
    itself, as 居民点单、社区派单 does, stays a name.
    """
    rows = {spans[-1].end: spans[0].start for _, spans in listed if spans}
    return [
        (named, spans)
        for named, spans in listed
        if named.rule not in _MAY_LIST
        or not 0 <= rows.get(named.places[0].end, -1) - named.places[0].start <= _LONGEST_COUNT
    ]


def _components(reading: Reading, named: Named) -> Sequence[Span]:
    if named.name.kind == "slogan":
        return ()
    return components_of([_naming(reading, named, place) for place in named.places[:_TOLD]])


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
    """Yield the components of 五个一 that are named nowhere else: 一个核心把方向 is a slogan.

    A component that is a whole heading names its section, and no slogan.
    """
    text = reading.text.text
    known = [place for named, _ in listed for place in named.places]
    headings = {section.heading for section in reading.outline.sections}
    for named, spans in listed:
        if [part.noun for part in named.name.formula] == ["一"]:
            for span in spans:
                words = span.of(text)
                if (
                    span not in headings
                    and _tells_deed(words)
                    and not any(span.overlaps(place) for place in known)
                ):
                    yield Named(MeasureName(words, "slogan"), "one_of_ones", (span,))


def _tells_deed(words: str) -> bool:
    """Tell whether one thing is said to do something: 一个核心把方向, but not 一套考核制度."""
    kinds = "".join(_kind(word, tag) for word, tag in cut(words))
    return words.startswith("一") and bool(_DEED.search(kinds, 1))


def _kind(word: str, tag: str) -> str:
    """Return a letter for a word: verb or preposition, single character, other."""
    if tag in ("v", "p"):
        return "v"
    return "s" if len(word) == 1 else "o"


def _measure(
    reading: Reading, bearings: Bearings, named: Named, components: Sequence[Span]
) -> Measure:
    name, witness, text = named.name, bearings.witness, reading.text.text
    first, *others = named.places
    evidence = witness.of(first)
    section = reading.outline.index_at(first.start)
    sentence = reading.sentences.at(first.start) or first
    parts = tuple(map(witness.of, components))
    clause = _clause(text, sentence, first)
    paragraph = reading.paragraphs.at(first.start) or sentence
    told = [*evidence.locator.heading_path, *(part.quote for part in parts)]
    return Measure(
        id=bearings.ids.of("measure", evidence.source_start, evidence.source_end),
        kind=name.kind,
        name=name.name,
        formula=name.formula,
        declared_count=name.declared_count,
        components=tuple(Component(part.quote, part) for part in parts),
        mentions=tuple(map(witness.of, others)),
        status=status_of(
            _QUOTED.sub("“”", clause.of(text)),
            reading.role_at(first),
            plans=bearings.plans,
            before=text[paragraph.start : clause.start],
        ),
        topic=_topic(name, [*told, _near(sentence, first, text)]),
        place=bearings.places.of(first, sentence),
        section=None if section is None else bearings.section_ids[section],
        confidence=confidence_of(named.rule),
        found_by=named.rule,
        evidence=evidence,
    )


def _clause(text: str, sentence: Span, name: Span) -> Span:
    """Return the clause of `name`: what is said further on is said of something else."""
    starts = [mark.end() for mark in _MARK.finditer(text, sentence.start, name.start)]
    end = _MARK.search(text, name.end, sentence.end)
    return Span(starts[-1] if starts else sentence.start, end.start() if end else sentence.end)


def _near(sentence: Span, name: Span, text: str) -> str:
    return text[max(sentence.start, name.start - _NEAR) : min(sentence.end, name.end + _NEAR)]


def _topic(name: MeasureName, told: Sequence[str]) -> str:
    """Return the topic: of offices their institution, else what all words about the name say.

    `told` are the headings above the name, its components and the words beside it. What one thing
    is said to manage is the topic of 一支队伍管执法, whatever stands around it.
    """
    if name.kind == "structure":
        return "institution"
    managed = _MANAGES.fullmatch(name.name)
    own = topic_of(managed["what"]) if managed else OTHER
    if managed and own == OTHER:
        own = topic_of(name.name)
    return topic_of("，".join(told)) if own == OTHER else own
