"""The place that a figure holds for, by what stands before it."""

import re
from time import process_time

import pytest

from extractor.aligned_text import AlignedText
from extractor.assemble.frontmatter import frontmatter_of
from extractor.assemble.place_of import FigurePlaces
from extractor.assemble.region import home_of
from extractor.rules.places import PlaceFinder
from extractor.segment import outline_of, sentences_of
from extractor.span import Span


def place_of(text, numeral):
    finder, outline = places_in(text)
    start = text.index(numeral)
    return finder.of(Span(start, start + len(numeral)), outline.at(start))


def places_in(text):
    outline, places = outline_of(text), list(PlaceFinder().find(text))
    home = home_of(frontmatter_of(AlignedText.of(text), outline), places)
    return FigurePlaces(text, outline, places, home), sentences_of(text)


COUNTY = (
    "静宁县便民服务改革的实践\n静宁县委编办推进改革。\n一、建强窗口\n全县建成窗口31个。平凉市委编办下达编制32名。\n"
    "在18个镇街配备专员，共33名。\n持续推进，办件34件。\n二、城川镇的做法\n建成代办点35个。各乡镇培训36人次。\n"
    "《平凉市服务办法》明确事项37项。"
)
PROVINCE = (
    "甘肃推进便民服务改革\n全省改革持续推进。\n一、主要做法\n全省下沉编制41名。静宁县城川镇下沉编制42名，该镇办件43件。\n"
    "共培训44人次。\n兰州、天水、平凉共建中心45个。省里在静宁县试点，累计办件46件。"
)
MASKED = (
    "**镇改革汇报\n尊敬的各位领导：\n一、基本情况\n**镇位于徐州市北部，面积51平方公里。\n"
    "我镇现有干部52名。\n建成大厅53个。"
)
NEWS = (
    "甘肃推进便民服务改革\n甘肃省推进便民服务改革。（甘肃日报记者李四）\n服务前移到村\n静宁县城川镇建起代办点。\n"
    "办理只用了61分钟。\n一年办件62件。\n编制下沉到镇\n甘肃省统筹编制。\n共下沉63名。"
)


@pytest.mark.parametrize(
    ("text", "numeral", "expected"),
    [
        (COUNTY, "31", ("全县", "静宁县", "county", "resolved")),
        (COUNTY, "32", ("全县", "静宁县", "county", "resolved")),
        (COUNTY, "33", ("18个镇街", "18个镇街", "units", "stated")),
        (COUNTY, "34", ("静宁县", "静宁县", "county", "inherited")),
        (COUNTY, "36", ("各乡镇", "各乡镇", "units", "stated")),
        (COUNTY, "37", ("静宁县", "静宁县", "county", "inherited")),
        (PROVINCE, "41", ("全省", "甘肃省", "province", "resolved")),
        (PROVINCE, "42", ("静宁县城川镇", "静宁县城川镇", "township", "stated")),
        (PROVINCE, "43", ("该镇", "静宁县城川镇", "township", "resolved")),
        (PROVINCE, "44", ("甘肃省", "甘肃省", "province", "inherited")),
        (PROVINCE, "45", ("甘肃省", "甘肃省", "province", "inherited")),
        (PROVINCE, "46", ("甘肃省", "甘肃省", "province", "inherited")),
        (MASKED, "51", ("**镇", "**镇", "township", "stated")),
        (MASKED, "52", ("我镇", "**镇", "township", "resolved")),
        (MASKED, "53", ("**镇", "**镇", "township", "inherited")),
        (NEWS, "61", ("静宁县城川镇", "静宁县城川镇", "township", "inherited")),
        (NEWS, "62", ("静宁县城川镇", "静宁县城川镇", "township", "inherited")),
        (NEWS, "63", ("甘肃省", "甘肃省", "province", "inherited")),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 4 else "",
)
def test_the_place_of_a_figure(text, numeral, expected):
    place = place_of(text, numeral)
    assert (place.quote, place.name, place.level, place.how) == expected


def test_the_code_is_that_of_the_division():
    assert place_of(COUNTY, "31").code == "620826"
    assert place_of(MASKED, "52").code is None


def test_a_text_without_places_has_none():
    assert place_of("一、主要做法\n办件71件。", "71") is None


@pytest.mark.timed
def test_a_thousand_figures_take_milliseconds():
    text = (COUNTY + "\n") * 100
    finder, sentences = places_in(text)
    spans = [Span(*match.span()) for match in re.finditer("[0-9]+", text)]
    start = process_time()
    for span in spans:
        finder.of(span, sentences.at(span.start) or span)
    assert process_time() - start < 1e-3 * len(spans)
