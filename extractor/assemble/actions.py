"""Actions: headings and topic sentences that state what was done, is done or is to be done."""

import tomllib
from bisect import bisect_left
from collections.abc import Iterator
from importlib.resources import files
from itertools import takewhile
from typing import NamedTuple

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures import Bearings
from extractor.assemble.reading import Reading
from extractor.assemble.section_labels import is_section_label
from extractor.assemble.status_of import status_of
from extractor.assemble.told_actions import told_actions
from extractor.assemble.topic_of import topic_of
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.outline import Role, Section
from extractor.rules.plight import Plight
from extractor.schema import DocumentFacts, Measure
from extractor.span import Span
from extractor.values.units import any_of
from extractor.values.words import cut

_NO_MEASURES: tuple[Role, ...] = ("problems", "causes", "background", "furniture")
_FIRST_WORDS = 120
"""Characters of a section's own text that tell its topic where the heading does not."""
SHORTEST_ACTION = 4
_WORDS = {
    name: any_of(words.split())
    for name, words in tomllib.loads(
        files("extractor.assemble").joinpath("action_words.toml").read_text("utf-8")
    ).items()
}
_ACTS = deferred(f"“?{_WORDS['verbs']}")
_NAMES_THING = deferred(f"{_WORDS['things']}$")
_PREDICATE = deferred("[vadil]")
_LISTS = deferred(
    "(?:方面|情况|事宜|重点工作|主要工作|几件事)(?:介绍|汇报|通报|分析)?(?:（.{1,8}）|[0-9]+项)?$"
)
_STEP = deferred(
    "(?:评估|申报|认定|评审|受理|审核|验收|考核|申请|办理|拨付|兑现|扶持|补助|奖励|评选|遴选|监督|检查)"
    "(?:程序|条件|材料|标准|流程|办法|方式|范围|依据|时限|期限|对象|政策)"
)
"""A heading that names a step of a procedure though it opens with a verb: 评估程序."""
_CAPTION = deferred(
    "[图表][0-9一二三四五六七八九十]{1,3}$|(?:数据|统计|汇总|明细|一览|情况)表$|示意图$"
)
_TELLS_STATE = deferred(
    "^[^，]*(?:持续|稳中|不断|总体|显著|明显|大幅|稳步|进一步)"
    "(?:向好|优化|好转|回升|增长|上升|攀升|显现|稳定|加快)$|稳定向好$"
    "|^(?!要|继续|认真|更|再|尽快|及时|必须|紧紧)[^，]*[^力]的(?!整改)[^，的]{2,4}$"
)
"""What a heading ends with that tells how things are, or names a thing: 经济结构不断优化."""
_TURNS = deferred("从.{1,40}到|由.{1,40}[向到变为]|变.{0,40}为|不再|告别|破|解|整改|整治|治理$")
"""What a heading of a measure says of the lament it names: 从“没人管”到“有人管”."""
_ILLS = deferred(
    "(?:困境|困局|失灵|冲突|危机|挑战|难题|瓶颈|短板|弊端|问题|隐忧|积弊|顽疾|梗阻|乱象|尴尬|症结|盲区|痛点)(?:深度)?(?:分析|剖析|审视|扫描|透视)?$"
)
_ARTICLE = deferred("第[一二三四五六七八九十百零0-9]+[条章节编]")


def actions_of(reading: Reading, bearings: Bearings, document: DocumentFacts) -> Iterator[Measure]:
    """Yield the measures that headings state, and in news those that sentences tell.

    The report's issuer acts where no actor is named.
    """
    for section in reading.outline.sections:
        stated = states_measure(reading.text.text, section, plans=bearings.plans)
        if stated and not laments(reading, section.heading):
            body = Span(section.heading.start, section.body.end)
            yield _action(reading, bearings, body, _Stated(section.heading, document.issuer))
    if document.kind == "news":
        for told in told_actions(reading):
            yield _action(reading, bearings, told.words, _Stated(*told, rule="sentence"))


def laments(reading: Reading, heading: Span) -> bool:
    """Tell whether a heading laments: it does where no verb of doing opens it."""
    words = heading.of(reading.text.text)
    if _ACTS.match(words) or _TURNS.search(words):
        return False
    mentions: list[Mention[Plight]] = reading.of_kind("problem")
    first = bisect_left(mentions, heading.start, key=lambda mention: mention.span.start)
    inside = takewhile(lambda mention: mention.span.end <= heading.end, mentions[first:])
    return any(not mention.value.resolved for mention in inside) or bool(_ILLS.search(words))


class _Stated(NamedTuple):
    """The words that state a measure, who acts, and the rule that found them."""

    words: Span
    actor: str | None
    rule: str = "heading"


def states_measure(text: str, section: Section, *, plans: bool) -> bool:
    """Tell whether a section's heading states a measure rather than names or laments something.

    Documents that plan have headings such as 评审 and 拨付 that name a step of a procedure:
    there only one that opens with what is to be done, or has two parts, is a measure.
    """
    words = section.heading.of(text)
    if section.role in _NO_MEASURES or len(words) < SHORTEST_ACTION or is_section_label(words):
        return False
    if _names_part(section, words):
        return False
    if _ACTS.match(words) or "，" in words:
        return True
    if plans or _NAMES_THING.search(words) or _TELLS_STATE.search(words):
        return False
    return any(_PREDICATE.match(tag) for _, tag in cut(words))


def _names_part(section: Section, words: str) -> bool:
    """Tell whether a heading is an article, a list, a table or a step of a procedure."""
    article = section.label and _ARTICLE.fullmatch(section.label.strip())
    return bool(_STEP.fullmatch(words) or article or _LISTS.search(words) or _CAPTION.search(words))


def _action(reading: Reading, bearings: Bearings, around: Span, stated: _Stated) -> Measure:
    """Return the measure; `around` is the text that tells its topic where its words do not."""
    text, index = reading.text.text, reading.outline.index_at(stated.words.start)
    words, evidence = stated.words.of(text), bearings.witness.of(stated.words)
    body = text[stated.words.end : min(around.end, stated.words.end + _FIRST_WORDS)]
    role = None if index is None else reading.outline.sections[index].role
    return Measure(
        id=bearings.ids.of("action", evidence.source_start, evidence.source_end),
        kind="action",
        name=words,
        status=status_of(words, role, plans=bearings.plans),
        topic=topic_of(words, body),
        actor=stated.actor,
        place=bearings.places.of(stated.words, stated.words),
        section=None if index is None else bearings.section_ids[index],
        confidence=confidence_of(stated.rule),
        found_by=stated.rule,
        evidence=evidence,
    )
