"""From mentions and outline to facts: overlaps, attributes, evidence, the report."""

from extractor.assemble.overlaps import settled
from extractor.assemble.reading import Reading
from extractor.assemble.report import report_of

__all__ = ["Reading", "report_of", "settled"]
