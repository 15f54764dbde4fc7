"""The shapes in which reports admit to problems, as patterns over one clause or one passage."""

from extractor.deferred import deferred
from extractor.rules.problems import rated_shapes
from extractor.rules.problems.words import TABLE, WORDS
from extractor.rules.word_starts import WordStarts

_TAIL = (
    "(?:等?的?(?:问题|现象|情况|状况|局面|困境|难题|窘境|弊端|矛盾|短板|困难)"
    "(?:也?较为|也?比较|十分|日益|仍|依然|还)?"
    f"(?:{WORDS['grades']})?|等|的(?=$))?了?"
)
_END = (
    f"(?={_TAIL}(?:[，。；：！？”\\n、）]|$)|等?的?(?:问题|现象|矛盾|难题|状况)"
    "|(?:造成|导致|致使)|且|(?:依然|仍然?|一直|始终)是)"
)
_ADVERB = (
    "(?:也?较为|也?比较|十分|日[益渐趋]|仍然?|依然|还|也|更加?|相对|尤为|非常|很|偏|[愈越]发){0,2}"
)
# 事多、人少、钱紧; 责任大、权力小.
_UNEVEN = (
    "(?:事情?|任务|责任|担子|活儿?)[大多重]、?"
    "(?:[^，。；：！？“”、\n]{1,3}[小少紧缺弱短轻]、?){1,3}(?![时会量])"
)
# 重审批轻监管, 重管理、轻服务.
_LOPSIDED = (
    f"重(?={WORDS['lopsided']})[^，。；：！？“”、\n轻]{{1,5}}[、，]?轻[^，。；：！？“”、\n]{{1,5}}"
)
# 不够有力, 不太及时, 不尽合理.
_SHORT_OF = "不[够太尽甚](?!能|会|好意|平[，。；]|[卖吃喝])[^，。；：！？“”、\n]{1,3}"
# 还有一定差距, 存在明显短板.
_GAP = (
    "[有在](?:着?一定|一些|较大|很大|不小|明显|不少|差)?的?"
    "(?:差距|短板|欠缺|落差)(?![较大达为近超约])"
)
# 垃圾随处乱丢, 乱停乱放.
_LITTERED = "(?<![不禁防])乱(?:收费|摊派|[停放丢扔倒堆搭排贴占])(?:乱[停放丢扔倒堆搭排贴占建挖])?"
# 把改革与稳定对立起来.
_SPLIT = "(?:对立|割裂)(?:起来|开来)"
# 出现了队伍断层的苗头, 遇到不小的阻力.
_ARISES = (
    "出现了?(?!可喜|良好|喜人)(?=[^，。；：！？\n]{0,40}?(?:问题|现象|苗头|偏差|困境|动向|"
    "断层|的矛盾))"
    "|(?:遇到|遭遇)了?(?=[^，。；：！？\n]{2,30}?(?:难题|瓶颈|阻力|挑战|困境|障碍))"
)
# 经费缺口达120万元.
_SHORTFALL = "缺口[达约为近超有]{0,2}[0-9]"
_BEFORE_HARD = "".join(word[0] for word in TABLE["no_hardship"].split())
CUE = deferred(
    f"(?P<plight>{WORDS['plights']}|{_LITTERED}|{_UNEVEN}|{_LOPSIDED}{_END})"
    f"|(?P<lack>(?<!影响)(?<!损失)(?<!无){WORDS['lacks']}|(?<=[力量础识子质平知与])[弱差低]|"
    f"(?<=[与知]度)低|{_SHORT_OF}|{_GAP}|{_SPLIT}|(?<![{_BEFORE_HARD}])难"
    f"(?:度较?大)?|{WORDS['burdens']}(?:已经?|"
    f"至今)?(?:在[^，。；：！？“”、\n]{{1,10}}?)?{_ADVERB}{WORDS['grades']}){_END}"
    f"|(?P<missed>{rated_shapes.MISSED})"
    f"|(?P<short>{_SHORTFALL})"
    f"|(?P<exists>最大的?(?:困难|问题|难题|短板|瓶颈|痛点)(?:就?是|"
    f"在于)(?=[^，。；：\n]{{2}})|(?:(?<!不)(?<!没有)存在(?!感)|面临|陷入|"
    f"可能出现)着?(?!的)(?=[^，。；：！？\n]{{0,30}}?{WORDS['knots']})|{_ARISES})"
    f"|(?P<want>{WORDS['wants']})(?<!不可缺少)(?!(?<=[需待要])(?:从|通过|采取|以))"
    f"(?!{WORDS['beyond']})(?=[^，。；：！？”\n]{{2}})"
    f"|(?P<slight>(?<![决绝]){WORDS['slights']}(?!改变|变|动摇)|(?<!加){WORDS['wrongs']})"
    "(?=[^，。；：！？”\n]{2})"
)
"""What shows a clause to be a lament; the group names the shape."""

