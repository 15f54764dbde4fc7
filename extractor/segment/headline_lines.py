"""What tells a headline: its last word, that it is repeated, or what stands above it."""

import re

from extractor.deferred import deferred
from extractor.segment.glued_headline import GENRE
from extractor.segment.labels import label_at
from extractor.segment.lines import is_credit, is_line, is_masthead
from extractor.segment.spans import Spans

SHORTEST = 6
"""Characters of a headline whose last word names no genre of text."""
LONGEST = 60
"""Characters of a line of a headline."""


COMPLETE = deferred(f"{GENRE}(?:[（(][^（）()]*[）)])?(?:\\.[a-z]{{3,4}})?$")
GENRE_LAST = deferred(f"(?:{GENRE}|范文)$")
_CONTENTS = deferred("(?:目 ?录|提纲)(?:[/／、](?:目录|提纲))?(?:[:：].{0,4})?$")
"""The line over a list of contents that stands before the report itself."""
ISSUE = deferred(
    "^[^，。；\n]{0,8}第 ?[0-9〇零一二三四五六七八九十百]{1,4} ?期[^，。；\n]{0,12}$", re.MULTILINE
)
"""The line with the number of a periodical, in which offices inform each other."""
_LONGEST_NAME = 16
"""Characters of the name of a periodical."""
_MOST_CONTENTS = 40
"""Lines of such a list."""
_REPEATED_WITHIN = 12
"""Lines among which a page repeats its headline, under its own bar and over the article."""


def is_above(words: str) -> bool:
    """Tell whether a line stands over the headline: of the site, of the file, of the author."""
    return is_credit(words) or is_masthead(words)


def is_periodical(text: str, paragraphs: Spans, index: int) -> bool:
    """Tell whether a line names a periodical: the number of the issue stands in the next one.

    >>> from extractor.segment.sentences import paragraphs_of
    >>> text = "改革工作简报\\n（第12期）\\n某县推进镇级改革"
    >>> is_periodical(text, paragraphs_of(text), 0), is_periodical(text, paragraphs_of(text), 1)
    (True, False)
    """
    if index + 1 >= len(paragraphs) or len(paragraphs[index]) > _LONGEST_NAME:
        return False
    return bool(ISSUE.search(paragraphs[index + 1].of(text)))


def repeated_line(text: str, paragraphs: Spans) -> int | None:
    """Return the index of the first line that stands once more among the lines of the head.

    Under a line that names its genre, as headlines do, headings are repeated: in the contents.
    """
    lines = [paragraphs[i].of(text) for i in range(min(len(paragraphs), _REPEATED_WITHIN))]
    for index, words in enumerate(lines):
        if not SHORTEST < len(words) <= LONGEST or not is_line(words) or words.startswith("第"):
            continue
        if label_at(text, paragraphs.starts[index]) or is_above(words):
            continue
        if words in lines[index + 1 :]:
            return index
        if GENRE_LAST.search(words):
            return None
    return None


def below_contents(text: str, paragraphs: Spans) -> int | None:
    """Return the index of the headline that follows a list of contents, None without a list."""
    if not paragraphs or not _CONTENTS.match(paragraphs[0].of(text)):
        return None
    for index in range(1, min(len(paragraphs), _MOST_CONTENTS)):
        words = paragraphs[index].of(text)
        if len(words) > LONGEST or "。" in words:
            return None
        if len(words) >= SHORTEST and not label_at(text, paragraphs.starts[index]):
            return index if COMPLETE.search(words) else None
    return None
