"""Speed and memory of a batch: ten thousand generated reports, and two workers against one.

    python -m evaluation.batch FOLDER

FOLDER gets the reports, the database and the parts; reports that are there already are kept.
Writes `results/batch.md`; exit status 1 where a target was missed.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median

import click

from corpora.make_reports import report
from evaluation.benchmarks.results import Line, Result, write

REPORTS, FEW, ROUNDS = 10_000, 600, 3
LEAST_GAIN = 1.7
MOST_MEMORY = 1_000  # MB of parent and children together
HOW = """Generated reports (`corpora/make_reports.py`: text in several encodings, web pages, Word;
many damaged), read, extracted and put into SQLite by `reform-facts batch --workers 2`. Time by the
clock, other programs running on the same two cores. Memory: the most that the parent and all its
children held at one moment, pages they share counted once for each. Workers: without a database,
one and two in turn. Made by `python -m evaluation.batch FOLDER`."""


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--reports", default=REPORTS, show_default=True)
def main(folder: Path, reports: int) -> None:
    """Measure and report."""
    result = Result("batch", HOW, [*_whole(folder, reports), *_workers(folder)])
    click.echo(result.markdown())
    if reports == REPORTS:
        write(result)
    sys.exit(not result.met)


def _whole(folder: Path, reports: int) -> Iterator[Line]:
    made = _made(folder / "reports", reports)
    size = sum(path.stat().st_size for path in made.iterdir())
    _remove(folder / "facts.db.work", *folder.glob("facts.db*"))
    seconds, memory = _watched([*_command(made, 2), "--db", str(folder / "facts.db")])
    yield Line(
        f"{reports:,} reports, {size / 1e6:.0f} MB",
        f"{seconds:.0f} s, {reports / seconds:.0f} reports/s",
    )
    yield Line("peak memory", f"{memory:.0f} MB", f"≤ {MOST_MEMORY}", memory <= MOST_MEMORY)


def _workers(folder: Path) -> Iterator[Line]:
    made = _made(folder / "few", FEW)
    taken: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(ROUNDS):
        for workers, seconds in taken.items():
            _remove(folder / "few.work")
            once = [*_command(made, workers), "--no-db", "--work", str(folder / "few.work")]
            seconds.append(_watched([*once, "--shard", "25"])[0])
    one, two = median(taken[1]), median(taken[2])
    yield Line(f"{FEW} reports, one worker", f"{FEW / one:.1f} reports/s")
    yield Line(f"{FEW} reports, two workers", f"{FEW / two:.1f} reports/s")
    yield Line(
        "two workers against one",
        f"{one / two:.2f} times",
        f"≥ {LEAST_GAIN}",
        one / two >= LEAST_GAIN,
    )


def _made(folder: Path, reports: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if sum(1 for _ in folder.iterdir()) != reports:
        for number in range(reports):
            made = report(number)
            (folder / made.name).write_bytes(made.data)
    return folder


def _command(folder: Path, workers: int) -> list[str]:
    call = [sys.executable, "-m", "extractor.cli", "batch", str(folder)]
    return [*call, "--workers", str(workers)]


def _remove(*paths: Path) -> None:
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _watched(command: list[str]) -> tuple[float, float]:
    """Run a command; return its seconds by the clock and the most memory it held, in MB."""
    start, most = time.monotonic(), 0.0
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, sum(map(_resident, _family(process.pid))))
        time.sleep(0.2)
    return time.monotonic() - start, most / 1e6


def _family(parent: int) -> list[int]:
    """Return the parent and all its descendants; processes that end meanwhile are left out."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError, IndexError, ValueError):
                parents[int(entry.name)] = int(
                    (entry / "stat").read_text().rsplit(")", 1)[1].split()[1]
                )
    family = [parent]
    for pid in family:
        family += [child for child, of in parents.items() if of == pid]
    return family


def _resident(pid: int) -> float:
    with suppress(OSError, IndexError, ValueError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0.0


if __name__ == "__main__":
    main()
