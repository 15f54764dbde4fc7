"""Headings in brackets that open their paragraphs, as in briefs: 【流程再造】整合窗口12个，…."""

import re
from collections.abc import Iterator

from extractor.deferred import deferred
from extractor.segment.spans import Spans
from extractor.span import Span

_BRACKETED = deferred("【(?P<words>[^【】\n：]{4,40})】(?=[^\n【】]{12})")
_IS_NONE = deferred("字体|字号|关键词|摘要|编者|作者|来源|日期|时间|(?:讯|网|报|社|台|客户端|电)$")
"""What else stands in brackets before a text: 【某某网】, 【本报讯】, 【关键词】."""
_LEAST = 2
"""One alone may be the column that a piece is printed in."""


def bracketed_leads(text: str, paragraphs: Spans) -> Iterator[Span]:
    """Yield the words in the brackets that open paragraphs, where several do.

    >>> from extractor.segment.sentences import paragraphs_of
    >>> text = "【流程再造】整合窗口十二个，压减材料。\\n【服务延伸】配备代办员四十名，上门。"
    >>> [lead.of(text) for lead in bracketed_leads(text, paragraphs_of(text))]
    ['流程再造', '服务延伸']
    """
    if text.count("【") < _LEAST:
        return
    found = [match for start in paragraphs.starts if (match := _BRACKETED.match(text, start))]
    leads = [match for match in found if not _is_none(match)]
    if len(leads) >= _LEAST:
        yield from (Span(*match.span("words")) for match in leads)


def _is_none(match: re.Match[str]) -> bool:
    return _IS_NONE.search(match["words"]) is not None
