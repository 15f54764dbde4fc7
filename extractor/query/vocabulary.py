"""The words that columns of facts may hold, where the schema lists them all."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final, get_args, get_type_hints

from extractor.schema import Check, DocumentFacts, Figure, Measure, Problem

_TOLD_BY: Final[Mapping[str, type]] = {
    "figure": Figure,
    "measure": Measure,
    "problem": Problem,
    "check": Check,
    "report": DocumentFacts,
}


class UnknownWord(ValueError):
    """A word that a column never holds; the message lists those that it may."""


@cache
def words_of(table: str, column: str) -> frozenset[str]:
    """Return the words that a column may hold; empty where it may hold any.

    >>> sorted(words_of("figure", "role")), words_of("figure", "unit")
    (['baseline', 'change', 'level', 'target'], frozenset())
    """
    told = get_type_hints(_TOLD_BY[table]).get(column)
    return frozenset(word for word in _listed(told) if isinstance(word, str))


def known(table: str, column: str, words: Sequence[str]) -> Sequence[str]:
    """Return `words` as they are; raise `UnknownWord` for one that the column never holds."""
    listed = words_of(table, column)
    wrong = [word for word in words if listed and word not in listed]
    if wrong:
        raise UnknownWord(f"{column} is one of {', '.join(sorted(listed))}; {wrong[0]!r} is not")
    return words


def _listed(told: Any) -> Sequence[Any]:  # noqa: ANN401 (a type, or a part of one)
    """Return the values of a `Literal`, which may be one of several types; else nothing."""
    parts = get_args(told)
    if any(isinstance(part, str) for part in parts):
        return parts
    return [value for part in parts for value in _listed(part)]
