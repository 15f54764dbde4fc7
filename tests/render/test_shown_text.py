import re
from dataclasses import replace
from decimal import Decimal
from html import unescape
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import schema
from extractor.render.amount import amount, period
from extractor.render.facts import GROUPS
from extractor.render.page import index, page
from extractor.render.pieces import Layer, paragraphs, pieces
from extractor.render.visible import visible
from extractor.render.wording import wording
from extractor.schema import Evidence, Figure, Time
from extractor.span import Span
from tests.render.made import TEXT, made

HERE = Evidence(0, 1, "一", 0, 1, "一")


@st.composite
def layered(draw: st.DrawFn) -> tuple[str, list[Layer]]:
    """Draw a text with spans of two sorts that overlap in any way."""
    text = draw(st.text(alphabet="甲乙1\n\r\u2028𠮷<", min_size=1, max_size=30))
    place = st.integers(0, len(text))
    spans = st.lists(st.tuples(place, place).filter(lambda pair: pair[0] < pair[1]), max_size=6)
    layers = [
        Layer(name, tuple(Span(*pair) for pair in draw(spans))) for name in ("fact", "removed")
    ]
    return text, layers


@given(layered())
def test_pieces_make_the_text_and_cover_exactly_their_spans(drawn: tuple[str, list[Layer]]) -> None:
    text, layers = drawn
    cut = list(pieces(text, layers))
    assert "".join(piece.text for piece in cut) == text
    for layer in layers:
        for number, span in enumerate(layer.spans):
            covered = [piece.text for piece in cut if number in piece.numbers(layer.name)]
            assert "".join(covered) == span.of(text)
            assert sum(number in piece.starts(layer.name) for piece in cut) == 1


@given(layered())
def test_paragraphs_lose_only_the_line_ends_between_them(drawn: tuple[str, list[Layer]]) -> None:
    text, layers = drawn
    cut = list(pieces(text, layers))
    kept = [piece for paragraph in paragraphs(cut, "removed") for piece in paragraph]
    lost = [piece for piece in cut if piece not in kept]
    assert len(kept) + sum(piece.is_break for piece in cut) >= len(cut)
    assert all(piece.is_break and not piece.numbers("removed") for piece in lost)


def figure(**values: object) -> Figure:
    attributes = {"id": "1", "quote": "", "kind": "count", "confidence": 1.0, "found_by": "rule"}
    return Figure(**attributes | {"evidence": HERE} | values)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"value": Decimal(67000), "unit": "户"}, "67,000 户"),
        ({"value": Decimal("98.50"), "unit": "%"}, "98.5%"),
        ({"value": Decimal(2500), "unit": "人", "qualifier": "more_than"}, "> 2,500 人"),
        ({"value": Decimal(30), "qualifier": "approx"}, "≈ 30"),
        ({"low": Decimal(800), "high": Decimal(1600), "unit": "人"}, "800–1,600 人"),
        ({"low": Decimal(1600), "unit": "人", "qualifier": "at_least"}, "≥ 1,600 人"),
        ({"high": Decimal(20), "unit": "天", "qualifier": "at_most"}, "≤ 20 天"),
        ({"value": Decimal(1) / 3}, "0.3333…"),
        ({"missing": True, "unit": "%"}, ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_amounts(values: dict[str, object], said: str) -> None:
    assert amount(figure(**values)) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2019-01-01", None, "2019-01-01 – …"),
        ("2022-07-10", "2022-07-10", "2022-07-10"),
        (None, None, ""),
    ],
)
def test_periods(start: str | None, end: str | None, said: str) -> None:
    time = Time(id="1", quote="", start=start, end=end, granularity="day", evidence=HERE)
    assert period(time) == said


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("figure_kind", get_args(schema.FigureKind)),
        ("qualifier", get_args(schema.Qualifier)),
        ("role", get_args(schema.FigureRole)),
        ("direction", get_args(schema.Direction)),
        ("statistic", get_args(schema.Statistic)),
        ("granularity", get_args(schema.Granularity)),
        ("status", get_args(schema.Status)),
        ("document_kind", get_args(schema.DocumentKind)),
        ("group", GROUPS),
    ],
)
def test_every_value_of_the_contract_has_its_words(table: str, values: tuple[str, ...]) -> None:
    assert [value for value in values if f"{table}.{value}" not in wording()] == []


