"""What the caller knows of a file, and how much reading it may cost."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from extractor.sandbox import Limits, Steps, untold


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file: its text `encoding` (None: find it), its `password`, and the limits.

    `told` is called with how many pages have been recognised, and how many there are to recognise.

    >>> ReadOptions(password="secret")
    ReadOptions(encoding=None, limits=Limits(seconds=120, step_seconds=30, \
memory=536870912, file=536870912, unpacked=268435456, output=268435456, \
pages=5000))
    """

    encoding: str | None = None
    password: str | None = field(default=None, repr=False)
    limits: Limits = Limits()
    told: Steps = field(default=untold, repr=False, compare=False)

    def plain(self) -> dict[str, object]:
        """Return the options as JSON can hold them: all but `told`, which stays in this process."""
        return {
            "encoding": self.encoding,
            "password": self.password,
            "limits": asdict(self.limits),
        }

    @classmethod
    def of(cls, plain: Mapping[str, Any], told: Steps) -> "ReadOptions":
        """Return the options that `plain` holds, with another `told`."""
        return cls(plain["encoding"], plain["password"], Limits(**plain["limits"]), told)
