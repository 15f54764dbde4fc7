"""The files of the dictionary, and whether they are what they should be."""

import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable
from mmap import ACCESS_READ, mmap
from pathlib import Path

FOLDER = files("extractor.dictionary").joinpath("data")
"""A path, or a place in an archive that Python imports from."""
CHECKSUMS = "sha256sums.txt"


def damaged_files(folder: Traversable = FOLDER) -> list[str]:
    """Return the names of the files that are missing or whose SHA-256 is not the one listed.

    >>> damaged_files()
    []
    """
    sums = folder.joinpath(CHECKSUMS)
    if not sums.is_file():
        return [CHECKSUMS]
    lines = sums.read_text("utf-8").splitlines()
    listed = (line.split() for line in lines)
    return [name for digest, name in listed if _digest(folder.joinpath(name)) != digest]


def _digest(path: Traversable) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def mapped(name: str, folder: Traversable = FOLDER) -> "memoryview[int]":
    """Return the bytes of a file, mapped where it lies in the file system; else they are read.

    >>> bytes(mapped("words.marisa")[:14])
    b'We love Marisa'
    """
    place = folder.joinpath(name)
    if not isinstance(place, Path):
        return memoryview(place.read_bytes())
    with place.open("rb") as file:
        return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
