"""What a problem comes from and what it leads to, where the words around it say so."""

import re
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.span import Span

# 因 means “because” only where a clause opens with it or an adverb stands before it, never in
# 因素, 因此, 因而, 因地制宜.
_CAUSE = deferred(
    "(?:由于|因为)(?P<said>[^，。；：\n]{2,40}?)(?=[，。；：\n]|而(?![且是])|导致|造成|致使|"
    "使得?|$)"
    "|(?:^|(?<=[，。；：、！？\n“（却多均都常往系]))因(?![素此而地果应时人势子材噎公为])"
    "(?P<brief>[^，。；：\n“”]{2,30}?)(?=而(?![且是])|导致|造成|致使|，)"
    "|(?:受限于|受制于|囿于|归因于)(?P<bound>[^，。；：\n]{2,40})"
    "|(?<![接承遭])受(?P<hit>[^，。；：、\n到]{1,16}?)的?(?:影响|限制|制约|约束)(?=[，。；\n])"
    "|原因(?:是|在于|有)(?P<told>[^，。；：\n]{3,40})(?=[，。；\n]|$)"
)
_EFFECT = deferred(
    "(?:导致|造成|致使|使得|以致|从而(?:产生|引发|出现)|"
    "只得)了?(?![的，])(?P<said>[^，。；：\n]{2,40})"
    "|(?<=[，；])(?:也|还|从而|进而|并|直接|严重|极大地?|甚至|最终|已|势必|在一定程度上)*+"
    "(?P<verb>(?:对[^，。；：\n]{2,20}[产造][生成]了?[^，。；：\n]{0,8}影响$|影响|制约|损害|"
    "阻碍|妨碍|削弱|挫伤)了?[^，。；：\n]{2,30})"
)
_LED_TO = deferred(
    "(?P<led>[^，。；：！？\n]{4,60})，?(?:从而|直接|进而)?(?:导致|造成|致使|使得)了?$"
)
_LEADS_TO = deferred("(?:导致|造成|致使|使得)了?$")
_LONGEST_LEAD, _LONGEST_VERB = 70, 3
_NO_EFFECT = deferred("(?:原因|因素|根源|成因)$")


class Reasons(NamedTuple):
    """The cause and the effect of a problem in the report's words, None where it gives none."""

    cause: str | None
    effect: str | None


def reasons_of(text: str, title: Span, around: tuple[Span, ...]) -> Reasons:
    """Return what `around` says of the problem stated by `title`; both are spans of `text`.

    An effect that is told by 影响 or 制约 keeps its verb.

    >>> text = "因编制冻结，站里人手不足，影响防疫"
    >>> reasons_of(text, Span(6, 12), (Span(0, 17),))
    Reasons(cause='编制冻结', effect='影响防疫')
    """
    effect = _first(_EFFECT, text, title, around)
    if effect and _NO_EFFECT.search(effect):
        effect = None
    return Reasons(_first(_CAUSE, text, title, around) or _led_to(text, title.start), effect)


def _led_to(text: str, end: int) -> str | None:
    """Return what the words before `end` say to lead to what stands there."""
    if not _LEADS_TO.search(text, max(0, end - _LONGEST_VERB), end):
        return None
    led = _LED_TO.search(text[max(0, end - _LONGEST_LEAD) : end])
    return led["led"] if led else None


def _first(
    pattern: re.Pattern[str], text: str, title: Span, around: tuple[Span, ...]
) -> str | None:
    for span in around:
        for match in pattern.finditer(text, span.start, span.end):
            stated = Span(*match.span(str(match.lastgroup)))
            if not stated.overlaps(title):
                return stated.of(text)
    return None
