"""Items of a list without what surrounds them: labels, marks, numbers of their own, 等."""

from collections.abc import Iterable

from extractor.deferred import deferred
from extractor.span import Span

_EDGES = deferred("[\\s，；、。：:）]*")
_LABEL = deferred(
    r"[一二三四五六七八九十]{1,3}+个?是|第[一二三四五六七八九十](?!时间|责任|书记|一线|现场|"
    r"关口|梯队|课堂)步?[，、：]?|[①-⑩]"
    r"|（[0-9一二三四五六七八九十]{1,2}）|[0-9]{1,2}[.、．]|"
    r"[一二两三四五六七八九多][\u4e00-\u9fff]{1,2}："
)
_TRAILING = deferred(
    "(?:等(?:[0-9一二两三四五六七八九十]*[个项类种]?(?:方面|内容|环节)?)?|基本|均已|[，；、。（])+$"
)
# 督导评估5个工作组: how many they are is said of all the items.
_TOTAL = deferred(
    "[^、]{2,}?(?=等?[0-9二两三四五六七八九十]{1,2}[个项类种]"
    "(?:(?:工作)?小?组|方面|环节|领域|内容|部分|要素|机构|"
    "(?:配套|具体|专项|子)[\u4e00-\u9fff]{2})?$)"
)
_OWN_COUNT = deferred(
    "(?:[0-9]{1,4}[个支张项名条套](?=“?[\u4e00-\u9fff]{3})|"
    "[NX一二两三四五六七八九十多][个支张项名条套](?=[\u4e00-\u9fff]{4}))"
)
# 对派驻机构的考核权 is shortest named 考核权.
_OBJECT = deferred("[^，、]{0,6}对[^，、“”]{2,20}的(?=[^，、的]{2,}$)")
# 冷凉蔬菜万吨级“双冷”基地: how large the whole is.
_AMOUNT = deferred("[0-9一二三四五六七八九十百千万亿]{1,4}[吨亩元]级$")
_PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"))


def clean(text: str, span: Span) -> Span | None:
    """Return the item without label, marks at its edges and 等; None where nothing is left.

    >>> text = "一是“党建引领”；"
    >>> clean(text, Span(0, len(text))).of(text)
    '党建引领'
    """
    start, end = span.start, span.end
    for pattern in (_EDGES, _LABEL, _EDGES):
        if match := pattern.match(text, start, end):
            start = match.end()
    if match := _TRAILING.search(text, start, end):
        end = match.start()
    if end <= start:
        return None
    end = _without_amount(text, start, end)
    if match := _OBJECT.match(text[start:end]):
        start += match.end()
    for opening, closing in _PAIRS:
        inner = text[start:end]
        if inner.startswith(opening) and inner.find(closing) in (-1, len(inner) - 1):
            start += 1
        if text[start:end].endswith(closing) and opening not in text[start:end]:
            end -= 1
    return Span(start, end) if end > start else None


def _without_amount(text: str, start: int, end: int) -> int:
    """Return where an item ends that what counts or measures all of them follows."""
    if match := _TOTAL.match(text[start:end]):
        end = start + match.end()
    match = _AMOUNT.search(text, start, end)
    return match.start() if match and match.start() > start + 1 else end


def balanced(text: str, items: Iterable[Span]) -> bool:
    """Tell whether no item begins or ends inside quotation marks or brackets."""
    words = [item.of(text) for item in items]
    return all(w.count("“") == w.count("”") and w.count("（") == w.count("）") for w in words)


def without_count(text: str, item: Span) -> Span:
    """Return the item without a number of its own in front: 1个|党群中心."""
    match = _OWN_COUNT.match(text, item.start, item.end)
    return Span(match.end(), item.end) if match else item


def cleaned(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Return the pieces without their edges, those with nothing left dropped."""
    return [item for piece in pieces if (item := clean(text, piece))]
