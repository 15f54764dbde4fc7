"""Scores packages and slogans."""

from collections.abc import Iterator, Sequence
from typing import Any

from evaluation.scoring.agreement import components_f1, same
from evaluation.scoring.gold import GoldEntry, GoldReport, locate, quoted
from evaluation.scoring.matching import match, without_restatements
from evaluation.scoring.verdict import Verdict, attribute
from extractor.schema import Measure

BUNDLES = ("package", "structure")


def score_measures(gold: GoldReport, measures: Sequence[Measure]) -> Iterator[Verdict]:
    """Judge the named measures; a measure of the wrong class is both missed and extra."""
    entries = gold.entries.get("measures", ())
    matches = match(entries, measures)
    missed, extra = list(matches.missed), list(matches.extra)
    for entry, measure in matches.pairs:
        if entry.optional:
            continue
        if _class(measure.kind) not in map(_class, entry.options("kind")):
            missed.append(entry)
            extra.append(measure)
            continue
        yield Verdict(name=_class(measure.kind), outcome="hit", quote=entry.quote)
        yield from _attributes(gold.source, entry, measure)
    for entry in missed:
        yield Verdict(name=_class(entry.options("kind")[0]), outcome="missed", quote=entry.quote)
    mentions = [at for e in entries for at in quoted(gold.source, e.fields.get("mentions"))]
    for measure in without_restatements(extra, mentions):
        yield Verdict(name=_class(measure.kind), outcome="extra", quote=measure.name)


def _attributes(source: str, entry: GoldEntry, measure: Measure) -> Iterator[Verdict]:
    if measure.kind in BUNDLES:
        yield from _package(source, entry, measure)
    for name in ("status", "topic"):
        wanted, got = entry.options(name), getattr(measure, name)
        yield attribute(f"measure.{name}", same(wanted, got), entry.quote, wanted, got)


def _package(source: str, entry: GoldEntry, measure: Measure) -> Iterator[Verdict]:
    if entry.fields.get("formula"):
        wanted = [_parts(formula) for formula in entry.options("formula")]
        got = [(str(part.count), part.noun or None) for part in measure.formula]
        yield attribute("package.formula", got in wanted, entry.quote, wanted, got)
    counts = entry.options("declared_count"), measure.declared_count
    yield attribute("package.declared_count", same(*counts), entry.quote, *counts)
    readings = [entry.fields.get("components") or []]
    readings += [entry.fields["components_B"]] if "components_B" in entry.fields else []
    shares = [
        components_f1(
            [(part["text"], locate(source, part["text"], part["nth"])) for part in parts],
            measure.components,
        )
        for parts in readings
    ]
    names = [part["text"] for part in readings[0]], [part.name for part in measure.components]
    yield attribute("package.components", max(shares), entry.quote, *names)


def _parts(formula: list[list[Any]] | None) -> list[tuple[str, str | None]]:
    return [(str(count), noun or None) for count, noun in formula or []]


def _class(kind: str) -> str:
    return "packages" if kind in BUNDLES else "slogans"
