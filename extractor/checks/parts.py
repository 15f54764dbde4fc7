"""Parts against their total: 145人，其中专职61人、兼职84人; 专职61人、兼职84人，共145人."""

from collections.abc import Iterator

from extractor.checks.bounds import bounds_of
from extractor.checks.completeness import NEAR_WHOLE, agreed, nearness
from extractor.checks.finding import Finding, compared
from extractor.checks.passage import Passage
from extractor.checks.rows import (
    JOINS,
    MOVES,
    PROGRESS,
    SUMS,
    Row,
    are_alike,
    is_countable,
    row_of,
)
from extractor.checks.whole_sets import HANDLED, are_whole_set
from extractor.deferred import deferred
from extractor.schema import Figure

_OPENS = deferred(
    "(?:[^，。；：（0-9]{0,12}[，：（；])?[^，。；：（]{0,12}(?:包括|分为|分别[为是]|即|"
    "[：（])[^。；]{0,12}$"
)
_AMONG = deferred("其中[^。；0-9]{0,30}$")
# 10项实事项目中，1项已完成; 18个项目，已竣工7个.
_WITHIN = deferred("[^，。；0-9]{0,16}(?:中|里|之内)，?(?:目前|现)?，?[^，。；0-9]{0,8}$")
_STATED = deferred(
    "[^，。；0-9]{0,16}[，：（](?:目前|现|现已)?，?[^，。；0-9]{0,4}?"
    f"(?:{PROGRESS}|完成|完工|竣工|办结|整改到位)[^，。；0-9]{{0,8}}$"
)
# 受理诉求287件，直接答复227件，转办60件
_HANDLED = deferred(f"[^，。；0-9]{{0,16}}[，：（]{HANDLED.pattern}$")
_WITHIN_IT = deferred("[^，。；、：0-9]{0,8}[，（、]其中：?[^，。；、0-9]{0,12}")
"""What stands between a whole and a part of it; another thing between them may be the whole."""
_NEAREST = 4
"""Figures behind a total among which its parts begin."""
_MOST = 24
"""Figures before a total among which its parts are looked for."""
_WORD = deferred("[\u4e00-\u9fff]")
_SUM_OF = deferred("(?:共计?|合计|总计|累计)(?!有)[\u4e00-\u9fff]{4,8}$")
"""What was done to other things named before their number: 走访8个村、9户，共|发现问题30个."""
_NOUN = 2
"""Characters behind two figures by which to tell whether they count the same."""
LEAST_PARTS = 2


def parts_against_totals(passage: Passage) -> Iterator[Finding]:
    """Yield the totals of a sentence that its parts confirm or contradict."""
    for at, total in enumerate(passage.figures):
        if not is_countable(total):
            continue
        lead, row = _row_behind(passage, at)
        near = nearness(passage, total, row, lead) if row else NEAR_WHOLE
        row = row or _row_before(passage, at)
        found = []
        if row and len(row.figures) >= LEAST_PARTS:
            found = list(agreed(passage, total, row, near))
        yield from found or _exceeded(passage, at)


def _exceeded(passage: Passage, at: int) -> Iterator[Finding]:
    """Yield that the first part behind 其中 is more than the whole: 收回190份，其中有效582份."""
    if at + 1 == len(passage.figures):
        return
    total, part = passage.figures[at], passage.figures[at + 1]
    gap = passage.between(total, part)
    alike = are_alike(total, part) and (total.role, part.role) == ("level", "level")
    if not (alike and _WITHIN_IT.fullmatch(gap)) or MOVES.search(gap):
        return
    whole, counted = bounds_of(total), bounds_of(part)
    if whole and counted and counted.exceeds(whole):
        yield compared("parts", counted, total, whole, (part,))


def _row_behind(passage: Passage, at: int) -> tuple[str, Row | None]:
    """Return the words that lead to the parts of the total at `at`, and the parts."""
    total, edge = passage.figures[at], passage.figures[at]
    for index in range(at + 1, min(len(passage.figures), at + 1 + _NEAREST)):
        figure = passage.figures[index]
        gap, alike = passage.between(edge, figure), are_alike(total, figure)
        if alike and _leads(gap, at_once=index == at + 1) and not MOVES.search(gap):
            row = row_of(passage, passage.figures[index:])
            if row and len(row.figures) >= LEAST_PARTS:
                pair = row.first(LEAST_PARTS)
                handled = _HANDLED.fullmatch(gap) and are_whole_set(pair.labels)
                return gap, pair if handled else row
        # What a bracket adds is no part, and does not end what the sentence says of the total.
        grown = figure.role == "change" != total.role
        if passage.depth(total, figure) <= 0 and (
            (alike and not grown) or "；" in gap or _AMONG.search(gap)
        ):
            break
        edge = figure
    return "", None


def _leads(gap: str, *, at_once: bool) -> bool:
    if _AMONG.search(gap) or _STATED.fullmatch(gap) or _HANDLED.fullmatch(gap):
        return True
    return at_once and bool(_OPENS.match(gap) or _WITHIN.fullmatch(gap))


def _row_before(passage: Passage, at: int) -> Row | None:
    """Return the parts that stand before the words 共计 and a total."""
    total = passage.figures[at]
    if at < LEAST_PARTS or not SUMS.search(passage.between(passage.figures[at - 1], total)):
        return None
    first = at
    for index in range(at - 1, max(-1, at - 1 - _MOST), -1):
        gap = passage.between(passage.figures[index], passage.figures[index + 1])
        unjoined = index + 1 < at and not JOINS.fullmatch(gap)
        if unjoined or not are_alike(total, passage.figures[index]) or MOVES.search(gap):
            break
        first = index
    row = row_of(passage, passage.figures[first:at]) if first < at else None
    return None if row and _counts_another(passage, total, row) else row


def _counts_another(passage: Passage, total: Figure, row: Row) -> bool:
    """Tell whether 8个村、2个社区，共11个|党支部 counts another thing than the list."""
    noun = passage.after(total, _NOUN)
    named = _SUM_OF.search(passage.between(row.figures[-1], total))
    listed = [passage.after(figure, _NOUN) for figure in row.figures]
    if named and all(_WORD.match(one) for one in listed):
        return True
    return bool(_WORD.match(noun)) and any(_WORD.match(one) and one != noun for one in listed)
