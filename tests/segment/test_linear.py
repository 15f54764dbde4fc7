"""Hostile repeats cost no more than time in proportion to their length."""

import gc
import time

import pytest

from extractor.segment import outline_of, sentences_of

REPEATS = [
    *(
        "一、",
        "（一）",
        "1.",
        "一是",
        "。",
        "\n",
        "“",
        "（",
        "：“",
        "“。”",
        "：“。”",
        "\n1.1",
        "①",
        "首先，",
    ),
    *(
        "一、\n",
        "一、好",
        "一、情况（一）",
        "（一）放权。下放。",
        "一是放权。下放。",
        "二是放权。下放。",
    ),
    *(
        "规范机构。设办。\n",
        "标题一行\n",
        "一、好事\n（一）好人\n",
        "——好事。好人。\n",
        "领导小组组长",
        "\n强队伍。选人。",
        "一、情况我市",
        "强队伍。选人。",
        "第一章总则第一条",
        "按照的，",
    ),
]
LENGTH = 2_000


@pytest.mark.timed
@pytest.mark.parametrize("segment", [outline_of, sentences_of])
@pytest.mark.parametrize("repeat", REPEATS, ids=repr)
def test_time_grows_with_length(segment, repeat):
    gc.disable()
    try:
        once = _seconds(segment, repeat * LENGTH)
        eightfold = _seconds(segment, repeat * 8 * LENGTH)
    finally:
        gc.enable()
    assert eightfold < 16 * once + 0.02  # squared time would be 64 times


def _seconds(segment, text):
    """Return the least processor time of three runs."""
    runs = []
    for _ in range(3):
        start = time.process_time()
        segment(text)
        runs.append(time.process_time() - start)
    return min(runs)
