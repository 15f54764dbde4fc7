"""What keeps the child within its limits, from the inside: the system's own, or a watch.

Linux refuses memory beyond a limit. macOS has such a limit but does not keep it, so a thread
watches there how much memory the process ever held. Windows has neither. Time is limited
everywhere, from the outside.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Literal

from extractor.sandbox.limits import Limits

if sys.platform != "win32":
    import resource

MEMORY_EXIT = 86
"""The exit code of a child that its watch has ended."""

_WATCH_SECONDS = 0.02
_SPARE_SECONDS = 5


def memory_limit() -> Literal["kernel", "watch", "none"]:
    """Tell what limits memory on this system."""
    if sys.platform == "linux":
        return "kernel"
    return "none" if sys.platform == "win32" else "watch"


@contextmanager
def confined(limits: Limits) -> Iterator[None]:
    """Keep what runs inside to `limits`, counted from what the process uses already."""
    method = memory_limit()
    if method == "none":
        yield
    elif method == "watch":
        with watched(limits.memory):
            yield
    else:
        with _limited(limits):
            yield


if sys.platform != "win32":

    @contextmanager
    def _limited(limits: Limits) -> Iterator[None]:
        # Should the parent die, a child that loops still ends once it has used its time.
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = used.ru_utime + used.ru_stime + limits.seconds * (os.cpu_count() or 1)
        soft = {
            resource.RLIMIT_DATA: _data_bytes() + limits.memory,
            resource.RLIMIT_CPU: int(seconds) + _SPARE_SECONDS,
            resource.RLIMIT_FSIZE: limits.unpacked,
            resource.RLIMIT_CORE: 0,
        }
        before = {name: resource.getrlimit(name) for name in soft}
        for name, most in soft.items():
            hard = before[name][1]
            resource.setrlimit(name, (most if hard < 0 else min(most, hard), hard))
        try:
            yield
        finally:
            for name, pair in before.items():
                resource.setrlimit(name, pair)

    @contextmanager
    def watched(memory: int) -> Iterator[None]:
        """End the process once it holds `memory` bytes more than now."""
        done, most = Event(), _peak_bytes() + memory

        def watch() -> None:
            while not done.wait(_WATCH_SECONDS):
                if _peak_bytes() > most:
                    os._exit(MEMORY_EXIT)

        Thread(target=watch, daemon=True).start()
        try:
            yield
        finally:
            done.set()

    def _peak_bytes() -> int:
        # On Linux a child's ru_maxrss begins with what its parent held.
        if sys.platform == "linux":
            return _status_bytes("VmHWM")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024

    def _data_bytes() -> int:
        """Return the size of the process's own writable memory, which RLIMIT_DATA counts."""
        return _status_bytes("VmData")

    def _status_bytes(field: str) -> int:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        line = next(line for line in status.splitlines() if line.startswith(field))
        return int(line.split()[1]) * 1024


def lengthen(seconds: float) -> None:
    """Add elapsed `seconds` to the processor time that the system allows this process."""
    if memory_limit() == "kernel":
        soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
        more = soft + int(seconds * (os.cpu_count() or 1))
        if soft >= 0:
            resource.setrlimit(resource.RLIMIT_CPU, (more if hard < 0 else min(more, hard), hard))


def forbid_network() -> None:
    """Make every attempt of this process to open a connection fail; there is no way back."""

    def refuse(event: str, _: tuple[object, ...]) -> None:
        if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto"):
            raise PermissionError("the sandbox has no network")

    sys.addaudithook(refuse)
