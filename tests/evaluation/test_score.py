"""The scorer: what counts as a hit, and that it agrees with the task's own scorer."""

import json
import random
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import pytest
from click.testing import CliRunner
from made_reports import TEXT, evidence, figure, report_of_gold, sample_gold, sample_report

from evaluation.places import ROOT
from evaluation.score import as_json, main, read_predictions
from evaluation.scoring.gold import digest, read_gold
from evaluation.scoring.report import score_reports
from evaluation.scoring.scores import Counts, total

SHARED = ROOT.parent / "shared" / "gold"


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "sample.json").write_text(json.dumps(sample_gold()), encoding="utf-8")
    (tmp_path / "sample.txt").write_bytes(TEXT.encode())
    return tmp_path


def scores_of(gold, report):
    predictions = {"sample": report} if report else {}
    return total(score_reports(read_gold(gold, gold), predictions))


def with_figures(change):
    report = sample_report()
    return report.model_copy(update={"figures": tuple(change(list(report.figures)))})


def test_a_perfect_report_scores_one_everywhere(gold):
    scores = scores_of(gold, sample_report())
    assert set(scores.flat().values()) == {1.0}
    assert scores.kinds["figures"] == Counts(hit=5)
    assert scores.kinds["times"] == Counts(hit=1)
    assert scores.figure_kinds["percent"] == Counts(hit=2)
    assert not scores.errors


def test_a_report_that_is_absent_found_nothing(gold):
    scores = scores_of(gold, None)
    assert scores.kinds["figures"] == Counts(missed=5)
    assert scores.attributes["figure.missing digits found"].share == 0


def test_a_wrong_value_is_missed_and_extra_at_once(gold):
    scores = scores_of(gold, with_figures(lambda f: [replace(f[0], value=Decimal(11)), *f[1:]]))
    assert scores.kinds["figures"] == Counts(hit=4, missed=1, extra=1)
    assert scores.errors[0].wanted == {"value": 10}


def test_a_part_of_the_region_that_the_report_does_not_state_is_wrong(gold):
    report = sample_report()
    region = replace(report.document.region, township="古镇")
    document = replace(report.document, region=region)
    scores = scores_of(gold, report.model_copy(update={"document": document}))
    assert scores.attributes["document.region"].share < 1


@pytest.mark.parametrize("field, wrong", [("unit", "名"), ("low", Decimal(1)), ("missing", True)])
def test_every_part_of_a_value_counts(gold, field, wrong):
    scores = scores_of(gold, with_figures(lambda f: [replace(f[0], **{field: wrong}), *f[1:]]))
    assert scores.kinds["figures"].hit == 4


@pytest.mark.parametrize(
    "field, wrong", [("kind", "money"), ("qualifier", "approx"), ("role", "target")]
)
def test_a_wrong_attribute_leaves_the_hit(gold, field, wrong):
    scores = scores_of(gold, with_figures(lambda f: [replace(f[0], **{field: wrong}), *f[1:]]))
    assert scores.kinds["figures"].hit == 5
    assert scores.attributes[f"figure.{field}"].share == 0.8


def test_an_invented_digit_for_a_lost_one_is_found_out(gold):
    def invent(figures):
        return [*figures[:3], replace(figures[3], missing=False, value=Decimal(9)), figures[4]]

    scores = scores_of(gold, with_figures(invent))
    assert scores.kinds["figures"].hit == 4
    assert scores.attributes["figure.missing digits found"].share == 0


def test_half_the_place_is_enough_less_is_not(gold):
    near = with_figures(lambda f: [replace(f[0], evidence=evidence(TEXT, "10个乡")), *f[1:]])
    far = with_figures(lambda f: [replace(f[0], evidence=evidence(TEXT, "全县10个乡镇共")), *f[1:]])
    assert scores_of(gold, near).kinds["figures"].hit == 5
    assert scores_of(gold, far).kinds["figures"] == Counts(hit=4, missed=1, extra=1)


