"""What the words around a quotation say of it: the name of a measure, an image, or neither."""

import re
import tomllib
from importlib.resources import files

from extractor.deferred import deferred
from extractor.rules.names.quotations import Quotation
from extractor.values.units import any_of

_TABLE = tomllib.loads(files(__package__).joinpath("naming_words.toml").read_text("utf-8"))
WORDS = {name: frozenset(entries.split()) for name, entries in _TABLE.items()}

BUNDLE = deferred(f"(?<!典型)(?<!具体)(?<!基本)(?:{any_of(WORDS['bundle_heads'])})$")
"""Heads of what is carried out as one: 五大平台, unlike 五大湖泊."""


def _things(name: str) -> str:
    """Return a pattern for the words of a list; a single character is a word only by itself."""
    longer = any_of(word for word in WORDS[name] if len(word) > 1)
    singles = "".join(word for word in WORDS[name] if len(word) == 1)
    return f"(?:{longer}|[{singles}](?=[^\u4e00-\u9fff]|[和与及等]|$))" if singles else longer


# Up to eight characters may stand between a name and its noun: “红心物业”党建品牌.
_MODIFIER = (
    "(?:的|等(?:一系列)?)?[^，。；：！？、“”‘’（）《》的了和与及是在将让把被为等没未\\s]{0,8}?"
)
# A team may have any trade: “红哨子”党员先锋队.
_NAMED = (
    f"(?:{_things('named_things')}"
    "|[\u4e00-\u9fff]{2}(?:(?<!团)队|宣讲团|服务团)(?![员伍长列形建]))"
)
_NAMED_THING = deferred(
    f"(?:{_MODIFIER}(?P<thing>{_NAMED})(?!力|目标|讲授|教学)|"
    f"(?P<led>(?:作为[\u4e00-\u9fff]{{0,6}}?|为?(?:重要|主要|有效|有力)?)(?:抓手|载体|统领|引领)|为(?:重要|主要|有效)?平台|"
    f"为(?:核心|主线)))"
)
_NEAR_THING = deferred(f"(?:系列|特色|专题|主题|精品)?{_things('near_things')}")
_DEALS = "[^，。；：、“”的]{0,10}?"
_CLASSIFYING = "(?:的|等|这[一个种]+|类|型|式的?|之类的?)?"
_CATEGORY = deferred(
    f"{_CLASSIFYING}(?:{_things('categories')}"
    f"|{_things('wide_categories')}(?!.{{0,3}}(?:{_NAMED}|形式|方式))"
    f"(?!(?<=的..)[^，。；、]{{0,8}}(?:工作|{_NAMED}))"
    f"|{_things('dealt_with')}(?!{_DEALS}{_NAMED}))"
)
# “甲”“乙”等60余项交叉难题, “某某”的红色故事: what they are stands a few words further on.
_FAR_CATEGORY = deferred(
    "(?:等(?:[0-9一二两三四五六七八九十百多余几个项类种]+)?[\u4e00-\u9fff]{0,4}?"
    "(?:难题|问题|顽疾|乱象|现象|矛盾|弊端|困境|荣誉|称号|奖项)"
    "|(?:国家|[省市区县])级(?:人选|荣誉|名录)"
    "|的[\u4e00-\u9fff]{0,2}(?:旗号|迷梦|野心|主张)|的[^，。]{0,4}主义|"
    "的[\u4e00-\u9fff]{0,2}(?:故事|传说|佳话|美誉|说法|名言|阴谋|图谋|论调))"
)
# 呈现“三退”“四散”的被动局面, “三化”趋势明显: what is wrong goes by a number too.
_PLIGHT = deferred(
    "(?:的|这[一种])?[\u4e00-\u9fff]{0,3}?"
    "(?:局面|趋势|困局|困境|现象|怪象|窘境|乱象|弊病|弊端|顽疾|通病|问题)"
    "(?=[，。；、：！？\n”的]|明显|突出|严重|普遍|日益|依然|仍|较|$)"
)
_PLIGHT_VERB = deferred("(?:呈现出?|陷入|面临|暴露出?|沦为|出现了?|存在着?)[^，“]{0,4}$")
# “甲”特色调解|工作室 is a 工作室, not a 特色.
_LONG_THINGS = any_of(word for word in WORDS["named_things"] if len(word) > 1)
_OTHER_THING = deferred(
    f"{_CLASSIFYING}{_things('other_things')}"
    f"(?!(?:(?<=特色)|(?<=功能)|(?<=成果))[\u4e00-\u9fff]{{0,4}}?{_LONG_THINGS})|"
    f"专项(?:治理|整治|清理|整改)工作|为(?:主)?题"
    "|[\u4e00-\u9fff]{0,6}(?:论坛|峰会|博览会|展销会|大赛|锦标赛)"
)
# What is won or awarded is a title.
_AWARD = deferred(f"{any_of(WORDS['award_verbs'])}[^，的]{{0,4}}$")
_NOT_THEIRS = deferred(
    "(?:鼓吹|宣扬|散布|贩卖|抛出|拼凑|叫嚷|叫嚣|妄图|诬蔑|污蔑|标榜|大搞|所谓的?|什么|跳出|"
    "摒弃|告别|打破|破除|摆脱|扭转|改变了?)[^，。“]{0,2}$"
)
_AVERTED = deferred("(?:避免|防止|杜绝|严禁|禁止|不搞|反对|谨防|纠正|克服)[^，。“]{0,2}$")
# 未建立“资金评价机制”: what there is not.
_DENIED = deferred(
    f"(?:[尚从并]?未|没有|没能)(?:及时|有效|全面|真正|能|"
    f"曾)?(?:{any_of(WORDS['naming_verbs'])})[^，。“]{{0,4}}$"
)
# 党组织 is a body, and 线上线下 are places.
_NAMING_VERB = deferred(
    f"{any_of(WORDS['naming_verbs'])}|(?<![党会团织群])组织(?![部委])|(?<!线)上线(?!下)"
)
_SHAPING_VERB = deferred(any_of(WORDS["shaping_verbs"]))


