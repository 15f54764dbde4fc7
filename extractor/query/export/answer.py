"""An answer on its way out: columns, rows as they come, and the question they answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any


def distinct(names: Iterable[str]) -> list[str]:
    """Number names that stand twice: a row keeps its values by the names of its columns.

    >>> distinct(["count", "year", "count"])
    ['count', 'year', 'count2']
    """
    names, seen = list(names), list[str]()
    for name in names:
        numbered = (f"{name}{number}" for number in count(2))
        fresh = (other for other in numbered if other not in names and other not in seen)
        seen.append(next(fresh) if name in seen else name)
    return seen


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows to write, read once; `asked` tells the question, for the sheet that explains a file."""

    columns: Sequence[str]
    rows: Iterable[Mapping[str, Any]]
    asked: Mapping[str, str]
