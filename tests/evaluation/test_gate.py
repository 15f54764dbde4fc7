"""The gate: passes on what it knows, fails on a worse extractor, is never lowered by accident."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from made_reports import TEXT, sample_gold, sample_report

from evaluation.floors import Floors, read_floors, write_floors
from evaluation.gate import Material, Wishes, gate
from evaluation.snapshot import compare, snapshot


@pytest.fixture
def material(tmp_path):
    """Gold and text of the sample, floors and baseline as a good extractor left them."""
    made = Material(tmp_path, tmp_path, tmp_path / "floors.toml", tmp_path / "baseline.jsonl")
    (tmp_path / "sample.json").write_text(json.dumps(sample_gold()), encoding="utf-8")
    (tmp_path / "sample.txt").write_bytes(TEXT.encode())
    wishes = Wishes(update=True, raise_floors=True, accept_gold=True)
    assert gate(made, {"sample": sample_report()}, wishes)
    return made


def worse(change):
    report = sample_report()
    return {"sample": report.model_copy(update={"figures": tuple(change(report.figures))})}


def test_the_same_extractor_passes(material, capsys):
    assert gate(material, {"sample": sample_report()}, Wishes())
    assert "facts gained 0, lost 0, changed 0" in capsys.readouterr().out


def test_a_worse_extractor_fails_and_its_losses_are_shown(material, capsys):
    assert not gate(material, worse(lambda f: f[1:]), Wishes())
    shown = capsys.readouterr().out
    assert "FAIL figures: 0.8889, floor 1.0" in shown
    assert '- {"report": "sample", "fact": "figure"' in shown
    assert "facts gained 0, lost 1, changed 0" in shown


def test_a_wrong_attribute_alone_fails(material, capsys):
    assert not gate(material, worse(lambda f: (replace(f[0], role="target"), *f[1:])), Wishes())
    assert "FAIL figure.role: 0.8000, floor 1.0" in capsys.readouterr().out


def test_a_changed_value_is_shown_as_changed(material, capsys):
    gate(material, worse(lambda f: (replace(f[0], value=Decimal("10.5")), *f[1:])), Wishes())
    shown = capsys.readouterr().out
    assert "facts gained 0, lost 0, changed 1" in shown
    assert '"value": 10.5' in shown


def test_an_extractor_that_finds_nothing_fails(material):
    assert not gate(material, {}, Wishes())


def test_neither_update_nor_raising_lets_a_worse_extractor_pass(material):
    wishes = Wishes(update=True, raise_floors=True)
    assert not gate(material, worse(lambda f: f[1:]), wishes)
    assert read_floors(material.floors).least["figures"] == 1.0


def test_only_the_named_floor_is_lowered(material):
    wishes = Wishes(lower=("figures", "figure.missing digits found"))
    assert gate(material, worse(lambda f: f[1:]), wishes)
    floors = read_floors(material.floors).least
    assert floors["figures"] == 0.88
    assert floors["figure.role"] == 1.0


def test_an_unknown_floor_is_refused(material):
    with pytest.raises(ValueError, match="there is no floor 'figure'"):
        gate(material, worse(lambda f: f[1:]), Wishes(lower=("figure",)))


def test_changed_gold_has_to_be_acknowledged(material, capsys):
    gold = sample_gold()
    gold["figures"].pop()
    (material.gold / "sample.json").write_text(json.dumps(gold), encoding="utf-8")
    fewer = worse(lambda f: f[:-1])
    assert not gate(material, fewer, Wishes())
    assert "the gold changed" in capsys.readouterr().out
    assert gate(material, fewer, Wishes(accept_gold=True))


def test_floors_survive_writing(tmp_path):
    floors = Floors("abc", {"figures": 0.97, "figure.missing digits found": 1.0})
    write_floors(tmp_path / "floors.toml", floors)
    assert read_floors(tmp_path / "floors.toml") == floors


def test_a_snapshot_has_one_line_a_fact_and_compares():
    lines = snapshot({"sample": sample_report()})
    assert len(lines) == 1 + 5 + 1 + 2
    assert compare(lines, lines[1:]).lost == (lines[0],)
    assert compare(lines[1:], lines).gained == (lines[0],)
