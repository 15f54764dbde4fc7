"""How long a fresh interpreter takes to import the extractor and to find its first fact."""

import os
import subprocess
import sys
from statistics import median
from tempfile import TemporaryDirectory

from evaluation.benchmarks.results import Line, Result

IMPORT = "import extractor"
FIRST_FACT = f"{IMPORT}; assert extractor.extract_text('全县10个乡镇共有干部113人。').figures"
LIMITS = {"import": 0.15, "first fact": 0.5}
HOW = """Processor time inside a fresh interpreter: `import extractor`, and the same with the first
figure of a short text. Median of five; modules are compiled before, as an installation does."""
_TIMED = "import time; start = time.process_time(); {}; print(time.process_time() - start)"


def fresh_seconds(statement: str, times: int = 5) -> float:
    """Return the median processor time of `statement` in `times` new interpreters.

    One more goes before them and leaves the compiled modules, which an installed package has.
    """
    with TemporaryDirectory() as compiled:
        taken = [_fresh_run(statement, compiled) for _ in range(times + 1)]
    return median(taken[1:])


def _fresh_run(statement: str, compiled: str) -> float:
    """Return the processor time of one new interpreter that keeps bytecode under `compiled`."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", _TIMED.format(statement)]
    run = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    return float(run.stdout)


def startup() -> Result:
    """Measure the import, and the import with the first fact."""
    statements = {"import": IMPORT, "first fact": FIRST_FACT}
    seconds = {name: fresh_seconds(statement) for name, statement in statements.items()}
    lines = [
        Line(name, f"{taken:.3f} s", f"≤ {LIMITS[name]}", taken <= LIMITS[name])
        for name, taken in seconds.items()
    ]
    return Result("startup", HOW, lines)
