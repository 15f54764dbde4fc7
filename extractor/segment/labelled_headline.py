"""The headline that a page gives as data or in its dateline: 标题：…, 新华社某地3月2日电 题：…."""

from extractor.deferred import deferred
from extractor.span import Span

_REACH = 600
"""Characters in which a page gives its data."""
_LABELLED = deferred(
    r"(?:^|\n|[|｜])(?:标 ?题|文件名称|信息名称|名称)：[ |｜]*"
    r"(?P<data>[^|｜\n]{6,80}?)[ |｜]*(?=[|｜\n]|$)"
    r"|\n?[^，。\n]{2,24}电(?:（[^）\n]{2,20}）)?题：(?P<told>[^|｜。\n]{6,60})(?=\n)"
)


def labelled_headline(text: str) -> Span | None:
    """Return where the first lines label the headline as such.

    >>> text = "索引号：|01|\\n名称：|某县放权情况的报告|文号：|无|\\n放权以来，某县下了力气。"
    >>> labelled_headline(text).of(text)
    '某县放权情况的报告'
    >>> text = "新华社某地3月2日电题：放权之后看乡镇\\n春寒未尽，窗口已忙。"
    >>> labelled_headline(text).of(text)
    '放权之后看乡镇'
    """
    match = _LABELLED.search(text, 0, _REACH)
    return Span(*match.span(match.lastgroup or 0)) if match else None
