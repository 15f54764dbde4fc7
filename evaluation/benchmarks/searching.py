"""Full-text search: what share of the passages that hold a query is found, and how fast."""

import random
from collections.abc import Iterator
from itertools import chain, count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Select, func, select

from corpora.make_reports import text
from evaluation.benchmarks.loading import HOW_SLOW, slowness
from evaluation.benchmarks.results import Line
from evaluation.benchmarks.timing import cpu_seconds
from extractor.store import Store, index_of, matching

QUERIES, SEED, MOST = 200, 20240601, 50  # milliseconds
CHECKED = 10
"""Queries whose answers are compared with a look at every passage."""


def searching(passages: int) -> Iterator[Line]:
    """Fill an index with `passages` passages and ask it."""
    lines = chain.from_iterable(text(number).split("\n") for number in count())
    kept = list(islice((line for line in lines if len(line) > 8), passages))
    with TemporaryDirectory() as folder:
        store = Store(str(Path(folder) / "facts.db"))
        with store.writing() as connection:
            index_of(connection).add(connection, enumerate(kept))
        with store.reading() as connection:
            yield from _lines(connection, kept)
        store.engine.dispose()


def _lines(connection: Connection, passages: list[str]) -> Iterator[Line]:
    queries = list(islice(_queries(passages), QUERIES))
    slow = slowness()
    yield Line("full text", f"{len(passages):,} passages, {sum(map(len, passages)):,} characters")
    yield Line(HOW_SLOW, f"{slow:.2f} times")
    right = sum(_found(connection, query, passages) for query in queries[:CHECKED])
    yield Line(
        "queries that find all and nothing else", f"{right} of {CHECKED}", "all", right == CHECKED
    )
    for name, limit in (("first 100 passages", 100), ("number of all passages", None)):
        taken = sorted(_taken(connection, query, limit) * 1000 for query in queries)
        middle, late = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
        measured = f"{middle:.1f} ms, p95 {late:.1f} ms, {late / slow:.1f} alone"
        yield Line(name, measured, f"p95 ≤ {MOST} ms alone", late / slow <= MOST)


def _queries(passages: list[str]) -> Iterator[str]:
    chance = random.Random(SEED)
    while True:
        passage = chance.choice(passages)
        size = chance.randint(2, 6)
        start = chance.randrange(len(passage) - size)
        words = passage[start : start + size]
        # Digits stay together in the index: a part of a number is no word.
        if not any(sign.isascii() or sign in "，。、；：（）“”" for sign in words):
            yield words


def _found(connection: Connection, query: str, passages: list[str]) -> bool:
    found = set(connection.scalars(matching(connection, query)))
    return found == {key for key, passage in enumerate(passages) if query in passage}


def _taken(connection: Connection, query: str, limit: int | None) -> float:
    found: Select[tuple[int]] = matching(connection, query)
    asked = found.limit(limit) if limit else select(func.count()).select_from(found.subquery())
    return cpu_seconds(lambda: list(connection.execute(asked)))
