"""Whatever text goes in: a report comes out soon, with exact evidence, and survives JSON."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import all_evidence

from extractor import Report, extract_text

HOSTILE = {
    "nothing": "",
    "one character": "一",
    "one digit": "1",
    "a line break": "\n",
    "punctuation": "，。、；：！？（）《》“”‘’—…·%",
    "one character, often": "件" * 200_000,
    "one digit, often": "1" * 200_000,
    "one line, long": "全县有乡镇村，" * 30_000,
    "line breaks, often": "\n" * 200_000,
    "spaces, often": " \u3000\t\xa0" * 50_000,
    "lone surrogates": "下放\ud800事项\udfff118项\ud83d。",
    "NULs": "下放\x00事项118\x00项。\x00",
    "right to left": "\u202e下放事项118项\u202c，\u200f共\u200e3个。",
    "emoji": "下放👍事项118项👨‍👩‍👧‍👦，共🇨🇳3个。",
    "beyond the plane": "𠮷家村有𠮷118户，𠮷3个。",
    "line ends": "下放事项118项。\r\n共3个。\r设5处。\x85有2名。\u2028办7件。\n",
    "parentheses, deep": "（" * 5_000 + "下放事项118项" + "）" * 5_000,
    "quotation marks, deep": "“‘" * 5_000 + "118项" + "’”" * 5_000,
    "headings, many": "一、好\n（一）好\n1.好\n" * 5_000,
    "combining marks": "1\u0301\u03021\u20dd项" * 100,
    "other digits": "下放事项١٢٣项，共௧௨个，设Ⅻ处、½个、²个。",
    "a unit that begins the next word": "设2大约118个站点，3大约0亩。",
    "byte order marks": "\ufeff下放\ufeff事项118项。",
    "a piece numbered nought": "2、起步。" + "推进改革，" * 50 + "\n0、放权。",
    "a numbered lead": "。\n精心组织培训。。2、充实人员。划转编制盘棋”。3、配强装备。",
    "unassigned": "\U0010ffff\ufffe\uffff118项",
}


def assert_exact(text):
    """Extract the text: all evidence quotes it, no two figures share a character."""
    report = extract_text(text, with_text=True)
    text = re.sub("[\ud800-\udfff]", "\ufffd", text)
    assert report.source.text == text
    for evidence in all_evidence(report):
        assert text[evidence.source_start : evidence.source_end] == evidence.source_quote
        assert report.text.normalised[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote
    for removed in report.removed:
        assert text[removed.source_start : removed.source_end] == removed.source_quote
    places = [(f.evidence.start, f.evidence.end) for f in report.figures]
    assert all(end <= start for (_, end), (start, _) in zip(places, places[1:], strict=False))
    return report


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_gives_an_exact_report_soon(text):
    start = time.process_time()
    report = assert_exact(text)
    assert time.process_time() - start < 0.5 + len(text) / 20_000
    assert report.source.characters == len(text)


@pytest.mark.parametrize("name", [name for name in HOSTILE if "118" in HOSTILE[name]])
def test_a_hostile_text_keeps_its_figure(name):
    figures = extract_text(HOSTILE[name]).figures
    assert any(f.value == 118 for f in figures), [f.quote for f in figures]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_becomes_json(name):
    report = extract_text(HOSTILE[name], with_text=True)
    assert Report.model_validate_json(report.model_dump_json()) == report


PIECES = st.sampled_from(
    [
        *"３１0．.，,％%‰①“”‘’（）()《》、。；：！？—-~～至到",
        *" \u3000\xa0\n\r\t\u2028\x00àōéㄅ𠮷👍\ud800",
        *"一二三十百千万亿零两几半余多近约超第个项人元亩年月日天倍成分之点比由从增减占的",
        *[
            "百分之",
            "分之",
            "不超过",
            "以上",
            "百分点",
            "个工作日",
            "万元",
            "一、",
            "（一）",
            "1.",
        ],
        *[
            "2021年",
            "今年",
            "某县",
            "全县",
            "增长",
            "压缩至",
            "\r\n",
            "鎮(zhèn)",
            "**鎮",
            "下放事项",
            "12345热线",
        ],
        *[
            "“五个一”",
            "1+3+N",
            "三张清单",
            "推行",
            "机制",
            "即",
            "一是",
            "存在",
            "力量不足",
            "等问题",
            "导致",
            "针对",
            "破解",
            "难题",
        ],
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_exact_evidence(text):
    assert_exact(text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_report_survives_json(text):
    report = extract_text(text, with_text=True)
    assert Report.model_validate_json(report.model_dump_json()) == report


def figures_of(text):
    return [
        (f.quote, f.value, f.low, f.high, f.unit, f.qualifier, f.role, f.metric, f.time)
        for f in extract_text(text).figures
    ]


@given(TEXTS.map(lambda text: text.replace("\r", "")))
@settings(max_examples=100, deadline=None)
def test_line_ends_do_not_matter(text):
    assert figures_of(text) == figures_of(text.replace("\n", "\r\n"))
