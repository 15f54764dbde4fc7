"""Timing that holds on a busy machine: processor time, contestants in turn, medians."""

import time
from collections.abc import Callable, Mapping
from statistics import median

Run = Callable[[], object]


def cpu_seconds(run: Run) -> float:
    """Return the processor time of this process for one call."""
    start = time.process_time()
    run()
    return time.process_time() - start


def best_of(run: Run, times: int) -> float:
    """Return the least processor time of some calls: the one that was disturbed least."""
    return min(cpu_seconds(run) for _ in range(times))


def round_robin(contestants: Mapping[str, Run], rounds: int) -> dict[str, float]:
    """Return each contestant's median over `rounds` rounds, all in turn, after a warm-up."""
    for run in contestants.values():
        run()
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            taken[name].append(cpu_seconds(run))
    return {name: median(seconds) for name, seconds in taken.items()}
