"""What a duration measures: the time limit named beside it, or the deed that takes so long."""

from extractor.assemble.metrics.lasting import BOUNDED, LASTED, MOVED, lasting, waited
from extractor.assemble.metrics.measured import measured
from extractor.assemble.metrics.repeated import DEEDS, repeated
from extractor.assemble.phrases.antecedent import Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before, trimmed
from extractor.assemble.phrases.noun_phrases import NOTHING
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_WITHIN = deferred(
    r"^(?P<in>的?时间(?:以?内|之内)?|以?内|之内)?(?:[向将对][^，。；、]{1,6}?)??(?:就|便|即|才)?"
    r"(?:须|要|应|可|必须|能)?(?:把[^，。；、]{1,6}?)??"
    r"(?P<deed>(?![能会只])[^\W\d，。；、]{2})(?P<thing>[^，。；]{0,16})"
)
_THROUGH = deferred("(?:经过|历经|历时)$")
"""What takes its time stands behind it: 历时三年|建设."""
_TASK = deferred("[^，。；、及和等并的0-9]{2,8}(?![0-9])")
"""What is carried out within a limit, a noun of one piece: 5个工作日内完成|现场核查."""
_DECLARED = deferred("(?P<of>[^，。；：]{2,24}?(?:时限|期限|时间|周期))为[^，。；]*$")
"""A limit that is named and then set: 办理时限为受理后|5日|内."""
_DEED = deferred("[办审核查整复回反送到调处][^，。；、的0-9]{1,3}")
_CARRIES_OUT = frozenset(["进行", "完成", "开展", "作出", "做出", "给予", "予以"])
_HAVING = ("具有", "具备", "拥有", "有")
"""What people have for so long, or longer, stands behind: 具有3年以上|工作经验."""
_OF_THING = deferred("的[^，。；、占有达是为约近共超不]")
"""A deed that only describes a thing: 一个月内取得的|收入, but 三年内调离的占多数."""
_SOON = frozenset(["工作日", "日", "天", "小时", "分钟", "秒"])
_ENDING = deferred("[^，。；的、是]{0,6}")
"""Behind what is done so soon that any verb names it: 9小时内|复检, 五分钟|出件."""
_DONE = deferred(r"^[办审结][^，。；的]{0,3}的(?P<thing>[^，。；]{2,16})")
_CONTRACT = deferred(r"^(?!以?内|之内)的?(?P<thing>[^，。；的]{0,8}(?:合同|协议))")
_STRETCH = deferred(
    r"(?P<stretch>从[^，。；]{2,20}到[^，。；]{1,13}?(?<![的前后]))[仅只共]{0,2}需?要?用?[了时]?$"
)
_PERIOD = deferred(r"^的?(?P<thing>[^，。；的]{2,16})$")
_PHASED = deferred(
    "的?(?P<thing>(?:过渡|整改|缓冲|试用|试点|公示|观察|冷静|磨合|宽限|服务|建设)期)"
)
_NO_DEED = deferred("[起前后来]$|[使从自]|之日")
_LONGEST_OWN = 8
_TERMS = tuple(WORDS["terms"])
_BARE_TERMS = frozenset(term for term in _TERMS if len(term) == len("时间"))
_PHASE = deferred("(?<![日时近长早初前后中同定分学末])期$")
"""Ends of names of a phase, whose length is stated: 企业存续期, but no 时期."""


