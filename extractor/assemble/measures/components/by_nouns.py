"""Parts that each hold what the name counts, in its order: 甲办、乙办、丙站 for “两办一站”."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from extractor.assemble.measures.components.first_item import first_item
from extractor.assemble.measures.components.naming import Naming
from extractor.assemble.measures.components.what_is_told import name_end
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.deferred import deferred
from extractor.span import Span

_PIECE = deferred("[^、，；：。！？\n（）“”+]+")
_JOINT = deferred("以及|[和与及]")
# 财政办|六个办公室: how many they are is told behind the last of them.
_TOTAL = deferred("等?[0-9二两三四五六七八九十]{1,2}个?[^0-9二两三四五六七八九十]{1,4}$")
# 即|党政办, 下设|便民中心, 镇里设|综治办: what opens the parts of one kind.
_OPENS = deferred(
    "(?:[\u4e00-\u9fff]{0,6}?(?:[省市县区镇乡村局里]|街道)(?=[共分内下]?设(?![施计备])))?"
    "(?:即|[是为有含]|包括|包含|分别|[下内分]?设(?![施计备])[立置有]?|建(?![设筑议管])[立成]?|"
    "组建|成立|形成|实现|做到|推动|促进|发出|制定|打造|带着)+(?=.{2})"
)
_SPELT = {"办": ("办", "办公室"), "会": ("会", "委员会"), "队": ("队", "大队", "中队")}
"""How what is counted may be written out in full."""
_REACH = 400
"""Characters behind the name, or before it in its sentence, in which its parts must stand."""
_LONGEST, _LONGEST_HELD = 20, 8
_LONGER = 3
"""Characters by which the first may be longer than the others: 公共图书馆 beside 美术馆."""
_FEWEST = 3

Endings = tuple[str, ...]


def parts_by_nouns(naming: Naming) -> list[Span]:
    """Return the parts, if exactly as many of every kind stand in a row as the name says."""
    parts, text, own = naming.name.formula, naming.text, naming.outer
    count, nouns = naming.count or 0, [part.noun or "" for part in parts]
    if count < _FEWEST or count == len(parts) or len(nouns) < 2 or len(set(nouns)) < len(nouns):
        return []
    wanted = [_SPELT.get(noun, (noun,)) for noun in nouns]
    each = [kind for kind, part in zip(wanted, parts, strict=True) for _ in range(int(part.count))]
    behind = (own.end, min(naming.paragraph.end, own.end + _REACH))
    before = (max(naming.sentence.start, own.start - _REACH), own.start)
    for start, end in (behind, before):
        if not all(noun in text[start:end] for noun in nouns):
            continue
        if found := _row(text, list(_pieces(text, Span(start, end), wanted)), each):
            return found
    return []


def _pieces(text: str, around: Span, wanted: Sequence[Endings]) -> Iterator[Span]:
    """Yield what stands between marks, up to what is counted; 和 parts two only behind that."""
    kinds = tuple(ending for kind in wanted for ending in kind)
    for match in _PIECE.finditer(text, around.start, around.end):
        start, end = match.span()
        for joint in _JOINT.finditer(text, start + 1, end - 1):
            if _TOTAL.sub("", text[start : joint.start()]).endswith(kinds):
                yield _counted(text, Span(start, joint.start()), kinds)
                start = joint.end()
        yield _counted(text, Span(start, end), kinds)


def _counted(text: str, piece: Span, kinds: Endings) -> Span:
    """Return the piece without the total of all, and without what is told of it."""
    words = _TOTAL.sub("", piece.of(text)) or piece.of(text)
    if not words.endswith(kinds):
        ends = (name_end(words, kind) for kind in kinds if kind in words)
        words = words[: next(filter(None, ends), len(words))]
    return Span(piece.start, piece.start + len(words))


def _row(text: str, pieces: Sequence[Span], each: Sequence[Endings]) -> list[Span]:
    """Return the first pieces in a row that are what is wanted, no more of them beside."""
    size = len(each)
    words = [piece.of(text) for piece in pieces]
    for at in range(len(pieces) - size + 1):
        if _has_more(text, pieces[at : at + size], words[max(0, at - 1) : at], each):
            continue
        if all(map(str.endswith, words[at : at + size], each)):
            return _opened(text, pieces[at : at + size], each)
        if all(map(_holds, words[at : at + size], each, map(each.count, each))):
            row = _opened(text, pieces[at : at + size], each)
            if _are_alike(row, each):
                return row
    return []


def _has_more(
    text: str, row: Sequence[Span], before: Sequence[str], each: Sequence[Endings]
) -> bool:
    """Tell whether the list that the row stands in has more items: …、便民中心、|文化站."""
    last = row[-1].end
    return text[last : last + 1] == "、" or any(told.endswith(each[0]) for told in before)


def _holds(words: str, kind: Endings, times: int) -> bool:
    """Tell whether words hold what is counted, which ends them where there is but one."""
    return kind[0] in words if times > 1 else words.endswith(kind)


def _are_alike(row: Sequence[Span], each: Sequence[Endings]) -> bool:
    """Tell whether short parts of one kind are of one length: 党群联心、干群联手、邻里联情."""
    sizes = {(kind, len(part)) for kind, part in zip(each, row, strict=False)}
    return len(sizes) == len(set(each)) and all(size <= _LONGEST_HELD for _, size in sizes)


def _opened(text: str, row: Sequence[Span], each: Sequence[Endings]) -> list[Span]:
    """Return the parts without the verbs that open those of each kind; [] if one is too long."""
    found: list[Span] = []
    for _, pairs in groupby(zip(each, row, strict=True), key=itemgetter(0)):
        first, *others = [part for _, part in pairs]
        match = _OPENS.match(text, first.start, first.end)
        first = Span(match.end(), first.end) if match else first
        long = not others or len(first) > max(map(len, others)) + _LONGER
        found += [_cut(text, first, others) if long else first, *others]
    return found if all(len(part) <= _LONGEST for part in found) else []


def _cut(text: str, first: Span, others: list[Span]) -> Span:
    """Return what is named first behind words of its sentence: 渔政员带着|联系卡."""
    if others:
        return first_item(text, first, others) or first
    noun = phrase_before(first.of(text)).noun
    named = len(noun) > 1 and text.endswith(noun, first.start, first.end)
    return Span(first.end - len(noun), first.end) if named else first
