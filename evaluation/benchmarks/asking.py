"""The time that filters and counts take in a database of a million figures."""

from collections.abc import Callable, Iterator, Mapping
from statistics import median

from sqlalchemy import func, select

from evaluation.benchmarks.loading import HOW_SLOW, slowness
from evaluation.benchmarks.results import Line
from evaluation.benchmarks.timing import cpu_seconds
from extractor.query import Query, facet_counts, facts
from extractor.store import Store, tables

ROUNDS = 7
MOST_ASKING, MOST_COUNTING = 10, 300  # milliseconds
ASKED: tuple[tuple[Mapping[str, str], str | None, str | None], ...] = (
    ({"kind": "money"}, "-base_value", None),
    ({"kind": "money", "min": "100000000"}, "-base_value", None),
    ({"region": "山东省", "kind": "money"}, "-base_value", None),
    ({"region": "山东省", "kind": "money", "year": "2020-2022"}, "-base_value", None),
    ({"region": "烟台市"}, None, None),
    ({"region": "莱阳市", "kind": "count"}, None, None),
    ({"indicator": "持证执法人员", "region": "山东省"}, None, None),
    ({"year": "2023", "kind": "percent"}, None, None),
    ({"role": "target"}, None, None),
    ({"metric": "执法人员"}, None, None),
    ({}, None, "满意度"),
    ({"region": "山东省"}, None, "执法中队"),
)
COUNTED: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("kind", {}),
    ("unit", {}),
    ("year", {}),
    ("region_path", {}),
    ("unit", {"kind": "count"}),
    ("kind", {"region": "山东省"}),
    ("unit", {"region": "山东省"}),
    ("kind", {"year": "2023"}),
)


def asking(store: Store) -> Iterator[Line]:
    """Measure every question of `ASKED` and `COUNTED`."""
    with store.reading() as connection:
        figures = connection.scalar(select(func.count()).select_from(tables.figure))
    yield Line("asking", f"{figures:,} figures")
    slow = slowness()
    yield Line(HOW_SLOW, f"{slow:.2f} times")
    for facets, order, text in ASKED:
        query = Query("figure", facets, text, order, 100)
        words = [*(f"{key}={value}" for key, value in facets.items())]
        words += [f"--text {text}"] * bool(text) + [f"--order {order}"] * bool(order)
        yield _line(f"first 100: {' '.join(words)}", _asked(store, query), MOST_ASKING, slow)
    for column, facets in COUNTED:
        words = [f"{key}={value}" for key, value in facets.items()]
        counting = _counted(store, Query("figure", facets), column)
        yield _line(f"count by {column}: {' '.join(words) or 'all'}", counting, MOST_COUNTING, slow)


def _line(what: str, run: Callable[[], object], most: float, slow: float) -> Line:
    run()
    taken = median(cpu_seconds(run) for _ in range(ROUNDS)) * 1000
    measured = f"{taken:.1f} ms, {taken / slow:.1f} alone"
    return Line(what, measured, f"≤ {most} ms alone", taken / slow <= most)


def _asked(store: Store, query: Query) -> Callable[[], object]:
    def run() -> object:
        with store.reading() as connection:
            return list(facts(connection, query))

    return run


def _counted(store: Store, query: Query, column: str) -> Callable[[], object]:
    def run() -> object:
        with store.reading() as connection:
            return facet_counts(connection, query, column)

    return run
