"""The fact database for Python: typed rows, and tables of Arrow, pandas and polars."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from extractor.query.export import Answer
from extractor.query.facts import column_names, facts
from extractor.query.free_sql import Result, run_sql
from extractor.query.question import Kind, Query
from extractor.query.typed import FigureRow, MeasureRow, ProblemRow
from extractor.store import Store

if TYPE_CHECKING:
    import polars
    import pyarrow
    from pandas import DataFrame


class FactBase:
    """Questions to one database, each filter a keyword: the facets that the command line has.

    >>> base = FactBase("sqlite://")
    >>> [row.value for row in base.figures(region="山东省", year="2020-2023", metric="执法人员")]
    []
    """

    def __init__(self, url: str) -> None:
        """Open the database at `url`, or the SQLite file at that path."""
        self._store = Store(url)

    @property
    def store(self) -> Store:
        """The database itself."""
        return self._store

    def figures(self, **filters: str | int) -> Iterator[FigureRow]:
        """Yield figures; `text`, `order` and `limit` are as in `Query`, the others are facets."""
        for row in self._rows(query_of("figure", filters)):
            yield FigureRow(**row)

    def measures(self, **filters: str | int) -> Iterator[MeasureRow]:
        """Yield measures, filtered as figures are."""
        for row in self._rows(query_of("measure", filters)):
            yield MeasureRow(**row)

    def problems(self, **filters: str | int) -> Iterator[ProblemRow]:
        """Yield problems, filtered as figures are."""
        for row in self._rows(query_of("problem", filters)):
            yield ProblemRow(**row)

    def sql(self, statement: str, most: int = 1_000) -> Result:
        """Return up to `most` rows of free SQL that only reads; raise `RefusedQuery` otherwise."""
        return run_sql(self._store.engine, statement, most)

    def arrow(self, of: Kind = "figure", /, **filters: str | int) -> "pyarrow.Table":
        """Return facts as an Arrow table (extra `parquet`)."""
        from extractor.query.export.arrow import arrow_reader

        rows = self._rows(query_of(of, filters))
        return arrow_reader(Answer(column_names(of), rows, {})).read_all()

    def pandas(self, of: Kind = "figure", /, **filters: str | int) -> "DataFrame":
        """Return facts as a pandas table (extra `pandas`)."""
        return self.arrow(of, **filters).to_pandas()

    def polars(self, of: Kind = "figure", /, **filters: str | int) -> "polars.DataFrame":
        """Return facts as a polars table (extra `polars`)."""
        import polars

        made = polars.from_arrow(self.arrow(of, **filters))
        return made if isinstance(made, polars.DataFrame) else made.to_frame()

    def _rows(self, query: Query) -> Iterator[dict[str, Any]]:
        with self._store.reading() as connection:
            for row in facts(connection, query):
                yield {str(name): value for name, value in row.items()}


def query_of(kind: Kind, filters: Mapping[str, str | int]) -> Query:
    """Return the query that keywords state: `found_by` is the facet `found-by`.

    >>> query_of("figure", {"region": "烟台", "year": 2023, "limit": 5}).facets
    {'region': '烟台', 'year': '2023'}
    """
    facets = {
        name.rstrip("_").replace("_", "-"): str(value)
        for name, value in filters.items()
        if name not in ("text", "order", "limit", "copies")
    }
    text, order, limit = (filters.get(name) for name in ("text", "order", "limit"))
    return Query(
        kind,
        facets,
        str(text) if text else None,
        str(order) if order else None,
        int(limit) if limit else None,
        bool(filters.get("copies")),
    )
