"""How many facts of a report have which value: counted once, when the report is saved."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final

from extractor.store import tables
from extractor.store.blocks import Block, Values

_COLUMNS: Final = ("fact_kind", "column", "kind", "value", "report_id", "facts")


def tallies(facts: Iterable[Block], key: int) -> Block:
    """Return the counts for the facts of the report with id `key`."""
    values = [
        row
        for block in facts
        for name, columns in tables.TALLIED.items()
        if tables.FACTS[name] is block.table
        for row in _rows(block, name, columns, key)
    ]
    return Block(tables.tally, _COLUMNS, values)


def _rows(facts: Block, name: str, tallied: Sequence[str], key: int) -> Iterator[Values]:
    columns = facts.columns
    own = columns.index("kind") if "kind" in columns else None
    for column in tallied:
        at = columns.index(column)
        pairs = Counter(map(itemgetter(at if own is None else own, at), facts.values))
        for (kind, value), number in pairs.items():
            of_kind = "" if own is None else kind
            yield name, column, of_kind, "" if value is None else str(value), key, number
