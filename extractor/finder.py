"""How text becomes mentions: every rule is part of a finder."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from extractor.kept import kept
from extractor.mention import Kind, Mention


class Finder(Protocol):
    """Finds mentions in normalised text, in order, in time linear in the text's length."""

    def find(self, text: str) -> Iterator[Mention[Any]]:
        """Yield the mentions of `text`."""


def always(match: re.Match[str]) -> bool:
    """Hold in every context."""
    return bool(match)


@dataclass(frozen=True)
class Rule:
    """A surface form: its `name`, the pattern that finds it, the `reader` that reads it.

    `source` is the pattern as written; it is compiled when first asked for, since a text needs few
    of all the rules and compiling them all takes longer than reading it. `reader` gets the match
    and returns the value, or None where the words are no such thing; it reads the match alone.
    `holds` tells whether the words around the match let it be one. `kind` is what the mention will
    be. `tail` is a pattern of words that may follow, but need not for the rule to fit. `gate` is
    a pattern that fits wherever `source` does and is tried before it, None where `source` is quick
    to compile and to try. Examples stand in the TOML file beside the rule's module.
    """

    name: str
    kind: Kind
    source: str
    reader: Callable[[re.Match[str]], object | None]
    holds: Callable[[re.Match[str]], bool] = always
    tail: str = ""
    gate: str | None = None

    @kept
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source + self.tail)
