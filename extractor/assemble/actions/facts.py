"""Actions: headings and topic sentences that state what was done, is done or is to be done."""

import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import takewhile
from typing import NamedTuple

from extractor.assemble.actions.naming_headings import names_part, tells_state
from extractor.assemble.actions.narrated import told_actions
from extractor.assemble.actions.section_labels import is_section_label
from extractor.assemble.actions.status_of import status_of
from extractor.assemble.confidence import confidence_of
from extractor.assemble.document.proposals import proposed_items
from extractor.assemble.figures.bearings import Bearings
from extractor.assemble.reading import Reading
from extractor.assemble.topic_of import topic_of
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Role, Section
from extractor.rules.problems.plight import Plight
from extractor.schema import DocumentFacts, Measure
from extractor.span import Span
from extractor.values.units import any_of
from extractor.values.words import cut

_NO_MEASURES: tuple[Role, ...] = ("problems", "causes", "background", "furniture")
_FIRST_WORDS = 120
"""Characters of a section's own text that tell its topic where the heading does not."""
SHORTEST_ACTION = 4
_LONGEST_RHYME = 8
"""Characters of headings that are made alike; longer ones share length and end by chance."""
_WORDS = {
    name: any_of(words.split())
    for name, words in tomllib.loads(
        files(__package__).joinpath("action_words.toml").read_text("utf-8")
    ).items()
}
_ACTS = deferred(f"“?{_WORDS['verbs']}")
_NAMES_THING = deferred(f"{_WORDS['things']}$")
_MEDIUM = deferred(
    "(?:报|网|(?:电视|广播|电)台|新华社|通讯社|报社|刊|杂志|在线|频道|客户端|传媒|融媒体中心)$"
)
_SPEECH = deferred("讲话(?:稿|提纲)?(?:（[^（）]{1,12}）)?$")
_PREDICATE = deferred("[vadil]")
_TURNS = deferred("从.{1,40}到|由.{1,40}[向到变为]|变.{0,40}为|不再|告别|破|解|整改|整治|治理$")
"""What a heading of a measure says of the lament it names: 从“没人管”到“有人管”."""
_ILLS = deferred(
    "(?:困境|困局|失灵|冲突|危机|挑战|难题|瓶颈|短板|弊端|问题|隐忧|积弊|顽疾|梗阻|乱象|尴尬|"
    "症结|盲区|痛点)(?:深度)?(?:分析|剖析|审视|扫描|透视)?$"
)
_DONE_BADLY = deferred(
    "(?:得不.{1,2}|不到位|不彻底|不及时|不力|不实|不够|不足|不严|不细|不深|不紧|不牢|滞后|缓慢)$"
)
"""How a heading ends that says of a deed that it was done badly: 整改责任压得不实."""
_WORSENS = deferred("，(?:催生|导致|造成|引发|滋生|加剧|制约)")


def actions_of(reading: Reading, bearings: Bearings, document: DocumentFacts) -> Iterator[Measure]:
    """Yield the measures that headings state, and in news those that sentences tell.

    The report's issuer acts where no actor is named, unless it is a paper, which only reports.
    """
    text, sections = reading.text.text, reading.outline.sections
    issuer = None if _MEDIUM.search(document.issuer or "") else document.issuer
    stating = [one for one in sections if states_measure(text, one, plans=bearings.plans)]
    stating += _rhyming(text, sections, stating)
    for section in sorted(stating, key=lambda one: one.heading.start):
        if not laments(reading, section.heading):
            body = Span(section.heading.start, section.body.end)
            exhorts = section.role != "results" and bool(_SPEECH.search(document.title or ""))
            stated = _Stated(section.heading, issuer, exhorts=exhorts)
            yield _action(reading, bearings, body, stated)
    for words in _proposed(reading):
        yield _action(reading, bearings, words, _Stated(words, issuer, "proposal"))
    if document.kind == "news":
        for told in told_actions(reading):
            yield _action(reading, bearings, told.words, _Stated(*told, rule="sentence"))


