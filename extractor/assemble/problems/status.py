"""Whether a problem is over, by the words that date it and by what was done about it."""

from extractor.assemble.problems.stated import Status
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.problems.plight import Plight
from extractor.span import Span

_FORMERLY = deferred(
    "(?<!比)过去(?!的?[一两三几五十])|以往|从前|起初|当初|(?<!不)曾|一度|此前|原来|原先|"
    "改革前|以前|前些年|之前"
)
_USED_TO = deferred("(?:过去|以前|从前|以往|起初)，")
"""What begins a passage on former days: 过去，…."""
_ONCE = deferred("”?[也都]?(?:曾经?|一度)")
_BACK = deferred("如今|现在|而今|后来|目前|当前|仍|至今|[12][0-9]{3}年|但")
"""What brings a passage on former days back to the present."""
_STILL = deferred("目前|当前|仍|依然|依旧|尚|还|现阶段|亟待|有待|至今|但")
_NOT_YET = deferred("尚|至今|目前|当前|现阶段|但还")
"""Words behind 过去 by which the sentence comes to the present: 过去受审查的干部…，但还有…."""
_ANSWER = deferred(
    "如今|现在|改革后|为此|对此|针对|为了?(?:破解|解决)|破解|解决|化解|推行|推出|出台|建立|"
    "整合|探索|创新|打造"
    "|下放|赋权|赋予|组建|构建|设立|厘清|理顺|取消|清理"
)
NEAR = 200
"""Characters behind a lament in which a report of what was done tells what was done about it."""


def status_of(reading: Reading, told: Span, plight: Plight, *, reports: bool) -> Status:
    """Return whether a problem is over, by the words up to its statement and, in its section,
    by what is told right behind.
    """
    text = reading.text.text
    formerly = _FORMERLY.search(text, told.start, told.end)
    if plight.resolved or (formerly and not _NOT_YET.search(text, formerly.end(), told.end)):
        return "resolved"
    if not reports or plight.shape != "plight" or _STILL.search(text, told.start, told.end):
        return "open"
    section = reading.outline.at(told.end)
    end = min(told.end + NEAR, section.body.end if section else len(text))
    return "resolved" if _ANSWER.search(text, told.end, end) else "open"


def told_from(text: str, item: Span, mention: Mention[Plight]) -> int:
    """Return where the words that date a problem begin: hardship goes on in 过去 told before it."""
    if not mention.value.manner.tells:
        return item.start
    floor = max(text.rfind("\n", 0, item.start) + 1, item.start - NEAR // 2)
    formerly = _USED_TO.search(text, floor, item.start)
    return floor if formerly and not _BACK.search(text, formerly.end(), item.end) else item.start


def told_to(text: str, end: int) -> int:
    """Return where the words right behind a lament end that say it is past: “文山会海”|也曾是…."""
    past = _ONCE.match(text, end)
    return past.end() if past else end
