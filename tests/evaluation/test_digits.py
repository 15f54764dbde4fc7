"""Digit accounting: tokens are found, uses are told, gaps are seen."""

from click.testing import CliRunner

from evaluation import digits
from evaluation.digits import LOST, Account, account, lines, main, tokens

TEXT = "全县10个乡镇统一下放118项，办好“五个一”实事，拨打12345热线，2021年以来办结三件。"


def test_tokens_are_digits_and_numerals_outside_words():
    found = [TEXT[start:end] for start, end in tokens(TEXT)]
    assert found == ["10", "118", "12345", "2021", "五", "一", "三"]


def test_every_token_has_a_use():
    made = account([TEXT])
    assert made.uses["figure"] == 3
    assert made.uses["time"] == 1
    assert made.uses[LOST] == 0
    assert made.uses.total() == 7
    assert made.holds


def test_a_lost_token_and_too_many_unclassified_are_seen():
    made = Account()
    for _ in range(99):
        made.add("figure", "共10个", 1, 3)
    made.add("unread: unclassified", "编号8号", 2, 3)
    assert made.holds
    made.add("unread: unclassified", "编号9号", 2, 3)
    assert not made.holds
    assert made.surroundings == {"编号#号": 2}
    assert any("编号#号" in line for line in lines(made, 5))
    lost = Account()
    lost.add(LOST, "共10个", 1, 3)
    assert not lost.holds


def test_the_command_reads_files(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    shown = CliRunner().invoke(main, [str(tmp_path)])
    assert shown.exit_code == 0
    assert "7 numeric tokens" in shown.output
    monkeypatch.setattr(digits, "settled", lambda *found: [])
    assert CliRunner().invoke(main, [str(tmp_path)]).output != shown.output