def test_a_quote_that_is_not_in_the_source_breaks_grounding(gold):
    def shift(figures):
        at = replace(figures[0].evidence, source_quote="11个")
        return [replace(figures[0], evidence=at), *figures[1:]]

    assert scores_of(gold, with_figures(shift)).attributes["grounding.exact"].share == 0.8


def test_an_optional_entry_is_neither_rewarded_nor_penalised(gold):
    data = sample_gold()
    data["figures"][0]["optional"] = True
    (gold / "sample.json").write_text(json.dumps(data), encoding="utf-8")
    assert scores_of(gold, sample_report()).kinds["figures"] == Counts(hit=4)
    assert scores_of(gold, with_figures(lambda f: f[1:])).kinds["figures"] == Counts(hit=4)


def test_the_digest_names_gold_and_texts(gold):
    before = digest(gold, gold)
    (gold / "sample.txt").write_bytes(TEXT.encode() + b"\n")
    assert digest(gold, gold) != before


def test_the_command_lists_errors(gold, tmp_path):
    out = tmp_path / "out.jsonl"
    worse = with_figures(lambda f: [*f[1:], figure(TEXT, "0个", value=1)])
    out.write_text(worse.model_dump_json() + "\n", encoding="utf-8")
    shown = CliRunner().invoke(main, [str(out), "--gold", str(gold), "--errors"])
    assert shown.exit_code == 0, shown.output
    assert "figures wrong: '10个'" in shown.output
    assert read_predictions(out)["sample"].figures == worse.figures


def damaged(report, random_):
    """Lose, shift, change and double facts at random."""
    lists = {name: getattr(report, name) for name in ("figures", "measures", "problems", "outline")}
    text = report.source.text
    changed = {name: [*_damaged(facts, text, random_)] for name, facts in lists.items()}
    return report.model_copy(update={name: tuple(facts) for name, facts in changed.items()})


def _damaged(facts, text, random_):
    for fact in facts:
        fate = random_.random()
        if fate > 0.2:
            yield fact if fate < 0.6 else _changed(fact, text, random_)
        if fate > 0.9:
            yield _moved(fact, text, random_.randrange(200))


def _changed(fact, text, random_):
    wrongs = {
        "value": Decimal(7),
        "unit": "处",
        "role": "target",
        "metric": "事项",
        "status": "planned",
        "level": 2,
        "declared_count": 3,
        "missing": True,
    }
    if getattr(fact, "status", None) in ("open", "resolved"):
        wrongs["status"] = "open"
    fields = [name for name in wrongs if hasattr(fact, name)]
    if random_.random() < 0.3 or not fields:
        return _moved(fact, text, random_.randrange(-2, 3))
    if getattr(fact, "kind", None) in ("package", "slogan") and random_.random() < 0.4:
        return replace(fact, kind="slogan" if fact.kind == "package" else "package")
    name = random_.choice(fields)
    return replace(fact, **{name: wrongs[name]})


def _moved(fact, text, by):
    at = fact.evidence
    start = max(0, at.source_start + by)
    end = start + len(at.source_quote)
    moved = replace(at, source_start=start, source_end=end, source_quote=text[start:end])
    return replace(fact, evidence=moved)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the task's own scorer in ../shared/gold")
@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_we_agree_with_the_tasks_own_scorer(seed, tmp_path):
    gold = read_gold(SHARED, SHARED)
    reports = {report.name: report_of_gold(report) for report in gold}
    if seed:
        random_ = random.Random(seed)
        reports = {name: damaged(report, random_) for name, report in reports.items()}
    out = tmp_path / "out.jsonl"
    out.write_text("".join(f"{r.model_dump_json()}\n" for r in reports.values()), encoding="utf-8")
    command = [sys.executable, str(SHARED / "score.py"), str(SHARED), str(out), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    ours = json.loads(as_json(total(score_reports(gold, read_predictions(out)))))
    for name, row in theirs.pop("attributes").items():
        assert ours["attributes"][name] == pytest.approx(row, abs=0.01), name
    del theirs["reports without predictions"]
    for kind, row in theirs.items():
        assert ours[kind] == pytest.approx(row, abs=1e-4), kind
