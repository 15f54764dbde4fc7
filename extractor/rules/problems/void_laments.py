"""Which laments state no problem: supposed, asked, ruled on, marks of some, without content."""

from extractor.deferred import deferred
from extractor.rules.problems import guards, rulings, shapes, suppositions
from extractor.rules.problems.clauses import sentence_start
from extractor.rules.problems.cues import Cue
from extractor.rules.problems.lament_shapes import CUE
from extractor.rules.problems.plight import MANNERS
from extractor.span import Span

_NEAR = 5
"""Characters before a cue in which 没了“ stands."""
_ANY_ILL = frozenset({"问题", "困难", "挑战", "矛盾"})
"""What any field may have: only of 短板 and 不足 in a field more is said."""
_FIELDS = frozenset({"", "治理", "管理", "发展", "工作", "改革", "现实", "社会", "民生"})
"""What names no problem either behind 突出的: 面临突出的治理问题."""
_SAID = deferred(
    "[，。；：！？”’、）\n]|$|[的等了和与及且而或]|问题|现象|趋势|倾向|特征|状态|程度|严重|"
    "明显|突出|凸显|加剧|加深|日|越|较|十分|非常|仍|依然|比较"
)
"""What follows a state that is told: 空心化|严重, 碎片化|问题."""
_JUDGED = deferred(
    "(?:这|其|是|而|更|也|都|实在|真|确实|已经?)*(?:后果|危害|情节|影响|教训|代价|性质|损失|"
    "问题|情况|形势|困难)*"
)
"""What stands before a judgement on what was told: 后果|十分严重."""
_BECAME = deferred("变成了?|成了|沦为")
"""What makes of a description what is told: 变成|坑洼不平的道路."""
_DESCRIBES = deferred(
    "[”’]?(?:、[^，。；：！？、的“”\n]{1,8}){0,3}的(?!$|事|情形|问题|现象|情况|状况|局面|困境|"
    "难题|窘境|弊端|矛盾|尴尬|瓶颈|痛点"
    "|怪圈|执法|[，。；])"
)
_KEYWORDS = deferred("[^，。；：！？“”\n]{1,8}(?:，[^，。；：！？“”\n]{1,8}){4,}")
"""A line of short words and commas alone, by which a page wants to be found."""
_LONGEST_ROW = 120


def is_void(text: str, clause: Span, cue: Cue) -> bool:
    """Tell whether a lament is supposed, asked, denied, ruled on, a circumstance or a kind."""
    if suppositions.SUPPOSED.search(text, max(0, clause.start - guards.SENTENCE), cue.start):
        return True
    if guards.UNLESS.match(text, sentence_start(text, clause), cue.end) or any(
        other.match(text, cue.end) for other in (guards.EXPLAINS, rulings.RULES_ON, guards.BANNED)
    ):
        return True
    if guards.OF_SCHOLARS.search(text, clause.start, cue.start) or _is_choice(text, cue):
        return True
    gone = guards.GONE.search(text, max(0, cue.start - _NEAR), cue.start)
    if gone or guards.ASKS.match(text, cue.end) or _is_ruled(text, clause, cue):
        return True
    negated = MANNERS[cue.shape].tells and guards.NEGATED.search(text, clause.start, cue.start)
    if negated or guards.UNDER.fullmatch(text, clause.start, clause.end):
        return True
    return (
        _is_compound(text, cue)
        or _is_keyword(text, cue)
        or _is_titled(text, clause, cue)
        or bool(guards.NAMES_KIND.match(text, cue.end, clause.end))
    )


def _is_keyword(text: str, cue: Cue) -> bool:
    """Tell whether words stand in a row of keywords: 乡镇改革，权责不清，执法困难，减负，治理."""
    start = text.rfind("\n", max(0, cue.start - _LONGEST_ROW), cue.start) + 1
    end = text.find("\n", cue.end, cue.end + _LONGEST_ROW)
    return _KEYWORDS.fullmatch(text, start, end if end >= 0 else len(text)) is not None


