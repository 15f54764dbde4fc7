"""How long something has been done: 工作满|5年, 挂牌|两年只办案5起, 等了|半个月."""

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_before import phrase_before, trimmed
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred

MOVED = deferred(
    "(?:[由从]|[缩减降延增压长提][^，。；0-9]{0,3}[到至为成少短低长加快减多]了?|控制在?)(?:约|近)?$"
)
LASTED = deferred("(?:满|累计|连续|持续|[达超]过?|不足|不到|不少于|不低于|近|约)$")
_AHEAD = deferred("(?P<deed>(?:书面|公开|主动|当面|集中|向社会)?[^，。；、0-9的了]{2})")
"""What is done so long ahead: 提前|三天书面告知."""
_WAITED = deferred(
    "(?P<deed>等[待候]|排队|拖延|(?:^|[要得已]|最[长久]的)(?:等|拖))(?:时间)?"
    "(?:了|上|要|得|需要?|约|近|超过|长?达|不[到足]){0,2}$"
)
_IN_FULL = {"等": "等待", "拖": "拖延"}
_OVER = deferred("(?:以?后|来|之后)?(?![^，；。：])|(?:以|之)?后|[只仅共]")
"""Behind a duration that is over: 试行|半年后，…, 挂牌|两年只立案5起."""
BOUNDED = ("以上", "以内", "以下", "）以上", "）以内")
_DEEDS_BEFORE = tuple(WORDS["deeds"] | WORDS["activities"])
_LONGEST_NAME = 16


def waited(clause: Clause) -> str:
    """Name how long somebody waits or something is put off: 等了|半个月, 最久的拖了|3年."""
    match = _WAITED.search(clause.near)
    return f"{_IN_FULL.get(match['deed'][-1], match['deed'])}时间" if match else ""


def lasting(clause: Clause, name: str) -> str:
    """Name how long something is done: 工作满|5年, 运营|1年以上的, 登记从|10天缩至7天."""
    if name and len(name) <= _LONGEST_NAME and MOVED.search(clause.near):
        return f"{name}时间"
    if clause.near.endswith("提前") and (ahead := _AHEAD.fullmatch(clause.right)):
        return f"提前{ahead['deed']}时间"
    if not clause.right and clause.near.endswith(_DEEDS_BEFORE):
        return f"{clause.near[-2:]}时间"
    lasted = LASTED.search(clause.near) is not None or _OVER.match(clause.right)
    if not lasted and not clause.quote.endswith(BOUNDED):
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
