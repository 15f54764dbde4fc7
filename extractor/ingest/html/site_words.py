"""The words that a site writes around and into an article, as patterns: `site_words.toml`."""

import tomllib
from importlib.resources import files

from extractor.deferred import grouped

_TABLE = tomllib.loads(files(__package__).joinpath("site_words.toml").read_text("utf-8"))
WORDS = {name: f"(?:{grouped(words.split())})" for name, words in _TABLE.items()}
