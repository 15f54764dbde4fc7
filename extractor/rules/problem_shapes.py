"""The shapes in which reports admit to problems, as patterns over one clause or one passage."""

import tomllib
from importlib.resources import files

from extractor.deferred import deferred
from extractor.rules.word_starts import WordStarts
from extractor.values.units import any_of

_TABLE = tomllib.loads(files("extractor.rules").joinpath("problem_words.toml").read_text("utf-8"))
WORDS = {name: any_of(words.split()) for name, words in _TABLE.items()}

_TAIL = (
    "(?:等?的?(?:问题|现象|情况|状况|局面|困境|难题|窘境|弊端|矛盾|短板|困难)"
    "(?:也?较为|也?比较|十分|日益|仍|依然|还)?"
    f"(?:{WORDS['grades']})?|的(?=$))?了?"
)
_END = (
    f"(?={_TAIL}(?:[，。；：！？”\\n、）]|$)|等?的?(?:问题|现象|矛盾|难题|状况)"
    "|(?:造成|导致|致使)|且)"
)
_ADVERB = "(?:也?较为|也?比较|十分|日益|仍然?|依然|还|也|更加?|相对|尤为|非常|很|偏|愈发)?"
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
# 经费缺口达120万元.
_SHORTFALL = "缺口[达约为近超有]{1,2}[0-9]"
CUE = deferred(
    f"(?P<plight>{WORDS['plights']}|{_UNEVEN}|{_LOPSIDED}{_END})"
    f"|(?P<lack>(?<!影响)(?<!损失)(?<!无){WORDS['lacks']}|(?<=[力量础识子质平])[弱差低]|{_SHORT_OF}|(?<![克攻纾解避畏不两万疑艰为磨灾国遇知犯排])难"
    f"(?:度较?大)?|{WORDS['burdens']}{_ADVERB}{WORDS['grades']}){_END}"
    f"|(?P<short>{_SHORTFALL})"
    f"|(?P<exists>最大的?(?:困难|问题|难题|短板|瓶颈|痛点)(?:就?是|在于)(?=[^，。；：\n]{{2}})|(?:(?<!不)(?<!没有)存在(?!感)|面临|陷入|可能出现)着?(?!的)(?=[^，。；：！？\n]{{0,30}}?{WORDS['knots']}))"
    f"|(?P<want>{WORDS['wants']})(?!{WORDS['beyond']})(?=[^，。；：！？”\n]{{2}})"
    f"|(?P<slight>(?<![决绝]){WORDS['slights']})(?!改变|变|动摇)(?=[^，。；：！？”\n]{{2}})"
)
"""What shows a clause to be a lament; the group names the shape."""
_CUE_LISTS = ("plights", "lacks", "burdens", "wants", "slights")
CUES = WordStarts(
    [
        *(word for name in _CUE_LISTS for word in _TABLE[name].split()),
        *("存在", "面临", "陷入", "可能", "事多", "事情", "任务", "责任", "担子", "活多"),
        *(f"不{degree}" for degree in "够太尽甚"),
        *("缺口", "最大"),
        *(f"{weak}{mark}" for weak in "弱差低" for mark in "，。；：！？”\n、等的问"),
        *(f"重{word}" for word in _TABLE["lopsided"].split()),
        *(f"难{mark}" for mark in "，。；：！？”\n、等的问度现情"),
    ]
)
"""Where a cue may begin."""

