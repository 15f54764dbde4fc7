"""Hostile repeats cost no more than time in proportion to their length."""

import gc
import time

import pytest

from extractor.normalise import normalise

REPEATS = [
    *("(", "（", ")", "鎮(", "鎮(zhèn", "鎮(zhèn)", "鎮(zh èn", "(zhèn", "鎮((zhèn))", "鎮(zhen)"),
    *(
        "1、\n\n",
        "\n\n2、",
        "1、",
        "\n1、镇",
        "12、\n",
        "3 、",
        "2、各镇设立队伍，统一行使处罚权和检查权\n",
    ),
    *(
        " ",
        "\n",
        "\r\n",
        "\r",
        " \n",
        "\u3000",
        "\u00a0",
        "\t镇",
        "镇 ",
        "镇  ",
        "。  ",
        " 1",
        "1 ",
        "A ",
    ),
    *(
        "<",
        "<a ",
        "<a <",
        "<!--",
        "<!-- -->",
        "<script>",
        "<rt>",
        "<b>",
        "&",
        "&amp;",
        "&#",
        "&lt;",
    ),
    *("\\", "\\text{", "$1", "$", "\\n", "x0dx0a", "<U+00A0>", "\\times"),
    *(
        "DOI:10.1234/",
        "10.1234/a",
        "DOI",
        "文章编号",
        "中图分类号：D63 ",
        "25调查",
        "1调查研究",
        "12",
    ),
    *(
        "上一篇",
        "收藏 ",
        "大中小",
        "分享\n",
        "首页 > ",
        "http://a",
        "www.",
        "浏览：1",
        "a.pdf\n",
        "页\n",
    ),
    *(
        "— 3 —\n",
        "3\n",
        "第3页",
        "第 3 页\n",
        "1/9\n",
        "·",
        "．",
        "5．",
        "○",
        "二○",
        "6·1%",
        "1,2",
        "1:2",
    ),
    *(
        '"',
        '镇"',
        "“",
        "”",
        "「",
        "著",
        "镇著镇",
        "乾",
        "鎮",
        "於",
        "\u200b",
        "\ufeff",
        "\ud800",
        "𠮷",
    ),
    *(
        ",",
        "镇,",
        "!?",
        "a(",
        "a,(",
        "镇.",
        ".",
        "*",
        "×",
        "XX",
        "著力于鎮。\n",
        "关于\n",
        "关于镇\n报告\n",
    ),
    *(
        "各镇设立队伍，统一行使处罚权和检查权，\n",
        "各镇设立队伍，统一行使处罚权和检查权等\n",
        "391\n名\n",
        "今年出动\n620\n余人次，",
        "620\n",
        "“\n",
        "”\n的",
        "00多份\n",
        "《\n",
        "，120",
        "3，120",
        "3，120个",
        "和\n1\n战略性。",
        "一、做法 各镇",
        "一、做法 各镇推行，效果明显。 ",
        "第1页",
        "第1页共2页",
        "1 36项",
        "文库\n",
    ),
    *(
        "相关阅读\n",
        "责任编辑：张某\n",
        "一、",
        "（一）",
        " 一、",
        "\n　　",
        "\n—",
        "①",
        "1.",
        "2 0 2 2 年",
    ),
]
LENGTH = 1_500


@pytest.mark.timed
@pytest.mark.parametrize("repeat", REPEATS, ids=ascii)
def test_time_grows_with_length(repeat: str) -> None:
    normalise(repeat)
    gc.disable()
    try:
        once = _seconds(repeat * LENGTH)
        eightfold = _seconds(repeat * 8 * LENGTH)
    finally:
        gc.enable()
    assert eightfold < 16 * once + 0.02  # squared time would be 64 times


def _seconds(text: str) -> float:
    """Return the least processor time of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        normalise(text)
        times.append(time.process_time() - start)
    return min(times)
