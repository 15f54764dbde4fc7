"""The folder a batch works in: its plan, its parts, and a receipt for every part that is done.

A part is written beside its place, forced to the disk and renamed; its receipt comes after it. So
what has a receipt is whole, and what has none is done again, whatever ended the run.
"""

import gzip
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

from extractor.batch.figure_tables import as_parquet
from extractor.batch.items import Item
from extractor.errors import ReformFactsError


class UnusableWork(ReformFactsError):
    """The working folder cannot be written, or holds another batch."""

    code = "unusable_work"
    exit_code = 6


@dataclass(frozen=True, slots=True)
class Shard:
    """Some reports that are done together; `number` counts from 1."""

    number: int
    items: tuple[Item, ...]


class Outcome(NamedTuple):
    """What a shard came to: reports and failures as lines of JSON, and the seconds it took."""

    lines: list[bytes]
    failures: list[bytes]
    seconds: float


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of a shard: how many reports were read and failed, and how long it took."""

    number: int
    read: int
    failed: int
    seconds: float


class Work:
    """One batch on the disk; with `figures`, each shard's figures are kept as Parquet as well."""

    def __init__(self, folder: Path, *, figures: bool = False) -> None:
        self._folder = folder
        self._with_figures = figures
        try:
            for name in ("parts", "failures", "receipts", "loaded", "figures")[: 4 + figures]:
                (folder / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unusable(folder, error) from error

    @property
    def folder(self) -> Path:
        """Where everything lies."""
        return self._folder

    @property
    def with_figures(self) -> bool:
        """Tell whether figures are kept as Parquet."""
        return self._with_figures

    def planned(self, items: Iterable[Item], size: int) -> list[Shard]:
        """Return the shards for `items`: those of an earlier run as they were, new ones behind.

        Each shard has `size` reports; the plan is kept, so that a later run cuts alike.
        """
        plan = self._folder / "plan.jsonl"
        shards = [_shard(json.loads(line)) for line in _lines(plan)]
        known = {item.name for shard in shards for item in shard.items}
        new = [item for item in items if item.name not in known]
        for start in range(0, len(new), size):
            shards.append(Shard(len(shards) + 1, tuple(new[start : start + size])))
        if new:
            self.write(plan, (json.dumps(asdict(shard), ensure_ascii=False) for shard in shards))
        return shards

    def receipt(self, shard: Shard) -> Receipt | None:
        """Return the receipt of a shard that is done."""
        path = self._receipt(shard.number)
        return Receipt(**json.loads(path.read_text())) if path.exists() else None

    def finish(self, shard: Shard, outcome: Outcome) -> Receipt:
        """Keep what a shard came to, and its receipt last."""
        lines, failures, seconds = outcome
        receipt = Receipt(shard.number, len(lines), len(failures), round(seconds, 3))
        packed = gzip.compress(b"".join(line + b"\n" for line in lines), 3, mtime=0)
        self._put(self.part(shard.number), packed)
        self._put(self._failures(shard.number), b"".join(line + b"\n" for line in failures))
        if self._with_figures:
            self._put(self.figures(shard.number), as_parquet(lines))
        self._put(self._receipt(shard.number), json.dumps(asdict(receipt)).encode())
        return receipt

    def part(self, number: int) -> Path:
        """Return where the reports of shard `number` lie, as gzipped JSON lines."""
        return self._folder / "parts" / f"part-{number:05}.jsonl.gz"

    def figures(self, number: int) -> Path:
        """Return where the figures of shard `number` lie as Parquet."""
        return self._folder / "figures" / f"part-{number:05}.parquet"

    def add_figures(self, number: int) -> None:
        """Write the figures of a shard that was done without them."""
        if self._with_figures and not self.figures(number).exists():
            self._put(self.figures(number), as_parquet(self.reports(number)))

    def reports(self, number: int) -> Iterator[bytes]:
        """Yield the reports of a shard, a line of JSON each."""
        with gzip.open(self.part(number)) as stream:
            yield from stream

    def failures(self, number: int) -> list[dict[str, Any]]:
        """Return the failures of a shard."""
        return [json.loads(line) for line in _lines(self._failures(number))]

    def forget(self, number: int) -> None:
        """Take back a shard's receipts: it is done again."""
        for path in (self._receipt(number), self._loaded(number)):
            path.unlink(missing_ok=True)

    def loaded_by(self, number: int) -> str | None:
        """Return the name of the run that put a shard into its database; None where none did."""
        path = self._loaded(number)
        return path.read_text() if path.exists() else None

    def note_loaded(self, number: int, run: str) -> None:
        """Remember that a shard was put into its database by `run`."""
        self._put(self._loaded(number), run.encode())

    def write(self, path: Path, lines: Iterable[str]) -> None:
        """Write a file of lines, whole or not at all."""
        self._put(path, "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass"))

    def _put(self, path: Path, data: bytes) -> None:
        part = path.with_name(f".{path.name}.part")
        try:
            with part.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(path)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise _unusable(path, error) from error

    def _receipt(self, number: int) -> Path:
        return self._folder / "receipts" / f"{number:05}.json"

    def _loaded(self, number: int) -> Path:
        return self._folder / "loaded" / f"{number:05}"

    def _failures(self, number: int) -> Path:
        return self._folder / "failures" / f"part-{number:05}.jsonl"


def _lines(path: Path) -> list[str]:
    """Return the lines of a file; names in it may hold U+2028, or bytes that are no characters."""
    if not path.exists():
        return []
    text = path.read_bytes().decode("utf-8", "surrogatepass")
    return [line for line in text.split("\n") if line]


def _shard(fields: dict[str, Any]) -> Shard:
    return Shard(fields["number"], tuple(Item(**item) for item in fields["items"]))


def _unusable(path: Path, error: OSError) -> UnusableWork:
    return UnusableWork(
        f"it cannot be written: {error.strerror or error}",
        path=str(path),
        stage="batch",
        next_step="Make room or name another folder with --work; then run the same command "
        "again: what is done stays done.",
    )
