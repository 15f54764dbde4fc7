"""The tables of the fact database: one projection of the reports, the same on every server.

Names are singular, so that a query reads as a sentence: `select figure.value from figure join
report`. Every fact table carries what an analyst filters by in columns of its own; all evidence
lies in one table, `role` telling what it is to its fact. Offsets are code points.
"""

from extractor.store.columns import METADATA
from extractor.store.fact_tables import component, figure, measure, problem, time
from extractor.store.relation_tables import check, checked, evidence, link, tally
from extractor.store.report_tables import failure, passage, report, review, run, section

__all__ = [
    "FACTS",
    "METADATA",
    "check",
    "checked",
    "component",
    "evidence",
    "failure",
    "figure",
    "link",
    "measure",
    "passage",
    "problem",
    "report",
    "review",
    "run",
    "section",
    "tally",
    "time",
]

FACTS = {"figure": figure, "measure": measure, "problem": problem, "time": time}
"""The tables of facts that evidence and reviews speak of, by the kind they call it."""

TALLIED = {
    "figure": ("kind", "unit", "role", "statistic", "year", "region_path"),
    "measure": ("kind", "topic", "status", "year", "region_path"),
    "problem": ("topic", "status", "year", "region_path"),
}
"""The columns of facts whose values are counted when a report is saved."""
