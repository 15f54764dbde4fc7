"""Phrases behind a number that name what the next number measures: 9个|人口20万以上的县."""

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_phrases import NOTHING, Phrase
from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred

_REACHES = deferred("(?:超过?|达到?|不足|不到|为|近|约|低于|高于|仅|在){1,3}")
_ATTRIBUTED = deferred(r"[0-9.]+[^，；。、的0-9]{0,4}的(?P<thing>[^，；。、的]{1,12})")
_DEGREE = deferred(r"^(?:更|不断|进一步|明显|显著|持续|日益)")
_ATTRIBUTES = WORDS["attributes"] | WORDS["relative"]
_ATTRIBUTE_ENDS = tuple(_ATTRIBUTES)


def names_only(phrase: Phrase) -> bool:
    """Tell whether a phrase is nothing but the name of a measure: 人口, 年收入."""
    return phrase.noun in _ATTRIBUTES


def belongs_ahead(phrase: Phrase, clause: Clause) -> bool:
    """Tell whether a phrase names what the next number measures: 18个|镇街人员平均年龄38岁."""
    if _DEGREE.match(phrase.rest):
        return True
    reaches = _REACHES.match(phrase.rest)
    beyond = phrase.rest[reaches.end() :] if reaches else phrase.rest
    amount = reaches and beyond and not beyond.strip("百千万亿")
    ahead = amount or (not beyond and clause.after[:1] not in ("", "，", "；", "。", "、"))
    return bool(ahead) and phrase.noun.endswith(_ATTRIBUTE_ENDS)


def attributed(clause: Clause) -> Phrase:
    """Return the thing that the next number describes: 9个|人口20万以上的县."""
    match = _ATTRIBUTED.match(clause.after)
    return phrase_after(match["thing"]) if match else NOTHING
