"""What a verb before the words of a noun phrase does: it governs, describes or is one of them."""

from collections.abc import Sequence

from extractor.assemble.phrases.parts import NOMINAL, WORDS
from extractor.assemble.phrases.terms import Term, terms_of

_RATES = ("率", "度", "占比", "比例", "指数", "时间", "次数", "时长", "频次")
"""Ends of names that take up the verb of what they measure: 医生签约|服务覆盖率; so does one
character (设备购置|款)."""
_PARTIES = tuple(WORDS["parties"])
_BREAKS = frozenset(["link", "mark", "number", "light"])
_BODIES_ACTING = WORDS["actors"] - {"企业", "中心", "园区", "家庭", "小区"}
_SAVES = frozenset(["节省", "节约", "腾出", "省下", "减少", "缩短", "压缩"])
_SPENT = "投入"
_NUMBER_OF = frozenset("数")
_DONE_HOW = frozenset(["共", "累计", "共计", "先后", "陆续", "已", "已经", "当场", "依法"])
"""Before a verb they tell how or how often it was done, before a noun nothing."""
_GROWS = frozenset("增减")
"""How verbs begin that tell by how much a thing grew: 共|增产|粮食 is no amount of it."""


def governs(term: Term, taken: Sequence[str], terms: Sequence[Term]) -> bool:
    """Tell whether a verb governs the words `taken` behind it, or is one of their name.

    `terms` is what stands before the verb.

    >>> governs(Term("受理", "verb"), ["处罚", "案件"], [])
    True
    >>> governs(Term("服务", "both"), ["中心"], [])
    False
    """
    word, part = term.text, term.part
    if part not in ("verb", "both") or _is_named(term, taken, terms):
        return part == "weak" and _acts(word, taken, terms)
    if _is_second(terms) and taken and not _is_head(taken[0]):
        return True
    if part == "verb" and taken and len(terms) == 1 and terms[0].text in _BODIES_ACTING:
        return True
    inner = bool(terms) and (terms[-1].part in NOMINAL or terms[-1].text == "等")
    if inner and taken and taken[-1].endswith(_RATES) and word not in _SAVES:
        return False
    if len(word) > 1 and len("".join(taken)) == 1:
        return False
    headed = bool(taken) and _is_head(taken[0])
    inner = inner or (headed and bool(terms) and terms[-1].part == "of")
    return not headed and not inner if part == "both" else not (inner and headed)


def _acts(word: str, taken: Sequence[str], terms: Sequence[Term]) -> bool:
    """Tell whether what only the dictionary calls a verb is one: 共|退回|任务, not 涉改|部门."""
    if not taken or not terms or terms[-1].text not in _DONE_HOW or _is_head(taken[0]):
        return False
    return len(word) > 1 and word[0] not in _GROWS and terms_of(taken[0])[0].part == "noun"


def _is_named(term: Term, taken: Sequence[str], terms: Sequence[Term]) -> bool:
    """Tell whether 的 makes a noun of a verb that ends the phrase: 基层迎检的|负担."""
    ends = not taken and len(terms) > 1 and terms[-1].part == "of"
    return ends and (term.part == "verb" or term.text == _SPENT)


def describes(term: Term, taken: Sequence[str], terms: Sequence[Term]) -> bool:
    """Tell whether a verb before `taken` tells who they are: 完成|改革的村, not 受理|群众的投诉.

    >>> [describes(Term("完成", "verb"), ["改革", "的", head], []) for head in ("村", "任务")]
    [True, False]
    """
    acts = term.part in ("verb", "both", "light") or _is_past(term.text, terms)
    if not acts or "的" not in taken[1:]:
        return False
    of = max(index for index, word in enumerate(taken) if word == "的")
    head = "".join(taken[of + 1 :])
    return bool(head.endswith(_PARTIES) and not taken[of - 1].endswith(_PARTIES))


def _is_second(terms: Sequence[Term]) -> bool:
    """Tell whether a verb alone stands before: 改造|建设|垃圾中转站 223座."""
    alone = len(terms) == 1 or (len(terms) > 1 and terms[-2].part in _BREAKS)
    return alone and terms[-1].part in ("both", "verb") and len(terms[-1].text) > 1


def _is_past(word: str, terms: Sequence[Term]) -> bool:
    """Tell whether 过 or 了 ends a verb: 享受|过低保金的人员."""
    return word in ("过", "了") and bool(terms) and terms[-1].part == "verb"


def _is_head(word: str) -> bool:
    """Tell whether a word, or the word whose number it is (企业|数), makes a name of a verb."""
    return word in WORDS["heads"] or (word[-1] in _NUMBER_OF and word[:-1] in WORDS["heads"])
