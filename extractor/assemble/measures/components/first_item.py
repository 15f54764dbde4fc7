"""Where the first item of a list begins: behind the verb that governs the whole list."""

import os.path
from collections import Counter

from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred
from extractor.span import Span
from extractor.values.words import tagged

_ADVERBS = deferred(
    "(?:[以由将把](?=[^、]{2})|深入|扎实|持续|全面|积极|大力|着力|着重|重点|切实|认真|统筹|"
    "加快|加速|进一步|不断|稳步|有序|各[级类地](?=[^、]{3})"
    "|先后|逐项|依法|严格|继续|聚力|合力|全力|奋力|突出(?!问题|矛盾|短板|风险)|努力|(?:我们|他们)(?=[^、]{2})|"
    "主动(?=[\u4e00-\u9fff]{4})|坚决|广泛|集中|率先|基本(?=[实完形建])|更好|"
    "(?:我们)?[对为要](?=实现|完成|落实|全面|进一步)"
    "|分级|分类|同步|一体|系统|深度|常态化|高质量|高标准)*"
    "(?:[打守做抓用管建办筑擦叫唱](?:好|住|牢|实|亮|强|优|响))?"
)
# Verbs that take a list of deeds as well as one of things, and those that take only things.
_LIGHT = (
    "开展|实施|实现|落实|推行|贯彻|坚持|采取|进行|完成|着眼于?|围绕|聚焦|按照|通过|运用|实行|"
    "执行|履行|遵循|守住|组织"
    "|采取|采用|紧扣|紧盯|瞄准|创新|探索|获得|荣获|做到|确立|明确"
)
_GOVERNS = (
    "建立|健全|建成|打造|构建|推进|推动|完善|加强|强化|深化|优化|提升|提高|形成|制定|出台|"
    "梳理|编制|设立|设置|成立"
    "|组建|整合|培育|弘扬|壮大|涵盖|包括|包含|覆盖|囊括|织密|统一|规范|理顺|拓展|搭建|"
    "布局建设|规划建设|监督指导"
    "|指导|督促|引导|鼓励|支持|赋予|下放|配齐|配强|抓好|筑牢|夯实|发挥|利用|依托|新增|增强|"
    "发动|动员|吸纳|融合|汇聚|清理|取消|划转|公布|发布|推广"
)
_WELL = "(?:好(?=[^、]{3}))?"
_OPENS_LIGHT = deferred(f"(?:{_LIGHT}){_WELL}")
_OPENS = deferred(f"(?:{_LIGHT}|{_GOVERNS}){_WELL}")
_OPENS_TWICE = deferred(f"{_ADVERBS.pattern}(?:{_LIGHT})(?:{_LIGHT}|{_GOVERNS})")
_INSIDE = deferred(f".{{0,80}}(?:{_LIGHT}|{_GOVERNS}|的)(?=.{{2}})")
_NAMES_TOO = deferred("支持|[指引]导|规范|培育|统一|组织|清理|鼓励|创新|探索|覆盖|融合")
"""Verbs that are the first half of many a name, too: 支持|政策, 创新|平台."""
# 渔村|实现|电力: who does it stands before the verb.
_SUBJECT = deferred(
    ".{2,8}?(?P<verb>实现|实行|落实|实施|推行|达到|做到|采取|采用|[按经](?=.{4}))(?=.{2})"
)
# 标明了|常住户、租房户
_TOLD = deferred(".{1,6}了(?=..)(?!解)")
# 党总支牵头下|社区、物业、业主
_UNDER = deferred("[^、]{2,12}?(?:领导|引领|指导|牵头|主导|统领|带领|统筹)下的?(?=[^、]{2})")
_PLACE = deferred(
    "[\u4e00-\u9fff]{2,6}?[省市县区镇乡](?!场|级|委|政|域|民)|乡镇|镇街|街道|社区|村居|基层"
)
_MUCH_LONGER = 2
_SHORT, _LONGER = 4, 8
"""Characters of items whose number tells where the first begins, and of items that end alike."""
_OPENING = 8
"""Characters of an item that tell whether it opens with a verb."""
_FEWEST = 2


def first_item(text: str, first: Span, others: list[Span]) -> Span | None:
    """Return the part of `first` that is made like the `others`; None where none is.

    >>> text = "着力抓党建、抓服务、抓治理"
    >>> items = [Span(0, 5), Span(6, 9), Span(10, 13)]
    >>> first_item(text, items[0], items[1:]).of(text)
    '抓党建'
    """
    words, rest = first.of(text), [item.of(text) for item in others]
    if under := _UNDER.match(words):
        first, words = Span(first.start + under.end(), first.end), words[under.end() :]
    if (told := _TOLD.match(words)) and "了" not in "".join(rest):
        first, words = Span(first.start + told.end(), first.end), words[told.end() :]
    if (at := _parallel_start(words, rest)) is not None:
        return Span(first.start + at, first.end)
    sizes = sorted(map(len, rest))
    alike = _has_own_verb(words, rest)
    at = 0 if alike else _governed(words, (sizes[0], sizes[-1]), does=_mostly_do(rest))
    at = at or _behind_subject(words, rest)
    if at >= len(words):
        return None
    left = Span(first.start + at, first.end)
    if alike:
        return left
    if sizes[0] == sizes[-1] != len(left):
        rhymes = len(rest) >= _FEWEST and {words[-1]} == {item[-1] for item in rest}
        if own := _as_long(text, left, sizes[0], _LONGER if rhymes else _SHORT):
            return own
    return _shortened(text, first, left, sizes[-1])


