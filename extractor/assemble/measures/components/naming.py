"""One place where a measure is named, with what a reader of its components may look at."""

from dataclasses import dataclass

from extractor.deferred import deferred
from extractor.outline import Outline
from extractor.quick import quick
from extractor.span import Span
from extractor.values.measure_name import MeasureName


@quick
@dataclass(frozen=True, slots=True)
class Naming:
    """A mention of `name` at `span` of the normalised `text`.

    `sentence` and `paragraph` hold it; `outer` is the span with its quotation marks.
    """

    text: str
    outline: Outline
    name: MeasureName
    span: Span
    sentence: Span
    paragraph: Span

    @property
    def outer(self) -> Span:
        """The span with the quotation marks around it."""
        start, end = self.span.start, self.span.end
        left = start - (self.text[max(0, start - 1) : start] in _OPENING)
        return Span(left, end + (self.text[end : end + 1] in _CLOSING))

    @property
    def becomes_another(self) -> bool:
        """Whether another name is what it has become, whose list follows: 由“1+5”升级为“1+5+N”."""
        return bool(_BECOMES.match(self.text, self.outer.end))

    @property
    def count(self) -> int | None:
        """How many components the name declares."""
        return self.name.declared_count


_BECOMES = deferred("[^，。；：“”\n]{0,12}[为成到至][“‘]?[0-9一二两三四五六七八九十]")
_OPENING = ("“", "‘")
_CLOSING = ("”", "’")
