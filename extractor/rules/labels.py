"""Numerals that name, order or address things: they silence figures. Examples in `labels.toml`.

A label's value is the reason that the digit accounting gives for it.
"""

import re
from collections.abc import Callable

from extractor.finder import Rule
from extractor.rules.numerals import ARABIC, CHINESE, word_around

_NUMBER = rf"(?:{ARABIC}|{CHINESE})"


def _rule(name: str, pattern: str, confirm: "Confirm | None" = None) -> Rule:
    def reader(match: re.Match[str]) -> str | None:
        return name if confirm is None or confirm(match) else None

    return Rule(name, "label", re.compile(pattern), reader)


Confirm = Callable[[re.Match[str]], bool]
_BEFORE_OUTLINE = re.compile(r"(?:^|[\n。；：！？”）（(])$")
_LATIN = re.compile(r"[A-Za-z]$")
_LABELLED = re.compile(
    r"(?:附件|附表|附录|附图|表|图|专栏|专题|案例|例|编号|学号|方案|阶段|标段|课题|公式|选项|模块|"
    r"通道|线路|代码|邮编|电话|热线|传真|总机|门牌)[:：（]?$"
)
_CODE_AFTER = r"(?![A-Za-z]*[/／]?(?:km|kg|mm|cm|mg|kW|kV|MW|GW|GB|TB|PB|EB|MB|TEU|EFLOPS|Gbps|Mbps|m[²³])(?![A-Za-z]))"


def _stands_as_outline_label(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 1) : match.start()]
    return not before or bool(_BEFORE_OUTLINE.search(before))


def _after_latin(match: re.Match[str]) -> bool:
    return bool(_LATIN.search(match.string, max(0, match.start() - 1), match.start()))


def _after_label_noun(match: re.Match[str]) -> bool:
    return bool(_LABELLED.search(match.string, max(0, match.start() - 4), match.start()))


def _is_ordinal(match: re.Match[str]) -> bool:
    return word_around(match.string, match.start(), match.end()) is None


LABELS = [
    _rule("outline_label", rf"{_NUMBER}(?:[、）)]|[.．](?![0-9]))", _stands_as_outline_label),
    _rule(
        "outline_label",
        rf"[{'一二三四五六七八九十'}]{{1,3}}[是要则](?![否非不])",
        _stands_as_outline_label,
    ),
    _rule("ordinal", rf"第{_NUMBER}(?:[、和至到]第?{_NUMBER})?"),
    _rule(
        "phone",
        r"(?:1[3-9][0-9]{9}|0[0-9]{2,3}[-—][0-9]{7,8}|[48]00[-—][0-9]{3,4}[-—][0-9]{3,4})(?![0-9])",
    ),
    _rule("code", r"[0-9][0-9.]*(?:-[0-9]+)?", _after_latin),
    _rule("code", rf"[0-9][0-9.]*{_CODE_AFTER}[A-Za-z]+[0-9]*"),
    _rule(
        "number_in_name",
        r"[0-9]{3,6}(?=(?:政务|便民|市民|政府|公共|服务|监督|举报|公益|消费)*(?:热线|平台|专线|电话|短信))",
    ),
    _rule("number_in_name", rf"{_NUMBER}号(?!召|称)"),
    _rule("code", r"[0-9]+(?:\.[0-9]+){2,}"),
    _rule("code", r"[0-9]+(?:[×xX*·][0-9]+)+(?:小时)?"),
    _rule("number_in_name", r"[0-9]+", _after_label_noun),
    _rule("session", rf"{_NUMBER}(?:届|中全会)"),
    _rule("edition", rf"{_NUMBER}(?:版|期(?!间|限|内|货|待|望|工程))"),
    _rule(
        "year",
        r"(?:19|20)[0-9]{2}(?=(?:届|级|款|版|—|-|～|至|[\u4e00-\u9fff、，。）”》]|$)(?!年|人|个|名|项|户|家|件|元|亩))",
    ),
    _rule("code", r"[0-9]{7,}(?![.万亿千百]|[多余]?[个人元户亩件])"),
]
"""Labels, tried before quantities; the first whose words fit wins."""