ADMITS = deferred(WORDS["admits"].replace("受…影响", "受[^，。；]{1,12}影响"))
FIRM = deferred(f"{WORDS['firm']}")
"""Laments that admit without a word of admission."""
RATED = deferred("(?:能力|力量|基础|意识|底子|实力|素质|水平|效率|质量|[^事故]..[率度性])$")
"""What is never good to be weak or low: 财政保障能力弱, 群众知晓率不高."""
RATINGS = frozenset({"弱", "差", "低", "不高", "不强", "较低", "较弱", "较差", "偏低", "偏弱"})
ITEM_LEAD = deferred(
    "(?:[一二三四五六七八九十]是|其[一二三四五]，|第[一二三四五六](?![个名批期轮届次])，?|首先，?|其次，?|再次，?|最后，?"
    "|此外，?|另外，?|一方面，?|另一方面，?|[（(]?[0-9一二三四五六七八九十]{1,2}[)）.、])"
)
"""What an item of an enumeration opens with."""
TOIL = deferred(
    "(?:要|得|须|只能|光是?)[^，。；]{0,8}(?:跑|等|排队?|花|耗)[^，。；]{0,6}?"
    "(?:[0-9一二两三四五六七八九十几多]+(?:公里|里路|里地|趟|次|个?小时|天|个月)|大半天)"
)
"""Ways and waits that nobody tells of what is well: 要跑十几公里."""
GOES_ON_LISTING = deferred("[^。；！？\n]{0,120}等[^，。；！？\n]{0,6}(?:问题|现象|不足)")
"""What closes, further on in the sentence, the list that a clause belongs to."""
NOT_STATED = deferred(
    f"{WORDS['not_stated']}(?!不[到彻够深及力]|滞后|乏力|困难|难度|较|薄弱)"
    "|(?<![层会村区市域乡家县镇际效源政企同理性位级部庭院统的])治理(?![体能效应水现中方模格结领主机工难过的成困瓶需不滞薄])|不得(?![不已])|(?<![主重需紧])要(?!求|素|点|害)"
    "|(?<![适响对反供相])应(?![急用对届变])|[若凡]|对(?=存在)"
    "|今后|将来|必然会|总会|并?不[像象]|[并绝]非|并不是|不等于|谈不上|(?:减少|降低|下降|压减|缩短|压缩)了?[0-9百]"
)
SOLVED = deferred(
    f"(?P<verb>{WORDS['solves']})(?P<done>了|好|掉)?(?P<object>[^，。；：！？\n]{{2,30}}?)"
    f"(?P<knot>的?(?P<noun>“{WORDS['knots']}”(?:难题|问题)?|{WORDS['knots']}))(?=[，。；：！？、\n”]|$)"
)
"""A measure does away with a problem."""
SOLUTIONS = WordStarts(_TABLE["solves"].split())

_BEFORE = (
    "以前",
    "过去",
    "从前",
    "以往",
    "原先",
    "之前",
    "改革前",
    "前些年",
    "前几年",
    "曾经",
    "此前",
)
ANSWERED = deferred(
    f"针对(?P<object>[^，。；：！？\n]{{4,40}}?)(?:等|这一"
    f"|的)*(?P<knot>{WORDS['knots']}|实际|情况)(?=[，、])"
)
"""A measure answers a problem: 针对执法力量不足的问题，."""
ANSWERS = WordStarts(["针对"])
RESOLVES = deferred(f"(?:{WORDS['solves']}|防止|减少)(?P<done>了|好|掉)?")
ALONE = deferred(WORDS["knots_alone"])
EMPTY = deferred(f"(?:{WORDS['empty']})*")
NAMED_FIELD = deferred(
    "[^，。；：]{2}(?:领域|设施|服务|水平|能力|体系|队伍|机制|保障|供给|素质|环境|监管|执法|民生|之间)$"
)
"""A field that is said to have 短板 or 不足 is a problem by itself: 托育服务存在短板."""
COUNTED_ONLY = deferred("[0-9]+[个项条类方面大]*(?:问题)?$")
"""存在44个 says how many, and nothing of what is wrong."""
NAMES_KIND = deferred(
    "(?:、[^，。；：！？、\n]{1,14}){0,8}(?:等[^，。；：！？、\n]{0,8})?"
    "(?:案件|类型|案由|事项|行为|情形|人员|指标|条款|罪名)"
)
"""What makes laments the names of kinds: 行政不作为、信息公开等新类型案件."""
BEFORE = deferred(
    f"{any_of(_BEFORE)}(?!的|[一两几]年"
    f"|[0-9])，?(?P<told>[^，。；：！？”\n]{{2,40}})"
    "(?P<more>，[^，。；：！？”\n]{2,30})?"
)
"""A passage tells how things were."""
FORMERLY = WordStarts(_BEFORE)
BRIEF = deferred(
    "(?<=[。；\n])(?P<told>[^，。；：！？“”（）、\n0-9是有]{2,8}"
    "[多少弱低差乱散慢难重窄短杂繁])[ 　]?。(?=[^\n”])"
)
"""A whole sentence that only says of something that it is too much or too little: 会议考核多。"""

