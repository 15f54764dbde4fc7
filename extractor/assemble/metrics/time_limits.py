"""What a duration measures: the time limit named beside it, or the deed that takes so long."""

from extractor.assemble.metrics.measured import measured
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
    r"^(?P<in>的?时间(?:以?内|之内)?|以?内|之内)?(?:[向将对][^，。；、]{1,6}?)??(?:就|便|即|"
    r"须|要|应|可|必须)?"
    r"(?P<deed>[^\W\d，。；、]{2})(?P<thing>[^，。；]{0,16})"
)
_AGAIN = deferred(
    r"^(?:至少|定期|集中|统一)?(?P<deed>[^\W\d，。；、]{2})(?:[0-9一两二三四]次)?"
    r"(?P<thing>[^，。；]{0,16})"
)
"""What is done again and again: 每三年|修订一次教材."""
_TITLE = deferred("被[^，。；]{0,16}?评[选定]?为(?P<title>[^，。；“0-9]{2,16})")
"""What somebody is year after year: 连续三年被县里评为|先进渔村."""
_HOW_OFTEN = deferred("[0-9一两二三四]次.*$")
_THROUGH = deferred("(?:经过|历经|历时)$")
"""What takes its time stands behind it: 历时三年|建设."""
_TASK = deferred("[^，。；、及和等并的0-9]{2,8}(?![0-9])")
"""What is carried out within a limit, a noun of one piece: 5个工作日内完成|现场核查."""
_DECLARED = deferred("(?P<of>[^，。；：]{2,24}?(?:时限|期限|时间|周期))为[^，。；]*$")
"""A limit that is named and then set: 办理时限为受理后|5日|内."""
_CARRIES_OUT = frozenset(["进行", "完成", "开展", "作出", "做出", "给予", "予以"])
_HAVING = ("具有", "具备", "拥有", "有")
"""What people have for so long, or longer, stands behind: 具有3年以上|工作经验."""
_OF_THING = deferred("的[^，。；、占有达是为约近共超不]")
"""A deed that only describes a thing: 一个月内取得的|收入, but 三年内调离的占多数."""
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
_OVER = deferred("(?:以?后|来|之后)?(?![^，；。：])")
"""Behind a duration that ends its clause: 试行|半年后，…"""
_BOUNDED = ("以上", "以内", "以下", "）以上", "）以内")
_NO_DEED = deferred("[起前后来]$|[使从自]|之日")
_LONGEST_NAME, _LONGEST_OWN = 16, 8
_TERMS = tuple(WORDS["terms"])
_BARE_TERMS = frozenset(term for term in _TERMS if len(term) == len("时间"))
_PHASE = deferred("(?<![日时近长早初前后中同定分学末])期$")
"""Ends of names of a phase, whose length is stated: 企业存续期, but no 时期."""
_DEEDS_BEFORE = tuple(WORDS["deeds"] | WORDS["activities"])
_DEEDS = WORDS["predicates"] | WORDS["deeds"] | WORDS["both"]


def time_limit(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name a duration: 两个工作日内反馈, 20天办完的许可证, 审批时限控制在20天以内, 工作满5年.

    A stretch of time that merely says when something was (五年间) has no name.
    """
    if clause.near.endswith("连续") and clause.right and not clause.right.startswith("的"):
        return _year_after_year(clause)
    if clause.near.endswith("每") and (match := _AGAIN.match(clause.right + clause.after)):
        return _done_again(match["deed"], match["thing"])
    if stated := _stated(clause):
        return stated
    if match := _WAITED.search(clause.near):
        return f"{match['deed']}时间"
    if clause.right[:1] == "内" and (declared := _DECLARED.search(clause.left)):
        return phrase_before(declared["of"]).noun
    return _named_before(clause, quantity, told)


def _year_after_year(clause: Clause) -> str:
    """Name what goes on or is won again without a break: 连续三年|增长, 被评为先进渔村."""
    if title := _TITLE.match(clause.right + clause.after):
        return phrase_after(title["title"]).noun
    again = phrase_after(clause.right)
    return "" if again.verb and again.rest else again.noun


def _done_again(deed: str, thing: str) -> str:
    """Name what is done at every turn of a period, by its noun where it has one."""
    if deed not in _DEEDS:
        return ""
    thing = _HOW_OFTEN.sub("", thing)
    noun = phrase_after(thing).noun if thing else deed
    return noun if len(noun) > 1 else ""


def _named_before(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name a duration by the phase or the deed before it: 企业存续期须|8年以上."""
    own = phrase_before(clause.near).noun
    if _PHASE.search(own):
        return own
    if not own and not clause.right and told.name.endswith(_TERMS) and not trimmed(clause.near):
        return told.name
    name = measured(clause, quantity, told) if own or _MOVED.search(clause.near) else ""
    if name.endswith(_TERMS):
        return name
    return _within(clause, quantity, told) or _lasting(clause, name) or _of_part(clause, told)


def _stated(clause: Clause) -> str:
    """Name what the words beside the number say lasts: 20天办完的许可证, 六个月的过渡期."""
    if match := _DONE.match(clause.right):
        return f"{phrase_after(match['thing']).noun}办理时限"
    match = _PERIOD.match(clause.right)
    if match and match["thing"].endswith(_TERMS) and match["thing"] not in _BARE_TERMS:
        return match["thing"]
    if match := _CONTRACT.match(clause.right):
        return f"{match['thing']}期限"
    match = _STRETCH.search(clause.near)
    return f"{match['stretch']}的时间" if match else _what_lasts(clause)


def _what_lasts(clause: Clause) -> str:
    """Name what follows a stretch of time as its own: 经过二十年的|建设, 设立五年|过渡期."""
    bounded = clause.quote.endswith(_BOUNDED) and not clause.near.endswith(_HAVING)
    if bounded or _LASTED.search(clause.near):
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
    if match is None or match["deed"] not in _DEEDS or _OF_THING.match(match["thing"]):
        return ""
    if terms_of(match["deed"] + match["thing"])[0].text != match["deed"]:
        return ""
    if told.name.endswith(_TERMS):
        return told.name
    thing = phrase_after(match["thing"]).noun
    if thing and match["deed"] in _CARRIES_OUT:
        task = _TASK.match(match["thing"])
        return f"{task[0]}时间" if task else ""
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
    lasted = _LASTED.search(clause.near) is not None or _OVER.match(clause.right)
    if not lasted and not clause.quote.endswith(_BOUNDED):
        return ""
    deed = _deed_of(clause)
    return f"{deed}时间" if deed else ""


def _deed_of(clause: Clause) -> str:
    """Return the deed right before a duration: 在境内居住累计不超过|90天, 持证满|三年."""
    words = trimmed(clause.near)
    last = terms_of(words)[-1] if words else None
    if last is None:
        return ""
    acts = len(last.text) > 1 and last.part in ("verb", "weak", "both")
    if acts or last.text in WORDS["activities"]:
        return last.text
    if clause.near.endswith("满") and len(last.text) > 1:
        return last.text
    phrase = phrase_before(clause.near)
    governed = phrase.verb and clause.near.endswith("满")
    deed = phrase.verb + phrase.noun if governed else ""
    return deed if words.endswith(deed) else ""
