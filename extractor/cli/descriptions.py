"""What can be asked of the fact database: facets, tables, and how Datasette shows them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click


def describe(values: Mapping[str, Any]) -> None:
    """Print the one description that the options ask for."""
    from extractor.query.datasette import datasette_metadata

    if values["facets"]:
        _list_facets(values["kind"])
    elif values["tables"]:
        _list_tables()
    else:
        told = datasette_metadata(Path(values["db"]).stem)
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))


def _list_facets(kind: str) -> None:
    from rich.console import Console
    from rich.table import Table

    from extractor.query import offered
    from extractor.store.tables import FACTS

    table = Table("facet", "meaning", "含义", header_style="bold")
    for facet in offered(FACTS[kind]):
        table.add_row(facet.key, facet.meaning, facet.meaning_zh)
    Console().print(table)


def _list_tables() -> None:
    from extractor.store.tables import METADATA

    for table in METADATA.sorted_tables:
        click.echo(f"{table.name}({', '.join(table.columns.keys())})")
