"""Reads generated reports one after the other, keeps none, and prints its peak memory in bytes."""

import resource
import sys
from pathlib import Path

from evaluation.benchmarks.material import documents, samples
from extractor.pipeline import extract_text


def main(folder: Path, size: int) -> None:
    """Read `size` bytes of reports made from those in `folder`."""
    for text in documents(samples(folder), size):
        extract_text(text)
    print(peak())


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