_CUE_LISTS = ("plights", "lacks", "burdens", "wants", "slights", "wrongs")
CUES = WordStarts(
    [
        *(word for name in _CUE_LISTS for word in TABLE[name].split()),
        *(
            "存在",
            "面临",
            "陷入",
            "可能",
            "遇到",
            "出现",
            "事多",
            "事情",
            "任务",
            "责任",
            "担子",
            "活多",
        ),
        *(f"不{degree}" for degree in "够太尽甚"),
        *("缺口", "最大", "对立", "割裂"),
        *(f"乱{done}" for done in "停放丢扔倒堆搭排贴占收摊"),
        *(f"{verb}{amount}" for verb in "有在" for amount in "着一较很不明的差短欠落"),
        *(f"{weak}{mark}" for weak in "弱差低" for mark in "，。；：！？”\n、等的问"),
        *(f"重{word}" for word in TABLE["lopsided"].split()),
        *rated_shapes.MISSED_STARTS,
        *(f"难{mark}" for mark in "，。；：！？”\n、等的问度现情"),
    ]
)
"""Where a cue may begin."""

PAIRED = deferred(
    f"(?=[{rated_shapes.BEGINNINGS}])"
    f"(?:(?P<rated>(?:{rated_shapes.RATED}){_END})|(?P<graded>{rated_shapes.GRADED}{_END}))"
)
"""A noun and its predicate, or a degree of what is bad."""
PREDICATES = WordStarts(rated_shapes.PREDICATES)
"""Where a bare predicate may stand."""
CLOSES = deferred(f"{rated_shapes.PREDICATE}{_END}")
"""A bare predicate that closes its statement."""

ADMITS = deferred(WORDS["admits"].replace("受…影响", "受[^，。；]{1,12}影响"))
GENERAL = deferred(f"不足|{_GAP}")
"""Laments that may say no more than that there are problems."""
_GRAVE = (
    f"{WORDS['burdens']}(?:较为|比较|十分|日[益渐趋]|愈发|非常|很|尤为|依然|仍然?|极为|也?越来越)"
    "(?:突出|严重|普遍|明显|尖锐|凸显|加剧)"
)
FIRM = deferred(f"{WORDS['firm']}|{_GAP}|{_GRAVE}")
"""Laments that admit without a word of admission."""

VERY = deferred("(?:极|很|十分|非常|相当|极其|极为|严重|异常)$")
"""What makes a lament an admission: 极不方便, 十分薄弱."""
RATED = deferred("(?:能力|力量|基础|意识|底子|实力|素质|水平|效率|质量|[^事故]..[率度性])$")
"""What is never good to be weak or low: 财政保障能力弱, 群众知晓率不高."""

RATINGS = frozenset({"弱", "差", "低", "不高", "不强", "较低", "较弱", "较差", "偏低", "偏弱"})
ITEM_LEAD = deferred(
    "(?:[一二三四五六七八九十]是|其[一二三四五]，|第[一二三四五六](?![个名批期轮届次])，?|"
    "首先，?|其次，?|再次，?|最后，?"
    "|(?:挑战|问题|难题|困难|困境|短板|痛点|难点)[一二三四五六七八九十0-9]{1,2}：|此外，?|"
    "另外，?|一方面，?|另一方面，?|[（(]?[0-9一二三四五六七八九十]{1,2}[)）.、])"
)
"""What an item of an enumeration opens with."""

GOES_ON_LISTING = deferred("[^。；！？\n]{0,120}等[^，。；！？\n]{0,6}(?:问题|现象|不足)")
"""What closes, further on in the sentence, the list that a clause belongs to."""

BRIEF = deferred(
    "[。；\n](?P<told>[^，。；：！？“”（）、\n0-9是有]{2,8}"
    "[多少弱低差乱散慢难重窄短杂繁])[ 　]?(?=。[^\n”])"
)
"""A whole sentence that only says of something that it is too much or too little: 会议考核多。"""

EXISTS_QUOTED = deferred("(?:存在|面临)着?“[^，。；：！？\n]{4,30}”的?(?:问题|困境|现象|难题|倾向)")
