"""Words: positions and the ends of noun phrases."""

from extractor.values.words import tagged


def test_positions_count_from_the_offset():
    text = "在18个镇街，综合设置党政机构"
    words = tagged(text[7:], offset=7)
    assert "".join(text[word.start : word.end] for word in words) == text[7:]
    assert [text[word.start : word.end] for word in words if word.tag == "n"][-1] == "机构"
