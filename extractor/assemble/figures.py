"""Figures from mentions: each quantity with what it measures, its role, time and place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.assemble.clause import Clause, clause_of
from extractor.assemble.evidence import Witness
from extractor.assemble.identity import Identities
from extractor.assemble.metric import metric_of
from extractor.assemble.reading import Reading
from extractor.assemble.role import Reading as Role
from extractor.assemble.role import role_of
from extractor.mention import Mention
from extractor.schema import Figure
from extractor.span import Span
from extractor.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Attributes:
    """What the words around a quantity say of it."""

    mention: Mention[Quantity]
    clause: Clause
    role: Role
    metric: str | None


def figures_of(
    reading: Reading, witness: Witness, ids: Identities, section_ids: Sequence[str]
) -> Iterator[Figure]:
    """Yield the figures that the report states, in reading order."""
    for attributes in _attributes(reading):
        yield _figure(attributes, witness, ids)


def _attributes(reading: Reading) -> Iterator[Attributes]:
    text, sentence, previous = reading.text.text, None, None
    for mention in reading.of_kind("figure"):
        here = reading.sentences.at(mention.span.start)
        if here is None:
            continue
        if here != sentence:
            sentence, previous = here, None
        clause = clause_of(text, here, mention.span)
        section = reading.outline.at(mention.span.start)
        role = role_of(clause, section.role if section else None)
        metric = metric_of(clause, mention.value.kind, previous)
        previous = metric or previous
        yield Attributes(mention, clause, role, metric)


def _figure(attributes: Attributes, witness: Witness, ids: Identities) -> Figure:
    mention, quantity = attributes.mention, attributes.mention.value
    evidence = witness.of(mention.span)
    return Figure(
        id=ids.of("figure", evidence.source_start, evidence.source_end),
        quote=evidence.quote,
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        missing=quantity.missing,
        role=attributes.role.role,
        direction=attributes.role.direction,
        metric=attributes.metric,
        confidence=0.9,
        found_by=mention.rule,
        cues={"role": attributes.role.cue} if attributes.role.cue else None,
        support=tuple(witness.of(span) for span in quantity.support),
        evidence=evidence,
    )
