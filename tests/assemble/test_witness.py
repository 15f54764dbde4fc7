"""Evidence says where it stands: in both texts, under which headings, in which paragraph."""

from extractor.aligned_text import AlignedText
from extractor.assemble.evidence import Witness
from extractor.normalise import normalise
from extractor.outline import Outline
from extractor.segment import outline_of, paragraphs_of
from extractor.span import Span

REPORT = (
    "某县改革情况\n全县 10 个乡镇。\n一、主要做法\n（一）下放权限\n下放118项。\n又放5项。\n"
    "二、存在问题\n仍缺3人。\n"
)


def witness_of(source):
    text = normalise(source)
    outline, paragraphs = outline_of(text.text), paragraphs_of(text.text)
    return text, Witness(text, outline, paragraphs)


def evidence(words, source=REPORT):
    text, witness = witness_of(source)
    start = text.text.index(words)
    return witness.of(Span(start, start + len(words)))


def test_evidence_quotes_both_texts():
    found = evidence("10个")
    assert (found.quote, found.source_quote) == ("10个", "10 个")
    assert REPORT[found.source_start : found.source_end] == "10 个"


def test_evidence_names_the_headings_above_it_outmost_first():
    assert evidence("118项").locator.heading_path == ("主要做法", "下放权限")
    assert evidence("3人").locator.heading_path == ("存在问题",)
    assert evidence("10个").locator.heading_path == ()


def test_evidence_counts_paragraphs_from_one():
    paragraphs = [evidence(words).locator.paragraph for words in ("10个", "118项", "5项", "3人")]
    assert paragraphs == [2, 5, 6, 8]


def test_facts_of_one_place_share_a_locator():
    text, witness = witness_of(REPORT)
    start = text.text.index("下放118项")
    one, other = witness.of(Span(start, start + 2)), witness.of(Span(start + 2, start + 5))
    assert one.locator is other.locator


def test_two_sections_in_one_paragraph_keep_their_headings():
    source = "一、做法。放权12项。二、问题。缺3人。"
    text = normalise(source).text
    found = [evidence(words, source).locator.heading_path for words in ("12项", "3人")]
    expected = [
        tuple(
            s.heading.of(text) for s in outline_of(text).sections if s.body.start <= i < s.body.end
        )
        for i in (text.index("12项"), text.index("3人"))
    ]
    assert found == expected


def test_a_report_without_sections_has_paragraphs_all_the_same():
    text = AlignedText.of("甲10个。\n乙5个。")
    witness = Witness(text, Outline(None, ()), paragraphs_of(text.text))
    assert witness.of(Span(7, 9)).locator.paragraph == 2
    assert witness.of(Span(7, 9)).locator.heading_path == ()
