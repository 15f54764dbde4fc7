"""Mirrors and reprints: reports of nearly the same text are linked, so that none counts twice.

Each report has a signature of 64 numbers: its runs of eight characters are hashed and dealt into 64
bins, and of each bin the smallest hash is kept. The share of equal numbers in two signatures
estimates the share of runs that two texts have in common. Reports are compared only where one of
16 bands of four numbers is alike.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, bindparam, select, update

from extractor.store import tables

_RUN, _BINS, _BANDS = 8, 64, 16
_ALIKE = 0.8
"""Share of equal hashes from which two reports are copies; furniture around a text differs."""

_SHORTEST = 200
"""Characters below which a text is too short to tell."""

Signature = npt.NDArray[np.uint64]
_BASE = np.uint64(1_000_003)
_MIXING = np.uint64(0x9E3779B97F4A7C15)
"""2⁶⁴ divided by the golden ratio, and odd: multiplied by it, close numbers are far apart."""

_BIN_BITS = np.uint64(64 - 6)
_EMPTY = np.uint64((1 << 64) - 1)
"""What stands in a bin that no run fell into."""


def signature_of(text: str) -> str | None:
    """Return the signature of a text in hexadecimal digits, None for one too short.

    >>> signature_of("全县共有综合行政执法人员。" * 40) == signature_of("另一份材料的内容。" * 40)
    False
    """
    codes = np.frombuffer(
        "".join(text.split()).encode("utf-32-le", "surrogatepass"), dtype="<u4"
    ).astype(np.uint64)
    if len(codes) < _SHORTEST:
        return None
    hashes = np.zeros(len(codes) - _RUN + 1, dtype=np.uint64)
    for place in range(_RUN):
        hashes = hashes * _BASE + codes[place : place + len(hashes)]
    hashes = (hashes ^ (hashes >> np.uint64(32))) * _MIXING
    smallest = np.full(_BINS, _EMPTY, dtype="<u8")
    np.minimum.at(smallest, (hashes >> _BIN_BITS).astype(np.intp), hashes)
    return smallest.tobytes().hex()


def link_copies(connection: Connection) -> int:
    """Set `copy_of` of every report that copies an earlier one; return how many there are."""
    report = tables.report
    found = select(report.c.id, report.c.signature).where(report.c.signature.is_not(None))
    rows = connection.execute(found.order_by(report.c.id)).all()
    links = list(_links([row[0] for row in rows], [row[1] for row in rows]))
    connection.execute(update(report).where(report.c.copy_of.is_not(None)).values(copy_of=None))
    if links:
        change = update(report).where(report.c.id == bindparam("copy"))
        connection.execute(change.values(copy_of=bindparam("original")), links)
    return len(links)


def _links(keys: list[int], written: list[str]) -> Iterator[dict[str, int]]:
    signatures = [np.frombuffer(bytes.fromhex(one), dtype="<u8") for one in written]
    bands: dict[tuple[int, bytes], int] = {}
    for index, signature in enumerate(signatures):
        candidates: dict[int, None] = {}
        for band in range(_BANDS):
            part = signature[band * 4 : band * 4 + 4].tobytes()
            first = bands.setdefault((band, part), index)
            if first != index:
                candidates[first] = None
        for first in sorted(candidates):
            if _likeness(signatures[first], signature) >= _ALIKE:
                yield {"copy": keys[index], "original": keys[first]}
                break


def _likeness(one: Signature, other: Signature) -> float:
    """Return the share of equal bins among those that either text fills."""
    filled = (one != _EMPTY) | (other != _EMPTY)
    return float(((one == other) & filled).sum() / filled.sum())
