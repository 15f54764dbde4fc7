"""What a sentence speaks of, where the figure's own clause does not name it."""

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before, trimmed
from extractor.assemble.phrases.noun_phrases import alone_or_done
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred

_COUNTED = "[个名户家位件处所座辆条张亩人批]"
_EACH = deferred(
    rf"每(?P<counted>{_COUNTED}|[百千万][名户人]|(?=[村镇乡社]))(?P<unit>[^，；。每]{{1,24}})$"
)
_EVERY = deferred(r"每(?:半年|季度|年|月|周|天|日|旬)(?:至少)?(?P<deed>[^，；。、每]{2,10})$")
_STANDARD = deferred(
    r"^[^，；。]{0,4}标准(?:设立|安排|落实|拨付|配备|给予|发放|核定|配齐|"
    r"予以)?(?P<thing>[^，；。]{2,16})"
)
_SUPERLATIVE = deferred("(?<=..)最[多少大小高低长短]$")
_ASIDE = deferred("（[^（）]*）$")
_COMPARED = deferred(r"与(?P<than>[^，。；]{2,24})相比，$")
_PURPOSE = deferred(
    r"^，?(?:专项|全部|主要)?(?:用于|用来)?(?P<deed>[^，；。、0-9]{2,30}?"
    r"(?:[0-9.]+[^，；。、0-9]{1,6}的[^，；。、0-9]{2,20})?)(?=[，；。、]|$)"
)
_GROWS = deferred("增设|增加|增派|增配|增编")
"""What each unit gets more of is no total: the metric says so (每个街道增加事业编制)."""
_OWNER = deferred("^[^，。；]{1,8}?(?:最高|平均|每年|每月|至少|累计)(?=..)")
_LONGEST_THING = 12
_SHORTEST_HEADING = 4
_TIME = deferred(r"^[^，]{0,12}(?:以来|年|月|日|期间|底|前|后)，")
_LABEL = deferred("^（?[0-9一二三四五六七八九十]{1,3}[）.、]")
_NUMERAL = deferred("[0-9]|^[一二三四五六七八九十两]")
_REACH = 160
_PERIOD = deferred("^“[一二三四五六七八九十]{1,3}五”(?:期间|时期)?")
_OF_NUMBER = deferred("[0-9]个?$")
_NO_TOPICS = ("影响", "情况", "困难", "挑战", "压力", "目标", "要求", "基础")
"""Ends of clauses that no figure measures: 克服下行压力的|影响."""
_PIECES = deferred(r"[，；：。]")
_LONGEST_PIECE = 24


def topic_of(clause: Clause) -> str:
    """Return what the sentence speaks of before the figure's clause.

    That is the subject of a clause before, the nearest first; where none has one, the last noun.
    """
    pieces = [piece for piece in _PIECES.split(clause.before[-_REACH:]) if piece][-3:]
    for piece in reversed(pieces):
        subject = phrase_after(_PERIOD.sub("", _TIME.sub("", _LABEL.sub("", piece))))
        if subject.noun in WORDS["manner"]:
            continue
        if len(subject.noun) > 1 and not subject.verb and not _NUMERAL.search(subject.noun):
            return _SUPERLATIVE.sub("", subject.noun)
    for piece in reversed(pieces):
        said = piece.removesuffix("相比")
        noun = phrase_before(said).noun
        if noun and not noun.endswith(_NO_TOPICS) and not _OF_NUMBER.search(said[: -len(noun)]):
            return noun
    return ""


def piece_before(clause: Clause) -> str:
    """Return the last words before the clause, from the mark of punctuation before them."""
    return _PIECES.split(clause.before[-_LONGEST_PIECE:].removesuffix("，"))[-1]


def compared_with(clause: Clause) -> str:
    """Return X of 与X相比，减少10%."""
    match = _COMPARED.search(clause.before)
    return phrase_before(match["than"]).noun if match else ""


def announced(clause: Clause) -> str:
    """Return what a clause of nothing but a noun announces: 居民人均收入，|1982年为500元."""
    if not clause.before.endswith("，") or len(clause.near) < len(clause.left):
        return ""
    piece = piece_before(clause)
    if len(piece) < _SHORTEST_HEADING or phrase_before(piece).noun != piece:
        return ""
    parts = [term.part for term in terms_of(piece)]
    named = {parts[0], parts[-1]} <= {"noun", "both"} and ("的" in piece or "weak" not in parts)
    return piece if named else ""


def purpose_of(clause: Clause) -> str:
    """Return what money is spent on: 投资620万元，新建…的便民服务中心大楼."""
    opened = phrase_after(clause.right)
    if opened.verb or clause.right[:2] in WORDS["predicates"]:
        inner = phrase_after(clause.right[2:].removeprefix("了").removeprefix("的"))
        return (inner.noun or opened.noun) if not inner.rest else ""
    match = _PURPOSE.match(clause.after) if not clause.right else _PURPOSE.match(clause.right)
    noun = phrase_before(match["deed"]).noun if match else ""
    return "" if noun.startswith("百分之") else noun.rsplit("的", 1)[-1]


def each_of(clause: Clause, thing: str, told: str) -> str:
    """Return 每个乡镇的…of an amount per unit: alone it would name a total.

    `thing` is what is counted where it stands behind the number, `told` the metric before.
    """
    if "每" not in clause.near:
        return ""
    near = trimmed(clause.near)
    if match := _STANDARD.match(clause.right):
        thing = _whole_or_first(match["thing"]) or thing
        if "每" not in near:
            return thing
    if match := _EVERY.search(near):
        done = phrase_before(match["deed"])
        return thing or alone_or_done(done.noun, done.verb) or match["deed"]
    match = _EACH.search(near)
    return _of_each(match["counted"], match["unit"], thing, told) if match else ""


def _whole_or_first(text: str) -> str:
    whole = len(text) <= _LONGEST_THING and text.endswith(tuple(WORDS["heads"]))
    return text if whole else phrase_after(text).noun


def _of_each(counted: str, unit: str, thing: str, told: str) -> str:
    grows = _GROWS.search(unit)
    if thing:
        return f"每{counted}{unit}{thing}" if grows and unit.endswith(grows[0]) else thing
    if grows:
        return f"每{counted}{unit}"
    if _ASIDE.sub("", unit).endswith(tuple(WORDS["actors"])):
        return told or f"每{counted}{unit}"
    said = phrase_before(_OWNER.sub("", unit.removeprefix("口")))
    named = alone_or_done(said.noun, said.verb) if said.verb else said.noun
    owner = terms_of(named)[0].text if named else ""
    bare = named.removeprefix(owner).removeprefix("的") if owner in WORDS["actors"] else named
    return bare or f"每{counted}{unit}"
