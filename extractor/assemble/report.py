"""The report: all facts of a reading, put together."""

from collections.abc import Iterable, Iterator
from datetime import date as Date
from hashlib import sha256
from itertools import chain

from extractor.assemble.actions.facts import actions_of
from extractor.assemble.document_facts import document_facts
from extractor.assemble.evidence import Witness
from extractor.assemble.figures.bearings import bearings_of
from extractor.assemble.figures.facts import figures_of
from extractor.assemble.identity import Identities
from extractor.assemble.layout import Layout
from extractor.assemble.links.answers import answering_links
from extractor.assemble.links.measure_links import measure_links
from extractor.assemble.links.quantified import quantifying_links
from extractor.assemble.measures.facts import named_measures
from extractor.assemble.problems.facts import problems_of
from extractor.assemble.reading import Reading
from extractor.assemble.times.facts import dated, time_facts
from extractor.assemble.unread import unread_tokens
from extractor.document import Block
from extractor.schema import (
    DocumentFacts,
    Measure,
    NormalisedText,
    OutlineEntry,
    Removed,
    Report,
    Source,
    SourceCell,
    Unread,
)
from extractor.values.quantity import in_cell

_ISO_DAY = len("2024-01-01")


def report_of(reading: Reading, *, with_text: bool = False) -> Report:
    """Return the report that states everything `reading` holds."""
    layout = Layout(reading.blocks, reading.document.boxes)
    witness = Witness(reading.text, reading.outline, reading.paragraphs, layout)
    ids = Identities(reading.document.sha256)
    outline = tuple(_outline(reading, witness, ids))
    document = document_facts(reading)
    reference = reading.date or _date_of(document)
    times = dated(reading.of_kind("time"), reading.sentences, reference)
    bearings = bearings_of(reading, witness, ids, [entry.id for entry in outline], document)
    named = named_measures(reading, bearings)
    actions = tuple(actions_of(reading, bearings, document))
    figures = tuple(figures_of(reading, bearings))
    problems = tuple(problems_of(reading, bearings, document.kind))
    links = (
        *measure_links(reading.text.text, named),
        *answering_links(reading, problems, actions, named),
        *quantifying_links(reading, figures, actions, problems),
    )
    return Report.model_construct(
        source=_source(reading, with_text=with_text),
        text=NormalisedText(reading.text.text) if with_text else None,
        removed=tuple(_removed(reading)),
        document=document,
        outline=outline,
        measures=tuple(sorted((*named, *actions), key=_place)),
        figures=figures,
        problems=problems,
        times=tuple(time_facts(times, witness, ids)),
        links=links,
        unread=tuple(_unread(reading, witness)),
    )


def _place(measure: Measure) -> tuple[int, int]:
    return measure.evidence.start, measure.evidence.end


def _date_of(document: DocumentFacts) -> Date | None:
    """Return the day the report was written or published, against which 今年 is resolved."""
    stated = document.written or document.published
    return Date.fromisoformat(stated) if stated and len(stated) == _ISO_DAY else None


def _source(reading: Reading, *, with_text: bool) -> Source:
    document = reading.document
    digest = sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(
        path=document.path,
        media_type=document.media_type,
        encoding=document.encoding,
        sha256=document.sha256,
        reader=document.reader,
        reader_version=document.reader_version,
        text_sha256=digest,
        characters=len(document.text),
        pages=document.pages,
        warnings=document.warnings,
        text=document.text if with_text else None,
        cells=tuple(_cells(document.blocks)) if with_text else (),
    )


def _cells(blocks: Iterable[Block]) -> Iterator[SourceCell]:
    for block in blocks:
        if block.cell:
            yield SourceCell(block.span.start, block.span.end, *block.cell)


def _removed(reading: Reading) -> Iterator[Removed]:
    source = reading.text.source
    quotes: dict[str, str] = {}  # the same few words are taken out again and again
    for reason, start, end in reading.text.removed:
        quote = source[start:end]
        yield Removed(reason, start, end, quotes.setdefault(quote, quote))


def _outline(reading: Reading, witness: Witness, ids: Identities) -> Iterator[OutlineEntry]:
    made: list[str] = []
    for section in reading.outline.sections:
        evidence = witness.of(section.heading)
        made.append(ids.of("outline", evidence.source_start, evidence.source_end))
        yield OutlineEntry(
            id=made[-1],
            parent=None if section.parent is None else made[section.parent],
            label=section.label,
            level=section.level,
            title=evidence.quote,
            role=section.role,
            evidence=evidence,
        )


def _unread(reading: Reading, witness: Witness) -> Iterator[Unread]:
    stated = (m.span for m in reading.mentions if m.kind in ("figure", "time", "name"))
    supports = (m.value.support for m in reading.of_kind("figure") if in_cell(m))
    used = chain(stated, chain.from_iterable(supports))
    text = reading.text.text
    for span, reason in unread_tokens(text, used, reading.of_kind("label")):
        evidence = witness.of(span)
        yield Unread(evidence.quote, reason, evidence)
