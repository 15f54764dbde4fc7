"""One indicator across regions and years: every figure of it, laid side by side.

Only figures that say how much there is are compared, not changes and not plans, unless asked for.
Averages stand under indicators of their own, so nothing here is ever summed.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, RowMapping, func, select

from extractor.query.facts import facts
from extractor.query.question import Query
from extractor.store import tables


def compare(
    connection: Connection, indicator: str, query: Query | None = None
) -> Iterator[RowMapping]:
    """Yield the figures of an indicator, by region and year; `query` narrows them further."""
    asked = query or Query(facets={"role": "level"})
    narrowed = Query(
        "figure",
        {**asked.facets, "indicator": indicator},
        asked.text,
        order="region_code",
        limit=asked.limit,
        copies=asked.copies,
    )
    return facts(connection, narrowed)


def indicators(connection: Connection, words: str, most: int = 20) -> list[tuple[str, int]]:
    """Return the indicators that hold `words`, those of most reports first, with their number."""
    figure = tables.figure.c
    reports = func.count(figure.report_id.distinct())
    found = (
        select(figure.indicator, reports)
        .where(figure.indicator.contains(words, autoescape=True))
        .group_by(figure.indicator)
        .order_by(reports.desc(), figure.indicator)
        .limit(most)
    )
    return [(str(name), int(number)) for name, number in connection.execute(found)]
