"""Facts on spaCy documents: a pipeline component, colours for displaCy, DocBin files.

>>> import spacy
>>> nlp = spacy.blank("zh")
>>> component = nlp.add_pipe("reform_facts")
>>> doc = nlp("全县10个乡镇共有综合行政执法人员113人。")
>>> [(span.text, span.label_, span._.fact["metric"]) for span in doc.spans["figures"]]
[('10个', 'COUNT', '乡镇'), ('113人', 'COUNT', '综合行政执法人员')]
"""

from extractor.spacy.colours import display_options
from extractor.spacy.component import ReformFacts
from extractor.spacy.documents import doc_of, write_docbin
from extractor.spacy.spans import with_facts

__all__ = ["ReformFacts", "display_options", "doc_of", "with_facts", "write_docbin"]
