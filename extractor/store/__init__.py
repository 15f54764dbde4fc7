"""The fact database: a projection of reports and reviews that plain SQL reads well."""

from extractor.store import tables
from extractor.store.search import index_of, matching, tokens_of
from extractor.store.store import Store

__all__ = ["Store", "index_of", "matching", "tables", "tokens_of"]
