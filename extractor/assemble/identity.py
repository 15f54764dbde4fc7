"""Stable ids of facts: the same file and place give the same id in every run."""

from hashlib import blake2b

_BYTES = 8


class Identities:
    """Ids for the facts of one file, from its sha256, the kind of fact, the source span.

    An ordinal keeps two facts of one kind and place apart.

    >>> ids = Identities("0" * 64)
    >>> ids.of("figure", 3, 6) == Identities("0" * 64).of("figure", 3, 6)
    True
    >>> ids.of("figure", 3, 6) == Identities("0" * 64).of("figure", 3, 6)
    False
    """

    def __init__(self, sha256: str) -> None:
        self._of_file = blake2b(sha256.encode(), digest_size=_BYTES)
        self._seen: dict[str, int] = {}

    def of(self, kind: str, start: int, end: int) -> str:
        """Return the id of the next fact of `kind` at `start`:`end` (source code points)."""
        place = f"{kind}:{start}:{end}"
        ordinal = self._seen.get(place, 0)
        self._seen[place] = ordinal + 1
        digest = self._of_file.copy()
        digest.update(f"{place}:{ordinal}".encode())
        return digest.hexdigest()
