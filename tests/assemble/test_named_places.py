"""Which words name places in running text."""

import pytest

from tests.assemble.placed import place_of


def test_a_village_named_once_is_known_again():
    text = "险情报告\n一、基本情况\n榆中县青城镇瓦窑村位于西坡。\n二、受灾情况\n瓦窑村有村民93户。"
    place = place_of(text, "93")
    assert (place.level, place.code) == ("village", "620123")


def test_things_of_a_kind_are_no_townships_name():
    assert place_of("甘肃收回处罚权\n九十多项街镇的处罚权被收回，共98件。", "98").name == "甘肃省"


def test_letters_that_stand_for_a_number_name_no_village():
    text = "集体经济调研\n一、概况\nx市推进改革。x市村多，其中强村仅x村、弱村97个。"
    assert place_of(text, "97").name == "x市"


def test_a_delegation_goes_to_a_township_of_its_plain_name():
    text = "回访督查\n3月20日，县纪委一行4人到城川镇开展为期98天的督查。"
    assert place_of(text, "98").name == "城川镇"


def test_departments_of_a_city_are_no_set_of_cities():
    assert place_of("静宁县巡察\n巡察组对9个市直部门、98个乡镇开展巡察。", "98").name == "静宁县"


def test_a_community_follows_its_street_without_a_city_before_them():
    text = "社区减负\n以东区街道花苑社区为例，事项由97项减少到21项。东区街道斩获全国社区奖98个。"
    place = place_of(text, "97")
    assert (place.name, place.level) == ("东区街道花苑社区", "village")
    assert place_of(text, "98").name == "东区街道"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("上海甘泉路街道办理98件。", "上海市甘泉路街道"),
        ("一个社区干部每月参会98场。", None),
        ("某县X镇乡村振兴中心办理98件。", "某县X镇"),
    ],
)
def test_names_of_streets_are_parted_from_what_only_looks_like_them(sentence, name):
    place = place_of(f"基层治理观察\n基层治理有难处。\n{sentence}", "98")
    assert (place and place.name) == name


def test_districts_cities_and_counties_are_one_set_of_units():
    text = "代办点建设\n代办点越建越多。\n各区市县将考核细化为98项指标。"
    assert place_of(text, "98").name == "各区市县"


def test_a_masked_community_is_a_village():
    assert place_of("镇区由xx社区97名保洁员负责。", "97").level == "village"
