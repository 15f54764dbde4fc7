"""What a grant is given for, where only the clause before says so: 对新认定的基地，奖励|10万元."""

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.last_match import last_match
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.deferred import deferred

_FOR = deferred(
    "(?:^|[，。；：、\n）．.])(?:其中)?对(?P<who>[^，；。：0-9]{2,60}?)"
    "(?:的?，|的?(?=(?:分别|均|给予|予以|一次性|每|再|奖励|补助|资助)))"
)
_OPENS = deferred("(?:^|[。；：\n])[^，。；：0-9\n]{0,6}?(?P<who>[^，；。：0-9\n]{4,40}?)的?，$")
_GLUE = deferred("^(?:或|列为|为|被)")
_REACH = 160
_LONGEST, _LONGEST_SAID = 24, 24
_BODIES = (
    "企业|单位|项目|组织|个人|机构|家庭|人员|团队|产品|平台|基地|负责人|学校|医院|乡镇|街道|"
    "社区|村|协会"
    "|合作社|农户|经营户|人才"
)
_TAKEN_BY = deferred(
    rf"(?P<who>{_BODIES})(?:（[^（）]*）)?(?:的(?=[，分给一奖补])|"
    rf"(?=，|分别|均|给予|予以|可|一次性|再|奖励|补助|资助))"
)
_GIVEN_TO = deferred(
    rf"(?:给予|奖励|补助|补贴|资助)[^，。；0-9]{{0,8}}?(?P<who>{_BODIES})(?=[^，。；]{{0,12}}$)"
)
_RESTRICTED = deferred(
    rf"(?:^|[，。；：\n）．.])(?:其中)?[对凡]?(?P<who>[^，。；：\n]{{2,36}}?)的"
    rf"(?:(?:{_BODIES})(?:（[^（）]*）)?)?(?:，|"
    rf"(?=(?:分别|均|可|再|一次性)?(?:给予|予以|奖励|补助|资助|一次性)))"
)
_LABEL = deferred("^(?:（[一二三四五六七八九十]+）|[0-9]{1,2}[、.．]|其中|[且并对凡])+")
_BROKEN = deferred("[、》）额]|以[上下内]|最高|给予|奖励|补助")
"""How a description begins whose beginning another clause holds."""
_TAKERS = frozenset(
    ("企业", "单位", "项目", "组织", "个人", "机构", "家庭", "人员", "团队", "产品")
)


def rewarded(clause: Clause) -> str:
    """Return what the grant in `clause` is given for, "" where nothing names it.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "对新认定的省级基地，给予奖励10万元"
    >>> rewarded(clause_of(text, Span(0, 17), Span(13, 17)))
    '新认定的省级基地'
    """
    last = last_match(_FOR, _said(clause))
    if last is not None:
        who = last["who"].removesuffix("的")
        whole = len(who) <= _LONGEST_SAID and who.count("（") == who.count("）")
        return who if whole else _thing(who)
    opening = _OPENS.search(clause.before[-_REACH:])
    return _thing(opening["who"]) or phrase_after(opening["who"]).noun if opening else ""


def restricted_to(clause: Clause) -> str | None:
    """Return what sets those apart who get the grant in `clause`: 首次上规模 of 首次上规模的企业.

    None where the sentence names no such thing, or lists several.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "对首次上规模的企业，给予奖励10万元"
    >>> restricted_to(clause_of(text, Span(0, 18), Span(14, 18)))
    '首次上规模'
    """
    last = last_match(_RESTRICTED, _said(clause))
    who = _LABEL.sub("", last["who"]) if last else ""
    whole = who.count("（") == who.count("）") and not _BROKEN.match(who)
    return who if len(who) > 1 and whole else None


def taker_of(clause: Clause) -> str | None:
    """Return who gets the grant in `clause`, None where nobody is named.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "对首次上规模的企业，给予奖励10万元"
    >>> taker_of(clause_of(text, Span(0, 18), Span(14, 18)))
    '企业'
    """
    if match := _GIVEN_TO.search(clause.left):
        return match["who"]
    last = last_match(_TAKEN_BY, _said(clause))
    return last["who"] if last else None


def _said(clause: Clause) -> str:
    return (clause.before + clause.left)[-_REACH:]


def _thing(who: str) -> str:
    """Return the noun that ends a description, with what tells of it where it says too little."""
    who = who.removesuffix("的")
    before, of, head = who.rpartition("的")
    noun = phrase_before(who).noun
    if of and (len(noun) > _LONGEST or noun.endswith(head) and head not in _TAKERS):
        noun = phrase_before(head).noun
    if of and noun in _TAKERS:
        told = phrase_before(before).noun
        noun = f"{told}的{noun}" if told else noun
    if "、" in noun and who.removesuffix(noun).endswith("、"):
        noun = noun.rpartition("、")[2]
    noun = _GLUE.sub("", noun)
    return noun if 1 < len(noun) <= _LONGEST else ""
