"""The engine for several machines: Ray hands shards to actors, each with a child that reads.

Needs `pip install 'reform-facts[ray]'`. Reports and the working folder must be on a disk that all
machines share. Receipts are those of the local engine: either goes on where the other ended.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Any

from extractor.batch.shards import read_shard
from extractor.batch.work import Receipt, Shard, Work
from extractor.errors import missing_extra
from extractor.ingest import ReadOptions
from extractor.sandbox import Sandbox

_CALLS = 1_000
"""Reports a child reads before another takes its place, as in the local engine."""


class Reader:
    """What an actor does: shards, one after the other, in a child that stays loaded."""

    def __init__(self, folder: str, options: ReadOptions, figures: bool) -> None:
        self._work = Work(Path(folder), figures=figures)
        self._options = options
        self._sandbox = Sandbox(_CALLS)

    def read(self, shard: Shard) -> Receipt:
        """Do a shard and return its receipt; one that is done already is not done again."""
        done = self._work.receipt(shard)
        outcome = None if done else read_shard(shard, self._sandbox, self._options, Event())
        if outcome is None:
            return done or Receipt(shard.number, 0, 0, 0.0)
        return self._work.finish(shard, outcome)


def run_on_ray(
    shards: Iterable[Shard], work: Work, options: ReadOptions, workers: int
) -> Iterator[Receipt]:
    """Yield the receipts of `shards` as `workers` actors finish them.

    Uses the cluster that the variable RAY_ADDRESS names, else one on this machine for the time of
    the run. An actor that dies is started anew and does its shard again.
    """
    ray = _ray()
    owned = not ray.is_initialized()
    if owned:
        ray.init(include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        make = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=-1)(Reader)
        actors = [
            make.remote(str(work.folder.resolve()), options, work.with_figures)
            for _ in range(workers)
        ]
        yield from _finished(ray, actors, iter(shards))
    finally:
        if owned:
            ray.shutdown()


def _finished(ray: Any, actors: list[Any], waiting: Iterator[Shard]) -> Iterator[Receipt]:  # noqa: ANN401
    """Keep each actor one shard busy and no more: a plan may name millions of reports."""
    busy = {
        actor.read.remote(shard): actor
        for actor, shard in zip(actors, islice(waiting, len(actors)), strict=False)
    }
    while busy:
        (done,), _ = ray.wait(list(busy), num_returns=1)
        actor = busy.pop(done)
        for shard in islice(waiting, 1):
            busy[actor.read.remote(shard)] = actor
        yield ray.get(done)


def _ray() -> Any:  # noqa: ANN401
    try:
        import ray
    except ModuleNotFoundError as error:
        raise missing_extra(error, "--engine ray", "ray", "batch") from error
    return ray
