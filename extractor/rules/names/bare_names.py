"""Which compact names are measures where no quotation marks set them off."""

import re
from collections.abc import Mapping

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.names.naming import BUNDLE, WORDS
from extractor.values.compact_name import CompactName
from extractor.values.measure_name import MeasureKind, MeasureName, named

# What a name of each shape must hold, and what may not follow it, to be a measure without marks.
_MUST_HOLD: Mapping[str, re.Pattern[str]] = {
    "structure": deferred(""),
    "figured_structure": deferred(""),
    "formula": deferred(""),
    "together": deferred(""),
    "ones": deferred(""),
    "sheets": deferred(""),
    "counted_list": deferred(""),
    "slogan": deferred(""),
    "one_stop": deferred(""),
    "phrase": deferred("^(?:一件事一[次窗]|一[次趟](?:办好|办成|办结))"),
    "distributive": deferred(
        "^(?:一.{1,2}一(?:策|案|档|码|表|单|网格|员|专班|专员|方案|清单|台账)|一岗双责|一网多能)$"
    ),
    "levels": deferred("组织|网络|网格|架构|构架|体系|平台"),
    "great": BUNDLE,
    "ruled": deferred("^.[议会]"),
    "paired": deferred("双.+双"),
}
_NOT_BEFORE = deferred("总体布局|率|制(?!度)|奖")
_NOT_BEHIND_SUM = deferred("城市|股|[>＞=＜<]|[年月天]|学[制年]|分制")
_FILLED = deferred("(?:填|报|交|发|签|印|贴|画|写|抄)[写报送上好了个]{0,2}$")
"""Words before sheets of paper, which are no measure: 一个月填|两张表."""
_NEAR = 12
_CALLED = deferred("(?:专项|工作|治理)?(?:工作法|机制|制度|活动|行动|模式|工程|改革|体系)")
_SLOGANS = frozenset(["slogan", "one_stop", "phrase", "distributive"])
_STRUCTURES = frozenset(["structure", "figured_structure", "levels"])
_BODY = deferred("[级办队站所局委科室组部处院厅]|中心|平台")


def bare_measure(text: str, mention: Mention[CompactName]) -> MeasureName | None:
    """Return the measure that an unquoted compact name is, None where it is none.

    >>> from extractor.rules.names.finder import NameFinder
    >>> text = "设三办一中心，打造五大平台，五大领域，增强四个意识"
    >>> [m.span.of(text) for m in NameFinder().find(text) if bare_measure(text, m)]
    ['三办一中心', '五大平台']
    """
    words, end = mention.value.name, mention.span.end
    pattern = _MUST_HOLD.get(mention.rule)
    if words in WORDS["creeds"] or pattern is None:
        return None
    if not pattern.search(words) and not _is_called(mention, text):
        return None
    if _NOT_BEFORE.match(text, end) or (mention.rule == "formula" and _is_other_sum(text, end)):
        return None
    if mention.rule == "sheets" and _FILLED.search(text, max(0, end - _NEAR), mention.span.start):
        return None
    if mention.rule in _SLOGANS:
        return MeasureName(words, "slogan")
    name = named(words, _bundle_kind(mention.rule, words))
    return name if name.formula and not _repeats(name) else None


def _repeats(name: MeasureName) -> bool:
    """Tell whether a row counts one thing twice, as an address does: 3组、5组."""
    nouns = [part.noun for part in name.formula if part.noun]
    return name.kind == "structure" and len(set(nouns)) < len(nouns)


def _is_called(mention: Mention[CompactName], text: str) -> bool:
    """Tell whether a pair of counts is called a measure right behind: 三问三解工作法."""
    return mention.rule == "paired" and bool(_CALLED.match(text, mention.span.end))


def _is_other_sum(text: str, end: int) -> bool:
    """Tell whether a sum counts cities, years or shares: 2+26城市, 3+2年."""
    return bool(_NOT_BEHIND_SUM.match(text, end))


def _bundle_kind(rule: str, words: str) -> MeasureKind:
    return "structure" if rule in _STRUCTURES and _BODY.search(words) else "package"
