"""Actions: headings and topic sentences that state what was done, is done or is to be done."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures import Bearings
from extractor.assemble.reading import Reading
from extractor.assemble.section_labels import is_section_label
from extractor.assemble.status_of import status_of
from extractor.assemble.topic_of import topic_of
from extractor.deferred import deferred
from extractor.outline import Role, Section
from extractor.schema import Measure
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
_ARTICLE = deferred("第[一二三四五六七八九十百零0-9]+[条章节编]")


def actions_of(reading: Reading, bearings: Bearings, issuer: str | None) -> Iterator[Measure]:
    """Yield the measures that headings state, in reading order; `issuer` is who acts."""
    for index, section in enumerate(reading.outline.sections):
        if states_measure(reading.text.text, section, plans=bearings.plans):
            yield _action(reading, bearings, index, issuer)


def states_measure(text: str, section: Section, *, plans: bool) -> bool:
    """Tell whether a section's heading states a measure rather than names or laments something.

    Documents that plan have headings such as 评审 and 拨付 that name a step of a procedure:
    there
    only one that opens with what is to be done, or has two parts, is a measure.
    """
    words = section.heading.of(text)
    if section.role in _NO_MEASURES or len(words) < SHORTEST_ACTION or is_section_label(words):
        return False
    if section.label and _ARTICLE.fullmatch(section.label.strip()) or _LISTS.search(words):
        return False
    if _ACTS.match(words) or "，" in words:
        return True
    if plans or _NAMES_THING.search(words):
        return False
    return any(_PREDICATE.match(tag) for _, tag in cut(words))


def _action(reading: Reading, bearings: Bearings, index: int, issuer: str | None) -> Measure:
    section, text = reading.outline.sections[index], reading.text.text
    words, evidence = section.heading.of(text), bearings.witness.of(section.heading)
    body = text[section.heading.end : min(section.body.end, section.heading.end + _FIRST_WORDS)]
    return Measure(
        id=bearings.ids.of("action", evidence.source_start, evidence.source_end),
        kind="action",
        name=words,
        status=status_of(words, section.role, plans=bearings.plans),
        topic=topic_of(words, body),
        actor=issuer,
        place=bearings.places.of(section.heading, section.heading),
        section=bearings.section_ids[index],
        confidence=confidence_of("heading"),
        found_by="heading",
        evidence=evidence,
    )
