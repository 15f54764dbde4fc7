"""Bringing a database to the tables that this version reads and writes."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from extractor.errors import UnusableStore

_PLACE = "extractor.store:migrations"


def upgrade(connection: Connection) -> None:
    """Apply every change that the database behind `connection` does not have yet.

    Raises `UnusableStore` for a database that a later version of the program made.
    """
    config = configuration(connection)
    present = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if present is not None and present not in known:
        raise UnusableStore(
            f"it was made by a later version of reform-facts (schema {present})",
            path=str(connection.engine.url),
            stage="store",
            next_step="Update with `pip install -U reform-facts`, or use another database.",
        )
    command.upgrade(config, "head")


def configuration(connection: Connection) -> Config:
    """Return what Alembic needs to change the database behind `connection`."""
    config = Config()
    config.set_main_option("script_location", _PLACE)
    config.attributes["connection"] = connection
    return config
