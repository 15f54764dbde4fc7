"""An answer on its way out: columns, rows as they come, and the question they answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows to write, read once; `asked` tells the question, for the sheet that explains a file."""

    columns: Sequence[str]
    rows: Iterable[Mapping[str, Any]]
    asked: Mapping[str, str]
