"""A report as one HTML page that needs nothing else: no network, no other file.

The text comes from anywhere, so it is escaped, characters that steer the display are spelled
out, and the page's own policy lets only its own script and style run.
"""

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from extractor.render.amount import amount
from extractor.render.facts import GROUPS, Fact, facts, group, headline, needs_review
from extractor.render.packages import Package, packages
from extractor.render.painter import painted
from extractor.render.relations import flagged, relations
from extractor.render.rows import Row, rows
from extractor.render.sheets import Sheet, framed
from extractor.render.titles import region_name, section_titles
from extractor.render.visible import visible
from extractor.render.wording import wording
from extractor.schema import Figure, Report


def page(report: Report, home: str | None = None, sheets: Iterable[Sheet] = ()) -> str:
    """Return the page of `report`, which must carry its text; `home` is where the index lies.

    `sheets` are the file's pages, to frame the facts on them.
    """
    if report.source.text is None:
        raise ValueError("a page shows the text: extract the report with its text")
    every, wrong = facts(report), flagged(report)
    counts = Counter(map(group, every))
    return _rendered(
        "page.html",
        _asset("shared.js") + _asset("page.js"),
        report=report,
        region=region_name(report),
        home=home,
        sheets=framed(sheets, every, report.outline),
        parts=painted(report, every),
        groups=[(name, counts[name]) for name in GROUPS if counts[name]],
        entries=_entries(report, every, wrong),
        data=_embedded({"facts": _details(report, every), "words": wording()}),
    )


def index(reports: Mapping[str, Report]) -> str:
    """Return the page that lists `reports`, each under the name of the file that shows it."""
    counts = {name: Counter(map(group, facts(report))) for name, report in reports.items()}
    return _rendered(
        "index.html",
        _asset("shared.js"),
        reports=[(name, each, region_name(each), counts[name]) for name, each in reports.items()],
        groups=[name for name in GROUPS if any(count[name] for count in counts.values())],
    )


def _rendered(template: str, script: str, **values: object) -> str:
    style = _asset("style.css")
    policy = (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'"
    )
    frame = {"policy": policy, "style": Markup(style), "script": Markup(script)}
    return _environment().get_template(template).render(words=wording(), **frame, **values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("extractor.render"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_safe,
        trim_blocks=True,
    )
    environment.globals["said"] = _said
    return environment


def _safe(value: object) -> object:
    """Return text from reports with its steering characters spelled out, the rest as it is."""
    return visible(value) if type(value) is str else value


def _said(key: str, label: bool = False) -> Markup:
    """Return the attributes that let the page say `key` in both languages."""
    attributes = 'data-zh-label="{}" data-en-label="{}"' if label else 'data-zh="{}" data-en="{}"'
    return Markup(attributes).format(*wording()[key])


@cache
def _asset(name: str) -> str:
    return files("extractor.render").joinpath("templates", name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _embedded(value: object) -> Markup:
    """Return `value` as JSON that cannot end the script element it stands in."""
    text = visible(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def _entries(
    report: Report, every: Sequence[Fact], wrong: Container[str]
) -> list[dict[str, object]]:
    """Return what the list of facts shows; parts of packages know which fact they are."""
    bundles = {package.measure.id: package for package in packages(report)}
    numbers = {fact.id: number for number, fact in enumerate(every)}
    return [
        _entry(fact, wrong) | _tree(bundles[fact.id], numbers)
        if fact.id in bundles
        else _entry(fact, wrong)
        for fact in every
    ]


def _tree(bundle: Package, numbers: Mapping[str, int]) -> dict[str, object]:
    parts = [(name, numbers.get(own)) for name, own in bundle.parts]
    return {"parts": parts, "lacking": bundle.lacking}


def _entry(fact: Fact, wrong: Container[str]) -> dict[str, object]:
    words, about = headline(fact)
    value = amount(fact) if isinstance(fact, Figure) else ""
    return {
        "group": group(fact),
        "quote": words,
        "about": about,
        "value": value if value.replace(" ", "") != words else "",
        "review": needs_review(fact),
        "contradicted": fact.id in wrong,
        "parts": [],
        "lacking": 0,
    }


def _details(report: Report, every: Sequence[Fact]) -> list[dict[str, object]]:
    sections, related = section_titles(report), relations(report)
    return [
        {
            "id": fact.id,
            "group": group(fact),
            "rows": [_row(row) for row in (*related.get(fact.id, ()), *rows(fact, sections))],
        }
        for fact in every
    ]


def _row(row: Row) -> list[str | None]:
    key = row.table and f"{row.table}.{row.value}"
    words = [row.label, row.value, row.cue, key]
    return [*words, row.en] if row.en else words
