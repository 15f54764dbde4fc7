"""Thousands of reports in one go: planned, resumable, every failure told, nothing done twice."""

from collections.abc import Mapping
from types import MappingProxyType

from extractor.batch.items import Item, items_of
from extractor.batch.local import run_locally
from extractor.batch.ray_engine import run_on_ray
from extractor.batch.run import Engine, Plan, run_batch
from extractor.batch.work import Receipt, Shard, UnusableWork, Work

ENGINES: Mapping[str, Engine] = MappingProxyType({"local": run_locally, "ray": run_on_ray})
"""What does the shards of a plan, by its name."""

__all__ = [
    "ENGINES",
    "Engine",
    "Item",
    "Plan",
    "Receipt",
    "Shard",
    "UnusableWork",
    "Work",
    "items_of",
    "run_batch",
]
