"""The pipeline component `reform_facts`.

spaCy finds components, attributes and colours in its own registries only; this module makes the
entries when spaCy asks for the component (the entry point in `pyproject.toml`).
"""

from datetime import date as Date

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.pipeline import extract_text
from extractor.spacy.spans import FACTS, REPORT, fact_of, with_facts


class ReformFacts:
    """Reads each document's text and puts the facts on it.

    `date` is the day from which 今年 is counted where a report does not state its own.
    """

    def __init__(self, date: Date | None = None) -> None:
        self.date = date

    def __call__(self, doc: Doc) -> Doc:
        """Return `doc` with its facts; one without text stays as it is."""
        if not doc.text.strip():
            return doc
        return with_facts(doc, extract_text(doc.text, date=self.date))


def reform_facts(nlp: Language, name: str, date: str | None) -> ReformFacts:
    """Make the component for a pipeline; `date` is an ISO date. ValueError where it is none."""
    del nlp, name  # spaCy passes both by their names; nothing here depends on the pipeline.
    return ReformFacts(Date.fromisoformat(date) if date else None)


Language.factory("reform_facts", default_config={"date": None}, func=reform_facts)
Span.set_extension("fact", getter=fact_of, force=True)
Span.set_extension("fact_id", getter=lambda span: span.id_ if fact_of(span) else None, force=True)
Doc.set_extension("reform_facts", getter=lambda doc: doc.user_data.get(FACTS), force=True)
Doc.set_extension("reform_report", getter=lambda doc: doc.user_data.get(REPORT), force=True)
