"""Doing a shard: each report in turn, a failure costing itself alone."""

import time
import zipfile
from contextlib import suppress
from pathlib import Path
from threading import Event

from extractor.batch.archives import opened_archive
from extractor.batch.items import Item
from extractor.batch.reading import as_failure, line_of, read_apart
from extractor.batch.work import Outcome, Shard
from extractor.errors import LimitExceeded, ReaderEnded, ReformFactsError, UnreadableFile
from extractor.ingest import ReadOptions
from extractor.sandbox import Sandbox


def read_shard(
    shard: Shard, sandbox: Sandbox, options: ReadOptions, stopped: Event
) -> Outcome | None:
    """Return what the reports of `shard` come to; the same bytes, whoever does it and when.

    None where the run was `stopped` before the last one: its child may have been ended under it,
    and what it could not read then is no failure of the reports.
    """
    began = time.monotonic()
    lines: list[bytes] = []
    failures: list[bytes] = []
    for item in shard.items:
        if stopped.is_set():
            return None
        started = time.monotonic()
        try:
            lines.append(_line(item, sandbox, options, stopped))
        except ReformFactsError as error:
            if stopped.is_set():
                return None
            failures.append(line_of(as_failure(error, item.name, time.monotonic() - started)))
    return Outcome(lines, failures, time.monotonic() - began)


_TRIES = 3
"""A child may be killed by others, such as a system short of memory; its report is innocent."""


def _line(item: Item, sandbox: Sandbox, options: ReadOptions, stopped: Event) -> bytes:
    data = _data(item, options.limits.file)
    for _ in range(_TRIES - 1):
        if not stopped.is_set():
            with suppress(ReaderEnded):
                return read_apart(sandbox, data, item.name, dict(item.known), options)
    return read_apart(sandbox, data, item.name, dict(item.known), options)


def _data(item: Item, most: int) -> bytes:
    """Return the bytes of a report, up to `most`; a zip's member may claim to be small."""
    try:
        if item.member is None:
            with Path(item.path).open("rb") as stream:
                data = stream.read(most + 1)
        else:
            with opened_archive(item.path) as archive, archive.open(item.member) as member:
                data = member.read(most + 1)
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, KeyError) as error:
        raise UnreadableFile(
            f"it cannot be opened: {getattr(error, 'strerror', None) or error}",
            path=item.name,
            stage="read",
            next_step="Check the path and the archive.",
        ) from error
    if len(data) > most:
        raise LimitExceeded(
            f"it is larger than {most >> 20} MiB",
            path=item.name,
            stage="read",
            next_step="Split it, and read the parts.",
        )
    return data