def named_thing(quotation: Quotation) -> str | None:
    """Return what the quoted words are the name of, None where nothing behind them says so.

    >>> from extractor.rules.names.quotations import quotations
    >>> [named_thing(q) for q in quotations("“红心物业”模式推开，打破“天花板”。")]
    ['模式', None]
    """
    match = _NAMED_THING.match(quotation.after)
    return (match["thing"] or match["led"]) if match else None


def thing_within(quotation: Quotation, reach: int) -> bool:
    """Tell whether what the quoted words name begins in the first `reach` characters behind."""
    thing = named_thing(quotation)
    return thing is not None and 0 <= quotation.after.find(thing) < reach


def near_thing(quotation: Quotation) -> str | None:
    """Return a common noun that stands right behind the quotation: “一窗受理”服务."""
    match = _NEAR_THING.match(quotation.after)
    return match[0] if match else None


def names_category(quotation: Quotation) -> bool:
    """Tell whether a class, a problem or a title is named: “四上”企业, 获得“最美家乡”称号."""
    after = quotation.after
    return bool(
        _CATEGORY.match(after) or _FAR_CATEGORY.match(after) or _AWARD.search(quotation.before)
    )


def names_plight(quotation: Quotation) -> bool:
    """Tell whether the words are the label of what is wrong: 农村“三化”趋势, 陷入“三难”.

    >>> from extractor.rules.names.quotations import quotations
    >>> [names_plight(q) for q in quotations("呈现“三退”的被动局面。推行“三联”机制。")]
    [True, False]
    """
    wrong = _PLIGHT.match(quotation.after) or _PLIGHT_VERB.search(quotation.before)
    return bool(wrong) and naming_verb(quotation) is None


def names_other(quotation: Quotation) -> bool:
    """Tell whether what follows says that the words name no measure: “火车头”作用."""
    return names_category(quotation) or bool(_OTHER_THING.match(quotation.after))


def is_not_theirs(quotation: Quotation) -> bool:
    """Tell whether the words before denounce, avert or deny what is named: 鼓吹“三退”, 未建“三联”.

    >>> from extractor.rules.names.quotations import quotations
    >>> [is_not_theirs(q) for q in quotations("鼓吹“三退”的人。推行“三联”机制。")]
    [True, False]
    """
    if _NOT_THEIRS.search(quotation.before) or _DENIED.search(quotation.before):
        return True
    return bool(_AVERTED.search(quotation.before)) and named_thing(quotation) is None


def naming_verb(quotation: Quotation) -> str | None:
    """Return the verb before the quotation that opens names, the last one."""
    return _last(_NAMING_VERB, quotation.before)


def shaping_verb(quotation: Quotation) -> str | None:
    """Return the verb before the quotation that opens images as well as names, the last one."""
    return _last(_SHAPING_VERB, quotation.before)


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.findall(text)
    return found[-1] if found else None
