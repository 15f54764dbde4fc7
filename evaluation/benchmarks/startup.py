"""How long a fresh interpreter takes to import the extractor and to find its first fact."""

import subprocess
import sys
from statistics import median

from evaluation.benchmarks.results import Line, Result

IMPORT = "import extractor"
FIRST_FACT = f"{IMPORT}; assert extractor.extract_text('全县10个乡镇共有干部113人。').figures"
LIMITS = {"import": 0.15, "first fact": 0.5}
HOW = """Processor time inside a fresh interpreter: `import extractor`, and the same with the first
figure of a short text. Median of five."""
_TIMED = "import time; start = time.process_time(); {}; print(time.process_time() - start)"


def fresh_seconds(statement: str, times: int = 5) -> float:
    """Return the median processor time of `statement` in `times` new interpreters."""
    command = [sys.executable, "-c", _TIMED.format(statement)]
    runs = [
        subprocess.run(command, capture_output=True, check=True, text=True) for _ in [0] * times
    ]
    return median(float(run.stdout) for run in runs)


def startup() -> Result:
    """Measure the import, and the import with the first fact."""
    statements = {"import": IMPORT, "first fact": FIRST_FACT}
    seconds = {name: fresh_seconds(statement) for name, statement in statements.items()}
    lines = [
        Line(name, f"{taken:.3f} s", f"≤ {LIMITS[name]}", taken <= LIMITS[name])
        for name, taken in seconds.items()
    ]
    return Result("startup", HOW, lines)
