"""The numbers of a check survive JSON, whose numbers hold fifteen digits."""

from extractor import Report, extract_text


def test_a_third_comes_back_as_it_was_written() -> None:
    report = extract_text("8人占53.8%，4人占46.5%。")
    assert any(str(check.expected).startswith("33.3333") for check in report.checks)
    assert Report.model_validate_json(report.model_dump_json()) == report