NOW = deferred("如今|现在|而今|改革后|眼下|目前|当下|自从|这下|今年")
HARDSHIP = deferred(
    "不(?![再断仅但少过])|[没难乱差脏慢累苦缺愁怕堵]|(?:要|得|须|只能|光是?).{0,14}(?:跑|开|报|找|等|填"
    "|次|趟|天|个月|家|块)|跑.{0,6}[趟次]"
)
LISTING = deferred(
    "(?:存在|面临|[仍还尚]有)(?:[^，。；：“”\n]{0,24}?|“[^”。\n]{2,24}”的?)(?:问题|困难|不足|短板|差距|挑战|薄弱环节|矛盾|弱项|困境)"
    "[^，。；：\n]{0,8}(?:[：。；]"
    "|，[^。；：\n]{4,60}。(?=（1）|1[、.]|一是|首先|第一)"
    "|，(?=(?:主要|集中|突出)(?:是|有|表现|体现|反映)|[^，。；\n]{2,20}(?:不|较|偏|有待|仍|还)))"
    "|(?:问题|矛盾|困境|短板|瓶颈|障碍|弊端)[。：]"
    "(?=(?:(?:主要|具体|突出)(?:表现|体现|反映)[在为]?[：，]?)?(?:首先|一是|其一|第一[，是]))"
    "|(?:指出|发现|反馈)[，：](?=一是|有的|存在)"
    "|(?:主要|突出|最大|普遍)的?(?:问题|困难|矛盾|短板|难点)(?:就?在于|就?是)[，：]"
    "|(?:问题|困难|难题|困惑)[^。；：\n]{0,30}：(?=一是|首先)"
)
"""What announces that problems will be listed."""

ENDS_LISTING = deferred(
    "对于?此|对于?这些|对于?上述|要?直面问题|针对(?:这些|上述|以上)|为此|这些(?:问题|困难|都|，)|我们"
    "(?:将|一定|要|必须|必将)|下一步|下步|必须采取|接下来|今后|[组议]建议，|[组议上]要求，|[组议上]强调，|各位代表|我们一定"
    "|更[要应]看到|同时也要看到|但总体|有利条件|必须坚定"
)

