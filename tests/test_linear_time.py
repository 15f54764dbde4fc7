"""Hostile repeats cost the whole pipeline no more than time in proportion to their length.

A sentence of such a text never ends, so whatever looks at a figure's whole sentence shows here.
"""

import gc
import time

import pytest

from extractor import extract_text

REPEATS = [
    *"一1第约（“年个万亿百半几l0，、：至—%.\n ",
    *(
        "百分之",
        "1、",
        "1:1、",
        "0.1%",
        "十五、",
        "1个",
        "1个、",
        "1个，",
        "1%，",
        "1,000",
        "1-",
        "1/",
    ),
    *("增加", "增加1个", "从1个到2个，", "到1", "1到了", "将原1个", "压缩至", "减少", "翻番"),
    *(
        "2022年1个",
        "2022年至",
        "到2025年1个",
        "累计1个",
        "平均1个",
        "每个1名",
        "的要求1个",
        "按照1个",
    ),
    *("全县1个", "该县1个", "全县有乡镇村，", "分别1个、", "其中1个", "的1个", "占1%", "比1个"),
    *("3个，其中1个，", "共2个。其中1个，", "已办1个，2元，", "1个，比2个增加1个，增长1%，"),
    *("一支队伍管", "1+", "三办", "〔2024〕1号", "第1号", "次会", "1.1.", "1×", "A1", "1a", "件件"),
    *("（1个", "“1个", "《1个", "一、好", "（一）", "某县", "**镇", "鎮(zhèn)", "1 ", "1\n"),
    *(
        "存在问题一、",
        "今年以来，办1件。",
        "三项清单、",
        "没有固定的",
        "XX人",
        "x458元",
        "2大约",
        "贵州",
    ),
]
SHORT, TIMES = 2_000, 4
TRIES = 4
"""A machine with other work now and then makes the longer run slow, never all of them."""


@pytest.mark.timed
@pytest.mark.parametrize("repeat", REPEATS, ids=repr)
def test_time_grows_with_length(repeat):
    text = repeat * SHORT * TIMES
    gc.disable()
    try:
        once = max(_seconds(text[:SHORT]), _seconds(text[:SHORT]))
        tries = (_seconds(text[: SHORT * TIMES]) for _ in range(TRIES))
        assert any(longer < 2 * TIMES * once + 0.02 for longer in tries)  # squared: 16 times
    finally:
        gc.enable()


def _seconds(text):
    start = time.process_time()
    extract_text(text)
    return time.process_time() - start
