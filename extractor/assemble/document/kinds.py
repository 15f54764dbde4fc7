"""Reads the table of the words by which titles and openings tell what kind of report follows."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, Literal

from extractor.deferred import deferred
from extractor.schema import DocumentKind
from extractor.values.units import any_of

Told = Literal["title", "opening"]
TABLE = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text("utf-8"))
_BRACKETS = r"(?:（.{1,12}）|\(.{1,12}\))*$"
"""What may stand behind the last word of a title: （试行）."""


def kind_told(by: Told, text: str) -> DocumentKind | None:
    """Return the kind that a title, or the opening of a text, tells; None where it tells none.

    >>> kind_told("title", "关于乡镇权责失衡的思考"), kind_told("opening", "现将有关情况汇报如下")
    ('research', 'briefing')
    """
    return next((kind for kind, pattern in _ROWS[by] if pattern.search(text)), None)


def _alternatives(row: Mapping[str, Any]) -> Iterator[str]:
    yield from row.get("words", "").split()
    if "last_words" in row:
        yield any_of(row["last_words"].split()) + _BRACKETS
    yield from row.get("patterns", ())


_ROWS: Mapping[str, tuple[tuple[DocumentKind, re.Pattern[str]], ...]] = {
    by: tuple((row["kind"], deferred("|".join(_alternatives(row)))) for row in rows)
    for by, rows in TABLE.items()
}
