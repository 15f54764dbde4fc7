"""Saving reports: once is enough, twice changes nothing, a newer reading replaces an older one."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Any, Literal

from sqlalchemy import Connection, Dialect, Row, Table, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from extractor.errors import UnusableStore
from extractor.schema import Report
from extractor.store import tables
from extractor.store.copies import signature_of
from extractor.store.projection import projection
from extractor.store.reviews import reattach
from extractor.store.rows import report_row
from extractor.store.search import index_of
from extractor.version import __version__

Outcome = Literal["new", "replaced", "unchanged"]


def save(connection: Connection, report: Report, run_id: int | None = None) -> Outcome:
    """Put `report` and its facts into the database, within the caller's transaction.

    The same reading of the same file changes nothing. Another reading of it replaces the facts
    under the same report id; reviews stay, and are tied to the new facts. Raises `UnusableStore`
    for a report without its texts (`with_text`): passages are cut from them.
    """
    if report.text is None or report.source.text is None:
        raise _textless(report)
    digest = sha256(report.model_dump_json().encode("utf-8", "surrogatepass")).hexdigest()
    known = _known(connection, report.source.sha256)
    if known and (known.digest, known.extractor_version) == (digest, __version__):
        return "unchanged"
    own = {
        "digest": digest,
        "signature": signature_of(report.text.normalised),
        "extractor_version": __version__,
        "run_id": run_id,
    }
    row = {**report_row(report), **own}
    if known:
        _clear(connection, known.id)
        connection.execute(update(tables.report).where(tables.report.c.id == known.id).values(row))
    key = known.id if known else _added(connection, row)
    _fill(connection, report, key)
    if known:
        reattach(connection, key)
    return "replaced" if known else "new"


def _textless(report: Report) -> UnusableStore:
    return UnusableStore(
        "the report was made without its text, from which passages are cut",
        path=report.source.path,
        stage="store",
        next_step="Extract with `--with-text`, or with_text=True, and save that.",
    )


def _known(connection: Connection, digest: str) -> Row[int, str, str] | None:
    columns = tables.report.c
    found = select(columns.id, columns.digest, columns.extractor_version)
    return connection.execute(found.where(columns.sha256 == digest)).one_or_none()


def _clear(connection: Connection, key: int) -> None:
    """Take out everything that was read from the report; its own row stays."""
    index_of(connection).remove(connection, key)
    for table in (*tables.FACTS.values(), tables.evidence, tables.link, tables.check):
        connection.execute(delete(table).where(table.c.report_id == key))
    for table in (tables.passage, tables.section):
        connection.execute(delete(table).where(table.c.report_id == key))


def _added(connection: Connection, row: Mapping[str, Any]) -> int:
    made = connection.execute(insert(tables.report).returning(tables.report.c.id), row)
    return int(made.scalar_one())


_DIALECTS: Mapping[str, Dialect] = {
    "sqlite": sqlite.dialect(paramstyle="named"),
    "postgresql": postgresql.dialect(paramstyle="pyformat"),  # type: ignore[no-untyped-call]
}


@cache
def _insertion(table: Table, columns: tuple[str, ...], server: str) -> str:
    """Return the statement that the driver itself can repeat for many rows, four times as fast."""
    dialect = _DIALECTS[server]
    return str(insert(table).compile(dialect=dialect, column_keys=columns))


def _fill(connection: Connection, report: Report, key: int) -> None:
    for table, rows in projection(report, key):
        if rows:
            connection.exec_driver_sql(
                _insertion(table, tuple(rows[0]), connection.dialect.name), rows
            )
        if table is tables.passage:
            index_of(connection).add(connection, ((row["id"], row["text"]) for row in rows))
