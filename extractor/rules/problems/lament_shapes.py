"""The ways to lament, as a table: what each looks like, and with which words it may begin."""

from collections.abc import Iterable
from itertools import groupby, starmap
from operator import attrgetter
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.rules.problems import rated_shapes
from extractor.rules.problems.plight import Shape
from extractor.rules.problems.words import TABLE, WORDS
from extractor.rules.word_starts import WordStarts


class Lament(NamedTuple):
    """One way to lament: its shape, its pattern, and with which words it may begin."""

    shape: Shape
    pattern: str
    starts: tuple[str, ...]


def _words(*names: str) -> tuple[str, ...]:
    return tuple(word for name in names for word in TABLE[name].split())


def _pairs(firsts: str, seconds: str) -> tuple[str, ...]:
    return tuple(first + second for first in firsts for second in seconds)


_TAIL = (
    "(?:等?的?(?:问题|现象|情况|状况|局面|困境|难题|窘境|弊端|矛盾|短板|困难)"
    "(?:也?较为|也?比较|十分|日益|仍|依然|还)?"
    f"(?:{WORDS['grades']})?|等|的(?=$))?了?"
)
END = (
    f"(?={_TAIL}(?:[，。；：！？”\\n、）]|$)|等?的?(?:问题|现象|矛盾|难题|状况)"
    "|(?:已经?|也|正|日益|逐渐){0,2}成为[^，。；：！？\\n]{0,10}(?:问题|现象|难题|瓶颈|短板|"
    "常态|障碍|痛点)"
    "|(?:造成|导致|致使)|且|(?:依然|仍然?|一直|始终)是)"
)
"""What follows where a lament closes its statement."""
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
GAP = (
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
# 矛盾在个别村日益突出, 压力很大.
_BURDENED = (
    f"{WORDS['burdens']}(?:已经?|至今)?(?:在[^，。；：！？“”、\n]{{1,10}}?)?"
    f"{_ADVERB}{WORDS['grades']}"
)
BURDENED = deferred(_BURDENED)
"""Something bad and its degree: a lament that names its matter."""
# 最大的困难是人手, 面临不少难题.
_GREATEST = "最大的?(?:困难|问题|难题|短板|瓶颈|痛点)(?:就?是|在于)(?=[^，。；：\n]{2})"
_EXISTS = (
    "(?:(?<!不)(?<!没有)存在(?!感)|面临|陷入|可能出现)着?(?!的)"
    f"(?=[^，。；：！？\n]{{0,30}}?{WORDS['knots']})"
)
# 缺乏经费, 亟待理顺.
_WANTED = (
    f"{WORDS['wants']}(?<!不可缺少)(?!(?<=[需待要])(?:从|通过|采取|以))"
    f"(?!{WORDS['beyond']})(?=[^，。；：！？”\n]{{2}})"
)
# 忽视群众意愿, 搞变通.
_SLIGHTED = (
    f"(?:(?<![决绝]){WORDS['slights']}(?!改变|变|动摇)|(?<!加){WORDS['wrongs']})"
    "(?=[^，。；：！？”\n]{2})"
)
_MARKS = "，。；：！？”\n、等的问"
_BEFORE_HARD = "".join(word[0] for word in TABLE["no_hardship"].split())

LAMENTS = (
    Lament("plight", WORDS["plights"], _words("plights")),
    Lament("plight", _LITTERED, _pairs("乱", "停放丢扔倒堆搭排贴占收摊")),
    Lament("plight", _UNEVEN, ("事多", "事情", "任务", "责任", "担子", "活多")),
    Lament("plight", _LOPSIDED + END, tuple(f"重{word}" for word in _words("lopsided"))),
    Lament("lack", f"(?<!影响)(?<!损失)(?<!无)(?!(?<=差)异化){WORDS['lacks']}", _words("lacks")),
    Lament("lack", "(?<=[力量础识子质平知与])[弱差低]|(?<=[与知]度)低", _pairs("弱差低", _MARKS)),
    Lament("lack", _SHORT_OF, _pairs("不", "够太尽甚")),
    Lament("lack", GAP, _pairs("有在", "着一较很不明的差短欠落")),
    Lament("lack", _SPLIT, ("对立", "割裂")),
    Lament("lack", f"(?<![{_BEFORE_HARD}])难(?:度较?大)?", _pairs("难", f"{_MARKS}度现情")),
    Lament("lack", _BURDENED, _words("burdens")),
    Lament("missed", rated_shapes.MISSED, rated_shapes.MISSED_STARTS),
    Lament("short", _SHORTFALL, ("缺口",)),
    Lament("exists", _GREATEST, ("最大",)),
    Lament("exists", _EXISTS, ("存在", "面临", "陷入", "可能")),
    Lament("exists", _ARISES, ("出现", "遇到", "遭遇")),
    Lament("want", _WANTED, _words("wants")),
    Lament("slight", _SLIGHTED, _words("slights", "wrongs")),
)
_TAILS = {"lack": END}
"""What all laments of a shape end in."""


def _shaped(shape: str, laments: Iterable[Lament]) -> str:
    patterns = "|".join(lament.pattern for lament in laments)
    return f"(?P<{shape}>(?:{patterns}){_TAILS.get(shape, '')})"


CUE = deferred("|".join(starmap(_shaped, groupby(LAMENTS, attrgetter("shape")))))
"""What shows a clause to be a lament; the group names its shape."""
CUES = WordStarts(start for lament in LAMENTS for start in lament.starts)
"""Where a cue may begin."""
