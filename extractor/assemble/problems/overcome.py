"""Problems that are said to be over where they are told: 办事难的问题得到有效解决."""

from extractor.deferred import deferred
from extractor.rules.problems.resolutions import is_pledged
from extractor.span import Span

_NOUNS = "(?:问题|难题|现象|局面|状况|困境|矛盾|情况|顽疾|弊端|难点|堵点|痛点|短板)"
_IS_OVER = (
    "(?:(?:也|都|均)?(?P<alone>迎刃而解|不复存在|一去不复返|成为历史|成为过去)"
    "|(?:也|都|均|基本|有效|逐步|初步|彻底|根本性?|极?大|程度|较好|很好|妥善|及时|切实|真正|进一步|[的地上]"
    "|(?P<mark>得到了?|得以|获得|实现了?|已经?|被|明显|大幅度?|显著|有了|有所|大为|终于|最终|总算))*"
    "(?:解决|缓解|化解|破解|扭转|改善|改变|遏制|消除|减少|减轻|好转|杜绝|根治|纠正))"
    "(?P<done>了)?(?=[，。；！？”\n]|$)"
)
_OVER = deferred(f"(?P<tail>等?的?(?:突出|现实|难点|老大难)?{_NOUNS}){_IS_OVER}")
_IT_IS_OVER = deferred(
    "[。；](?P<before>[^。；！？\n]{0,20}?)(?<![对使让为])[这该此](?:一|个|些|类|种|项|道|难|老大难)*"
    f"(?:{_NOUNS}|坎|题){_IS_OVER}"
)
"""A sentence right behind one that speaks of its problem: 。近日，这一难题终于得到化解."""
_LONGEST = 48
"""Characters from the end of a statement in which its clause says that it is over."""
_MARKS = deferred("[，。；：！？\n]")
_SENTENCE_END = deferred("[。；！？\n]")
_MEANT = deferred("(?:确保|推动|促进|力争|争取|推进|以便|为了?)[^，。；：！？\n]{0,30}$")
_MADE = "让使"
"""让没人管的问题解决了: what opens such a clause is none of the problem."""
_BEFORE = 40
_LONGEST_SENTENCE = 60
"""Characters from the end of a statement to the end of its sentence."""


def overcome(text: str, title: Span) -> Span | None:
    """Return the statement without the words that say it is over, None where nothing says so.

    >>> text = "群众办事难的问题得到有效解决。"
    >>> overcome(text, Span(0, 14)).of(text)
    '群众办事难'
    >>> overcome("没人管的问题解决了。", Span(0, 8)).of("没人管的问题解决了。")
    '没人管'
    >>> overcome("办事难的问题亟待解决。", Span(0, 3))
    """
    furthest = title.end + _LONGEST
    stop = _MARKS.search(text, title.end, furthest)
    limit = stop.end() if stop else min(len(text), furthest)
    match = _OVER.search(text, title.start, limit)
    if match is None or not (match["mark"] or match["alone"] or match["done"]):
        return None
    start = max(0, title.start - _BEFORE)
    if is_pledged(text, title.start) or _MEANT.search(text, start, match.start()):
        return None
    opens = title.start + (text[title.start] in _MADE)
    return Span(opens, max(opens + 1, min(title.end, match.start())))


def overcome_next(text: str, title: Span) -> bool:
    """Tell whether the next sentence of the paragraph says that the problem is over.

    >>> text = "码头停车难困扰渔户。上月，这一问题最终得到化解。"
    >>> overcome_next(text, Span(0, 9))
    True
    """
    stop = _SENTENCE_END.search(text, title.end, title.end + _LONGEST_SENTENCE)
    match = _IT_IS_OVER.match(text, stop.start()) if stop else None
    if match is None or not (match["mark"] or match["alone"]):
        return False
    return not is_pledged(text, match.end("before"))
