"""What Datasette needs to know to show the database well: labels, facets, and column meanings."""

from typing import Any

from extractor.query.export.headings import headings
from extractor.store.tables import METADATA, TALLIED

_LABELS = {
    "report": "title",
    "section": "title",
    "passage": "text",
    "measure": "name",
    "problem": "title",
    "figure": "quote",
    "check": "message_zh",
}
"""The column that stands for a row where another table refers to it."""


def datasette_metadata(database: str) -> dict[str, Any]:
    """Return the metadata for the database that Datasette calls by its file's name.

    >>> datasette_metadata("facts")["databases"]["facts"]["tables"]["report"]["label_column"]
    'title'
    """
    tables = {name: _table(name) for name in METADATA.tables}
    return {"databases": {database: {"tables": tables}}}


def _table(name: str) -> dict[str, Any]:
    columns = METADATA.tables[name].columns.keys()
    told: dict[str, Any] = {
        "columns": {
            column: "：".join(headings()[column]) for column in columns if column in headings()
        }
    }
    if name in _LABELS:
        told["label_column"] = _LABELS[name]
    if name in TALLIED:
        told["facets"] = list(TALLIED[name][:5])
    return told
