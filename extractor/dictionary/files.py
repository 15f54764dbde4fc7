"""The files of the dictionary, and whether they are what they should be."""

import hashlib
from pathlib import Path

FOLDER = Path(__file__).parent / "data"
CHECKSUMS = "sha256sums.txt"


def damaged_files(folder: Path = FOLDER) -> list[str]:
    """Return the names of the files that are missing or whose SHA-256 is not the one listed.

    >>> damaged_files()
    []
    """
    if not (folder / CHECKSUMS).is_file():
        return [CHECKSUMS]
    lines = (folder / CHECKSUMS).read_text("utf-8").splitlines()
    listed = (line.split() for line in lines)
    return [name for digest, name in listed if _digest(folder / name) != digest]


def _digest(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
