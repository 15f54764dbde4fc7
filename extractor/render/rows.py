"""A fact's attributes as labelled lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractor.render.amount import amount, period
from extractor.render.facts import Fact
from extractor.render.whereabouts import whereabouts
from extractor.schema import Evidence, Figure, Measure, Place, Problem, Time


@dataclass(frozen=True, slots=True)
class Row:
    """An attribute: `label` names it, `cue` are the words that decided it.

    Where `value` is a word of the contract, `table` is the table of words.toml that explains it;
    where it is a sentence, `en` says the same in English.
    """

    label: str
    value: str
    cue: str | None = None
    table: str | None = None
    en: str | None = None


def rows(fact: Fact, sections: Mapping[str, str]) -> list[Row]:
    """Return what is known of the fact, leaving out what it does not say.

    `sections` gives the titles of the report's sections by their ids.
    """
    match fact:
        case Figure():
            own = _figure_rows(fact)
        case Time():
            own = _time_rows(fact)
        case Measure():
            own = _measure_rows(fact)
        case Problem():
            own = _problem_rows(fact)
    return [row for row in (*own, *_common_rows(fact, sections)) if row.value]


def _figure_rows(figure: Figure) -> Iterator[Row]:
    cues = figure.cues or {}
    yield Row("value", amount(figure), cues.get("value"))
    yield Row("metric", figure.metric or "", cues.get("metric"))
    yield Row("metric_confidence", _percent(figure.metric_confidence))
    yield Row("condition", figure.condition or "", cues.get("condition"))
    yield Row("kind", figure.kind, cues.get("kind"), "figure_kind")
    yield Row("role", figure.role, cues.get("role"), "role")
    yield Row("direction", figure.direction or "", cues.get("direction"), "direction")
    yield Row("statistic", figure.statistic or "", cues.get("statistic"), "statistic")
    yield Row("per", figure.per or "", cues.get("per"))
    yield from _place_rows(figure.place)
    yield Row("time", figure.time or "", cues.get("time"))
    yield Row("support", _quotes(figure.support))


def _time_rows(time: Time) -> Iterator[Row]:
    yield Row("value", period(time))
    yield Row("granularity", time.granularity, None, "granularity")


def _measure_rows(measure: Measure) -> Iterator[Row]:
    parts = (f"{part.count}{part.noun or ''}" for part in measure.formula)
    yield Row("kind", measure.kind, None, "measure_kind")
    yield Row("formula", "+".join(parts))
    yield Row("declared", str(measure.declared_count or ""))
    yield Row("components", "、".join(component.name for component in measure.components))
    yield Row("mentions", _quotes(measure.mentions))
    yield Row("status", measure.status or "", None, "status")
    yield Row("topic", measure.topic or "", None, measure.topic and "topic")
    yield Row("actor", measure.actor or "")
    yield from _place_rows(measure.place)


def _problem_rows(problem: Problem) -> Iterator[Row]:
    yield Row("status", problem.status, None, "status")
    yield Row("setting", problem.setting, None, "setting")
    yield Row("topic", problem.topic or "", None, problem.topic and "topic")
    yield Row("cause", problem.cause or "")
    yield Row("effect", problem.effect or "")
    yield Row("details", _quotes(problem.details))
    yield from _place_rows(problem.place)


def _place_rows(place: Place | None) -> Iterator[Row]:
    if place:
        yield Row("place", place.name, place.quote if place.quote != place.name else None)


def _common_rows(fact: Fact, sections: Mapping[str, str]) -> Iterator[Row]:
    where = whereabouts(fact.evidence.locator)
    yield Row("where", where.zh, en=where.en)
    if not isinstance(fact, Time):
        yield Row("section", sections.get(fact.section or "", ""))
        yield Row("confidence", f"{fact.confidence:.0%}")
        yield Row("found_by", fact.found_by)
    yield Row("id", fact.id)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}"


def _quotes(evidence: tuple[Evidence, ...]) -> str:
    return " … ".join(each.quote for each in evidence)
