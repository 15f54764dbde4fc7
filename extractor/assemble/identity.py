"""Stable ids of facts: the same file and place give the same id in every run."""

from collections import defaultdict
from hashlib import blake2b

_BYTES = 8


class Identities:
    """Ids for the facts of one file, from its sha256, the kind of fact, the source span.

    An ordinal keeps two facts of one kind and place apart.
    """

    def __init__(self, sha256: str) -> None:
        self._seed = sha256.encode()
        self._seen: dict[tuple[str, int, int], int] = defaultdict(int)

    def of(self, kind: str, start: int, end: int) -> str:
        """Return the id of the next fact of `kind` at `start`:`end` (source code points)."""
        place = (kind, start, end)
        ordinal = self._seen[place]
        self._seen[place] += 1
        key = f"{kind}:{start}:{end}:{ordinal}".encode()
        return blake2b(key, digest_size=_BYTES, key=self._seed[:64]).hexdigest()
