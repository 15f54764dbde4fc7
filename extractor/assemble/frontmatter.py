"""The parts of a report that say what it is: title, the lines around it, opening and end."""

from dataclasses import dataclass

from extractor.aligned_text import AlignedText
from extractor.outline import Outline
from extractor.span import Span

_OPENING = 800
"""Characters: an opening without headings is longer in no report that we have seen."""
_END = 400


@dataclass(frozen=True, slots=True)
class Frontmatter:
    """Where a report speaks of itself (offsets in the normalised text).

    `title` is the headline in one line. `opening` begins after it and ends before the first
    section, `ending` is the last stretch of the text, `furniture` the words taken out of it.
    """

    text: str
    title: str | None
    title_span: Span | None
    opening: range
    ending: range
    furniture: str


def frontmatter_of(text: AlignedText, outline: Outline) -> Frontmatter:
    """Return the parts of `text` that document facts are read from."""
    whole = text.text
    start = outline.title.end if outline.title else 0
    first = next((s.body.start for s in outline.sections if s.body.start >= start), len(whole))
    return Frontmatter(
        text=whole,
        title=outline.title.of(whole).replace("\n", "") if outline.title else None,
        title_span=outline.title,
        opening=range(start, max(start, min(first, start + _OPENING))),
        ending=range(max(start, len(whole) - _END), len(whole)),
        furniture="\n".join(text.source[cut.start : cut.end] for cut in text.removed),
    )