def _rhyming(text: str, sections: Sequence[Section], stating: Sequence[Section]) -> list[Section]:
    """Return the headings made like two measures beside them: 党建领事 by 礼让和事、多元解事."""
    forms = Counter(_form(text, section) for section in stating)
    taken = {section.heading for section in stating}
    return [
        section
        for section in sections
        if forms[_form(text, section)] > 1
        and section.heading not in taken
        and section.role not in _NO_MEASURES
        and len(section.heading) <= _LONGEST_RHYME
    ]


def _form(text: str, section: Section) -> tuple[int | None, int, str]:
    """Return what parallel headings share: their parent, their length and their last character."""
    return section.parent, len(section.heading), text[section.heading.end - 1]


def _proposed(reading: Reading) -> Iterator[Span]:
    """Yield what running text proposes, where no heading states it."""
    for words in proposed_items(reading.text.text, reading.proposals):
        section = reading.outline.at(words.start)
        if not section or not section.heading.overlaps(words):
            yield words


def laments(reading: Reading, heading: Span) -> bool:
    """Tell whether a heading laments: it does where no verb of doing opens it."""
    words = heading.of(reading.text.text)
    if _WORSENS.search(words):
        return True
    told = _told_in(reading, heading)
    if any(mention.span == heading for mention in told) and _DONE_BADLY.search(words):
        return True
    if _ACTS.match(words) or _TURNS.search(words):
        return False
    return bool(told) or bool(_ILLS.search(words))


def _told_in(reading: Reading, heading: Span) -> list[Mention[Plight]]:
    """Return the problems that stand in a heading and are not said to be over."""
    mentions: list[Mention[Plight]] = reading.of_kind("problem")
    first = bisect_left(mentions, heading.start, key=lambda mention: mention.span.start)
    inside = takewhile(lambda mention: mention.span.end <= heading.end, mentions[first:])
    return [mention for mention in inside if not mention.value.resolved]


class _Stated(NamedTuple):
    """The words that state a measure, who acts, and the rule that found them.

    `exhorts` tells that a speech calls for it.
    """

    words: Span
    actor: str | None
    rule: str = "heading"
    exhorts: bool = False


def states_measure(text: str, section: Section, *, plans: bool) -> bool:
    """Tell whether a section's heading states a measure rather than names or laments something.

    Documents that plan have headings such as 评审 and 拨付 that name a step of a procedure:
    there only one that opens with what is to be done, or has two parts, is a measure.
    """
    words = section.heading.of(text)
    if section.role in _NO_MEASURES or len(words) < SHORTEST_ACTION or is_section_label(words):
        return False
    if names_part(section, words):
        return False
    if _ACTS.match(words) or "，" in words:
        return True
    if plans or _NAMES_THING.search(words) or tells_state(words):
        return False
    return any(_PREDICATE.match(tag) for _, tag in cut(words))


def _action(reading: Reading, bearings: Bearings, around: Span, stated: _Stated) -> Measure:
    """Return the measure; `around` is the text that tells its topic where its words do not."""
    text, index = reading.text.text, reading.outline.index_at(stated.words.start)
    words, evidence = stated.words.of(text), bearings.witness.of(stated.words)
    plans = bearings.plans or stated.exhorts
    body = text[stated.words.end : min(around.end, stated.words.end + _FIRST_WORDS)]
    return Measure(
        id=bearings.ids.of("action", evidence.source_start, evidence.source_end),
        kind="action",
        name=words,
        status=status_of(words, reading.role_at(stated.words), plans=plans),
        topic=topic_of(words, body, *evidence.locator.heading_path[:-1]),
        actor=stated.actor,
        place=bearings.places.of(stated.words, stated.words),
        section=None if index is None else bearings.section_ids[index],
        confidence=confidence_of(stated.rule),
        found_by=stated.rule,
        evidence=evidence,
    )