def _has_own_verb(words: str, rest: list[str]) -> bool:
    """Tell whether the first opens as others do: 推行公示, 实行评议, but not 实现|推进…, 完成…."""
    twice = _OPENS_TWICE.match(words)
    return not twice and any(map(_OPENS_LIGHT.match, rest))


def _as_long(text: str, left: Span, size: int, longest: int) -> Span | None:
    """Return the end of the first item that is as long as all others: behind a place, a word.

    Behind a word only where the others have no more than `longest` characters.
    """
    place = _PLACE.match(text, left.start, left.end)
    if place and left.end - place.end() == size:
        return Span(place.end(), left.end)
    return _same_size(text, left, size) if size <= longest else None


def _shortened(text: str, first: Span, left: Span, longest: int) -> Span | None:
    """Return the item behind a verb inside it, or its last noun, where it is far too long."""
    start = left.start
    if 2 * len(left) > 3 * longest and (inside := _INSIDE.match(text, start, left.end)):
        start = inside.end()
    if first.end - start > _MUCH_LONGER * longest:
        words = first.of(text)
        noun = phrase_before(words).noun
        start = first.end - len(noun) if noun and words.endswith(noun) else first.end
    return Span(start, first.end) if start < first.end else None


def _parallel_start(words: str, rest: list[str]) -> int | None:
    """Return where the words begin that most of the others begin with, too: 不|加编制, 改|厕."""
    opening = os.path.commonprefix(rest)[:2]
    letter, times = Counter(item[0] for item in rest).most_common(1)[0]
    if not opening and times >= _FEWEST and 2 * times >= len(rest):
        opening = letter
    if not opening and any(item[0] == "不" for item in rest):
        opening = "不"
    at = words.find(opening) if opening == "不" else _last_alike(words, rest, opening)
    alone = len(rest) == 1 and len(opening) == 1
    if not opening or at < 0 or alone or 2 * (len(words) - at) < min(map(len, rest)):
        return None
    return at


def _last_alike(words: str, rest: list[str], opening: str) -> int:
    """Return where the opening stands last, or as far from the end as in others: 做到|一户一档."""
    sizes = {len(item) for item in rest}
    at = len(words) - min(sizes)
    alike = len(sizes) == 1 and at >= 0 and words.startswith(opening, at)
    return at if alike else words.rfind(opening)


def _governed(words: str, sizes: tuple[int, int], *, does: bool) -> int:
    """Return how many characters of adverbs and verbs come before the first item.

    Where the items tell what is done (`does`), only verbs that take deeds govern them. What is as
    long as the other items (their least and most characters are `sizes`) is one: 支持|政策.
    """
    shortest, longest = sizes
    at, opens = 0, _OPENS_LIGHT if does else _OPENS
    while True:
        match = _ADVERBS.match(words, at)
        at = match.end() if match else at
        match = opens.match(words, at)
        rest = len(words) - match.end() if match else 0
        whole = at > 0 and len(words) - at <= longest and rest < shortest
        if (
            match is None
            or (whole and _NAMES_TOO.fullmatch(match[0]))
            or rest < min(_FEWEST, shortest)
        ):
            return at
        at = match.end()


def _behind_subject(words: str, rest: list[str]) -> int:
    """Return where the list begins if somebody is said to do it; 0 if nobody is."""
    match = _SUBJECT.match(words)
    return match.end() if match and not any(match["verb"] in item for item in rest) else 0


def _mostly_do(rest: list[str]) -> bool:
    """Tell whether most of the other items open with a verb, so that the first keeps its own."""
    told = [item[len(match[0]) if (match := _ADVERBS.match(item)) else 0 :] for item in rest]
    doing = [item for item in told if _does(item[:_OPENING])]
    return 2 * len(doing) > len(rest)


def _does(words: str) -> bool:
    terms = terms_of(words) if words else ()
    return len(terms) > 1 and terms[0].part in ("verb", "light", "weak")


def _same_size(text: str, first: Span, size: int) -> Span | None:
    """Return the last `size` characters where a word begins there."""
    start = first.end - size
    for word in tagged(first.of(text), first.start):
        if word.start == start:
            is_verb = text[word.start : word.end] in WORDS["predicates"]
            return None if is_verb else Span(start, first.end)
    return None