def time_limit(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name a duration: 两个工作日内反馈, 20天办完的许可证, 审批时限控制在20天以内, 工作满5年.

    A stretch of time that merely says when something was (五年间) has no name.
    """
    if (again := repeated(clause)) is not None:
        return again
    if stated := _stated(clause) or waited(clause):
        return stated
    if clause.right[:1] == "内" and (declared := _DECLARED.search(clause.left)):
        return phrase_before(declared["of"]).noun
    return _named_before(clause, quantity, told)


def _named_before(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name a duration by the phase or the deed before it: 企业存续期须|8年以上."""
    own = phrase_before(clause.near).noun
    if _PHASE.search(own):
        return own
    if not own and not clause.right and told.name.endswith(_TERMS) and not trimmed(clause.near):
        return told.name
    name = measured(clause, quantity, told) if own or MOVED.search(clause.near) else ""
    if name.endswith(_TERMS):
        return name
    return _within(clause, quantity, told) or lasting(clause, name) or _of_part(clause, told)


def _stated(clause: Clause) -> str:
    """Name what the words beside the number say lasts: 20天办完的许可证, 六个月的过渡期."""
    if match := _DONE.match(clause.right):
        return f"{phrase_after(match['thing']).noun}办理时限"
    if match := _PHASED.match(clause.right):
        return match["thing"]
    match = _PERIOD.match(clause.right)
    if match and match["thing"].endswith(_TERMS) and match["thing"] not in _BARE_TERMS:
        return match["thing"]
    if match := _CONTRACT.match(clause.right):
        return f"{match['thing']}期限"
    match = _STRETCH.search(clause.near)
    return f"{match['stretch']}的时间" if match else _what_lasts(clause)


def _what_lasts(clause: Clause) -> str:
    """Name what follows a stretch of time as its own: 经过二十年的|建设, 设立五年|过渡期."""
    bounded = clause.quote.endswith(BOUNDED) and not clause.near.endswith(_HAVING)
    if bounded or LASTED.search(clause.near):
        return ""
    of = clause.right.startswith("的")
    if not of and _THROUGH.search(clause.near):
        deed = terms_of(clause.right)[0] if clause.right else None
        return deed.text if deed and deed.part in ("verb", "both") else ""
    before = terms_of(clause.near)[-1] if clause.near else None
    governs = ("light", "link") if of else ("verb", "light")
    if before is not None and (before.part not in governs or before.text == "了"):
        return ""
    phrase = phrase_after(clause.right[of:]) if of or before else NOTHING
    said = phrase.verb or phrase.noun in _BARE_TERMS or phrase.noun in WORDS["manner"]
    return "" if said else phrase.noun


def _within(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name what is done within a limit: 5日内|办结; years without 内 only tell when: 三年建成."""
    match = _WITHIN.match(clause.right)
    if match and not match["in"] and quantity.unit == "年" and not clause.near.endswith("分"):
        return ""
    if match is None or _OF_THING.match(match["thing"]):
        return ""
    opens = terms_of(match["deed"] + match["thing"])[0]
    soon = opens.part == "weak" and _is_soon(clause, quantity) and _ENDING.fullmatch(match["thing"])
    if opens.text != match["deed"] or not (soon or opens.text in DEEDS):
        return ""
    if told.name.endswith(_TERMS):
        return told.name
    thing = phrase_after(match["thing"]).noun
    if (thing or _DEED.fullmatch(match["thing"])) and match["deed"] in _CARRIES_OUT:
        task = _TASK.match(match["thing"])
        return f"{task[0]}时间" if task else ""
    return f"{'' if thing else _own(clause)}{match['deed']}{thing}时间"


def _is_soon(clause: Clause, quantity: Quantity) -> bool:
    """Tell whether a limit is so near that any verb names it, but not 早一天|达产."""
    return quantity.unit in _SOON and not clause.near.endswith(("早", "晚"))


def _own(clause: Clause) -> str:
    """Return the deed or thing right before a term, which a verb behind it ends: 开办企业."""
    phrase = phrase_before(clause.near)
    said = phrase.verb + phrase.noun if phrase.noun and not _NO_DEED.search(phrase.noun) else ""
    return said if clause.near.endswith(said) and len(said) <= _LONGEST_OWN else ""


def _of_part(clause: Clause, told: Told) -> str:
    """Name how old a part is: 积案17件，其中|十年以上|的3件."""
    divides = clause.near.endswith("其中") and clause.right.startswith("的") and told.whole
    return f"{told.whole}时间" if divides else ""
