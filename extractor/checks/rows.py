"""Figures told side by side as the parts of one thing: 其中专职61人、兼职84人.

What an item tells besides its number is passed over: its growth (渔业3.2亿元，增长5%；), what a
bracket singles out (审批30项（含备案5项）、), and a second number where every item has one
(新建6个，投资3亿元；续建8个，投资5亿元).
"""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.checks.bounds import states_number
from extractor.checks.passage import Passage
from extractor.deferred import deferred
from extractor.schema import Figure

MOVES = deferred(
    "新增|增加(?!值)|减少|比|同期|超|原[来有先]|每|平均|人均|户均|累计|目标|(?<!列入)计划|"
    "以来|到(?!位)|占"
)
"""Words that tell of a growth, a share or another time, and not of a part."""
SUMS = deferred(
    "[、，；][^，。；、0-9]{0,4}(?:(?<!公)共(?![同享青产建治管用])计?|合计|总计|一共|总共|"
    "累计)[^，。；0-9]{0,8}$"
)
"""What leads to the total of a list: ，共计."""
PROGRESS = "已|正在|在建|未|尚|部分"
"""Words that tell how far a deed has come."""
_STATED = deferred(f"，[^，。；0-9]{{0,4}}(?:{PROGRESS})[^，。；0-9]{{0,8}}$")
JOINS = deferred("[^。：]{0,14}[、，；和及](?P<label>[^。：，；、]{0,30})$")
"""What stands between two items of a list."""
_MARKS = deferred("[，。；：、（）]|其中|和|及")
_ASIDE = deferred("（[^（）]{1,40}）")
_EACH = deferred("各(?:有|设|配|建)?$")
RANKS = ("正", "副")
_POSTS = ("名", "人", "职", *RANKS)
"""Units of those at the head of an office and below, and of all in office: 班子成员7名，2正5副."""
_DEED = deferred(
    "[、，；和及]?(?:取消|下放|承接|保留|调整|变更|合并|移交|收回|新增|修改|废止|暂停|委托|"
    "划转|撤销|新设|增加|减少)(?![到至了])"
)
"""What is done with each part of what is put in order: 取消5项，新增24项."""
_RATIOS = ("percent", "ratio", "rank", "duration", "age")
_LONGEST_LABEL = 14
"""Characters that name a part; longer ones tell of something else, unless ；parts the items."""
_MOST = 24
"""Parts of one total at most: an endless row of figures is no list of parts."""
_ITS_OWN, _ANOTHER = 1, 2
"""What was passed over since a part: a growth or share of its own, or another quantity."""
_FARTHEST = 5
"""Figures that one item tells besides its number at most."""


class Row(NamedTuple):
    """Parts with the words that name each, the marks between them, and whether all are named."""

    figures: tuple[Figure, ...]
    labels: tuple[str, ...]
    marks: str
    named: bool

    def first(self, number: int) -> "Row":
        """Return the row of its first parts."""
        return Row(
            self.figures[:number], self.labels[:number], self.marks[: number - 1], self.named
        )


def is_countable(figure: Figure) -> bool:
    """Tell whether a figure is a quantity that can be a part or a total."""
    return (
        figure.kind not in _RATIOS
        and figure.role != "baseline"
        and figure.statistic not in ("average", "per_unit", "max", "min")
        and states_number(figure)
    )


def are_alike(left: Figure, right: Figure) -> bool:
    """Tell whether the second can be a part of what the first is, or of which it is a part."""
    same = left.unit == right.unit or (left.unit in _POSTS and right.unit in RANKS)
    return same and left.kind == right.kind and is_countable(right)


def _is_told_of(figure: Figure, quantity: Figure) -> bool:
    """Tell whether a figure says more of a quantity before it: its growth, its share, its rank."""
    return figure.kind in _RATIOS or (figure.role == "change") != (quantity.role == "change")


def label_of(words: str) -> str:
    """Return what names a figure at the end of the words before it."""
    return _MARKS.split(words)[-1]


def row_of(passage: Passage, figures: Sequence[Figure]) -> Row | None:
    """Return the list that begins with the first figure; none where 各 shares one number."""
    reading = _Reading(passage, figures[0])
    for figure in figures[1:]:
        gap = passage.between(reading.edge, figure)
        if _EACH.search(gap):
            return None
        if "。" in gap or not reading.goes_on(figure, gap):
            break
        if len(reading.parts) > _MOST:
            return None
    return reading.row


class _Reading:
    """The parts read so far, and what was passed over since the last of them."""

    def __init__(self, passage: Passage, first: Figure) -> None:
        self._passage = passage
        self.parts, self.edge = [first], first
        self._labels, self._marks = [label_of(passage.before(first))], ""
        self._named, self._mixed, self._nested = True, False, False
        self._deeds = _DEED.match(self._labels[0]) is not None
        self._passed, self._beside, self._parted = 0, 0, False

    @property
    def row(self) -> Row:
        return Row(tuple(self.parts), tuple(self._labels), self._marks, self._named)

    def goes_on(self, figure: Figure, gap: str) -> bool:
        """Take or pass over the next figure; return False where the list has ended."""
        last = self.parts[-1]
        self._parted = self._parted or "；" in gap
        depth = self._passage.depth(last, figure)
        if SUMS.search(gap) or depth < 0:
            return False
        self._beside += 1
        if self._beside > _FARTHEST:
            return False
        if depth > 0:
            self.edge = figure
            return True
        moves = MOVES.search(gap) and not (self._deeds and _DEED.match(gap))
        part = are_alike(last, figure) and not moves and "其中" not in gap
        return self._take(figure, gap) if part else self._pass_over(figure, gap)

    def _pass_over(self, figure: Figure, gap: str) -> bool:
        self._nested = self._nested or "其中" in gap
        own = _is_told_of(figure, self.parts[0]) or MOVES.search(gap) is not None
        self._passed = max(self._passed, _ITS_OWN if own else _ANOTHER)
        self.edge = figure
        return True

    def _take(self, figure: Figure, gap: str) -> bool:
        gap = _ASIDE.sub("", gap)
        joined = JOINS.fullmatch(gap)
        label = joined["label"] if joined else label_of(gap)
        if not self._continues(gap, joined is not None) or not self._keeps_order():
            return False
        mark = "；" if self._parted else "、" if "、" in gap or not gap else gap[0]
        short = self._parted or len(label) <= _LONGEST_LABEL
        self._named = self._named and short and not self._nested
        self.parts.append(figure)
        self._labels.append(label)
        self._marks += mark
        self.edge, self._passed, self._beside, self._parted = figure, 0, 0, False
        return True

    def _continues(self, gap: str, joined: bool) -> bool:
        if self._passed == _ANOTHER:
            return self._parted or _STATED.search(gap) is not None
        beside = not gap and self.parts[-1].unit == "正"
        return joined or beside or (self._passed == _ITS_OWN and self._parted)

    def _keeps_order(self) -> bool:
        """Tell whether all items tell another quantity besides, or none does."""
        mixed = self._passed == _ANOTHER
        if len(self.parts) == 1:
            self._mixed = mixed
        return mixed == self._mixed
