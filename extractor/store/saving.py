"""Saving reports: once is enough, twice changes nothing, a newer reading replaces an older one."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain
from typing import Any, Literal, NamedTuple

from pydantic_core import to_json
from sqlalchemy import Connection, delete, func, select, update

from extractor.errors import UnusableStore
from extractor.schema import Report
from extractor.store import tables
from extractor.store.blocks import Block, Row, block_of
from extractor.store.columns import of_report
from extractor.store.copies import signature_of
from extractor.store.insertion import insert_blocks
from extractor.store.projection import projection
from extractor.store.report_rows import report_row
from extractor.store.reviews import reattach
from extractor.store.search import index_of
from extractor.version import __version__

Outcome = Literal["new", "replaced", "unchanged", "duplicate"]
"""What saving a report came to; a duplicate is the same file under another path."""


class _Draft(NamedTuple):
    """A report ready to be saved: its id, its own row, the rows of the other tables."""

    outcome: Outcome
    key: int
    row: Row
    blocks: Sequence[Block]


def save(connection: Connection, reports: Sequence[Report], run_id: int | None) -> list[Outcome]:
    """Put `reports`, of different files each, into the database, within the caller's transaction.

    The same reading of the same file changes nothing. Another reading of it replaces the facts
    under the same report id; reviews stay, and are tied to the new facts. Raises `UnusableStore`
    for a report without its texts (`with_text`): passages are cut from them.
    """
    drafts = list(_drafts(connection, reports, run_id))
    replaced = [draft for draft in drafts if draft.outcome == "replaced"]
    for draft in replaced:
        _clear(connection, draft.key)
        own = update(tables.report).where(tables.report.c.id == draft.key)
        connection.execute(own.values(draft.row))
    rows = [{**draft.row, "id": draft.key} for draft in drafts if draft.outcome == "new"]
    changed = (draft.blocks for draft in drafts if draft.outcome in ("new", "replaced"))
    blocks = [block_of(tables.report, rows), *chain.from_iterable(changed)]
    insert_blocks(connection, blocks)
    index_of(connection).add(connection, _passages(blocks))
    for draft in replaced:
        reattach(connection, draft.key)
    return [draft.outcome for draft in drafts]


def _drafts(
    connection: Connection, reports: Sequence[Report], run_id: int | None
) -> Iterator[_Draft]:
    known = _known(connection, [report.source.sha256 for report in reports])
    new = [report for report in reports if report.source.sha256 not in known]
    free = iter(_free_ids(connection, len(new)))
    for report in reports:
        before = known.get(report.source.sha256)
        yield _draft(report, before, int(before.id) if before else next(free), run_id)


def _draft(report: Report, before: Any, key: int, run_id: int | None) -> _Draft:  # noqa: ANN401
    if report.text is None or report.source.text is None:
        raise _textless(report)
    row = report_row(report)
    blocks = list(projection(report, key))
    told = [value for column, value in row.items() if column != "path"]
    # Tallies follow from the facts.
    digest = _digest([told, *(one.values for one in blocks if one.table is not tables.tally)])
    if before and (before.digest, before.extractor_version) == (digest, __version__):
        return _Draft("unchanged" if before.path == row["path"] else "duplicate", key, row, blocks)
    own = {
        "digest": digest,
        "signature": signature_of(report.text.normalised),
        "extractor_version": __version__,
        "run_id": run_id,
    }
    return _Draft("replaced" if before else "new", key, {**row, **own}, blocks)


def _digest(rows: Iterable[Sequence[Any]]) -> str:
    """Return what tells apart two readings of a file: a hash of all that would be written."""
    return sha256(to_json([list(some) for some in rows])).hexdigest()


def _textless(report: Report) -> UnusableStore:
    return UnusableStore(
        "the report was made without its text, from which passages are cut",
        path=report.source.path,
        stage="store",
        next_step="Extract with `--with-text`, or with_text=True, and save that.",
    )


def _known(connection: Connection, digests: Sequence[str]) -> dict[str, Any]:
    """Return what is known of the files that the database has, by their SHA-256."""
    columns = tables.report.c
    found = select(
        columns.sha256, columns.id, columns.digest, columns.extractor_version, columns.path
    )
    rows = connection.execute(found.where(columns.sha256.in_(digests)))
    return {row.sha256: row for row in rows}


def _free_ids(connection: Connection, number: int) -> Sequence[int]:
    if connection.dialect.name == "sqlite":
        # Whoever writes to SQLite writes alone: no other can take the next ids.
        last = connection.scalar(select(func.max(tables.report.c.id))) or 0
        return range(last + 1, last + 1 + number)
    sequence = func.nextval(func.pg_get_serial_sequence("report", "id"))
    return list(connection.scalars(select(sequence).select_from(func.generate_series(1, number))))


def _clear(connection: Connection, key: int) -> None:
    """Take out everything that was read from the report; its own row stays."""
    index_of(connection).remove(connection, key)
    for parts, whole in ((tables.component, tables.measure), (tables.checked, tables.check)):
        owned = select(whole.c.id).where(whole.c.report_id == key)
        connection.execute(delete(parts).where(parts.c[f"{whole.name}_id"].in_(owned)))
    facts = tables.FACTS.values()
    connection.execute(delete(tables.evidence).where(of_report(tables.evidence.c.id, key)))
    for table in (*facts, tables.tally, tables.link, tables.check):
        connection.execute(delete(table).where(table.c.report_id == key))
    for table in (tables.passage, tables.section):
        connection.execute(delete(table).where(table.c.report_id == key))


def _passages(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        if block.table is tables.passage and block.values:
            key, words = block.columns.index("id"), block.columns.index("text")
            for row in block.values:
                yield row[key], row[words]
