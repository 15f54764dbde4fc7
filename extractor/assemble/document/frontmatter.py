"""The parts of a report that say what it is: title, the lines around it, opening and end."""

from dataclasses import dataclass

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.outline import Outline
from extractor.span import Span

_OPENING = 800
"""Characters: an opening without headings is longer in no report that we have seen."""
_END = 400
_SENTENCE = "(?:^|[。！？\n★ ])"
_BEFORE_A_SUBJECT = deferred(
    f"{_SENTENCE}(?:[^，。；\n]{{1,14}}(?:以来|年来|年|月|日(?:[上下]午|晚|当[天日])?|期间|"
    f"来)，)?(?:中共)?$"
)
_BEFORE_A_CLAUSE = deferred(
    f"(?:{_SENTENCE}|[，；]|(?:^|\n|[报网窗台]讯|日电)(?:[【（][^】）]{{2,12}}[】）]){{1,2}})(?:中共)?$"
)
_LONGEST_LEAD = 18
_SHORTEST_OPENING = 40
"""Characters under which the opening is no more than a lead to the first section."""


@dataclass(frozen=True, slots=True)
class Frontmatter:
    """Where a report speaks of itself (offsets in the normalised text).

    `title` is the headline in one line. `opening` begins after it and ends before the first
    section, `ending` is the last stretch of the text, `furniture` the words taken out of it.
    `aligned` is the text with its source.
    """

    title: str | None
    title_span: Span | None
    opening: range
    ending: range
    furniture: str
    aligned: AlignedText

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.aligned.text

    @property
    def masthead(self) -> str:
        """What stands over the title: a periodical's name and number, the words of a page."""
        return self.text[: self.title_span.start] if self.title_span else ""

    def first_word(self, span: Span) -> str:
        """Return the words at `span` up to the first space of their source, by which sites part
        what they state; all of them where the source is spaced out character by character.

        Normalised text has no such spaces: 来源:某网 张三 became 来源：某网张三.
        """
        words = span.of(self.text)
        parted = [at for at in range(1, len(words)) if self._is_parted(span.start + at)]
        return words if parted[:1] == [1] or not parted else words[: parted[0]]

    def _is_parted(self, offset: int) -> bool:
        """Tell whether the source has a space before the character at `offset`."""
        before, here = self.aligned.origins[offset - 1 : offset + 1]
        return any(map(str.isspace, self.aligned.source[before + 1 : here]))

    def begins_sentence(self, start: int) -> bool:
        """Tell whether the words at `start` begin a sentence of the opening, or follow 近年来，."""
        if start not in self.opening:
            return False
        repeated = bool(self.title) and self.text.endswith(self.title or "", 0, start)
        return repeated or bool(_BEFORE_A_SUBJECT.search(self._before(start)))

    def begins_clause(self, start: int) -> bool:
        """Tell whether the words at `start` begin a clause of the opening."""
        if self.begins_sentence(start):
            return True
        return start in self.opening and bool(_BEFORE_A_CLAUSE.search(self._before(start)))

    def _before(self, start: int) -> str:
        return self.text[max(self.opening.start, start - _LONGEST_LEAD) : start]

    def leads(self, start: int) -> bool:
        """Tell whether the words at `start` stand in the first sentence of the opening."""
        return "。" not in self.text[self.opening.start : start]


def frontmatter_of(text: AlignedText, outline: Outline) -> Frontmatter:
    """Return the parts of `text` that document facts are read from."""
    whole = text.text
    start = outline.title.end if outline.title else 0
    first = next((s.body.start for s in outline.sections if s.body.start >= start), len(whole))
    return Frontmatter(
        title=outline.title.of(whole).replace("\n", "") if outline.title else None,
        title_span=outline.title,
        opening=range(start, _opening_end(whole, start, first)),
        ending=range(max(start, len(whole) - _END), len(whole)),
        furniture="\n".join(text.source[cut.start : cut.end] for cut in text.removed),
        aligned=text,
    )


def _opening_end(text: str, start: int, first: int) -> int:
    """Return where the opening ends: before the first section, unless little stands before it."""
    end = first if first - start >= _SHORTEST_OPENING else len(text)
    return max(start, min(end, start + _OPENING))
