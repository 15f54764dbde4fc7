"""Reports for the tests of what is shown."""

from extractor import Report, extract_text

TEXT = """关于乡镇机构改革的调研报告

一、基本情况
2019年以来，全县 10个乡镇共有综合行政执法人员113人，其中具有法学专业背景的35人。
投入资金6.7亿元，办结率由87%提高到98.5%。
二、存在的问题
群众投诉受理率%，办理时限不超过20个工作日。
"""


def made(text: str = TEXT) -> Report:
    """Extract a report from `text`, its texts included."""
    return extract_text(text, path="reports/示例.txt", with_text=True)
