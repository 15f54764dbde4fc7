"""What a report states of its file, its text and its date."""

from datetime import date
from hashlib import sha256

from extractor import extract_text
from extractor.document import Document
from extractor.pipeline import extract_document

TEXT = (
    "某县改革工作总结\n\n一、做法\n今年下放　事项１１８项。\n"
    "（一）整合\n设3个中心。\n2024年5月8日\n"
)


def test_the_source_names_the_file_and_its_text():
    document = Document(TEXT, "a.txt", "text/plain", "gb18030", "f" * 64, "reader", "7", pages=3)
    source = extract_document(document).source
    assert (source.path, source.media_type, source.encoding) == ("a.txt", "text/plain", "gb18030")
    assert (source.sha256, source.reader, source.reader_version) == ("f" * 64, "reader", "7")
    assert (source.characters, source.pages, source.text) == (len(TEXT), 3, None)
    assert source.text_sha256 == sha256(TEXT.encode()).hexdigest()


def test_texts_are_kept_only_on_request():
    assert extract_text(TEXT).text is None
    report = extract_text(TEXT, with_text=True)
    assert report.source.text == TEXT
    assert "118项" in report.text.normalised


def test_what_was_removed_quotes_the_source_in_order():
    removed = extract_text(TEXT).removed
    assert removed
    assert [r.source_start for r in removed] == sorted(r.source_start for r in removed)
    assert all(TEXT[r.source_start : r.source_end] == r.source_quote for r in removed)


def test_sections_name_their_parents():
    outline = extract_text(TEXT).outline
    assert [entry.title for entry in outline] == ["做法", "整合"]
    assert [entry.parent for entry in outline] == [None, outline[0].id]


def test_figures_name_their_sections():
    report = extract_text(TEXT)
    titles = {entry.id: entry.title for entry in report.outline}
    assert [(f.quote, titles[f.section]) for f in report.figures] == [
        ("118项", "做法"),
        ("3个", "整合"),
    ]


def test_times_are_resolved_against_the_date_given_else_the_stated_one():
    assert _this_year(extract_text(TEXT)) == "2024-01-01"
    assert _this_year(extract_text(TEXT, date=date(2021, 3, 1))) == "2021-01-01"
    undated = TEXT.replace("2024年5月8日\n", "")
    assert _this_year(extract_text(undated)) is None
    assert _this_year(extract_text(undated, date=date(2021, 3, 1))) == "2021-01-01"


def _this_year(report):
    return next(time.start for time in report.times if time.quote == "今年")


def test_lists_that_nothing_fills_are_empty():
    report = extract_text("")
    assert report.figures == report.times == report.outline == report.unread == ()
    assert report.measures == report.problems == report.links == report.checks == ()
