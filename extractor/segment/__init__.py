"""Outline, paragraphs, sentences and clauses of normalised text."""

from extractor.segment.outlines import outline_of
from extractor.segment.sentences import clauses_of, paragraphs_of, sentences_of
from extractor.segment.spans import Spans

__all__ = ["Spans", "clauses_of", "outline_of", "paragraphs_of", "sentences_of"]
