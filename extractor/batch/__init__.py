"""Thousands of reports in one go: planned, resumable, every failure told, nothing done twice."""

from extractor.batch.items import Item, items_of
from extractor.batch.run import Plan, run_batch
from extractor.batch.work import Receipt, Shard, UnusableWork, Work

__all__ = ["Item", "Plan", "Receipt", "Shard", "UnusableWork", "Work", "items_of", "run_batch"]
