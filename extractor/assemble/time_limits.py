"""What a duration measures: the time limit named beside it, or the deed that takes so long."""

from extractor.assemble.clause import Clause
from extractor.assemble.measured import measured
from extractor.assemble.noun_after import phrase_after
from extractor.assemble.noun_before import phrase_before, trimmed
from extractor.assemble.terms import WORDS
from extractor.assemble.told import Told
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_WITHIN = deferred(
    r"^(?:的?时间)?(?:以?内|之内)?(?:[向将对][^，。；、]{1,6}?)??(?:就|便|即|须|要|应|可|必须)?"
    r"(?P<deed>[^\W\d，。；、]{2})(?P<thing>[^，。；]{0,16})"
)
_DONE = deferred(r"^[办审结][^，。；的]{0,3}的(?P<thing>[^，。；]{2,16})")
_CONTRACT = deferred(r"^(?!以?内|之内)的?(?P<thing>[^，。；的]{0,8}(?:合同|协议))")
_STRETCH = deferred(
    r"(?P<stretch>从[^，。；]{2,20}到[^，。；]{1,13}?(?<![的前后]))[仅只共]{0,2}需?要?用?[了时]?$"
)
_PERIOD = deferred(r"^的?(?P<thing>[^，。；的]{2,16})$")
_MOVED = deferred(
    "(?:[由从]|[缩减降延增压长提][^，。；0-9]{0,3}[到至为成少短低长加快减多]了?|控制在?)(?:约|近)?$"
)
_LASTED = deferred("(?:满|累计|连续|持续|[达超]过?|不足|不到|不少于|不低于|近|约)$")
_WAITED = deferred("(?P<deed>等[待候]|排队)(?:时间)?(?:了|要|得|需要?|约|近|超过|不[到足]){0,2}$")
_BOUNDED = ("以上", "以内", "以下", "）以上", "）以内")
_NO_DEED = deferred("[起前后来]$|[使从自]|之日")
_LONGEST_NAME, _LONGEST_OWN = 16, 8
_TERMS = tuple(WORDS["terms"])
_DEEDS_BEFORE = tuple(WORDS["deeds"])
_DEEDS = WORDS["predicates"] | WORDS["deeds"] | WORDS["both"]


def time_limit(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name a duration: 两个工作日内反馈, 20天办完的许可证, 审批时限控制在20天以内, 工作满5年.

    A stretch of time that merely says when something was (五年间) has no name.
    """
    if clause.near.endswith("连续") and clause.right and not clause.right.startswith("的"):
        return ""
    if stated := _stated(clause):
        return stated
    if match := _WAITED.search(clause.near):
        return f"{match['deed']}时间"
    own = phrase_before(clause.near).noun
    name = measured(clause, quantity, told) if own or _MOVED.search(clause.near) else ""
    if name.endswith(_TERMS):
        return name
    return _within(clause, told) or _lasting(clause, name) or _of_part(clause, told)


def _stated(clause: Clause) -> str:
    """Name what the words beside the number say lasts: 20天办完的许可证, 六个月的过渡期."""
    if match := _DONE.match(clause.right):
        return f"{phrase_after(match['thing']).noun}办理时限"
    match = _PERIOD.match(clause.right)
    if match and match["thing"].endswith(_TERMS) and match["thing"] not in _TERMS:
        return match["thing"]
    if match := _CONTRACT.match(clause.right):
        return f"{match['thing']}期限"
    match = _STRETCH.search(clause.near)
    return f"{match['stretch']}的时间" if match else ""


def _within(clause: Clause, told: Told) -> str:
    match = _WITHIN.match(clause.right)
    if match is None or match["deed"] not in _DEEDS:
        return ""
    if told.name.endswith(_TERMS):
        return told.name
    thing = phrase_after(match["thing"]).noun
    return f"{'' if thing else _own(clause)}{match['deed']}{thing}时间"


def _own(clause: Clause) -> str:
    """Return the deed or thing right before a term, which a verb behind it ends: 开办企业."""
    phrase = phrase_before(clause.near)
    said = phrase.verb + phrase.noun if phrase.noun and not _NO_DEED.search(phrase.noun) else ""
    return said if clause.near.endswith(said) and len(said) <= _LONGEST_OWN else ""


def _of_part(clause: Clause, told: Told) -> str:
    """Name how old a part is: 积案17件，其中|十年以上|的3件."""
    divides = clause.near.endswith("其中") and clause.right.startswith("的") and told.whole
    return f"{told.whole}时间" if divides else ""


def _lasting(clause: Clause, name: str) -> str:
    """Name how long something is done: 工作满|5年, 运营|1年以上的, 登记从|10天缩至7天."""
    if name and len(name) <= _LONGEST_NAME and _MOVED.search(clause.near):
        return f"{name}时间"
    if not clause.right and clause.near.endswith(_DEEDS_BEFORE):
        return f"{clause.near[-2:]}时间"
    lasted = _LASTED.search(clause.near) is not None
    if not lasted and not clause.quote.endswith(_BOUNDED):
        return ""
    words, phrase = trimmed(clause.near), phrase_before(clause.near)
    acts = (phrase.verb and not phrase.noun) or clause.near.endswith("满")
    deed = phrase.verb + phrase.noun if acts else words[-2:]
    fits = words.endswith(deed) and (acts or deed in WORDS["activities"])
    return f"{deed}时间" if deed and fits else ""
