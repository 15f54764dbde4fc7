"""Relational nouns before a number, completed: 增幅 is that of what the sentence speaks of."""

from extractor.assemble.phrases.antecedent import Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.parts import MEASURES, WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.assemble.phrases.topics import topic_of
from extractor.deferred import deferred

_MOVED = deferred("(?:压缩|压减|减少|缩短|精简|节约|降低|缩减)$")
_MEASURED_BY = deferred(
    "(?:播种|种植|养殖|栽培)?(?:总?面积|总?产量|总产|单产|总?产值|增产|存栏|出栏)$"
)
_MEASURED = (*MEASURES, "人口")
_OF_THINGS = frozenset(
    name
    for name in WORDS["relative"] - {"增长率"}
    if name.endswith(("率", "度", "人数", "面积", "时间", "时限"))
)
"""Nouns of relation that no measure has: a rate of a rate is that of what was counted."""
_OF_REGIONS = frozenset(["总面积", "面积", "总投资", "总产", "人数", "总人数", "户数"])
"""Nouns of relation that a region has itself: 辖镇9个、街道2个，|总面积 is not that of the 街道."""
_OF_YIELDS = frozenset(["总产", "单产", "产量", "均价", "单价"])
"""Nouns of relation that belong to a thing, not to another measure of it: 粮食|播种面积、总产."""
_WAY = "距离"
"""How far a place is has no area: 距县城33公里，|总面积 is that of the place."""
_SHARES, _GROWTH = ("占比", "比例", "比重"), ("幅", "速")
_LACKS = ("缺口", "差额", "空缺")
"""What is missing is so of the whole, not of the part that is there: 实有8人，|缺口5人."""
_PUT_IN = ("完成投资", "带动投资", "实现投资", "拉动投资")
"""Money that is put in is no measure of what was counted before: 实施项目20个，|完成投资."""
_LONGEST_BASE = 24
"""A longer name has taken up nouns of relation before: it is no name to build on."""
_STANDING = frozenset(["个", "处", "座", "所", "栋", "幢", "家"])
"""Units of what stands on a piece of land: 建成产业园一个，占地120亩."""
_OCCUPIES = frozenset(["占地", "占地面积", "建筑面积", "总建筑面积"])
_RELATIVES = WORDS["relative"] | _OCCUPIES
_RELATIVE = deferred(r"[^的]{0,1}[幅速]|(?:精简|压减|压缩|缩减|减少)率")


def is_relational(noun: str) -> bool:
    """Tell whether a noun names a measure only together with what it is of: 增幅, 占地面积."""
    return noun in _RELATIVES or bool(_RELATIVE.fullmatch(noun))


def related(noun: str, clause: Clause, told: Told) -> str:
    """Complete a noun of relation: 增幅 is that of what the sentence speaks of."""
    divided = noun.startswith(told.metric.condition or noun[-1]) or noun in _LACKS
    divided = divided or _grows(noun, clause, told)
    base = (told.whole if divided else told.name) or topic_of(clause)
    if noun in _OCCUPIES:
        stands = told.unit in _STANDING and clause.before.endswith("，")
        return told.name + noun if stands else noun
    if noun == "投资" and clause.near.removesuffix("了").endswith(_PUT_IN):
        return noun
    if noun in _OF_YIELDS:
        base = _MEASURED_BY.sub("", base)
    if noun in _OF_THINGS and _MOVED.search(clause.near.removesuffix(noun)):
        return noun
    if noun in _OF_THINGS:
        deed = noun.removesuffix("率")
        base = "" if base.endswith(_MEASURED) else _acted_on(base).removeprefix(deed)
    if noun in _OF_REGIONS and (base in WORDS["actors"] or base.endswith(_WAY)):
        return noun
    fits = base and len(base) <= _LONGEST_BASE and not base.endswith(noun)
    return f"{base}{noun}" if fits else noun


def _grows(noun: str, clause: Clause, told: Told) -> bool:
    """Tell whether a growth in percent is that of what has a share: 占7.86%，|同比增幅30.86%."""
    shared = told.name.endswith(_SHARES) and told.metric.whole
    return bool(shared) and noun.endswith(_GROWTH) and clause.quote.endswith("%")


def _acted_on(name: str) -> str:
    """Return a name without the verb that governs it: 化解|矛盾纠纷 before 化解率."""
    terms = terms_of(name)
    return name.removeprefix(terms[0].text) if len(terms) > 1 and terms[0].part == "verb" else name
