"""Where a document comes from."""

import hashlib
from typing import NamedTuple


class Origin(NamedTuple):
    """The bytes of a file, its path and its media type.

    >>> Origin(b"", "report.pdf", "application/pdf").sha256[:8]
    'e3b0c442'
    """

    data: bytes
    path: str
    media_type: str

    @property
    def sha256(self) -> str:
        """The digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()
