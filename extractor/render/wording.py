"""The words of the pages in two languages."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Wording(NamedTuple):
    """The same said in Chinese and in English."""

    zh: str
    en: str


@cache
def wording() -> Mapping[str, Wording]:
    """Return each wording by its dotted key.

    >>> wording()["label.metric"]
    Wording(zh='指标', en='Metric')
    """
    source = files("extractor.render").joinpath("words.toml").read_text(encoding="utf-8")
    return {
        f"{table}.{key}": Wording(*said)
        for table, entries in tomllib.loads(source).items()
        for key, said in entries.items()
    }
