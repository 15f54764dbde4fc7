"""The examples that stand as data beside a rule's module."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest


def table(package: str, name: str = "examples") -> dict:
    """Return the data that lies as `name`.toml in a package of `extractor/rules`."""
    source = files(f"extractor.rules.{package}").joinpath(f"{name}.toml")
    return tomllib.loads(source.read_text("utf-8"))


class Examples:
    """The `says`, `silent` and `fails` of one package in `extractor/rules`."""

    def __init__(self, package: str) -> None:
        self._rules = table(package)["rule"]

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
