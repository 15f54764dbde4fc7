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
        return _quick(sqlite3)
    return _quick(max(brought, sqlite3, key=lambda module: tuple(module.sqlite_version_info)))


def _quick(module: ModuleType) -> ModuleType:
    """Let the driver take None and truth values as they are.

    It knows numbers and texts, and asks of all else whether it can be adapted: for None in vain,
    and ten times as long as it takes to bind a number. A third of a figure's columns are None.
    """
    module.register_adapter(type(None), {}.get)  # returns None for None, without a call of Python
    module.register_adapter(bool, int)
    return module


def sqlite_version() -> str:
    """Return the version of SQLite in use, as 3.53.4."""
    return str(driver().sqlite_version)


def is_flawed(version: str) -> bool:
    """Tell whether a version of SQLite may lose data when several processes write.

    >>> is_flawed("3.40.1"), is_flawed("3.51.2"), is_flawed("3.51.3"), is_flawed("3.53.4")
    (True, True, False, False)
    """
    return tuple(map(int, version.split("."))) < _FIRST_SOUND
