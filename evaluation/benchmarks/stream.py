"""Reads generated reports one after the other, keeps none, and prints its peak memory in bytes."""

import resource
import sys

from evaluation.benchmarks.material import documents, samples
from extractor.pipeline import extract_text


def main(size: int) -> None:
    """Read `size` bytes of reports."""
    for text in documents(samples(), size):
        extract_text(text)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak if sys.platform == "darwin" else peak * 1024)


if __name__ == "__main__":
    main(int(sys.argv[1]))
