"""What a figure is whose own clause holds no noun for it: it moves or divides what was told."""

from extractor.assemble.metrics.deverbal import BY_UNIT, DWELLERS, of_deed, telling
from extractor.assemble.metrics.money import AMOUNTS
from extractor.assemble.phrases.agreement import goes_with
from extractor.assemble.phrases.antecedent import Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before, trimmed
from extractor.assemble.phrases.noun_phrases import Phrase
from extractor.assemble.phrases.parts import MEASURES, WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.assemble.phrases.topics import announced, compared_with, piece_before, topic_of
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_TOGETHER = deferred(r"(?:合计|共计|总计)(?:约|近|达|为)?")
_DEED_OPENS = frozenset("在由可已被")
_LONGEST_DESCRIPTION = 18
_BODIES = ("县", "市", "区", "镇", "乡", "村", "省", "州", "街道", "部门", "单位")
"""Ends of names of bodies, which no sum of money is."""
_WHOLE = deferred("全.")
"""Words for a whole body that its people are spoken of by: 全连, 全村."""
_GROUND = frozenset(["亩", "公顷", "平方米", "平方公里"])
"""Units of land and rooms, whose measure no sum goes on with: 流转土地300亩；打工一年5万元."""
_OWNERS = WORDS["people"] | {"家", "户", "所", "个", "处"}
"""Units of who has money, but is none: 查处企业9家，罚没|87万元."""
_TOTALS = ("数", "总量", "规模", "数量")
_DWELT_IN = ("村", "社区", "乡镇", "街道", "小组", "居委会")
_LIMITS = ("不超过", "不得超过", "不多于", "不少于", "不低于")
"""Before a number they bound what may be had, not how many live there: 2000人的村，|不超过4人."""
_HEADED = deferred("[^，。；、的]{2,8}的(?P<head>[^，。；、的]{2,16})")
_SHARED = deferred("占|完成|达到|相当于")
"""How what a share is of begins behind the name of what has it: 各项税收|占预算收入."""
_COMPARES = deferred("、|^[，和]|[高低快慢多少好优]于|追平")
_GROWN = deferred("(?:增长|增加|提高|下降|减少|降低|上升)了?(?:约|近)?$")
_MOVES = deferred(
    "(?:继续|稳步|持续|不断|大幅度?|大大|逐年|显著|明显|迅速|快速|较快)*"
    "(?:增长|增加|提高|提升|上升|下降|减少|回升|扩大|改善)"
)
_SUMS = (
    *AMOUNTS,
    *("预算", "投入", "支出", "价", "税", "贷", "打工", "务工"),
)
"""Ends of names of sums, and of work that earns them: no other topic is a sum of money."""
THERE_ARE = deferred("(?<![没占拥具享只仅])有(?:近|约)?$")
"""Before a share it tells that there are such: 镇上有|三成干部被抽调."""
_ACTS = ("verb", "weak", "light")


def unnamed(clause: Clause, phrase: Phrase, quantity: Quantity, told: Told) -> str:
    """Name a figure whose clause holds no noun: it moves or divides what was told."""
    if among := _among(clause, phrase, quantity, told):
        return among
    if quantity.kind == "count" and (described := _described(clause)):
        return described
    if _TOGETHER.fullmatch(clause.near):
        return told.whole if told.counts(quantity.unit) and told.whole else clause.near[:2]
    if phrase.verb and (named := of_deed(clause, phrase, quantity, told)):
        return named
    if quantity.kind == "count" and told.name and not told.counts(quantity.unit):
        return _of_unit(clause, phrase, quantity, told)
    return _spoken_of(clause, quantity, told) or _at_least(clause, quantity)


def _among(clause: Clause, phrase: Phrase, quantity: Quantity, told: Told) -> str:
    """Name a share by its noun or deed, and a rank by what is ranked: 在22个乡镇中排第四."""
    if quantity.kind == "rank" and phrase.noun:
        return told.earlier.name or ""
    return part_of(clause, told) if quantity.kind == "percent" else ""


def _of_unit(clause: Clause, phrase: Phrase, quantity: Quantity, told: Told) -> str:
    """Name a count in a unit of its own: 学生数增长5%，即达到9000人 is of what was told."""
    dwell = quantity.unit == "人" and not phrase.verb and told.name.endswith(_DWELT_IN)
    if dwell and not clause.near.endswith(_LIMITS):
        return "人口"
    unit = BY_UNIT.get(quantity.unit or "", "")
    if unit and _same_set(clause, quantity, told):
        return told.name
    if unit and clause.near.strip("、") and told.name.endswith(_TOTALS):
        return told.name
    return telling(phrase.verb) + unit


