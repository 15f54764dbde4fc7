"""Reports to read in batches, and some that nobody should read."""

from pathlib import Path

import pytest

REPORT = """{place}乡镇改革情况汇报
2023年，{place}{towns}个乡镇共下放审批服务事项118项，持证执法人员{people}人。
全县投入资金1.2亿元，群众满意度达98.5%。
"""


def report(number: int) -> str:
    return REPORT.format(place=f"第{number}县", towns=number % 20 + 2, people=number + 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twenty reports."""
    made = tmp_path / "reports"
    made.mkdir()
    for number in range(20):
        (made / f"{number:03}.txt").write_text(report(number), encoding="utf-8")
    return made
