"""Column headings for people; programs get the columns' own names."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def headings() -> Mapping[str, tuple[str, str]]:
    """Return for each column what it is called, and what it means."""
    table = tomllib.loads(
        files("extractor.query.export").joinpath("headings.toml").read_text("utf-8")
    )
    return {column: (called, meaning) for column, (called, meaning) in table.items()}


def heading(column: str) -> str:
    """Return what a column is called; one that has no heading keeps its name.

    >>> heading("metric"), heading("n")
    ('指标', 'n')
    """
    return headings().get(column, (column, ""))[0]