def plain(html: str) -> str:
    """Return the text of a page's article."""
    article = html[html.index("<article") : html.index("</article>")]
    return unescape(re.sub(r"<[^>]+>", "", article))


def test_the_page_shows_the_whole_source_text() -> None:
    assert "".join(plain(page(made())).split()) == "".join(TEXT.split())


def test_every_fact_is_marked_and_listed() -> None:
    report = made()
    html = page(report)
    numbers = {n for names in re.findall(r'data-f="([^"]+)"', html) for n in names.split()}
    facts = len(report.figures) + len(report.times)
    assert numbers == set(map(str, range(facts)))
    assert html.count("data-fact=") == facts
    assert html.count('<mark class="missing"') == 1


HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    "“]]>&amp;{{ 7*7 }}共\u202e12\u202c个乡镇</style><!-- \x00\x1b[31m"
)


def test_hostile_text_stays_text() -> None:
    html = page(made(f"{HOSTILE}\n全县10个{HOSTILE}乡镇。"))
    assert html.count("<script") == html.count("</script>") == 2
    assert "<img" not in html
    assert not re.search("[\u202a-\u202e\x00\x1b]", html)
    assert "⟨202E⟩" in html
    assert plain(html).count("{{ 7*7 }}") == 2


def test_hostile_titles_and_paths_stay_text() -> None:
    text = f"关于{HOSTILE}的调研报告\n一、{HOSTILE}\n全县10个乡镇。"
    report = made(text)
    named = report.model_copy(
        update={
            "document": schema.DocumentFacts(title=HOSTILE, issuer=HOSTILE),
        }
    )
    for html in (page(named, home="index.html"), index({"x.html": named})):
        assert "<img" not in html
        assert not re.search("[\u202a-\u202e\x00\x1b]", html)


def test_a_page_refers_to_nothing_outside_it() -> None:
    for html in (page(made()), index({"示例.html": made()})):
        assert not re.search(r"https?:|@import|url\(", html)
        targets = re.findall(r'(?:src|href)="([^"]*)"', html)
        assert [to for to in targets if not re.fullmatch(r"#.*|data:,|[^/:]+\.html", to)] == []
        assert "default-src 'none'" in unescape(html)
        assert "unsafe-inline" not in html


def test_a_page_needs_the_text() -> None:
    report = made()
    without = report.model_copy(update={"source": replace(report.source, text=None)})
    with pytest.raises(ValueError, match="with its text"):
        page(without)


def test_the_index_counts_and_links() -> None:
    html = index({"示例.html": made()})
    assert 'href="示例.html"' in html
    assert "关于乡镇机构改革的调研报告" in html


def test_visible_leaves_ordinary_text_alone() -> None:
    assert visible("汉字\n\t𠮷 é½") == "汉字\n\t𠮷 é½"


def test_measures_and_problems_are_shown_too() -> None:
    report = made()
    place = report.figures[0].evidence
    known = schema.Measure(
        id="m1",
        kind="package",
        name="五个一",
        formula=(schema.FormulaPart(5, "一"),),
        components=(schema.Component("一个核心"),),
        status="implemented",
        confidence=0.5,
        found_by="names",
        place=schema.Place("全县", "青县", None, "county", "resolved"),
        evidence=place,
    )
    problem = schema.Problem(
        id="p1",
        title="人员不足",
        setting="section",
        status="open",
        confidence=0.9,
        found_by="problems",
        evidence=place,
    )
    html = page(report.model_copy(update={"measures": (known,), "problems": (problem,)}))
    assert '<li class="package"' in html
    assert '<li class="problem"' in html
    assert '["formula","5一",null,null]' in html
    assert '["place","青县","全县",null]' in html