def _same_set(clause: Clause, quantity: Quantity, told: Told) -> bool:
    """Tell whether a number right behind another counts the same set: 小区9个20户, 9户、30人."""
    adjoins = clause.left.removesuffix("、").endswith(told.unit or "")
    if not adjoins or told.name.endswith(tuple(BY_UNIT.values())):
        return False
    if quantity.unit == "人":
        return told.unit == "户" and clause.near in ("", "、")
    return quantity.unit == "户" and told.unit in ("个", "处") and not clause.near


def _spoken_of(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Name what the clause goes on with: 按50%给予 takes up the noun that ends the one before."""
    if clause.near.startswith("按") and not trimmed(clause.near):
        return phrase_before(clause.before).noun
    has_money = told.unit in _OWNERS and not told.name.endswith((*MEASURES, "项目", "工程"))
    other = quantity.kind == "money" and (has_money or told.unit in _GROUND)
    if said := compared_with(clause) or announced(clause) or _moved_before(clause):
        return said
    if told.name and not other:
        return _grown(clause, quantity, told)
    topic = topic_of(clause)
    if topic.endswith(_BODIES) or _WHOLE.fullmatch(topic):
        dwell = quantity.kind == "count" and quantity.unit in DWELLERS
        return BY_UNIT[quantity.unit or ""] if dwell else ""
    return topic if topic and _fits(topic, quantity) else ""


def _fits(topic: str, quantity: Quantity) -> bool:
    """Tell whether a figure may be of what the sentence speaks of, which no word of it says."""
    if quantity.kind == "money":
        return topic.endswith(_SUMS)
    if quantity.kind == "count":
        return topic.endswith(_TOTALS) or goes_with(topic, quantity.unit or "")
    terms = terms_of(topic)
    return topic.endswith(MEASURES) or (terms[-1].part == "noun" and terms[0].part not in _ACTS)


def _moved_before(clause: Clause) -> str:
    """Return the measure that the clause before told to move: 原油产量继续增长，|达到2亿吨."""
    if not clause.before.endswith("，") or len(clause.near) < len(clause.left):
        return ""
    piece = piece_before(clause)
    if not piece.endswith(("长", "高", "升", "降", "少", "加", "大", "善")):
        return ""
    subject = phrase_after(piece)
    moves = subject.noun.endswith(MEASURES) and _MOVES.fullmatch(subject.rest)
    return subject.noun if moves and not subject.verb else ""


def _grown(clause: Clause, quantity: Quantity, told: Told) -> str:
    """Return what was told; where that is a share, a growth is that of what has the share."""
    whole, unit = told.metric.whole or "", quantity.unit
    shared = told.name.startswith(whole) and _SHARED.match(told.name, len(whole))
    if whole and shared and unit in ("%", "倍", None) and _GROWN.search(clause.near):
        return whole
    return told.name


def _at_least(clause: Clause, quantity: Quantity) -> str:
    """Return a clause of verbs as it stands where nothing else names a share: 绿化已完成95%."""
    near = trimmed(clause.near)
    said = quantity.kind == "percent" and not _COMPARES.search(near)
    return near if said and 2 <= len(near) <= _LONGEST_DESCRIPTION else ""


def part_of(clause: Clause, told: Told) -> str:
    """Name the share that stands before its noun or deed: 七成|问题当场解决, 75%|在乡镇化解.

    Of 把六成|时间花在路上 the noun is what is divided, the deed only what one does with it.
    """
    stands = not THERE_ARE.search(clause.near) and trimmed(clause.near.strip("“”（"))
    if stands or not clause.right or clause.right[0] in "的、，":
        return ""
    after = phrase_after(clause.right)
    acts = after.noun in WORDS["actors"] or after.noun.endswith("政府")
    if acts and (head := _HEADED.match(after.rest)):
        return phrase_after(head["head"]).noun
    bare = after.verb or not after.noun
    noun, deed = (told.whole, clause.right) if bare else (after.noun, after.rest)
    if not noun or (bare and clause.right[0] not in _DEED_OPENS):
        return ""
    taken = clause.near.endswith(("把", "将")) and not bare
    deed = deed if 1 < len(deed) <= _LONGEST_DESCRIPTION and not taken else ""
    return f"{noun}{deed}比例" if deed else f"{noun}占比"


def _described(clause: Clause) -> str:
    """Return a description that ends in its head: 16项|必须经过党工委讨论决策事项."""
    right = clause.right
    if not 2 < len(right) <= _LONGEST_DESCRIPTION or right.startswith("的") or "了" in right:
        return ""
    return right if any(right.endswith(head) for head in WORDS["heads"]) else ""
