"""SQL as an analyst writes it, which may read everything and change nothing.

On SQLite it runs in a child process that can be killed, over a connection that is read-only three
times over: opened so, `query_only`, and with an authorizer that lets nothing but reading pass. A
single function call may otherwise run for minutes and fill the memory, deaf to every interrupt.
On PostgreSQL the server itself limits a read-only transaction; what its functions may do there, the
role that connects decides.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from math import isinf
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from extractor.errors import ReformFactsError
from extractor.query.export.answer import distinct
from extractor.sandbox import Call, Limits, Sandbox

_SECONDS = 1.5
_MEMORY = 512 << 20
_OUTPUT = 64 << 20
_LONGEST_VALUE = 1 << 20
"""Bytes a text or blob may have: `hex(randomblob(…))` asks for gigabytes in one step."""

_READS = frozenset(
    [sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE]
)
_FORBIDDEN = frozenset(["load_extension", "writefile", "readfile", "edit", "fts3_tokenizer"])


class RefusedQuery(ReformFactsError):
    """The SQL is wrong, would change something, or takes more than it may."""

    code = "refused_query"
    exit_code = 2


@dataclass(frozen=True, slots=True)
class Result:
    """The columns and rows of a query; `is_cut` where there were more rows than asked for."""

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]
    is_cut: bool


def run_sql(engine: Engine, statement: str, most: int = 1_000) -> Result:
    """Return up to `most` rows of `statement`; raise `RefusedQuery` where it may not run."""
    if engine.dialect.name == "sqlite":
        return _on_sqlite(str(engine.url.database), statement, most)
    return _on_postgresql(engine, statement, most)


def _on_sqlite(path: str, statement: str, most: int) -> Result:
    call = Call(
        "extractor.query.free_sql:answer",
        path,
        {"path": str(Path(path).resolve()), "most": most},
        stage="query",
    )
    limits = Limits(seconds=_SECONDS, memory=_MEMORY, output=_OUTPUT)
    try:
        with Sandbox() as sandbox:
            # The time that the child needs to start is not the query's.
            sandbox.run(call._replace(target="extractor.query.free_sql:ready"), b"", Limits())
            reply = json.loads(sandbox.run(call, statement.encode(), limits))
    except ReformFactsError as error:
        raise _refused(error.what, path) from error
    if "refused" in reply:
        raise _refused(reply["refused"], path)
    return Result(distinct(reply["columns"]), reply["rows"], reply["is_cut"])


def ready(data: bytes, *, path: str, most: int) -> bytes:
    """Do nothing: a child that has done it has loaded what `answer` needs."""
    return data


def answer(data: bytes, *, path: str, most: int) -> bytes:
    """Run the SQL in `data` on the SQLite file at `path`: what the child process does."""
    try:
        with closing(_guarded(path)) as connection:
            return json.dumps(_answered(connection, data.decode(), most)).encode()
    except (sqlite3.Error, sqlite3.Warning) as error:
        return json.dumps({"refused": str(error)}).encode()


def _guarded(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{Path(path).as_uri()}?mode=ro", uri=True)
    connection.execute("pragma query_only = on")
    connection.execute("pragma trusted_schema = off")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_authorizer(_authorised)
    return connection


def _authorised(action: int, first: str | None, second: str | None, *_: object) -> int:
    forbidden = action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in _FORBIDDEN
    return sqlite3.SQLITE_OK if action in _READS and not forbidden else sqlite3.SQLITE_DENY


def _answered(connection: sqlite3.Connection, statement: str, most: int) -> dict[str, object]:
    cursor = connection.execute(statement)
    if cursor.description is None:
        raise sqlite3.Warning("it asks nothing")
    rows = cursor.fetchmany(most + 1)
    return {
        "columns": [column[0] for column in cursor.description],
        "rows": [[_plain(value) for value in row] for row in rows[:most]],
        "is_cut": len(rows) > most,
    }


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.hex()
    # JSON has no number for infinity.
    return str(value) if isinstance(value, float) and isinf(value) else value


def _on_postgresql(engine: Engine, statement: str, most: int) -> Result:
    driver: Any = engine.dialect.loaded_dbapi
    address = engine.url.render_as_string()
    pooled = engine.raw_connection()
    # It is closed without a commit: what the SQL did to its session goes with it.
    pooled.detach()
    try:
        with closing(pooled), closing(pooled.cursor()) as cursor:
            return _fetched(cursor, statement, most)
    except (driver.Error, OverflowError) as error:
        raise _refused(str(error), address) from error


def _fetched(cursor: Any, statement: str, most: int) -> Result:  # noqa: ANN401 (psycopg's)
    cursor.execute("set transaction read only")
    cursor.execute(f"set local statement_timeout = {int(_SECONDS * 1000)}")
    # What is prepared is one statement, and what a cursor is declared for is a SELECT: several in
    # one text could end the transaction and begin another that writes.
    cursor.execute(f"declare answer no scroll cursor for {statement}", prepare=True)
    rows: list[Sequence[object]] = []
    size = 0
    for row in cursor.stream(f"fetch forward {most + 1} from answer"):
        size += sum(len(value) for value in row if isinstance(value, str | bytes))
        if size > _OUTPUT:
            raise OverflowError(f"its answer takes more than {_OUTPUT >> 20} MiB")
        rows.append(row)
    columns = distinct(column.name for column in cursor.description)
    return Result(columns, rows[:most], len(rows) > most)


def _refused(why: str, path: str) -> RefusedQuery:
    return RefusedQuery(
        f"the query is refused: {why}",
        path=path,
        stage="query",
        next_step="Write one SELECT that reads what it needs; `reform-facts query --tables` "
        "lists the tables.",
    )


def rows_of(result: Result) -> Iterator[dict[str, object]]:
    """Yield the rows of a result by column name."""
    for row in result.rows:
        yield dict(zip(result.columns, row, strict=True))
