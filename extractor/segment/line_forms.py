"""Reads the table of what the short lines around a report look like: `lines.toml`."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, Literal

from extractor.deferred import deferred
from extractor.values.units import any_of

Form = Literal["opens_credit", "credit", "masthead"]
_NEAR = 16
"""Characters in which a word stands near the beginning of a line."""
TABLE = tomllib.loads(files(__package__).joinpath("lines.toml").read_text("utf-8"))


def pattern_of(form: Form) -> re.Pattern[str]:
    """Return the pattern of all rows of one form of lines.

    >>> bool(pattern_of("masthead").match("基层动态"))
    True
    """
    return deferred("|".join(part for row in TABLE[form] for part in _alternatives(row)))


def _alternatives(row: Mapping[str, Any]) -> Iterator[str]:
    if "words" in row:
        yield row.get("before", "") + any_of(row["words"].split()) + row.get("then", "")
    unless = f"(?!.{{0,{_NEAR}}}{any_of(row['unless'].split())})" if "unless" in row else ""
    yield from (unless + pattern for pattern in row.get("patterns", ()))
