"""What the caller knows of a file, and how much reading it may cost."""

from dataclasses import dataclass, field

from extractor.sandbox import Limits


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file: its text `encoding` (None: find it), its `password`, and the limits.

    >>> ReadOptions(password="secret")
    ReadOptions(encoding=None, limits=Limits(seconds=120, memory=536870912, file=536870912, \
unpacked=268435456, output=268435456, pages=5000))
    """

    encoding: str | None = None
    password: str | None = field(default=None, repr=False)
    limits: Limits = Limits()
