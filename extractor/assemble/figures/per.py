"""What an amount is per: 每个乡镇（街道）, 每人每月, 每千名老年人, 一亩."""

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred

_TIME = "(?:半年|季度|年度?|个?月|周|天|日|旬|餐|次)"
_UNIT = "(?:公里|平方米|[人户亩村家件处名吨辆台所床])"
_EACH = deferred(
    rf"每(?:{_TIME}|{_UNIT}(?:每{_TIME})?(?!事)|"
    rf"(?P<counted>[百千万]?(?:[个名户位件人座条张批项斤吨元]|公斤)|(?=[镇乡社])))"
)
_ONE = deferred(
    r"(?:^|[，、的])(?:一(?P<per>亩|天|人|户|年|月|周|件|张证|名工作人员))(?=[^，。；一]{0,10}$)"
)
_DIRECT = deferred(
    r"每[副套对双盒箱袋桶瓶份页栋层班校村镇县乡队组站点轮批起例宗笔单车桌窗岗"
    r"克升度方米斤趟日时]$|每(?:立方米?|公顷|公斤|千克|千瓦时?|平米|小时|分钟|学时|课时|"
    r"标准?箱|[百千万][户人])$"
)
"""每 with its unit right before the number: 号牌每副两只."""
_AGAIN = deferred(f"每{_TIME}")
_THING = "事"
_LISTED = deferred(
    "(?:[0-9][0-9.]{0,9}[万亿千百]?(?:元|%|个?百分点|[个名户人件天年分])[、和或及]){1,8}$"
)
"""Amounts of the same list share what they are per: 每年分别补3万元、2万元."""
_LONGEST = 12
_PLAIN = "每个"
_HEADS = deferred("每[百千万亿]人$")
_COUNTED_FOR = deferred(
    "(?!再|分别|给予|最高|补|奖)[^，。；、0-9]{1,8}?(?=补助|补贴|奖励|给予|不超过|"
    "最[高多低少]|至少|原则|[应须可要均都]|达|配|设|安排|一次性|支持)"
)
_STEP = deferred(
    "每(?:增加?|减少?|新增|提高|降低|下降|上升|超过?|少|多|满|完成|引进|吸纳|招[用聘]|"
    "培[育训]|推荐|新?建成?|销售)"
    "[^，。；：再给奖补扣]{0,12}?[0-9][^，。；：再给奖补扣]{0,12}$"
)
_SUBJECT = deferred("[对给]?每[个家名户件场套篇条支项人][^0-9有]{2,14}")
_GIVES = deferred("[给补奖资配设派拨扣收缴罚]|安排|不超过|最高")
_CLAUSE = deferred("[，。；：]")
_ALL = deferred("[全共总]|累计|合计")
_LONGEST_STEP = 60
_EACH_HAS = deferred(
    "(?:(?P<subject>(?<![从由在向对])各(?:县市区|县区|市县|乡镇|镇街|乡街|街道|社区|单位|部门|"
    "学校|网格|行政村|村|[县市区镇乡地])(?:（[^（）]{1,4}）)?)"
    "(?:[增选]?[配派]|设|确定|明确|安排|落实|推荐|评选|成立|组建|至少)"
    "|(?:(?<![平人户亩年月日村镇县乡场校])[均都]|各自?)(?:设(?!区)|配|建有|有|选派|安排|明确|"
    "落实|成立|组建)"
    "|(?<=[市县区镇乡村街州旗道家个])各(?:奖|补|给予?|承[接担]|支持|投入|新增|分))"
    "[^，。；：、]{0,10}$"
)


def per_of(clause: Clause) -> str | None:
    """Return what the figure in `clause` is per, as it is written; None where it is a total.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "每个乡镇增设3个岗位，城乡低保每人每月735元"
    >>> [per_of(clause_of(text, Span(0, 23), span)) for span in (Span(6, 8), Span(19, 23))]
    ['每个乡镇', '每人每月']
    """
    if "每" not in clause.left and "每" in clause.before:
        return _of_clause_before(clause)
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


def each_has(clause: Clause) -> tuple[str, str | None] | None:
    """Return the words that say that each of several has the amount, and who: 各镇配备1名.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> each_has(clause_of("各街道增配1名副主任", Span(0, 10), Span(5, 7)))
    ('各街道增配', '各街道')
    """
    match = _EACH_HAS.search(clause.near)
    if match is None or _ALL.search(clause.near, match.start()):
        return None
    return match[0], match["subject"]


def _of_clause_before(clause: Clause) -> str | None:
    """Return what the clause before sets an amount for: 每减少1000万元，扣减500元."""
    before = clause.before[-_LONGEST_STEP:]
    if not before.endswith("，") or _ALL.search(clause.left):
        return None
    said = _CLAUSE.split(before[:-1])[-1]
    if match := _STEP.search(said):
        return match[0]
    given = _SUBJECT.fullmatch(said) and _GIVES.search(clause.left)
    match = _EACH.search(said) if given else None
    return _unit(said[match.end() :], match[0]) if match and match["counted"] else None


def _since_mark(left: str) -> str:
    """Return what stands behind the last 、 outside brackets: 每个地（市、州）建一所."""
    left = _LISTED.sub("", left)
    mark = left.rfind("、")
    while mark >= 0 and left.rfind("（", 0, mark) > left.rfind("）", 0, mark):
        mark = left.rfind("、", 0, mark)
    return left[mark + 1 :]


def _unit(text: str, each: str) -> str:
    """Return `each` with the noun that follows it: 每个|乡镇（街道）."""
    if _HEADS.search(each):
        return each + ("口" if text.startswith("口") else "")
    if each.endswith("件") and text.startswith(_THING):
        return each + _THING
    noun, is_body = "", False
    for word, part in terms_of(text[:_LONGEST]):
        joins = part == "noun" and (not is_body or word in WORDS["actors"] or word[0] == "（")
        if not joins:
            break
        noun, is_body = noun + word, is_body or word in WORDS["actors"]
    if not noun and each == _PLAIN and (match := _COUNTED_FOR.match(text)):
        noun = match[0]
    noun = noun.rstrip("“‘《（")
    again = _AGAIN.search(text)
    return each + noun + (again[0] if again else "")
