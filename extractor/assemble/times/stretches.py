"""Stretches of years that open a clause: 五年间, 五年累计, 前两年, 第三年至第五年.

They name no dates, but figures hold for them.
"""

from collections.abc import Iterator

from extractor.deferred import deferred
from extractor.span import Span

_NUMBER = "[一二三四五六七八九十两]{1,3}|[0-9]{1,2}"
_DEEDS = (
    "共|累计|合计|总共|新增|新建|建成|淘汰|转移|改造|完成(?!后)|减少|增加|投入|安排|解决|关停"
    "|治理|造林|[给补奖]"
)
_STRETCH = deferred(f"年(?:[内间来中](?![学心期央国共小旬])|(?={_DEEDS}))")
_OPENS = deferred(
    rf"(?P<mark>\A|[，。；：\n])(?:在?这)?(?P<long>(?:过去|今后)?(?:前|"
    rf"第(?:{_NUMBER})年?[至到])?第?(?:{_NUMBER}))$"
)
_LONGEST = 14


def stretches(text: str) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches of `text`, and whether each lasts until the day of the report.

    Behind a comma 三年内 restricts what is counted: 新进人员中，三年内离开的.

    >>> text = "五年间，建桥8座；三年来修路。"
    >>> [(span.of(text), lasts) for span, lasts in stretches(text)]
    [('五年间', False), ('三年来', True)]
    """
    for match in _STRETCH.finditer(text):
        first = max(0, match.start() - _LONGEST)
        opens = _OPENS.search(text, first, match.start())
        if opens is None or (opens["mark"] == "，" and match[0] == "年内"):
            continue
        yield Span(opens.start("long"), match.end()), match[0] == "年来"
