"""Reviews outlive the facts they were made on: they are tied anew to what a later reading found.

First by id; else to the fact of the same kind whose source words share a character with the
reviewed ones; where the source text itself changed (another reader made it), the reviewed quote
is looked for in it, with the characters around it. Of several such facts it is the one that
covers nearly the same words. What is ambiguous is listed, never guessed.
"""

from collections.abc import Iterator
from operator import itemgetter
from typing import Any, Literal

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from extractor.store import tables
from extractor.store.columns import of_report
from extractor.store.tables import FACTS

Verdict = Literal["accepted", "rejected", "corrected"]
State = Literal["attached", "moved", "ambiguous", "lost"]
CONTEXT = 32
"""Characters kept on either side of a reviewed quote."""

_ALIKE = 0.5
"""Share of common characters from which one of several facts is the reviewed one: 35, widened to
有35人, has half in common with it; two apart from each other cannot both have more."""


def add_review(
    connection: Connection, fact_id: str, verdict: Verdict, made: str, **details: object
) -> int:
    """Keep a verdict on a fact; return the review's id.

    `made` is an ISO time; `details` may hold `correction`, `note` and `reviewer`. Raises
    `KeyError` where there is no such fact.
    """
    found = _evidence().where(tables.evidence.c.fact_id == fact_id)
    evidence = connection.execute(found).one_or_none()
    if evidence is None:
        raise KeyError(fact_id)
    start, end, text = evidence.source_start, evidence.source_end, evidence.source_text
    row = {
        "report_sha256": evidence.sha256,
        "fact_kind": evidence.fact_kind,
        "fact_id": fact_id,
        "verdict": verdict,
        "made": made,
        "quote": evidence.source_quote,
        "source_start": start,
        "source_end": end,
        "before": text[max(0, start - CONTEXT) : start],
        "after": text[end : end + CONTEXT],
        "attached_id": fact_id,
        "state": "attached",
        **details,
    }
    key = connection.execute(insert(tables.review).returning(tables.review.c.id), row).scalar_one()
    _mark(connection, evidence.fact_kind, fact_id, verdict)
    return int(key)


def reattach(connection: Connection, report_id: int) -> None:
    """Tie all reviews of a report to the facts it has now."""
    report = connection.execute(
        select(tables.report.c.sha256, tables.report.c.source_text).where(
            tables.report.c.id == report_id
        )
    ).one()
    reviews = select(tables.review).where(tables.review.c.report_sha256 == report.sha256)
    found = list(connection.execute(reviews.order_by(tables.review.c.id)).mappings())
    if not found:
        return
    facts = list(_facts(connection, report_id))
    for review in found:
        state, fact_id = _anchored(review, facts, report.source_text)
        change = {"state": state, "attached_id": fact_id}
        connection.execute(
            update(tables.review).where(tables.review.c.id == review["id"]).values(change)
        )
        if fact_id is not None:
            _mark(connection, review["fact_kind"], fact_id, review["verdict"])


def _evidence() -> Select[Any]:
    return (
        select(tables.evidence, tables.report.c.sha256, tables.report.c.source_text)
        .join(tables.report)
        .where(tables.evidence.c.role == "main")
    )


def _facts(connection: Connection, report_id: int) -> Iterator[RowMapping]:
    chosen = tables.evidence.c
    found = select(chosen.fact_id, chosen.fact_kind, chosen.source_start, chosen.source_end)
    main = found.where(of_report(chosen.id, report_id), chosen.role == "main")
    yield from connection.execute(main).mappings()


def _anchored(review: RowMapping, facts: list[RowMapping], text: str) -> tuple[State, str | None]:
    """Return how, and to which fact, a review is tied."""
    same_kind = [fact for fact in facts if fact["fact_kind"] == review["fact_kind"]]
    if any(fact["fact_id"] == review["fact_id"] for fact in same_kind):
        return "attached", review["fact_id"]
    place = _place(review, text)
    if place is None:
        return "lost", None
    likeness = {fact["fact_id"]: _likeness(fact, *place) for fact in same_kind}
    touching = sorted((found for found in likeness.items() if found[1]), key=itemgetter(1))
    if not touching:
        return "lost", None
    (fact_id, most), others = touching[-1], touching[:-1]
    # A measure may lie inside another: where several touch, one must be the reviewed one's like.
    if not others or most >= _ALIKE > others[-1][1]:
        return "moved", fact_id
    return "ambiguous", None


def _likeness(fact: RowMapping, start: int, end: int) -> float:
    """Return the share of the characters of a fact and a stretch that they have in common."""
    first, last = int(fact["source_start"]), int(fact["source_end"])
    common = min(last, end) - max(first, start)
    return max(0, common) / (max(last, end) - min(first, start))


def _place(review: RowMapping, text: str) -> tuple[int, int] | None:
    """Return where the reviewed words stand in `text`, None where that cannot be told."""
    start, end, quote = review["source_start"], review["source_end"], review["quote"]
    if text[start:end] == quote:
        return start, end
    places = list(_occurrences(review["before"] + quote + review["after"], text))
    if len(places) == 1:
        first = places[0] + len(review["before"])
        return first, first + len(quote)
    places = list(_occurrences(quote, text))
    return (places[0], places[0] + len(quote)) if len(places) == 1 else None


def _occurrences(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _mark(connection: Connection, kind: str, fact_id: str, verdict: str) -> None:
    table = FACTS[kind]
    connection.execute(update(table).where(table.c.id == fact_id).values(review=verdict))
