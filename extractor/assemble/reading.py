"""Everything that the earlier steps found out about one report."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Any

from extractor.aligned_text import AlignedText
from extractor.assemble.document.frontmatter import Frontmatter, frontmatter_of
from extractor.assemble.document.issuer import issuer_of
from extractor.assemble.document.kind import kind_of
from extractor.assemble.document.number import number_of
from extractor.assemble.document.proposals import proposals_in
from extractor.assemble.document.region import home_of
from extractor.assemble.places.home import Home
from extractor.document import Block, Document
from extractor.kept import kept
from extractor.mention import Kind, Mention
from extractor.outline import Outline, Role
from extractor.schema import DocumentKind
from extractor.segment import Spans, paragraphs_of, sentences_of
from extractor.span import Span
from extractor.tagger.tagger import Tagger


@dataclass(frozen=True)
class Reading:
    """A report as read: source, clean text, outline, settled mentions, and its date if given.

    `blocks` are those of the source, placed in the clean text; `tagger`, if there is one, is asked
    about what the rules leave open.
    """

    document: Document
    text: AlignedText
    outline: Outline
    mentions: Sequence[Mention[Any]]
    date: Date | None = None
    blocks: Sequence[Block] = ()
    tagger: Tagger | None = None

    def of_kind(self, kind: Kind) -> list[Mention[Any]]:
        """Return the mentions of one kind, in reading order."""
        return self._by_kind.get(kind, [])

    @kept
    def _by_kind(self) -> dict[Kind, list[Mention[Any]]]:
        by_kind: dict[Kind, list[Mention[Any]]] = defaultdict(list)
        for mention in self.mentions:
            by_kind[mention.kind].append(mention)
        return by_kind

    @kept
    def sentences(self) -> Spans:
        """The sentences of the clean text."""
        return sentences_of(self.text.text)

    @kept
    def paragraphs(self) -> Spans:
        """The paragraphs of the clean text."""
        return paragraphs_of(self.text.text)

    @kept
    def proposals(self) -> Spans:
        """The stretches of running text that propose what is to be done."""
        return proposals_in(self.text.text, self.outline, self.paragraphs, self.sentences)

    def role_at(self, span: Span) -> Role | None:
        """Return what the text at `span` is for: that of its section, unless it proposes there."""
        if self.proposals.at(span.start):
            return "recommendations"
        section = self.outline.at(span.start)
        return section.role if section else None

    @kept
    def frontmatter(self) -> Frontmatter:
        """The parts of the report that say what it is."""
        return frontmatter_of(self.text, self.outline)

    @kept
    def home(self) -> Home:
        """The place that the report speaks for."""
        return home_of(self.frontmatter, self.of_kind("place"), self.issuer)

    @kept
    def number(self) -> str | None:
        """The report's official number."""
        return number_of(self.frontmatter)

    @kept
    def genre(self) -> DocumentKind:
        """What kind of report it is."""
        return kind_of(self.frontmatter, self.outline, self.number)

    @kept
    def issuer(self) -> str | None:
        """The office or the paper that the report comes from."""
        places = self.of_kind("place")
        return issuer_of(self.frontmatter, places, is_news=self.genre == "news")
