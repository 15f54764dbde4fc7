"""Reads generated reports one after the other, keeps none, and prints what that took."""

import resource
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import NamedTuple

from evaluation.benchmarks.material import documents, samples
from evaluation.benchmarks.timing import cpu_seconds
from extractor.pipeline import extract_text


class Streamed(NamedTuple):
    """The characters read, the processor time without making them, the peak memory in bytes."""

    characters: int
    seconds: float
    peak: int


def streamed(folder: Path, size: int) -> Streamed:
    """Read `size` bytes of reports made from those in `folder` in a fresh process."""
    command = [sys.executable, "-m", "evaluation.benchmarks.stream", str(folder), str(size)]
    shown = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return Streamed(int(shown[0]), float(shown[1]), int(shown[2]))


def main(folder: Path, size: int) -> None:
    """Read `size` bytes of reports made from those in `folder`."""
    characters, seconds = 0, 0.0
    for text in documents(samples(folder), size):
        seconds += cpu_seconds(partial(extract_text, text))
        characters += len(text)
    print(characters, seconds, peak())


def peak() -> int:
    """Return this process's peak resident memory in bytes.

    Linux hands a parent's peak on in `ru_maxrss`, so the kernel's own account comes first.
    """
    status = Path("/proc/self/status")
    if status.exists():
        fields = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines())
        return int(fields["VmHWM"].split()[0]) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
