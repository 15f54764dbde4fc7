"""The option that names the fact database, and opening it."""

from typing import TYPE_CHECKING

import click

from extractor.errors import UnusableStore
from extractor.paths import is_file

if TYPE_CHECKING:
    from extractor.store import Store

option = click.option(
    "--db",
    metavar="URL",
    envvar="REFORM_FACTS_DB",
    show_envvar=True,
    default="facts.db",
    show_default=True,
    help="The fact database: the path of an SQLite file, or postgresql://user@host/name.",
)


def opened(url: str, *, must_exist: bool = True) -> "Store":
    """Open the database at `url`; one to be read must be there already."""
    from extractor.store import Store

    if must_exist and "://" not in url and not is_file(url):
        raise UnusableStore(
            "there is no such database",
            path=url,
            stage="store",
            next_step="Make one with `reform-facts load FACTS.jsonl --db " + url + "`.",
        )
    return Store(url)
