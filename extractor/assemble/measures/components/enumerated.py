"""Components told one by one in the text behind the name: 一是…；二是…；三是…."""

import re

from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_MARK = deferred(
    r"(?:(?<=[。；：，\n）”])|^)(?:(?P<is>[一二三四五六七八九十])[是要]"
    r"|第(?P<nth>[一二三四五六七八九十])，|(?P<ring>[①-⑩]))"
)
_HEAD_END = deferred("[，。；：\n]|——")
_ANNOUNCED = deferred(
    "[二两三四五六七八九十0-9][点条项个][^，。；：\n]{0,8}(?:建议|意见|要求|措施|问题)"
    "|[。\n](?:下一?步|今后|接下来|但|然而|同时|目前)"
)
_CLOSE = 60
"""Characters that may stand between the sentence of the name and the first point."""
_NUMBERS = "一二三四五六七八九十"
_RINGS = "①②③④⑤⑥⑦⑧⑨⑩"


def enumerated(naming: Naming) -> list[Span]:
    """Return the beginnings of the points behind the name, if they are as many as it says."""
    count, text = naming.count, naming.text
    if not count or not 1 < count <= len(_NUMBERS) or naming.name.kind == "structure":
        return []
    heads: list[Span] = []
    limit = naming.sentence.end + _CLOSE
    for match in _MARK.finditer(text, naming.outer.end, naming.paragraph.end):
        number = _number(match)
        if number != len(heads) + 1:
            if number == 1:
                break
            continue
        if not heads and (match.start() > limit or _of_other(naming, match.start())):
            break
        end = _HEAD_END.search(text, match.end())
        stop = end.start() if end else len(text)
        if stop <= match.end():
            return []
        heads.append(Span(match.end(), stop))
    return heads if len(heads) == count else []


def _of_other(naming: Naming, start: int) -> bool:
    """Tell whether the words before the first point announce others: 提出四点建议：一是….

    So does a name behind this one that counts as many: “三民”为先，抓好“三项改革”。一是….
    """
    between = naming.text[naming.outer.end : start]
    return counts_as_many(naming, between) or bool(_ANNOUNCED.search(between))


def counts_as_many(naming: Naming, between: str) -> bool:
    """Tell whether another name, nearer to a list, says that it has as many items."""
    count = naming.count or 0
    return 0 < count <= len(_NUMBERS) and f"“{_NUMBERS[count - 1]}" in between


def _number(match: re.Match[str]) -> int:
    if match["ring"]:
        return _RINGS.index(match["ring"]) + 1
    return _NUMBERS.index(match["is"] or match["nth"]) + 1
