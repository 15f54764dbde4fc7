"""The shapes of lists of problems in one sentence, as patterns."""

from extractor.deferred import deferred
from extractor.rules.problems.words import TABLE, WORDS
from extractor.rules.word_starts import WordStarts

_LIST_NOUN = WORDS["list_nouns"]
LIST_NOUNS = WordStarts([*TABLE["list_nouns"].split(), *(f"等{mark}" for mark in "，。；")])
LIST_END = deferred(
    f"{_LIST_NOUN}(?=[，。；：！？、\n”）]|$|的(?!问题|现象|情况|局面|困境)"
    "|(?:也|较为|比较|十分|日益|仍然?|依然|依旧|还|时有|屡有|均|都|得到|有|得以|基本)*"
    "(?:在)?(?:日益|不断)?(?:突出|明显|严重|普遍|存在|发生|出现|凸显|显现|暴露|频发|解决|"
    "缓解))|等(?=[，。；])"
)
"""The noun that closes a list of problems: …、…等[问题]日益凸显."""

LIST_CLOSES = deferred(
    "[二两三四五六七八九几][个大类项方种]{1,2}[^，。；：！？、\n“”0-9]{0,4}的?$"
    "|等(?![候待])(?:[^，。；：！？、\n“”]{0,9}|"
    "[^，。；：！？、\n“”]{2,16}的(?:若干|诸多|突出|现实|一系列)?)$"
    "|(?<=[^等])的(?:现实|突出|实际|共性|治理|执法|管理|发展|监管|体制|机制)?$|(?:现实|突出)$"
)
"""What stands between the last item and the noun: 等[现实]矛盾, 的痛点."""

ADMITS_LIST = deferred(
    f"(?P<strong>存在着?(?!感)|面临着?|暴露出?|反映出)|{WORDS['admit_verbs']}"
    f"|(?<![没所])有(?![些的效关])|困扰[^，。、；]{{1,10}}的|描述|形容|{WORDS['solves']}[了好掉]?"
    "|聚焦于?|针对|围绕|紧盯|瞄准"
)
"""The words that lead to a list of problems; `strong`: whatever follows is what there is."""

AIMS = deferred(
    "(?:有效|切实|着力|坚决|及时|重点|努力|进一步|集中|扎实|深入|持续|严厉|全面|大力|要|可以?|"
    "能够?|以便?|从而|[，、]){0,12}"
    f"(?:为了?(?:破解|解决|化解|缓解|改变|扭转)|{WORDS['not_stated']}|遏制|减少|纠治|减轻|"
    f"降低|规避|[对把为])(?:在|于|了)?"
)
"""What a clause opens with that does away with the problems of its list, or wants to."""

ANSWERS_LIST = deferred("针对|聚焦|紧盯|瞄准|为了?(?:破解|解决|化解|缓解|改变|扭转)")
EXISTS = deferred("(?:存在|面临)着?了?")
BAD_ENDS = deferred(f"{WORDS['bad_ends']}”?$|[不没无难缺]")