OPENERS = deferred(
    "(?:[-—–•·●▪*]+ ?|[0-9]{1,2} (?=[\u4e00-\u9fff])|\\[[0-9]{1,3}\\]|却|这也?(?=暴露|反映)"
    "|暴露[了出]|但是?|然而"
    "|不过|同时|此外|另外|目前|当前"
    "|现阶段|[一二三四五六七八九十]是"
    "|首先|其次|再次|最后|第[一二三四五六]|由于|因为|因此|因(?![素此而地果应时人势子材])|特别是|尤其是|主要是"
    "|主要有|比如|例如"
    "|(?:而|就|都|更)?是(?!否)|其中|[仍还尚也]有(?!些)|普遍反映|还|也|仍然?|依然|依旧|导致|造成|致使|使得"
    "|主要表现[在为]|表现[在为]|(?:群众|企业|基层|干部|居民|村民)?反映的?|认为|(?:[^，。；：“”、\n]{0,8}(?:[中也还]|巡察|检查|调研|督查|审计|走访|组))?发现(?!问题)了?|存在着?|出现了?|面临着?|普遍存在"
    "|突出存在|容易|往往|就会|从而|客观上|实际上"
    "|[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}|[0-9]\\.|[0-9]、|（[一二三四五六七八九十0-9]{1,2}）|[、：，])+"
)
TAILS = deferred(
    "(?:(?<!不对)等|之类)?的?(?:(?:困难|问题|不足|短板)(?:和|与|及)(?:问题|困难|不足|短板|挑战)|问题|现象|情况|状况|局面|困境|难题|窘境|弊端|(?<=的)矛盾"
    "|(?<=等)困难)(?:也?较为|也?比较|十分|日益|仍然?|依然|还|也|时有|屡有)*"
    "(?:突出|明显|严重|普遍|存在|发生|出现|凸显|显现)?了?$|(?<!不对)等$|”的整改$"
    "|是(?:较为|比较|一个|一种|十分)?(?:普遍|突出|常见|共性)的?(?:现象|问题)$"
)
GOES_ON = deferred("等?的(?:问题|现象|矛盾|难题|状况)")
"""What tells more of a lament that has been stated: …流失严重的问题长期未解."""
_LIST_NOUN = WORDS["list_nouns"]
LIST_NOUNS = WordStarts(_TABLE["list_nouns"].split())
LIST_END = deferred(
    f"{_LIST_NOUN}(?=[，。；：！？、\n”）]|$|的(?!问题|现象|情况|局面|困境)"
    "|(?:也|较为|比较|十分|日益|仍然?|依然|依旧|还|时有|屡有|均|都|得到|有|得以|基本)*"
    "(?:在)?(?:日益|不断)?(?:突出|明显|严重|普遍|存在|发生|出现|凸显|显现|暴露|频发|解决|缓解))"
)
"""The noun that closes a list of problems: …、…等[问题]日益凸显."""
LIST_CLOSES = deferred(
    "[二两三四五六七八九][个大类项方]{1,2}(?:突出|主要|现实|面)?的?$"
    "|等(?:[^，。；：！？、\n“”]{0,9}|[^，。；：！？、\n“”]{2,16}的(?:若干|诸多|突出|现实|一系列)?)$"
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
    "(?:有效|切实|着力|坚决|及时|重点|努力|进一步|集中|扎实|深入|持续|严厉|全面|大力|要|可以?|能够?|以便?|从而|[，、]){0,12}"
    f"(?:{WORDS['not_stated']}|遏制|减少|纠治|减轻|降低|规避|[对把为])(?:在|于|了)?"
)
"""What a clause opens with that does away with the problems of its list, or wants to."""
EXISTS_QUOTED = deferred("(?:存在|面临)着?“[^，。；：！？\n]{4,30}”的?(?:问题|困境|现象|难题|倾向)")
EXISTS = deferred("(?:存在|面临)着?了?")
BAD_ENDS = deferred(f"{WORDS['bad_ends']}”?$|[不没无难缺]")
ANSWERS_LIST = deferred("针对|聚焦|紧盯|瞄准")
EXPLAINS = deferred(
    "，地动山摇|[^，。；：！？\n]{0,6}是[^，。；：！？\n]{0,6}(?:原因|根源|成因|症结)"
)
"""What follows a lament that is the cause of something else: 管理不善是重要原因."""
RULES_ON = deferred(
    "[^，。；：！？“”\n]{0,20}(?:的|者)，(?:应|要|予以|给予|由|可以?|按|一律|不予|责令|依法|依规|及时)"
)
"""What makes a lament the case of a rule: 责任不落实的，予以问责."""
DEALT_WITH = deferred(
    "(?:对|凡|针对)[^，。；：！？\n]{2,40}(?:问责|追责|追究|查处|整治|处理|通报|约谈|纠正|警示)"
)
"""A clause that says what is done to those who fail: 对不担当的严肃问责."""
SENTENCE = 100
"""Characters before a clause in which its sentence's 如果 is looked for."""
SUPPOSED = deferred(
    "(?:^|(?<=[，。；！？\n]))(?:虽然?|尽管)[^，。；！？\n]*$|(?:如果|假如|倘若|(?<![主重需])要是|一旦|哪怕|那怕|即使|即便|倘|万一|否则|不然|以免|如不|若不)[^。；！？\n]*$"
)
"""What makes all that follows in the sentence a supposition."""
