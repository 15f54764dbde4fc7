"""Reports and gold made by hand, for tests of what measures the extractor."""

import hashlib
from decimal import Decimal

from evaluation.scoring.gold import GoldReport, locate
from extractor.schema import (
    Component,
    DocumentFacts,
    Evidence,
    Figure,
    FormulaPart,
    Measure,
    NormalisedText,
    OutlineEntry,
    Problem,
    Region,
    Report,
    Source,
    Time,
    Unread,
)

TEXT = (
    "一、基本情况\n全县10个乡镇共有执法人员113人,比上年增长6%。\n"
    "二、主要做法\n受理率%,办结1200余件。"
)


def evidence(text, quote, nth=1):
    span = locate(text, quote, nth)
    return evidence_at(text, span)


def evidence_at(text, span):
    quote = span.of(text)
    return Evidence(span.start, span.end, quote, span.start, span.end, quote)


def figure(text, quote, nth=1, **attributes):
    given = {"kind": "count", "confidence": 0.9, "found_by": "made", "id": f"f-{quote}-{nth}"}
    at = evidence(text, quote, nth)
    return Figure(**(given | {"quote": quote, "evidence": at} | _decimals(attributes)))


def _decimals(attributes):
    numbers = {name: attributes.get(name) for name in ("value", "low", "high")}
    return attributes | {name: Decimal(str(n)) for name, n in numbers.items() if n is not None}


def report(name="sample", text=TEXT, **lists):
    sha = hashlib.sha256(text.encode()).hexdigest()
    source = Source(
        f"{name}.txt", "text/plain", "utf-8", sha, "text", "1", sha, len(text), text=text
    )
    document = lists.pop("document", DocumentFacts())
    return Report(source=source, text=NormalisedText(text), document=document, **lists)


def gold_entry(text, quote, nth=1, **fields):
    return {"text": quote, "nth": nth, "optional": False} | fields


def figure_entry(text, quote, nth=1, **fields):
    given = {"kind": "count", "value": None, "low": None, "high": None, "unit": None}
    given |= {"qualifier": "exact", "role": "level", "direction": None, "missing": False}
    return gold_entry(text, quote, nth, **(given | fields))


def sample_gold():
    """Gold of TEXT as it stands in a file."""
    change = {"role": "change", "direction": "increase", "metric": ["执法人员"]}
    return {
        "document": {"title": None, "region": {"county": "青山县"}, "kind": "briefing"},
        "figures": [
            figure_entry(TEXT, "10个", value=10, unit="个", metric=["乡镇"]),
            figure_entry(TEXT, "113人", value=113, unit="人", metric=["执法人员"]),
            figure_entry(TEXT, "6%", value=6, unit="%", kind="percent", **change),
            figure_entry(TEXT, "%", 2, unit="%", kind="percent", missing=True),
            figure_entry(TEXT, "1200余件", value=1200, unit="件", qualifier="more_than"),
        ],
        "times": [gold_entry(TEXT, "上年", granularity="year", start=None, end=None)],
        "outline": [
            gold_entry(TEXT, "基本情况", level=1),
            gold_entry(TEXT, "主要做法", level=1),
        ],
    }


def sample_report():
    """The report that finds all of it."""
    return report(
        document=DocumentFacts(kind="briefing", region=Region(county="青山县")),
        figures=(
            figure(TEXT, "10个", value=10, unit="个", metric="乡镇"),
            figure(TEXT, "113人", value=113, unit="人", metric="执法人员"),
            figure(
                TEXT,
                "6%",
                value=6,
                unit="%",
                kind="percent",
                role="change",
                direction="increase",
                metric="执法人员",
            ),
            figure(TEXT, "%", 2, unit="%", kind="percent", missing=True),
            figure(TEXT, "1200余件", value=1200, unit="件", qualifier="more_than"),
        ),
        times=(
            Time(
                id="t",
                quote="上年",
                start=None,
                end=None,
                granularity="year",
                evidence=evidence(TEXT, "上年"),
            ),
        ),
        outline=tuple(
            OutlineEntry(title, None, label, 1, title, "other", evidence(TEXT, title))
            for label, title in (("一、", "基本情况"), ("二、", "主要做法"))
        ),
    )


def unread(text, quote, reason, nth=1):
    return Unread(quote, reason, evidence(text, quote, nth))


def report_of_gold(gold: GoldReport) -> Report:
    """The report an extractor would write that agrees with the gold in everything."""
    lists = {name: _facts(gold, name) for name in ("figures", "problems", "outline")}
    measures = (*_facts(gold, "measures"), *_facts(gold, "actions"))
    region = {k: v for k, v in (gold.document.get("region") or {}).items() if v}
    document = DocumentFacts(
        title=gold.document.get("title"),
        kind=gold.document.get("kind") or "other",
        year=gold.document.get("year"),
        region=Region(**{name: _first(value) for name, value in region.items()}),
    )
    return report(gold.name, gold.source, document=document, measures=measures, **lists)


def _facts(gold, name):
    make = {"measures": _measure, "actions": _action, "problems": _problem}
    make |= {"figures": _figure, "outline": _heading}
    return tuple(make[name](gold.source, entry) for entry in gold.entries.get(name, ()))


def _first(value):
    return value["any"][0] if isinstance(value, dict) else value


def _figure(source, entry):
    names = ("kind", "value", "low", "high", "unit", "qualifier", "role", "direction", "missing")
    taken = {name: _first(entry.fields.get(name)) for name in names}
    metric = entry.fields.get("metric")
    taken["metric"] = metric[0] if isinstance(metric, list) else _first(metric)
    at = evidence_at(source, entry.spans[0])
    given = {"id": "f", "quote": entry.quote, "confidence": 1, "found_by": "gold", "evidence": at}
    return Figure(**given, **_decimals(taken))


def _measure(source, entry):
    parts = entry.fields.get("components") or []
    return Measure(
        id="m",
        kind=_first(entry.fields["kind"]),
        name=entry.quote,
        formula=tuple(FormulaPart(*part) for part in _first(entry.fields.get("formula")) or ()),
        declared_count=_first(entry.fields.get("declared_count")),
        components=tuple(
            Component(part["text"], evidence(source, part["text"], part["nth"])) for part in parts
        ),
        status=_first(entry.fields.get("status")),
        topic=_first(entry.fields.get("topic")),
        confidence=1,
        found_by="gold",
        evidence=evidence_at(source, entry.spans[0]),
    )


def _action(source, entry):
    return Measure(
        id="a",
        kind="action",
        name=entry.quote,
        status=_first(entry.fields.get("status")),
        confidence=1,
        found_by="gold",
        evidence=evidence_at(source, entry.spans[0]),
    )


def _problem(source, entry):
    return Problem(
        id="p",
        title=entry.quote,
        setting=entry.fields["setting"],
        status=_first(entry.fields["status"]),
        confidence=1,
        found_by="gold",
        evidence=evidence_at(source, entry.spans[0]),
    )


def _heading(source, entry):
    at = evidence_at(source, entry.spans[0])
    level = _first(entry.fields["level"])
    return OutlineEntry("o", None, entry.fields.get("label"), level, entry.quote, "other", at)
