"""The words by which reports admit to problems, and patterns of any of them."""

import tomllib
from importlib.resources import files

from extractor.values.units import any_of

TABLE = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
WORDS = {name: any_of(words.split()) for name, words in TABLE.items()}
