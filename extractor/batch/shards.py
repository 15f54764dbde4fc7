"""Doing a shard: each report in turn, a failure costing itself alone."""

import time
import zipfile
from pathlib import Path

from extractor.batch.items import Item
from extractor.batch.reading import as_failure, line_of, read_apart
from extractor.batch.work import Receipt, Shard, Work
from extractor.errors import LimitExceeded, ReformFactsError, UnreadableFile
from extractor.ingest import ReadOptions
from extractor.sandbox import Sandbox


def run_shard(shard: Shard, work: Work, sandbox: Sandbox, options: ReadOptions) -> Receipt:
    """Read the reports of `shard` and keep what they came to; return the receipt.

    The same shard gives the same bytes, whoever does it and when.
    """
    began = time.monotonic()
    lines: list[bytes] = []
    failures: list[bytes] = []
    for item in shard.items:
        started = time.monotonic()
        try:
            data = _data(item, options.limits.file)
            lines.append(read_apart(sandbox, data, item.name, dict(item.known), options))
        except ReformFactsError as error:
            failures.append(line_of(as_failure(error, item.name, time.monotonic() - started)))
    return work.finish(shard, lines, failures, time.monotonic() - began)


def _data(item: Item, most: int) -> bytes:
    """Return the bytes of a report, up to `most`; a zip's member may claim to be small."""
    try:
        if item.member is None:
            with Path(item.path).open("rb") as stream:
                data = stream.read(most + 1)
        else:
            with zipfile.ZipFile(item.path) as archive, archive.open(item.member) as member:
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
