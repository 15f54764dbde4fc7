"""Connections to the database: SQLite in one file, or PostgreSQL by its URL."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from extractor.errors import UnusableStore
from extractor.store.sqlite_driver import driver

_PRAGMAS = (
    "page_size = 8192",  # bytes; of new files: their indexes are less deep and less is rewritten
    "journal_mode = wal",  # readers never wait for the writer
    "synchronous = full",  # what was acknowledged outlives a power cut
    "busy_timeout = 10000",  # milliseconds a second writer waits
    "temp_store = memory",
    "cache_size = -65536",  # KiB
    # Pages of the log (40 MB) before it goes into the file: indexes then go there once, not often.
    "wal_autocheckpoint = 10000",
)


def engine_of(url: str) -> Engine:
    """Return the engine for a database URL, or for the path of an SQLite file.

    >>> engine_of("facts.db").url.render_as_string()
    'sqlite:///facts.db'
    """
    address = url if "://" in url else f"sqlite:///{Path(url)}"
    try:
        engine = _engine(_with_driver(address))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise UnusableStore(
            f"no database can be reached by it: {error}",
            path=url,
            stage="store",
            next_step="Give the path of an SQLite file, or postgresql://user@host/name "
            "(with `pip install 'reform-facts[postgres]'`).",
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _engine(address: str) -> Engine:
    if address.startswith("sqlite"):
        return create_engine(address, module=driver())
    return create_engine(address)


def _with_driver(address: str) -> str:
    """Name the driver where PostgreSQL is meant: there are several, one is installed."""
    url = make_url(address)
    named = url.set(drivername="postgresql+psycopg") if url.drivername in _POSTGRES else url
    return named.render_as_string(hide_password=False)


_POSTGRES = frozenset(["postgres", "postgresql"])


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    # SQLAlchemy begins transactions itself: the driver must not, or it would begin them late.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"pragma {pragma}")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    # Nothing but this tells SQLite, and only before a transaction.
    checked = "off" if options.get("unchecked") else "on"
    connection.exec_driver_sql(f"pragma foreign_keys = {checked}")
    # A transaction that will write asks for the right to at once: later it might not get it.
    connection.exec_driver_sql("begin" if options.get("reads_only") else "begin immediate")
