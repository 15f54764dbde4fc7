"""The engine for one machine: a few threads, each with a child process that does the work."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from itertools import islice
from threading import Event, local

from extractor.batch.shards import read_shard
from extractor.batch.work import Receipt, Shard, Work
from extractor.ingest import ReadOptions
from extractor.sandbox import Sandbox

_CALLS = 1_000
"""Reports a child reads before another takes its place: starting one takes as long as ten."""


def run_locally(
    shards: Iterable[Shard], work: Work, options: ReadOptions, workers: int
) -> Iterator[Receipt]:
    """Yield the receipts of `shards` as they are done, `workers` at a time."""
    own = local()
    opened: list[Sandbox] = []
    stopped = Event()

    def run(shard: Shard) -> Receipt:
        if not hasattr(own, "sandbox"):
            own.sandbox = Sandbox(_CALLS)
            opened.append(own.sandbox)
        outcome = read_shard(shard, own.sandbox, options, stopped)
        if outcome is None:
            raise CancelledError
        return work.finish(shard, outcome)

    pool = ThreadPoolExecutor(workers)
    try:
        yield from _as_completed(pool, run, shards, workers)
    finally:
        stopped.set()
        for sandbox in opened:
            sandbox.close()
        pool.shutdown(wait=True, cancel_futures=True)
        for sandbox in opened:
            sandbox.close()


def _as_completed(
    pool: ThreadPoolExecutor,
    run: Callable[[Shard], Receipt],
    shards: Iterable[Shard],
    workers: int,
) -> Iterator[Receipt]:
    """Keep one shard waiting for each worker, no more: a plan may name millions of reports."""
    waiting = iter(shards)
    pending: set[Future[Receipt]] = {
        pool.submit(run, shard) for shard in islice(waiting, 2 * workers)
    }
    while pending:
        done, pending = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()
        pending |= {pool.submit(run, shard) for shard in islice(waiting, len(done))}
