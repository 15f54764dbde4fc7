"""What an amount is per: 每个乡镇（街道）, 每人每月, 每千名老年人, 一亩."""

from extractor.assemble.clause import Clause
from extractor.assemble.terms import WORDS, terms_of
from extractor.deferred import deferred

_TIME = "(?:半年|季度|年度?|个?月|周|天|日|旬|餐|次)"
_UNIT = "(?:公里|平方米|[人户亩村家件处名吨辆台所床])"
_EACH = deferred(
    rf"每(?:{_TIME}|{_UNIT}(?:每{_TIME})?(?!事)|(?P<counted>[百千万]?(?:[个名户位件人座条张批项斤吨元]|公斤)|(?=[镇乡社])))"
)
_ONE = deferred(
    r"(?:^|[，、的])(?:一(?P<per>亩|天|人|户|年|月|周|件|张证|名工作人员))(?=[^，。；一]{0,10}$)"
)
_DIRECT = deferred(r"每[副套对双盒箱袋桶瓶份页栋层班校村镇县乡队组站点轮批起例宗笔单车桌窗岗]$")
"""每 with its unit right before the number: 号牌每副两只."""
_AGAIN = deferred(f"每{_TIME}")
_THING = "事"
_LISTED = deferred(
    "(?:[0-9][0-9.]{0,9}[万亿千百]?(?:元|%|个?百分点|[个名户人件天年分])[、和或及]){1,8}$"
)
"""Amounts of the same list share what they are per: 每年分别补3万元、2万元."""
_LONGEST = 12


def per_of(clause: Clause) -> str | None:
    """Return what the figure in `clause` is per, as it is written; None where it is a total.

    >>> from extractor.assemble.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "每个乡镇增设3个岗位，城乡低保每人每月735元"
    >>> [per_of(clause_of(text, Span(0, 23), span)) for span in (Span(6, 8), Span(19, 23))]
    ['每个乡镇', '每人每月']
    """
    if "每" not in clause.left:
        match = _ONE.search(clause.left) if "一" in clause.left else None
        return f"一{match['per']}" if match else None
    said = _since_mark(clause.left)
    match = _EACH.search(said)
    if match is None:
        direct = _DIRECT.search(said)
        return direct[0] if direct else None
    if match["counted"] is None:
        return match[0]
    return _unit(said[match.end() :], match[0])


def _since_mark(left: str) -> str:
    """Return what stands behind the last 、 outside brackets: 每个地（市、州）建一所."""
    left = _LISTED.sub("", left)
    mark = left.rfind("、")
    while mark >= 0 and left.rfind("（", 0, mark) > left.rfind("）", 0, mark):
        mark = left.rfind("、", 0, mark)
    return left[mark + 1 :]


def _unit(text: str, each: str) -> str:
    """Return `each` with the noun that follows it: 每个|乡镇（街道）."""
    if each.endswith("件") and text.startswith(_THING):
        return each + _THING
    noun, is_body = "", False
    for word, part in terms_of(text[:_LONGEST]):
        joins = part == "noun" and (not is_body or word in WORDS["actors"] or word[0] == "（")
        if not joins:
            break
        noun, is_body = noun + word, is_body or word in WORDS["actors"]
    again = _AGAIN.search(text)
    return each + noun + (again[0] if again else "")
