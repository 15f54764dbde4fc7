"""What the names of a table's row and column say of a number: metric, role, statistic, time."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from extractor.assemble.figures.attributes import Attributes
from extractor.assemble.figures.role import Stance, stance_of
from extractor.assemble.figures.statistic import statistic_of
from extractor.assemble.phrases.antecedent import Metric
from extractor.assemble.phrases.clause import Clause
from extractor.mention import Mention
from extractor.outline import Role
from extractor.rules.places.finder import LEVELS
from extractor.rules.tables.words import before_growth, is_a, is_period
from extractor.schema import Direction, Place
from extractor.span import Span
from extractor.values.quantity import CellQuantity

_COMPARED = "比较与同"


class CellWords:
    """Reads what labels say beside the times and places that stand in them."""

    def __init__(self, text: str, times: Iterable[Span], places: Iterable[Span]) -> None:
        """`times` and `places` are those of the normalised `text`, in reading order."""
        self._text = text
        self._times = list(times)
        self._places = list(places)

    def attributes(self, mention: Mention[CellQuantity], section: Role | None) -> Attributes:
        """Return the attributes of the figure in a cell, in a section of that role."""
        quantity = mention.value
        # What a share is of may grow (新增就业的完成进度); the share itself then does not.
        is_share = is_a("share", self._head(quantity))
        labels = quantity.column if is_share else (*quantity.row, *quantity.column)
        said = "".join(span.of(self._text) for span in labels)
        quote = mention.span.of(self._text)
        clause = Clause(mention.span, mention.span.start, "", said, said, quote, "", "")
        stance = _in_column(stance_of(clause, section), quantity, self._head(quantity))
        metric = self._metric(quantity)
        statistic = statistic_of(clause, quantity, stance, metric or "")
        return Attributes(mention, clause, stance, Metric(metric), statistic, self._cues(quantity))

    def time(self, quantity: CellQuantity) -> str | None:
        """Return the time that the column's name states, else the row's, else the caption's."""
        for label in (*reversed(quantity.column), *reversed(quantity.row), *quantity.above):
            if time := self._time_in(label):
                return time.of(self._text)
        return None

    def place(self, quantity: CellQuantity) -> Span | None:
        """Return the label that names a place: the row's, else the column's."""
        labels = (*reversed(quantity.row), *reversed(quantity.column))
        return next((label for label in labels if _inside(self._places, label)), None)

    def unlisted_place(self, quantity: CellQuantity) -> Place | None:
        """Return the place that a label names by its ending, where the register knows none."""
        for label in (*reversed(quantity.row), *reversed(quantity.column)):
            words = label.of(self._text)
            if is_a("place", words):
                level = "village" if words.endswith("社区") else LEVELS[words[-1]]
                return Place(words, words, None, level, "stated")
        return None

    def _cues(self, quantity: CellQuantity) -> dict[str, str]:
        """Return the words of the labels, and which of them says that others are added up."""
        named = {"row": quantity.row, "column": quantity.column}
        cues = {key: "/".join(span.of(self._text) for span in named[key]) for key in named}
        if quantity.total:
            cues["total"] = quantity.total.of(self._text)
        return {key: words for key, words in cues.items() if words}

    def _head(self, quantity: CellQuantity) -> str:
        """Return the lowest header over a number, "" where there is none."""
        return quantity.column[-1].of(self._text) if quantity.column else ""

    def _metric(self, quantity: CellQuantity) -> str | None:
        rows = [*self._pieces(quantity.row)]
        columns = [before_growth(piece) for piece in self._pieces(quantity.column)]
        if rows:
            columns = [piece for piece in columns if not is_a("generic", piece)]
        named = "".join(rows)
        named += "".join(piece for piece in columns if piece not in named)
        return named or "".join(self._pieces(quantity.beside)) or None

    def _pieces(self, labels: Sequence[Span]) -> Iterator[str]:
        """Yield the words of labels that name a metric: no times, places, totals."""
        for label in labels:
            place = _inside(self._places, label)
            words = label.of(self._text)
            is_place = (place and len(place) == len(label)) or is_a("place", words)
            if is_place or is_a("total", words) or is_period(words):
                continue
            time = self._time_in(label)
            start = time.end if time and time.start == label.start else label.start
            yield self._text[start : label.end].removeprefix("的")

    def _time_in(self, label: Span) -> Span | None:
        """Return the time in a label, unless its number is only compared with it (比上年)."""
        time = _inside(self._times, label)
        if time is None:
            return label if is_period(label.of(self._text)) else None
        return None if self._text[max(0, time.start - 1)] in _COMPARED else time


def _in_column(stance: Stance, quantity: CellQuantity, head: str) -> Stance:
    """Return the stance of a number under `head`: targets, what was before, and signs that turn.

    A negative growth is a decrease; under 增减 and its like the sign alone tells.
    """
    if is_a("target", head):
        return Stance("target", None, head)
    if is_a("former", head):
        return Stance("baseline", None, head)
    either = is_a("turning", head)
    grows = stance.role == "change" and stance.direction == "increase"
    if quantity.value is None or not (either or grows):
        return stance
    direction: Direction | None = "increase" if quantity.value > 0 else "decrease"
    return Stance("change", direction if quantity.value else None, head if either else stance.cue)


def _inside(spans: Sequence[Span], label: Span) -> Span | None:
    """Return the first span that lies in a label."""
    index = bisect_left(spans, label.start, key=lambda span: span.start)
    found = spans[index] if index < len(spans) else None
    return found if found and found.end <= label.end else None
