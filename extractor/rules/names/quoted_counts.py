"""What quoted numbers count: parts of a measure, or results, persons and places."""

from collections.abc import Sequence

from extractor.deferred import deferred
from extractor.rules.names.naming import named_thing, thing_within
from extractor.rules.names.quotations import Quotation
from extractor.rules.names.quoted_names import is_figure
from extractor.rules.names.slogan_shapes import ONE_BY_ONE
from extractor.values.measure_name import MeasureName, named

_DATE = deferred(r"[0-9]{1,2}[·•.][0-9]{1,2}")
_LONGEST = 24
# What was reached, what there is and who is ranked are no measures: 双下降, 四大优势, 五十强.
_RESULT = deferred(
    "[增下]长?[长降]|^[增降升减率量]$|提[升高]$|突破$|过半$|第一|[率领]先|翻番|新高|达标|走在前|"
    "[普癌感]$|(?<![联到入包访])户$|人员$|群体$|乡贤$"
    "|首[个次创]$|连[丰冠增升降跌涨]|^向|胜利$|丰收$|[者型王]$|时代$"
    "|(?:优势|条件|因素|依赖|球|奖|矛盾|问题|短板|风险|变化|特[征点]|趋势|机遇|挑战|关系|阶段|"
    "群体|差距|误区"
    "|难[点题]?|痛点|堵点|困境|企业|意识|扯皮|推诿|班子|人小组|[强佳优首州北]|强[镇县市区村省])$"
)
# Places and times are counted as they are: 两湖, 三乡; a measure only where something says so.
_PLACE = deferred("[乡镇村县市省州城湖江河海山岛湾滩港季国厂岸]")
# 两增一稳 tells how figures moved; 六稳 is a measure.
_MOVED = deferred("[增降升减稳高低快优]")
_DEEDS = frozenset("减优")
"""Deeds rather than results where both are counted: 四减一优."""
# “五减三增”的减负增效工作法 is one all the same.
_METHOD = deferred("的?[\u4e00-\u9fff]{0,12}?(?:工作|机制|模式|做法|体系|经验|行动|办法|工程|计划)")
# “五型”政府建设 makes a measure of what is to be reached.
_BUILT = deferred("[\u4e00-\u9fff]{1,8}?(?:建设|创建)(?!的?成[果效就绩])")
# “三个更加重要”战略地位 says where something stands.
_STANDING = deferred(
    "[\u4e00-\u9fff]{0,4}?(?:地位|定位|[省市县镇区]情)(?![\u4e00-\u9fff]?(?:工程|行动))"
)
# 三率齐升 tells how figures rose.
_ROSE = deferred("(?:[齐双同稳][升增降涨]|双?升级)$")
# 五个突破 names aims that a measure is made of; 双突破 tells a result.
_AIMED = deferred("[二两三四五六七八九十][个项](?:突破|提升|转变|领先|翻番|第一)(?:年|行动|工程)?")
# 多点合一、一点多能 tells in two clauses what is joined, “一核多点、一网多格” how it is laid out.
_TWO_CLAUSES = deferred("，|合一、")
_CLOSE = 5
"""Characters in which counted places must be called something: “四港”云平台."""
_ROUND = frozenset(["一", "一百", "一千", "一万", "100", "1000"])
# 民生十大工程: whose ten works they are stands before the count.
_OWNED = deferred(
    "(?:新|[\u4e00-\u9fff]{2,6}?)(?P<count>(?:[二三四五六七八九]|十[一二三四五六七八九]?)"
    "(?:大[\u4e00-\u9fff]{2,4}|步[\u4e00-\u9fff]{0,4}法|[法招策]))"
)


def counting(words: str) -> MeasureName:
    """Return what the words count; an owner may stand before the count: 民生十大工程."""
    name = named(words)
    if not name.formula and (owned := _OWNED.fullmatch(words)):
        return MeasureName(name.name, "package", named(owned["count"]).formula)
    return name


def counts_other(quotation: Quotation, name: MeasureName) -> bool:
    """Tell whether results, persons or places are counted: 双胜利, 四个班子, 两湖."""
    nouns = [part.noun for part in name.formula if part.noun]
    risen = _ROSE.search(quotation.words) and not named_thing(quotation)
    if nouns and (risen or _STANDING.match(quotation.after)):
        return True
    if not nouns or _AIMED.fullmatch(quotation.words) or _does_more(quotation.words, nouns):
        return False
    if len(nouns) > 1 and all(map(_MOVED.fullmatch, nouns)):
        return not (_DEEDS.issubset(nouns) or _METHOD.match(quotation.after))
    thing = named_thing(quotation)
    behind = thing is not None and quotation.after.startswith(thing)
    if all(map(_PLACE.fullmatch, nouns)):
        return not thing_within(quotation, _CLOSE)
    return all(map(_RESULT.search, nouns)) and not (behind or _BUILT.match(quotation.after))


def counts_measures(quotation: Quotation, name: MeasureName) -> bool:
    """Tell whether the counts of a name count the parts of a bundle."""
    words = quotation.words
    nouns = [part.noun for part in name.formula if part.noun]
    if not nouns or ONE_BY_ONE.fullmatch(words) or _counts_nothing(words, name):
        return False
    if any("的" in noun for noun in nouns):
        return False  # 六句话的道理 is said of something
    if len(nouns) == 1 and (nouns[0] in _ROUND or _AIMED.fullmatch(words)):
        return True
    called = len(nouns) > 1 and named_thing(quotation)  # “四级七天”调解法
    return not (
        (is_figure(words) and not called)
        or _DATE.fullmatch(words)
        or len(words) > _LONGEST
        or (all(map(_RESULT.search, nouns)) and not _tells_measure(quotation, nouns))
    )


def _tells_measure(quotation: Quotation, nouns: Sequence[str]) -> bool:
    """Tell whether counted results make a measure: 四城通办, “五减三增”的护渔工作法."""
    method = len(nouns) > 1 and _METHOD.match(quotation.after)
    is_deed = bool(method or _BUILT.match(quotation.after)) or _DEEDS.issubset(nouns)
    return is_deed or _does_more(quotation.words, nouns)


def _does_more(words: str, nouns: Sequence[str]) -> bool:
    """Tell whether a name says what is done with what it counts: 四城通办, 双优计划."""
    return not words.endswith(nouns[-1])


def _counts_nothing(words: str, name: MeasureName) -> bool:
    """Tell whether a name has no certain number: 多证齐备, and 多点合一，一点多能."""
    counts = {part.count for part in name.formula}
    if counts == {"N"}:
        return not words.endswith("合一")
    return counts <= {1, "N"} and bool(_TWO_CLAUSES.search(words))
