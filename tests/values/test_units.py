"""The table of units is consistent, and its patterns find the longest unit."""

import re
import tomllib
from importlib.resources import files

import pytest

from extractor.values.units import COUNTED, MEASURED, NOT_UNIT, UNIT, UNITS, any_of

TABLE = tomllib.loads(files("extractor.values").joinpath("units.toml").read_text("utf-8"))
SURFACES = [
    surface
    for section, lines in TABLE.items()
    if section not in ("arabic_only", "not_units")
    for line in lines
    for surface in line.split()
]
MEANT = {
    "人": ("人", "count"),
    "家（次）": ("家次", "count"),
    "人次": ("人次", "count"),
    "乡镇": ("乡镇", "count"),
    "元人民币": ("元", "money"),
    "个百分点": ("百分点", "percent"),
    "％": ("%", "percent"),
    "平方千米": ("平方公里", "area"),
    "个工作日": ("工作日", "duration"),
    "个月": ("月", "duration"),
    "周岁": ("岁", "age"),
    "千米": ("公里", "length"),
    "倍": ("倍", "ratio"),
    "吨": ("吨", "other"),
    "大": (None, "count"),
    "级": (None, "count"),
}


@pytest.mark.parametrize(("surface", "meaning"), MEANT.items(), ids=MEANT)
def test_a_surface_means_its_unit(surface, meaning):
    assert (UNITS[surface].canonical, UNITS[surface].kind) == meaning


def test_no_surface_is_listed_twice():
    assert sorted(SURFACES) == sorted(set(SURFACES))


def test_every_surface_is_a_unit():
    assert set(SURFACES) == set(UNITS)


@pytest.mark.parametrize("surface", UNITS)
def test_a_surface_matches_whole(surface):
    assert re.match(UNIT, surface + "的")[0] == surface


def test_units_either_count_or_measure():
    counted = {surface for surface in UNITS if re.fullmatch(COUNTED, surface)}
    measured = {surface for surface in UNITS if re.fullmatch(MEASURED, surface)}
    assert counted | measured == set(UNITS)
    assert not counted & measured


def test_what_only_arabic_numerals_count_is_a_unit():
    listed = {surface for line in TABLE["arabic_only"] for surface in line.split()}
    assert listed <= set(UNITS)
    assert all(UNITS[surface].arabic_only for surface in listed)
    assert UNITS["乡镇"].arabic_only
    assert not UNITS["个"].arabic_only


@pytest.mark.parametrize("word", ["户籍", "名单", "项目", "家庭", "方面", "期间", "所列"])
def test_a_word_is_no_unit(word):
    assert NOT_UNIT.match(word)


@pytest.mark.parametrize("words", ["户的", "名干部", "项目前", "家属于", "期培训"])
def test_a_unit_before_other_words_stays_one(words):
    assert not NOT_UNIT.match(words)


def test_every_word_that_is_no_unit_begins_with_one():
    words = re.sub(r"\(\?!.*?\)", "", TABLE["not_units"]).split()
    assert [word for word in words if not re.match(UNIT, word)] == []


@pytest.mark.parametrize(
    ("surfaces", "text", "found"),
    [
        (["人"], "人次", "人"),
        (["人", "人次"], "人次数", "人次"),
        (["平方公里", "公里"], "公里长", "公里"),
        (["m²", "%"], "%", "%"),
        (["台（套）", "台"], "台（套）", "台（套）"),
    ],
)
def test_the_longest_surface_matches(surfaces, text, found):
    assert re.match(any_of(surfaces), text)[0] == found
