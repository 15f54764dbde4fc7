"""Tries out what the sandbox can enforce on this system."""

import time
from dataclasses import dataclass

from extractor.errors import LimitExceeded, ReaderFailed
from extractor.sandbox.limits import Limits
from extractor.sandbox.sandbox import Call, Sandbox

_MIB = 1 << 20
_LEAST = 32 * _MIB


@dataclass(frozen=True, slots=True)
class Trial:
    """Whether a child `starts`, is ended in `time`, and is held to its `memory`."""

    starts: bool
    time: bool
    memory: bool

    @property
    def told(self) -> str:
        """Say what is limited.

        >>> Trial(starts=True, time=True, memory=False).told
        'limits time, not memory'
        """
        held = [name for name, limited in (("time", self.time), ("memory", self.memory)) if limited]
        loose = {"time", "memory"}.difference(held)
        told = f"limits {' and '.join(held)}" if held else ""
        return ", not ".join(part for part in (told, " and ".join(sorted(loose))) if part)


def sandbox_trial() -> Trial:
    """Start a child, let it sleep too long and take too much, and tell what came of it."""
    try:
        with Sandbox() as sandbox:
            return Trial(
                starts=_run(sandbox, "take", _LEAST // 2, Limits()),
                time=not _run(sandbox, "sleep", 5, Limits(seconds=0.5)),
                memory=not _run(sandbox, "take", 8 * _LEAST, Limits(memory=_LEAST)),
            )
    except OSError:
        return Trial(starts=False, time=False, memory=False)


def _run(sandbox: Sandbox, name: str, amount: int, limits: Limits) -> bool:
    """Tell whether the child did what it was told."""
    call = Call(f"{__name__}:{name}", "", {"amount": amount})
    try:
        return sandbox.run(call, b"", limits) == b"done"
    except (LimitExceeded, ReaderFailed):
        return False


def sleep(_: bytes, amount: float) -> bytes:
    """Sleep for `amount` seconds."""
    time.sleep(amount)
    return b"done"


def take(_: bytes, amount: int) -> bytes:
    """Take `amount` bytes of memory, in pieces, with time for a watch to see it."""
    pieces = []
    for _number in range(max(1, amount // _MIB)):
        pieces.append(b"x" * _MIB)
        time.sleep(0.001)
    return b"done"
