"""Packages as trees, in the terminal, on the page and explained."""

import io
import re

from rich.console import Console, RenderableType

from extractor.render.explanation import explanation
from extractor.render.package_tree import trees
from extractor.render.packages import packages
from extractor.render.page import page
from extractor.render.terminal import summary
from tests.render.made import made

TEXT = """关于乡镇改革的情况汇报
推行“三个一”，即一支队伍管执法、一枚印章管审批、一个平台管综治。
赋予“四项权力”：人事建议权、资金统筹权、考核权，基层有了底气。设四办一中心。
"""


def printed(renderable: RenderableType) -> str:
    stream = io.StringIO()
    Console(file=stream, width=120, highlight=False).print(renderable)
    return stream.getvalue()


def test_packages_know_their_parts_and_what_lacks() -> None:
    shown = {package.measure.name: package for package in packages(made(TEXT))}
    assert [name for name, _ in shown["三个一"].parts] == [
        "一支队伍管执法",
        "一枚印章管审批",
        "一个平台管综治",
    ]
    assert all(own for _, own in shown["三个一"].parts)
    assert (shown["三个一"].lacking, shown["四项权力"].lacking) == (0, 1)


def test_trees_in_the_terminal() -> None:
    text = "".join(map(printed, trees(list(packages(made(TEXT))))))
    assert "四项权力  3 of 4" in text
    assert "1 not listed" in text
    assert "四办一中心" in text
    assert "四项权力" in printed(summary(made(TEXT)))


def test_trees_on_the_page() -> None:
    html = page(made(TEXT))
    trees_found = re.findall('<ul class="tree".*?</ul>', html, re.DOTALL)
    assert len(trees_found) == 2
    assert 'data-to="' in trees_found[0]
    assert 'class="lacking"><b>1</b>' in trees_found[1]


def test_a_package_is_explained() -> None:
    report = made(TEXT)
    package = next(each for each in report.measures if each.name == "四项权力")
    text = printed(explanation(report, package))
    for words in ("Declared", "4", "Not listed", "资金统筹权", "Formula", "4权力"):
        assert words in text
