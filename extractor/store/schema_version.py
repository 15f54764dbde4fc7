"""Bringing a database to the tables that this version reads and writes."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from extractor.errors import UnusableStore

_PLACE = "extractor.store:migrations"


def is_current(connection: Connection) -> bool:
    """Tell whether the database behind `connection` lacks no change.

    Raises `UnusableStore` for one that a later version of the program made, or another program.
    """
    scripts = ScriptDirectory.from_config(configuration(connection))
    present = MigrationContext.configure(connection).get_current_heads()
    if (
        not present
        and connection.dialect.name == "sqlite"
        and inspect(connection).get_table_names()
    ):
        raise _foreign(connection, "another program made it: its tables are none of reform-facts'")
    known = {script.revision for script in scripts.walk_revisions()}
    if len(present) > 1 or not known.issuperset(present):
        schema = ", ".join(present)
        raise _foreign(connection, f"it was made by a later version of reform-facts ({schema:.40})")
    return present == tuple(scripts.get_heads())


def upgrade(connection: Connection) -> None:
    """Apply every change that the database behind `connection` does not have yet."""
    command.upgrade(configuration(connection), "head")


def _foreign(connection: Connection, why: str) -> UnusableStore:
    return UnusableStore(
        why,
        path=str(connection.engine.url),
        stage="store",
        next_step="Update with `pip install -U reform-facts`, or name another database.",
    )


def configuration(connection: Connection) -> Config:
    """Return what Alembic needs to change the database behind `connection`."""
    config = Config()
    config.set_main_option("script_location", _PLACE)
    config.attributes["connection"] = connection
    return config
