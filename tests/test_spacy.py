"""Facts on spaCy documents: nothing is lost, offsets are exact, plain spaCy reads what we write."""

import json
import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy import displacy
from spacy.tokens import Doc, DocBin

from extractor import extract_text
from extractor.spacy import ReformFacts, display_options, doc_of, with_facts, write_docbin
from extractor.spacy.colours import COLOURS
from extractor.spacy.spans import places
from tests.reports import ROOT, SAMPLES, report_of

TEXT = "全县10个乡镇共有综合行政执法人员113人，推行“一支队伍管执法”，但执法人员仍然不足。"
PLAIN_READER = """
import sys
from spacy.tokens import DocBin
from spacy.vocab import Vocab
assert "extractor" not in sys.modules
for doc in DocBin().from_disk(sys.argv[1]).get_docs(Vocab()):
    facts = doc.user_data["reform_facts"]
    for span in doc.spans["reform_facts"]:
        evidence = facts[span.id_]["evidence"]
        assert doc.text[evidence["source_start"]:evidence["source_end"]] == span.text
    print(len(doc.spans["reform_facts"]), len(facts))
assert "extractor" not in sys.modules
"""


def cut_into(text, borders):
    """A document whose tokens end at the borders, wherever these cut facts."""
    ends = sorted({*(each for each in borders if 0 < each < len(text)), len(text)})
    starts = [0, *ends[:-1]]
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return Doc(spacy.blank("zh").vocab, words=words, spaces=[False] * len(words))


def as_json(value):
    return json.loads(json.dumps(value))


def facts_of(report):
    lists = report.outline, report.measures, report.figures, report.problems, report.times
    return [fact for each in lists for fact in each]


def test_the_component_puts_facts_by_kind():
    nlp = spacy.blank("zh")
    nlp.add_pipe("reform_facts")
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["figures"]] == ["10个", "113人"]
    assert [span.text for span in doc.spans["slogans"]] == ["一支队伍管执法"]
    assert [span.label_ for span in doc.spans["problems"]] == ["PROBLEM"]
    figure = doc.spans["figures"][1]
    assert figure._.fact["value"] == 113
    assert figure._.fact_id == figure.id_ == figure._.fact["id"]
    assert doc._.reform_facts[figure.id_] is figure._.fact
    assert doc._.reform_report["document"]["kind"] == "other"
    assert doc[0:1]._.fact is None
    assert doc[0:1]._.fact_id is None


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_fact_of_a_report_has_its_exact_span(path):
    report = report_of(path)
    doc = doc_of(report)
    assert doc.text == report.source.text
    spans = {span.id_: span for span in doc.spans["reform_facts"]}
    assert [fact for fact in facts_of(report) if fact.id not in spans] == []
    for fact in facts_of(report):
        span, at = spans[fact.id], fact.evidence
        assert (span.start_char, span.end_char) == (at.source_start, at.source_end)
        assert span.text == at.source_quote == span._.fact["evidence"]["source_quote"]
    mentions = sum(len(measure.mentions) for measure in report.measures)
    assert len(doc.spans.get("mentions", [])) == mentions


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_component_reads_what_spacys_own_tokeniser_cut(path):
    report = report_of(path)
    nlp = spacy.blank("zh")
    nlp.add_pipe("reform_facts")
    doc = nlp(report.source.text)
    assert len(doc.spans["reform_facts"]) == len(facts_of(report_of(path)))


@given(st.lists(st.integers(0, len(TEXT))))
def test_no_fact_is_lost_whatever_the_tokens(borders):
    doc = with_facts(cut_into(TEXT, borders), extract_text(TEXT))
    spans = [span for name, group in doc.spans.items() if name != "mentions" for span in group]
    assert len(doc.spans["reform_facts"]) * 2 == len(spans)
    for span in spans:
        at = span._.fact["evidence"]
        assert doc.text[at["source_start"] : at["source_end"]] == at["source_quote"]
        assert span.start_char <= at["source_start"]
        assert at["source_end"] <= span.end_char


def test_a_document_with_another_text_is_refused():
    with pytest.raises(ValueError, match="not the text"):
        with_facts(cut_into("全县十二个乡镇" * 9, []).copy(), extract_text("共有10个乡镇。"))


def test_plain_spacy_loads_the_docbin(tmp_path):
    path = tmp_path / "reports.spacy"
    reports = [report_of(each) for each in SAMPLES[:2]]
    write_docbin(reports, path)
    command = [sys.executable, "-c", PLAIN_READER, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path)
    counts = [len(facts_of(report)) for report in reports]
    assert done.stdout.split() == [str(count) for each in counts for count in (each, each)]


def test_a_report_without_its_text_makes_no_document():
    with pytest.raises(ValueError, match="with_text"):
        doc_of(extract_text(TEXT))


def test_documents_keep_their_facts_through_bytes_and_docbin():
    doc = doc_of(extract_text(TEXT, with_text=True))
    written = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (from_bin,) = DocBin().from_bytes(written).get_docs(doc.vocab)
    from_bytes = Doc(doc.vocab).from_bytes(doc.to_bytes())
    for again in (from_bin, from_bytes):
        assert as_json(again._.reform_facts) == as_json(doc._.reform_facts)
        assert as_json(again._.reform_report) == as_json(doc._.reform_report)


def test_empty_documents_pass():
    nlp = spacy.blank("zh")
    nlp.add_pipe("reform_facts", config={"date": "2023-05-12"})
    assert [len(doc.spans) for doc in nlp.pipe(["", "\n \n"])] == [0, 0]


def test_the_date_resolves_this_year():
    doc = spacy.blank("zh")("今年新建便民服务点12个。")
    nlp = spacy.blank("zh")
    nlp.add_pipe("reform_facts", config={"date": "2023-05-12"})
    (time,) = nlp(doc).spans["times"]
    assert time._.fact["start"] == "2023-01-01"


def test_displacy_draws_every_label_in_its_colour():
    doc = doc_of(report_of(SAMPLES[0]))
    page = displacy.render(doc, style="span", options=display_options(), jupyter=False)
    labels = {span.label_ for span in doc.spans["reform_facts"]}
    assert all(COLOURS[label] in page for label in labels)
    assert {placed.label for path in SAMPLES for placed in places(report_of(path))} <= set(COLOURS)


def test_the_entry_points_lead_to_component_and_colours():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    points = project["entry-points"]
    ((name, value),) = points["spacy_factories"].items()
    assert name == "reform_facts"
    factory = EntryPoint(name, value, "spacy_factories").load()
    assert isinstance(factory(spacy.blank("zh"), name, None), ReformFacts)
    ((name, value),) = points["spacy_displacy_colors"].items()
    colours = EntryPoint(name, value, "spacy_displacy_colors").load()
    assert isinstance(colours, dict)  # displaCy refuses any other mapping
    assert colours == COLOURS
