"""Where a measure is first named, and where it is named again."""

import pytest

from extractor import extract_text


@pytest.mark.parametrize(
    ("text", "name", "first"),
    [
        ("“渔嫂管家”上门，修网不愁。\n镇里推行“渔嫂管家”模式，一年解纷30起。", "渔嫂管家", 1),
        ("镇里推出护滩管家、护港管家，渔民省心。“护港管家”模式已经推开。", "护港管家", 9),
        ("护港管家：一张网管到底\n镇里推行“护港管家”模式，一年解纷30起。", "护港管家", 0),
        ("渔民盼护港管家常来。镇里推行“护港管家”模式。", "护港管家", 15),
    ],
)
def test_first_mention(text: str, name: str, first: int) -> None:
    """Words are a name before what makes them one only in marks, in titles or behind a verb."""
    (measure,) = [each for each in extract_text(text).measures if each.name == name]
    assert measure.evidence.source_start == first


def test_cells_of_a_row_make_no_name() -> None:
    """What a table has in two cells is no sum: 72 and +8; in one cell it is."""
    rows = "单位\t编制\t增减\n城川渔政站\t72\t+8\n岱东渔政站\t57\t+6\n"
    assert not extract_text(rows).measures
    (measure,) = extract_text("单位\t模式\n渔政站\t实行3+1+N模式\n").measures
    assert measure.name == "3+1+N"


def test_what_one_thing_manages_tells_its_topic() -> None:
    text = "审批提速。推行“一张网格管治理、一枚印章管审批”。"
    topics = {m.name: m.topic for m in extract_text(text).measures}
    assert topics == {"一张网格管治理": "grid", "一枚印章管审批": "approval"}


def test_what_levels_do_is_one_measure_each() -> None:
    """三级联建 and 三级联训 count as many levels, and are two measures."""
    text = "“三级联建”强队伍。形成“县统筹、镇主抓、村配合”的三级联动体系。“三级联训”强本领。"
    named = {each.name: each for each in extract_text(text).measures if each.kind != "action"}
    assert set(named) == {"三级联建", "三级联动体系", "三级联训"}
    parts = [part.name for part in named["三级联动体系"].components]
    assert parts == ["县统筹", "镇主抓", "村配合"]
