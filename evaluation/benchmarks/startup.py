"""How long a fresh interpreter takes to import the extractor and to find its first fact."""

import subprocess
import sys
from statistics import median

IMPORT = "import extractor"
FIRST_FACT = f"{IMPORT}; assert extractor.extract_text('全县10个乡镇共有干部113人。').figures"
LIMITS = {"import": 0.15, "first fact": 0.5}
_TIMED = "import time; start = time.perf_counter(); {}; print(time.perf_counter() - start)"


def fresh_seconds(statement: str, times: int = 5) -> float:
    """Return the median wall time of `statement` in `times` new interpreters."""
    command = [sys.executable, "-c", _TIMED.format(statement)]
    runs = [
        subprocess.run(command, capture_output=True, check=True, text=True) for _ in [0] * times
    ]
    return median(float(run.stdout) for run in runs)


def startup() -> dict[str, float]:
    """Return the seconds of import and of import plus first fact."""
    return {"import": fresh_seconds(IMPORT), "first fact": fresh_seconds(FIRST_FACT)}
