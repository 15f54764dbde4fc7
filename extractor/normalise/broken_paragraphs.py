"""What a paragraph that is put together line by line has shown of itself so far."""

from dataclasses import dataclass, replace

from extractor.deferred import deferred
from extractor.normalise.text_lines import LABEL, TITLE_KIND, ends_sentence

MARK = deferred("[，,；;。、！？]")
_STOP = deferred("[。；;！？]")
_CLOSED = deferred('[”’"]{1,2}')
_WANTS_NUMBER = deferred(
    "(?:共|计|近|约|达|到|至|为|超过?|有|余|出动?|了|设|建|投入|受理|排查|整改|发放|办理|开展|"
    "完成|处置?|化解)$"
)
_ITEM = deferred("[一二三四五六七八九十]{1,2}(?:是|要)|首先|其次|再次|—")
_SHORTEST_OPEN = 20
"""Characters: a line so long without a mark is a sentence that goes on, not the cell of a table."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is known of the lines joined so far: how it began, its marks, whether it was broken."""

    first: str
    last: str
    has_mark: bool
    has_stop: bool
    has_ended: bool
    length: int
    was_broken: bool = False

    @classmethod
    def of(cls, words: str) -> "Paragraph":
        """Return the paragraph that begins with the words of one line."""
        has_mark = MARK.search(words) is not None
        has_stop = has_mark and _STOP.search(words) is not None
        return cls(words, words, has_mark, has_stop, ends_sentence(words), len(words))

    def joined(self, words: str, is_break: bool) -> "Paragraph":
        """Return the paragraph with the words of the next line."""
        more = Paragraph.of(words)
        return replace(
            more,
            first=self.first,
            has_mark=self.has_mark or more.has_mark,
            has_stop=self.has_stop or more.has_stop,
            has_ended=self.has_ended if _CLOSED.fullmatch(words) else more.has_ended,
            length=self.length + more.length,
            was_broken=self.was_broken or is_break,
        )

    @property
    def is_open(self) -> bool:
        """Tell whether it is an unfinished sentence, and no heading, cell or item of a list."""
        if self.has_ended:
            return False
        if LABEL.match(self.first) and not _ITEM.match(self.first) and not self.has_stop:
            return self.has_mark and self.wants_number
        is_title = self.was_broken or TITLE_KIND.search(self.last) is not None
        return self.has_mark or (self.length >= _SHORTEST_OPEN and not is_title)

    @property
    def was_cut(self) -> bool:
        """Tell whether it was broken before and has not ended: `2021`, `年全队持证`."""
        return self.was_broken and not self.has_ended and not TITLE_KIND.search(self.last)

    @property
    def wants_number(self) -> bool:
        """Tell whether its last word is one before a number: 出动, 达到, 近."""
        return _WANTS_NUMBER.search(self.last) is not None
