"""Results as Markdown: what was measured, on which kind of machine, when, against which target."""

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from evaluation.places import RESULTS


@dataclass(frozen=True, slots=True)
class Line:
    """One measured number with its target; `met` is None where there is no target."""

    what: str
    measured: str
    target: str = ""
    met: bool | None = None

    @property
    def verdict(self) -> str:
        """The verdict as a word."""
        return {None: "", True: "yes", False: "NO"}[self.met]


@dataclass(frozen=True, slots=True)
class Result:
    """A benchmark's lines, and how they were measured."""

    name: str
    how: str
    lines: Sequence[Line]

    @property
    def met(self) -> bool:
        """Tell whether every target was met."""
        return all(line.met is not False for line in self.lines)

    def markdown(self) -> str:
        """Return the result as a page."""
        rows = [
            f"| {one.what} | {one.measured} | {one.target} | {one.verdict} |" for one in self.lines
        ]
        head = ["| what | measured | target | met |", "|---|---|---|---|"]
        parts = [f"# {self.name}", "", self.how, "", *head, *rows, "", *machine(), ""]
        return "\n".join(parts)


def write(result: Result, folder: Path = RESULTS) -> Path:
    """Write the result as `folder/NAME.md` and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{result.name}.md"
    path.write_text(result.markdown(), encoding="utf-8")
    return path


def machine() -> Iterable[str]:
    """Yield what kind of machine this is and what day; a machine's name is nobody's business."""
    python = platform.python_version()
    yield f"Measured on {datetime.now(UTC):%Y-%m-%d} (UTC), one process, Python {python},"
    yield f"{platform.system()} {platform.machine()}, {_processor()}, {os.cpu_count()} cores."
    if hasattr(os, "getloadavg"):
        yield f"Load of the machine when done: {os.getloadavg()[0]:.1f}."


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"
