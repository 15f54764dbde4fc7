"""Mirrors and reprints: reports of nearly the same text are linked, so that none counts twice.

Each report has a signature of 64 numbers, the smallest hashes of its runs of eight characters: the
share of equal numbers in two signatures estimates the share of runs that two texts have in common.
Reports are compared only where one of 16 bands of four numbers is alike.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, bindparam, select, update

from extractor.store import tables

_RUN, _HASHES, _BANDS = 8, 64, 16
_ALIKE = 0.8
"""Share of equal hashes from which two reports are copies; furniture around a text differs."""

_SHORTEST = 200
"""Characters below which a text is too short to tell."""

Signature = npt.NDArray[np.uint64]
_RANDOM = np.random.default_rng(20240601)
_FACTORS = _RANDOM.integers(1, 1 << 62, _HASHES, dtype=np.uint64) | np.uint64(1)
_POWERS = np.uint64(1_000_003) ** np.arange(_RUN, dtype=np.uint64)


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
    windows = np.lib.stride_tricks.sliding_window_view(codes, _RUN)
    runs = np.unique((windows * _POWERS).sum(axis=1, dtype=np.uint64))
    # Multiplying by an odd number permutes the 64-bit numbers: as many orders as factors.
    smallest = np.array([(runs * factor).min() for factor in _FACTORS], dtype="<u8")
    return smallest.tobytes().hex()


def link_copies(connection: Connection) -> int:
    """Set `copy_of` of every report that copies an earlier one; return how many there are."""
    report = tables.report
    found = select(report.c.id, report.c.signature).where(report.c.signature.is_not(None))
    rows = connection.execute(found.order_by(report.c.id)).all()
    links = list(_links([row[0] for row in rows], [row[1] for row in rows]))
    connection.execute(update(report).values(copy_of=None))
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
            if (signatures[first] == signature).mean() >= _ALIKE:
                yield {"copy": keys[index], "original": keys[first]}
                break
