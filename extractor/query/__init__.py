"""Questions to the fact database, and the answers as tables that other programs open."""

from extractor.query.base import FactBase
from extractor.query.compare import compare, indicators
from extractor.query.facets import FACETS, Facet, key_of, offered
from extractor.query.facts import count, facet_counts, facts
from extractor.query.free_sql import RefusedQuery, Result, rows_of, run_sql
from extractor.query.question import Query
from extractor.query.show import Shown, show
from extractor.query.typed import FigureRow, MeasureRow, ProblemRow

__all__ = [
    "FACETS",
    "FactBase",
    "Facet",
    "FigureRow",
    "MeasureRow",
    "ProblemRow",
    "Query",
    "RefusedQuery",
    "Result",
    "Shown",
    "compare",
    "count",
    "facet_counts",
    "facts",
    "indicators",
    "key_of",
    "offered",
    "rows_of",
    "run_sql",
    "show",
]
