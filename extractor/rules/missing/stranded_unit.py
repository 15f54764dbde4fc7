"""A unit where it stands: the words to its left and right."""

import re
from collections.abc import Set
from dataclasses import dataclass

from extractor import dictionary
from extractor.deferred import deferred
from extractor.quick import quick
from extractor.rules.missing.forms import words

_REACH = 12
_CLAUSE_END = re.escape("，。；：！？、（）()《》“”‘’\"'\n—…·,;:!?[]【】〔〕 ")
_HEAD = deferred(f"[^{_CLAUSE_END}]*$")
_TAIL = deferred(f"[^{_CLAUSE_END}]*")
_HAN = deferred(r"[\u4e00-\u9fff]$")
_LIST = deferred(r"[0-9][^，。；\n]{0,24}、$")
_BEGINNING = ("，", "。", "；", "\n")

AMOUNTS = words("amounts")
CALLS = AMOUNTS | words("doings")
_SIZES = range(1, max(map(len, CALLS)) + 1)
_LONG_SIZES = _SIZES[1:]


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """The surface of a unit, text[start:end], in the normalised text; `left` is what precedes."""

    text: str
    start: int
    end: int
    unit: str
    left: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Place":
        """Return the place of text[start:end]."""
        return cls(text, start, end, text[start:end], text[max(0, start - _REACH) : start])

    def before(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether `pattern` matches right after the unit."""
        return pattern.match(self.text, self.end) is not None

    def called_by(self, calls: Set[str]) -> bool:
        """Tell whether one of `calls` stands right before the unit."""
        return any(self.left[-size:] in calls for size in _SIZES)

    def called_at_length(self) -> bool:
        """Tell whether a call for an amount of two characters or more precedes (达到, 共有)."""
        return any(self.left[-size:] in AMOUNTS for size in _LONG_SIZES)

    def after_han(self) -> bool:
        """Tell whether a Chinese character precedes."""
        return _HAN.search(self.left) is not None

    def listed(self) -> bool:
        """Tell whether the unit begins an item of a list whose items have numbers."""
        return _LIST.search(self.left) is not None

    def begins_clause(self) -> bool:
        """Tell whether a clause or the text begins with the unit."""
        return not self.left or self.left.endswith(_BEGINNING)

    def ends_word(self) -> bool:
        """Tell whether the unit ends a dictionary word that begins to its left (企业家, 弱项)."""
        sizes = range(1, min(3, len(self.left)) + 1)
        return any(dictionary.has_word(self.left[-size:] + self.unit) for size in sizes)

    def neighbours(self) -> tuple[str, str] | None:
        """Return the words before and after in the clause, None where the unit is no word itself.

        >>> Place.of("全县个村", 2, 3).neighbours(), Place.of("改造个别小区", 2, 3).neighbours()
        (('全县', '村'), None)
        """
        head = _HEAD.search(self.text, max(0, self.start - _REACH), self.start)
        tail = _TAIL.match(self.text, self.end, self.end + _REACH)
        left = head[0] if head else ""
        cut = ["", *dictionary.words(left + self.unit + (tail[0] if tail else "")), ""]
        place = 0
        for index, word in enumerate(cut):
            if word and place == len(left):
                # A long unit is plain enough, even where the dictionary goes on (个工作日内).
                fits = len(word) == 1 or len(self.unit) > 1
                return (cut[index - 1], cut[index + 1]) if fits else None
            place += len(word)
        return None
