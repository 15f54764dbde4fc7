"""What running text admits: problems told outside sections and lists about problems."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.assemble.problems.overcome import overcome, overcome_next
from extractor.assemble.problems.sections import is_figurative
from extractor.assemble.problems.stated import STRETCH, TELLING, Statement, within
from extractor.assemble.problems.status import NEAR, status_of, told_from, told_to
from extractor.assemble.problems.zones import Zone
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.mention import Mention
from extractor.rules.problems import guards
from extractor.rules.problems.lament_shapes import BURDENED, CUE
from extractor.rules.problems.list_items import laments
from extractor.rules.problems.plight import Plight
from extractor.span import Span

_FOLLOWS = deferred("导致|造成|致使|使得?|从而|以致|因[此而]|影响|制约|结果|以至|就")
"""Words that tie a clause to the lament before it."""
_ADDS = deferred("(?:[而并]?且|不仅|不但|甚至|还)(?:让|使得?|会|要)?$")
"""What a clause opens with that adds to the lament before it, itself or with another subject."""
_NAMED = deferred("[”’]?(?:的|这一)?(?:矛盾|问题|现象|情况|局面)")
"""What makes a set phrase a matter of its own: 人少事多|的矛盾比较突出."""
_OVER = ("solved", "aimed")
_LACKS = deferred("也?(?P<lack>没有|缺(?!乏)|缺乏|缺少|无)")
_PLAIN = deferred("不[能会想可]|能否")
"""What lament and what do not say so with the same words: 不能丧失警惕."""
_AMONG = 2
"""Admitted laments, in a sentence and those beside it, among which others lament too."""
_TURNS = deferred(
    "但|然而|而|可|同时|此外|另外"
    "|(?!导致|造成|使|让|要求|反|还|也|又|再|只|就|不|没|无|来回|跑|等|花|至今|依然|仍|"
    "一[连边再]|随|得|需|越|以|实在|真|确实|根本|压根|几乎|谁|锅|只能|严重影响)"
    "[^，。；：！？\n]{7}"
)
"""What a clause opens with that tells of a further one."""
_BECAUSE = deferred("(?:由于|因为)[^，。；：\n]*$")
_LEADS_ON = deferred("导致|造成|致使|使得")
_LONGEST_LEAD = 30
_LONGEST_ITEM = 300
"""Characters on each side of a statement that are its sentence; longer ones lost their marks."""


def narrated(
    reading: Reading,
    mentions: Sequence[Mention[Plight]],
    zones: Sequence[Zone],
    *,
    reports: bool,
) -> Iterator[Statement]:
    """Yield what running text admits: one problem a stretch between semicolons and full stops."""
    text, end = reading.text.text, 0
    starts = [zone.span.start for zone in zones]
    before: Mention[Plight] | None = None
    for mention, following in zip(mentions, [*mentions[1:], None], strict=False):
        value = mention.value
        if value.shape == "aimed" and not reports:
            continue
        if not _is_told(reading, mention) or _is_within(zones, starts, mention.span):
            continue
        if not (value.admitted or _beside(text, mentions, mention)):
            continue
        if mention.span.start < end and not _is_further(text, before, mention):
            continue
        item = _item_around(text, mention.span)
        if guards.ABROAD.search(text, item.start, mention.span.end):
            continue
        if following and following.span.start < item.end and _is_cause(text, mention.span):
            continue
        before, end = mention, mention.span.end if value.shape in _OVER else item.end
        told = Span(told_from(text, item, mention), told_to(text, mention.span.end))
        status = status_of(reading, told, value, reports=reports)
        over = overcome(text, mention.span) if status == "open" else None
        if over or (status == "open" and overcome_next(text, mention.span)):
            status = "resolved"
        title = over or mention.span
        yield Statement(title, (item,), "narrative", status, f"problem_{mention.rule}")


def _is_told(reading: Reading, mention: Mention[Plight]) -> bool:
    """Tell whether a lament stands where the report tells; headings tell only what is over."""
    section = reading.outline.at(mention.span.start)
    if section is None:
        title = reading.outline.title
        return title is None or not title.overlaps(mention.span)
    in_heading = section.heading.overlaps(mention.span) and not mention.value.resolved
    figurative = section.role == "problems" and is_figurative(reading.text.text, section.heading)
    return (section.role in TELLING or figurative) and not in_heading


def _is_within(zones: Sequence[Zone], starts: Sequence[int], span: Span) -> bool:
    """Tell whether a lament stands in a passage about problems, which is read item by item."""
    zone = bisect_right(starts, span.start) - 1
    return zone >= 0 and span.start < zones[zone].span.end


def _beside(text: str, mentions: Sequence[Mention[Plight]], mention: Mention[Plight]) -> bool:
    """Tell whether a lament stands among such as admit: 系统互不联通，数据共享难.

    One of them in its sentence is enough for a lack, two near it for words that may say less.
    """
    if not mention.value.manner.leans or _PLAIN.search(mention.span.of(text)):
        return False
    item = _item_around(text, mention.span)
    if mention.value.shape == "lack" and any(_is_admitted(each) for each in within(mentions, item)):
        return True
    near = within(mentions, _near(text, item))
    return sum(1 for each in near if _is_admitted(each)) >= _AMONG


def _is_admitted(mention: Mention[Plight]) -> bool:
    return mention.value.admitted and not mention.value.resolved


def _near(text: str, item: Span) -> Span:
    """Return a sentence with the one before and the one behind it, in its paragraph."""
    floor = max(text.rfind("\n", 0, item.start) + 1, item.start - NEAR // 2)
    start = max(floor, text.rfind("。", floor, max(floor, item.start - 1)) + 1)
    paragraph = text.find("\n", item.end)
    limit = min(item.end + NEAR // 2, paragraph if paragraph >= 0 else len(text))
    stop = text.find("。", item.end + 1, limit)
    return Span(start, stop if stop >= 0 else limit)


def _is_cause(text: str, title: Span) -> bool:
    """Tell whether a lament only gives the reason of the next: 由于编制冻结，…."""
    return bool(_BECAUSE.search(text, max(0, title.start - _LONGEST_LEAD), title.start))


def stands_apart(text: str, mention: Mention[Plight]) -> bool:
    """Tell whether a further lament of a sentence is more than what the first leads to."""
    title = mention.span
    before = text[max(0, title.start - _LONGEST_LEAD) : title.start]
    lead = before[behind_last("，。；：！？\n", before, 0, len(before)) :]
    bare = CUE.match(text, title.start, title.end + 1)
    if _ADDS.search(lead) or (bare and BURDENED.match(bare[0])):
        return mention.value.manner.apart
    follows = bare and bare.lastgroup != "missed" and not _NAMED.match(text, title.end)
    tied = follows or _FOLLOWS.search(lead) or _is_led_to(title.of(text))
    if mention.value.manner.tells and not _TURNS.match(lead + title.of(text)):
        return False
    return mention.value.manner.apart and not tied


def _is_further(text: str, before: Mention[Plight] | None, mention: Mention[Plight]) -> bool:
    """Tell whether a lament states more than the one that was told before in its sentence."""
    value = mention.value
    if value.shape == "listed" or value.resolved or _opens_alike(text, before, mention):
        return True
    return _names_ill(before, value) or stands_apart(text, mention)


def _names_ill(before: Mention[Plight] | None, value: Plight) -> bool:
    """Tell whether an ill is named where a scene was told: 只能劝，导致|污水直排长期得不到根治."""
    if before is None or before.value.resolved or not before.value.manner.tells:
        return False
    return value.admitted and value.shape in ("lack", "plight", "rated")


def _opens_alike(text: str, last: Mention[Plight] | None, mention: Mention[Plight]) -> bool:
    """Tell whether a lament is one of a row that open alike: 没有围栏，|没有值守，|也没有灯."""
    if last is None or last.span.end + 1 < mention.span.start - 1:
        return False
    first, then = (_LACKS.match(text, one.span.start) for one in (last, mention))
    return first is not None and then is not None and first["lack"] == then["lack"]


def _is_led_to(title: str) -> bool:
    """Tell whether a title says what something leads to that is no lament itself."""
    leads = _LEADS_ON.search(title)
    return leads is not None and not laments(title[: leads.start()])


def _item_around(text: str, span: Span) -> Span:
    start = behind_last("。；！？\n", text, max(0, span.start - _LONGEST_ITEM), span.start)
    match = STRETCH.match(text, span.end, span.end + _LONGEST_ITEM)
    return Span(start, match.end() if match else span.end)
