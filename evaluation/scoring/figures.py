"""Scores figures: place, value and unit decide a hit, the other attributes are shares."""

from collections.abc import Iterator, Sequence

from evaluation.scoring.agreement import phrase_agrees, same
from evaluation.scoring.gold import GoldEntry, options
from evaluation.scoring.matching import match
from evaluation.scoring.verdict import Verdict, attribute
from extractor.schema import Figure

VALUE = ("value", "low", "high", "unit", "missing")
EXACT = ("kind", "qualifier", "role", "direction")
EXACT_IF_ANNOTATED = ("statistic",)
PHRASES_IF_ANNOTATED = ("condition", "per", "time")
LOST = "figure.missing digits found"


def score_figures(entries: Sequence[GoldEntry], figures: Sequence[Figure]) -> Iterator[Verdict]:
    """Judge every figure against the gold."""
    matches = match(entries, figures)
    for entry, figure in matches.pairs:
        if not entry.optional:
            yield _value(entry, figure)
            yield from _attributes(entry, figure)
    for entry in matches.missed:
        yield Verdict(name="figures", outcome="missed", quote=entry.quote, group=_kind(entry))
        if entry.fields.get("missing"):
            yield attribute(LOST, False, entry.quote, True, None)
    for figure in matches.extra:
        quote = figure.evidence.source_quote
        yield Verdict(name="figures", outcome="extra", quote=quote, group=figure.kind)


def _value(entry: GoldEntry, figure: Figure) -> Verdict:
    wrong = [name for name in VALUE if not same(entry.options(name), getattr(figure, name))]
    return Verdict(
        name="figures",
        outcome="wrong" if wrong else "hit",
        quote=entry.quote,
        wanted={name: entry.fields.get(name) for name in wrong},
        got={name: getattr(figure, name) for name in wrong},
        group=_kind(entry),
    )


def _attributes(entry: GoldEntry, figure: Figure) -> Iterator[Verdict]:
    annotated = [name for name in EXACT_IF_ANNOTATED if name in entry.fields]
    for name in (*EXACT, *annotated):
        wanted, got = entry.options(name), getattr(figure, name)
        yield attribute(f"figure.{name}", same(wanted, got), entry.quote, wanted, got)
    for name in PHRASES_IF_ANNOTATED:
        if name in entry.fields:
            wanted, got = entry.options(name), getattr(figure, name)
            yield attribute(f"figure.{name}", phrase_agrees(wanted, got), entry.quote, wanted, got)
    yield from _metric(entry, figure)
    yield from _place(entry, figure)
    if entry.fields.get("missing"):
        found = figure.missing and figure.value is None
        yield attribute(LOST, found, entry.quote, True, figure.missing)


def _metric(entry: GoldEntry, figure: Figure) -> Iterator[Verdict]:
    gold = entry.fields.get("metric")
    wanted = [name for name in (gold if isinstance(gold, list) else options(gold)) if name]
    if wanted:
        right = phrase_agrees(wanted, figure.metric)
        yield attribute("figure.metric", right, entry.quote, wanted, figure.metric)


def _place(entry: GoldEntry, figure: Figure) -> Iterator[Verdict]:
    if "place" in entry.fields:
        wanted, place = entry.options("place"), figure.place
        names = [place.quote, place.name] if place else [None]
        right = any(phrase_agrees(wanted, name) for name in names)
        yield attribute("figure.place", right, entry.quote, wanted, names[-1])


def _kind(entry: GoldEntry) -> str:
    return str(entry.options("kind")[0])
