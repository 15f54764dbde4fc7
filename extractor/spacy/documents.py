"""Reports as spaCy documents, and as DocBin files that plain spaCy loads."""

from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from extractor.schema import Report
from extractor.spacy.spans import with_facts


def doc_of(report: Report, vocab: Vocab | None = None) -> Doc:
    """Return the report's source text as a document with one token a character, so spans are exact.

    The report must have been extracted `with_text`, else ValueError.

    >>> from extractor import extract_text
    >>> doc = doc_of(extract_text("推行“一窗通办”，减少事项60项。", with_text=True))
    >>> [(span.text, span.label_) for span in doc.spans["reform_facts"]]
    [('一窗通办', 'SLOGAN'), ('60项', 'COUNT')]
    """
    if report.source.text is None:
        raise ValueError(f"{report.source.path}: extract it with_text=True to get a document")
    characters = list(report.source.text)
    doc = Doc(vocab or Vocab(), words=characters, spaces=[False] * len(characters))
    return with_facts(doc, report)


def write_docbin(reports: Iterable[Report], path: str | Path) -> None:
    """Write reports, extracted `with_text`, to a DocBin file; OSError where that fails.

    It holds the span groups and the facts in `user_data`, so `DocBin().from_disk(path)` reads all
    of it without this package.
    """
    vocab = Vocab()
    docs = [doc_of(report, vocab) for report in reports]
    DocBin(store_user_data=True, docs=docs).to_disk(path)
