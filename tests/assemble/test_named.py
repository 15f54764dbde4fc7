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
