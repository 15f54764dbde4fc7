"""What a command and all the processes it starts take, read from /proc while it runs."""

import os
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Usage(NamedTuple):
    """What a run took: seconds by the clock, MB, and processor seconds.

    `main` are those of the parent's main thread, `working` those of its workers: its other threads
    and its children.
    """

    seconds: float
    memory: float
    main: float
    working: float

    def alone(self, workers: int) -> float:
        """Return the seconds that the run takes where nothing else runs."""
        return self.main + self.working / workers


def watched(command: list[str]) -> Usage:
    """Run a command to its end and tell what it took."""
    start, most = time.monotonic(), 0.0
    threads, children = dict[str, float](), dict[str, float]()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        family = _family(process.pid)
        most = max(most, sum(map(_resident, family)))
        threads |= _processor(_tasks(process.pid))
        children |= _processor(Path(f"/proc/{pid}") for pid in family[1:])
        time.sleep(0.1)
    main = threads.pop(str(process.pid), 0.0)
    seconds = time.monotonic() - start
    return Usage(seconds, most / 1e6, main, sum(threads.values()) + sum(children.values()))


def _family(parent: int) -> list[int]:
    """Return the parent and all its descendants; processes that end meanwhile are left out."""
    stats = {int(entry.name): _stat(entry) for entry in _processes()}
    parents: Mapping[int, int] = {pid: int(stat[1]) for pid, stat in stats.items() if stat}
    family = [parent]
    for pid in family:
        family += [child for child, of in parents.items() if of == pid]
    return family


def _processes() -> Iterator[Path]:
    return (entry for entry in Path("/proc").iterdir() if entry.name.isdigit())


def _tasks(pid: int) -> list[Path]:
    """Return the folders of a process's threads."""
    with suppress(OSError):
        return list(Path(f"/proc/{pid}/task").iterdir())
    return []


def _stat(task: Path) -> list[str]:
    """Return what the system tells of a process or thread; nothing once it has ended."""
    with suppress(OSError, IndexError):
        return (task / "stat").read_text().rsplit(")", 1)[1].split()
    return []


def _processor(tasks: Iterable[Path]) -> dict[str, float]:
    """Return the processor seconds that processes or threads took so far, by their ids."""
    stats = {task.name: _stat(task) for task in tasks}
    ticks = os.sysconf("SC_CLK_TCK")
    return {pid: sum(map(int, stat[11:13])) / ticks for pid, stat in stats.items() if stat}


def _resident(pid: int) -> float:
    with suppress(OSError, IndexError, ValueError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0.0
