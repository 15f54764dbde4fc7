"""The register holds today's divisions with their parents, and the names of yesterday."""

import pytest

from extractor.values.divisions import register, short_forms
from extractor.values.places import PlaceName, region_of


@pytest.mark.parametrize(
    ("name", "code", "parents"),
    [
        ("河北省", "130000", []),
        ("沧州市", "130900", ["河北省"]),
        ("青县", "130922", ["河北省", "沧州市"]),
        ("济源市", "419001", ["河南省"]),
        ("两江新区", "500157", ["重庆市"]),
        ("巫山县", "500237", ["重庆市"]),
        ("台湾省", "710000", []),
        ("石河子市", "659001", ["新疆维吾尔自治区"]),
        ("阿拉善左旗", "152921", ["内蒙古自治区", "阿拉善盟"]),
    ],
)
def test_a_name_has_code_and_parents(name, code, parents):
    (division,) = register().named(name)
    assert (division.code, [p.name for p in division.parents]) == (code, parents)


def test_former_names_know_their_last_year():
    (division,) = register().named("萧山市")
    assert division.until is not None
    assert division.until < 2010


def test_the_register_is_whole():
    divisions = {d.code: d for d in register().divisions() if d.until is None}
    levels = [division.level for division in divisions.values()]
    assert levels.count("province") == 34
    assert levels.count("city") >= 330
    assert levels.count("county") >= 2840


def test_several_places_share_a_name():
    assert len(register().named("鼓楼区")) >= 4
    assert PlaceName("鼓楼区", "named", "county", register().named("鼓楼区")).division is None


def test_a_short_name_means_the_larger_place():
    assert [d.name for d in register().named("吉林")] == ["吉林省"]
    assert [d.name for d in register().named("大理")] == ["大理白族自治州"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("恩施土家族苗族自治州", ("恩施", "恩施州")),
        ("鄂温克族自治旗", ()),
        ("积石山保安族东乡族撒拉族自治县", ("积石山", "积石山县")),
        ("克孜勒苏柯尔克孜自治州", ("克孜勒苏", "克孜勒苏州")),
        ("广西壮族自治区", ("广西",)),
        ("浦东新区", ("浦东",)),
        ("香港特别行政区", ("香港",)),
    ],
)
def test_short_forms(name, short):
    assert short_forms(name) == short


def test_region_of_a_township_keeps_the_county_code():
    region = region_of(register().named("邱县")[0], "古城营镇")
    assert (region.county, region.township, region.code) == ("邱县", "古城营镇", "130430")


def test_the_last_name_of_a_chain():
    place = PlaceName("河北省沧州市青县", "named", "county", register().named("青县"))
    assert (place.inmost, place.official) == ("青县", "河北省沧州市青县")
