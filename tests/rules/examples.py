"""The examples that stand as data beside a rule's module."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest


class Examples:
    """The `says`, `silent` and `fails` of one file in `extractor/rules`."""

    def __init__(self, name: str) -> None:
        source = files("extractor.rules").joinpath(f"{name}.toml").read_text("utf-8")
        self._rules = tomllib.loads(source)["rule"]

    def all(self, key: str) -> Iterator[dict]:
        """Yield each text with what its group says of it, and the rule's name."""
        return (
            {**group, "rule": rule.get("name"), "text": text}
            for rule in self._rules
            for group in rule.get(key, ())
            for text in group["texts"]
        )

    def parametrize(self, key: str) -> pytest.MarkDecorator:
        """Run a test once for each example."""
        found = {f"{example['rule']}:{example['text']}": example for example in self.all(key)}
        return pytest.mark.parametrize("example", found.values(), ids=found)
