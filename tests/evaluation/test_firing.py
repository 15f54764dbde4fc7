"""The list of rules that fire on some reports alone."""

from click.testing import CliRunner

from evaluation.firing import main


def listed(tmp_path, here, there):
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "a.txt").write_text(here, encoding="utf-8")
    (tmp_path / "there.txt").write_text(there, encoding="utf-8")
    arguments = [str(tmp_path / "here"), "--against", str(tmp_path / "there.txt")]
    return CliRunner().invoke(main, arguments)


def test_a_rule_that_fires_here_alone_is_marked_and_fails(tmp_path):
    result = listed(tmp_path, "全县居第3位，辖10个乡镇。", "全镇辖9个村。")
    assert result.exit_code == 1
    first, *others = result.output.splitlines()
    assert first.split() == ["1", "0", "figure", "rank", "only", "here"]
    assert [line.split()[:4] for line in others] == [["1", "1", "figure", "counted"]]


def test_rules_that_fire_elsewhere_too_are_no_fault(tmp_path):
    result = listed(tmp_path, "全县辖10个乡镇。", "全镇辖9个村。")
    assert (result.exit_code, "only here" in result.output) == (0, False)
