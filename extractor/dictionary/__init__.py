"""Words as jieba cuts them: its dictionary and models in files that are mapped, not read.

The dictionary has 349,045 words. Held as objects it takes 40 megabytes and a tenth of a second; of
the files here the system loads the pages that a text needs. `evaluation/make_dictionary.py` writes
them.
"""

from extractor.dictionary.cutting import tagged_words, words
from extractor.dictionary.model import has_word

__all__ = ["has_word", "tagged_words", "words"]
