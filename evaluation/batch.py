"""Speed and memory of a batch, and what it withstands.

    python -m evaluation.batch FOLDER

FOLDER gets ten thousand generated reports, the database and the parts; reports that are there
already are kept. Writes `results/batch.md`; exit status 1 where a target was missed. The trials
(`make trials`) are among it: all takes some half an hour on two cores.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import click

from corpora.make_reports import report
from evaluation.benchmarks.results import Line, Result, write
from evaluation.benchmarks.watching import Usage, watched
from evaluation.places import ROOT

REPORTS, FEW, ROUNDS = 10_000, 2_000, 2
LEAST_GAIN = 1.7
MOST_MEMORY = 1_000  # MB of parent and children together
TRIALS = (
    ("1,000 reports, 50 of them poisonous: 950 read, 50 failures told", "test_poison.py"),
    ("200 kills of parents and workers at any moment: nothing lost or done twice", "test_kills.py"),
    (
        "each write fails, disk full or read-only: told, and nothing half written",
        "test_full_disk.py",
    ),
)
HOW = """Generated reports (`corpora/make_reports.py`: text in several encodings, web pages, Word;
many damaged), read, extracted and put into SQLite by `reform-facts batch --workers 2`. Time by
the clock, in which other programs may have run on the same cores. Memory: the most that the
parent and all its children held at one moment, pages they share counted once for each. Workers:
without a database, one and two in turn. A worker is a thread of the parent with a child, one of
which waits while the other works: where nothing else runs, a run takes the processor time of the
parent's main thread, and that of the workers divided by their number. That is “alone”, whatever
ran beside it; it is reckoned, and takes for granted that workers never wait for one another.
Trials are tests in `tests/batch`. Made by `python -m evaluation.batch FOLDER`."""


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--reports", default=REPORTS, show_default=True)
def main(folder: Path, reports: int) -> None:
    """Measure and report."""
    result = Result("batch", HOW, [*_whole(folder, reports), *_workers(folder), *_trials()])
    click.echo(result.markdown())
    if reports == REPORTS:
        write(result)
    sys.exit(not result.met)


def _whole(folder: Path, reports: int) -> Iterator[Line]:
    made = _made(folder / "reports", reports)
    size = sum(path.stat().st_size for path in made.iterdir())
    _remove(folder / "facts.db.work", *folder.glob("facts.db*"))
    used = watched([*_command(made, 2), "--db", str(folder / "facts.db")])
    yield Line(
        f"{reports:,} reports, {size / 1e6:.0f} MB",
        f"{used.seconds:.0f} s, {reports / used.seconds:.0f} reports/s",
    )
    taken = used.main + used.working
    each = taken / reports * 1000
    yield Line("processor time of all of it", f"{taken:.0f} s, {each:.0f} ms each")
    yield Line(
        "peak memory", f"{used.memory:.0f} MB", f"≤ {MOST_MEMORY}", used.memory <= MOST_MEMORY
    )


def _workers(folder: Path) -> Iterator[Line]:
    made = _made(folder / "few", FEW)
    taken: dict[int, list[Usage]] = {1: [], 2: []}
    for _ in range(ROUNDS):
        for workers, runs in taken.items():
            _remove(folder / "few.work")
            once = [*_command(made, workers), "--no-db", "--work", str(folder / "few.work")]
            runs.append(watched([*once, "--shard", "25"]))
    clock = {workers: median(run.seconds for run in runs) for workers, runs in taken.items()}
    for workers, runs in taken.items():
        alone = median(run.alone(workers) for run in runs)
        yield Line(
            f"{FEW:,} reports, {workers} worker{'s' * (workers > 1)}",
            f"{FEW / clock[workers]:.1f} reports/s, {FEW / alone:.1f} alone",
        )
    pairs = zip(*taken.values(), strict=True)
    gain = median(one.alone(1) / two.alone(2) for one, two in pairs)
    yield Line(
        "two workers against one",
        f"{gain:.2f} times alone, {clock[1] / clock[2]:.2f} by the clock",
        f"≥ {LEAST_GAIN} alone",
        gain >= LEAST_GAIN,
    )


def _trials() -> Iterator[Line]:
    for what, name in TRIALS:
        began = time.monotonic()
        test = [sys.executable, "-m", "pytest", "-q", str(ROOT / "tests" / "batch" / name)]
        full = {**os.environ, "REFORM_FACTS_TRIALS": "full"}
        done = subprocess.run(test, cwd=ROOT, env=full, stdout=sys.stderr, check=False)
        seconds = time.monotonic() - began
        held = done.returncode == 0
        yield Line(what, f"{'holds' if held else 'fails'}, {seconds:.0f} s", "holds", held)


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


if __name__ == "__main__":
    main()
