"""The SQLite that the database runs on: a newer one where the extra `sqlite` brings it.

SQLite up to 3.51.2 can damage a database in WAL mode when several processes write to it and one
resets the log at an unlucky moment. Most systems still have such a version.
"""

import sqlite3
from functools import cache
from importlib import import_module
from types import ModuleType

_FIRST_SOUND = (3, 51, 3)

ADVICE = (
    "write to a database from one process at a time, or get a newer SQLite with "
    "`pip install 'reform-facts[sqlite]'`"
)
"""What to do about a version that `is_flawed`."""


@cache
def driver() -> ModuleType:
    """Return the module that connects to SQLite: pysqlite3 if it is newer than Python's own."""
    try:
        brought = import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3
    return max(brought, sqlite3, key=lambda module: tuple(module.sqlite_version_info))


def sqlite_version() -> str:
    """Return the version of SQLite in use, as 3.53.4."""
    return str(driver().sqlite_version)


def is_flawed(version: str) -> bool:
    """Tell whether a version of SQLite may lose data when several processes write.

    >>> is_flawed("3.40.1"), is_flawed("3.51.2"), is_flawed("3.51.3"), is_flawed("3.53.4")
    (True, True, False, False)
    """
    return tuple(map(int, version.split("."))) < _FIRST_SOUND