def _is_titled(text: str, clause: Span, cue: Cue) -> bool:
    """Tell whether words stand in the title of a paper: 《关于治理牌子过多问题的意见》."""
    opened = text.rfind("《", clause.start, cue.start)
    return opened > text.rfind("》", clause.start, cue.start)


def _is_compound(text: str, cue: Cue) -> bool:
    """Tell whether a state stands before the noun it qualifies: 碎片化|建设."""
    return cue.shape == "plight" and cue.words[-1] == "化" and not _SAID.match(text, cue.end)


def _is_choice(text: str, cue: Cue) -> bool:
    """Tell whether words are offered with their opposite: 合理|不合理."""
    said = cue.words[1:]
    return cue.words[0] == "不" and len(said) > 1 and text.startswith(said, cue.start - len(said))


def _is_ruled(text: str, clause: Span, cue: Cue) -> bool:
    """Tell whether a clause says what is done about such cases, or to whoever is one."""
    treated = rulings.TREATED.match(text, clause.start)
    if treated or rulings.DEALT_WITH.match(text, clause.start, clause.end):
        return True
    if cue.shape == "plight" and rulings.CAMPAIGN.match(text, cue.end, clause.end):
        return True
    any_who = rulings.ANY_WHO.match(text, sentence_start(text, clause))
    return bool(any_who and rulings.ANSWERED_FOR.match(text, cue.end))


def is_attribute(text: str, clause: Span, cue: Cue) -> bool:
    """Tell whether a lament only describes a thing: 尚未落户的人口, 管不好的事."""
    if cue.shape in ("lack", "rated", "graded") and rulings.OF_SOME.match(
        text, cue.end, clause.end
    ):
        return True
    if cue.shape == "plight" or MANNERS[cue.shape].tells:
        became = _BECAME.search(text, clause.start, cue.start)
        return not became and bool(_DESCRIBES.match(text, cue.end))
    if text[cue.start - 1] == "被" and "的" in text[cue.end : cue.end + 1]:
        return True
    attributive = cue.shape in ("want", "slight") and text[cue.start] in "尚急亟迫还仍未没不无"
    return attributive and "的" in text[cue.end : clause.end]


def is_empty(text: str, title: Span, cue: Cue) -> bool:
    """Tell whether nothing names the problem: 还存在一些困难, 一些问题亟待解决."""
    if guards.ANAPHORIC.match(text, title.start, title.end) or _only_comments(text, title, cue):
        return True
    if cue.shape == "exists":
        return _exists_only(text, title, cue)
    general = shapes.GENERAL.match(text, cue.start)
    if general and guards.TALKED_OF.search(text, title.start, cue.start):
        return True
    return bool(guards.EMPTY.fullmatch(text, title.start, title.end))


def _only_comments(text: str, title: Span, cue: Cue) -> bool:
    """Tell whether words judge what was told before them: 后果十分严重, 令人担忧."""
    judged = cue.shape == "graded" or cue.words.startswith(("令人", "让人"))
    return judged and bool(_JUDGED.fullmatch(text, title.start, cue.start))


def _exists_only(text: str, title: Span, cue: Cue) -> bool:
    """Tell whether a statement says that there are problems, and not which."""
    named = guards.NAMED_FIELD.search(text, title.start, cue.start)
    if cue.words.startswith("陷入") or (named and text[title.end - 2 : title.end] not in _ANY_ILL):
        return False
    start = max(title.start, cue.end)
    if guards.ANY_OF_MANY.match(text, start) and not CUE.search(text, start, title.end):
        return True
    tail = guards.COUNTED_ONLY.match(text, start, title.end) or guards.EMPTY.match(
        text, start, title.end
    )
    if tail and text[tail.end() : title.end] in _FIELDS:
        return True
    return title.end <= start
