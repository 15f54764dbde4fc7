"""The forms of slogans: what the words of a quotation alone tell of them."""

from extractor.deferred import deferred
from extractor.rules.names.finder import shape_of
from extractor.rules.names.naming import WORDS
from extractor.rules.names.quoted_names import CIRCLE
from extractor.values.units import any_of
from extractor.values.words import cut, is_word

# Each half tells of one thing, none counts parts: 一窗受理、一网通办; 每日一收集、每日一反馈.
ONE_BY_ONE = deferred(
    "(?:每?[\u4e00-\u9fff]{0,2}一[\u4e00-\u9fff]{2,4}[、，])+(?![两二三四五六七八九])"
    "[\u4e00-\u9fff]{3,6}"
)
"""Couplets in which 一 does not count the parts of a package."""

_CALL = deferred(
    "吹哨(?<=..吹哨)|吹哨(?=[^、，\\n]{2})|哨响(?=.)|(?<!招)呼.{0,3}[，、]?.{0,2}应|点单|派单|"
    "接单|办一次|办成一件事|一件事一[次窗]"
    "|管(?:执法|审批|治理|服务|综治|全部)"
)
_FIXED_SHAPES = frozenset(["slogan", "one_stop"])
_COUPLET = deferred("[^，、—]{2,9}(?:[，、][^，、—]{2,9})+")
# 能统尽统，需进尽进; 15分钟便民服务圈
_ALL_THAT = deferred("[应能需宜可](.)尽\\1(?:[，、][应能需宜可](.)尽\\2)+")
_EACH_ITS = deferred(
    "一[\u4e00-\u9fff]{1,3}一(?:策|案|档|码|表|单|网格|员|专班|专员|方案|清单|台账|品|法律顾问|警)"
)
# 即享即兑, 随到随办
_AT_ONCE = deferred("(?P<at>[即随边])[\u4e00-\u9fff](?P=at)[\u4e00-\u9fff]")
# 验收即领证, 交房即交证
_AS_SOON = deferred(
    "(?!.?[立随旋当])[\u4e00-\u9fff]{2,3}(?<![立随旋当])即(?![将使便]|领先|冲刺|"
    "决战)[\u4e00-\u9fff]{1,3}"
)
# 县属乡用, 村财镇管: who keeps what for whom.
_KEPT_FOR = deferred("[省市县区镇乡街村校][聘管属招编派财账][县区镇乡街村校组][用管记]")
# 谁审批谁负责、谁主管谁监管
_WHO = "谁[\u4e00-\u9fff]{1,4}谁[\u4e00-\u9fff]{1,4}"
_WHO_DOES = deferred(f"{_WHO}(?:[，、；]{_WHO})*")
# 每月一题, 每周一会
_EVERY = deferred("每[日天周月季年]一(?![次定般批轮个届])[\u4e00-\u9fff]{1,2}")
_FIXED = (_EVERY, _AS_SOON, _ALL_THAT, CIRCLE, _EACH_ITS, _AT_ONCE, _KEPT_FOR, _WHO_DOES)
_ASIDE = deferred("（[^（）]{1,4}）")
_SHORTEST_CALL = 4
_JOINT = deferred("[，、]")
_SERVED = deferred("(?:服务|办理|改革|机制|模式)$")
"""What may stand in the quotation marks behind a well-known name: “一站式服务”."""
_NOUNS = any_of(word for word in WORDS["named_things"] | WORDS["plain_nouns"] if len(word) > 1)
# A sentence, an event, or a bare noun of the trade: 持续推进…, …演练, 新平台.
_NO_NAME = deferred(
    "(?:持续|扎实|深入|进一步|加快|切实|着力|大力|不断|坚决|全力|努力|全面)[^，、]{2}[^，、]+"
    "|.{2,}(?:工程|教|医|律|技|设计|规划)师"
    "|.{2,}(?:规划|纲要|服务部)|[一二三五十]年行动(?:计划)?|滥.+"
    "|.{2,}(?:演练|竞赛|比赛|培训班|讲座|座谈会|推介会|博览会|展览会|晚会|签约仪式|"
    "(?<![发开扩进])展)"
    "|.+之[乡城都冠窗]|最.{2}|[^、，]{2,}(?:事项|企业|单位|基地|大户|个人|集体|标兵|能手|人员|专家|教授|副总|"
    "专员|[一-龥][员者])"
    f"|(?:.{{1,4}}[省市县区镇乡村]|.{{2,4}}街道)?(?:{any_of(WORDS['trades'] | WORDS['manners'])})+"
    f"(?:{any_of(WORDS['offices'])}){{1,2}}(?:站|中心|[大中支]?队|制度?)?|.*[X×*○]{{2}}.*|"
    ".{2,}(?:办公室|大赛|运动会|[汇会]演|联欢会)|.+歌会|.{2,}(?:微信|QQ|钉钉|工作)群"
    f"|[新大总本该好小]?(?:{_NOUNS})"
)
# 网格员、调解员、巡防队: who takes part names nothing.
_ACTOR = "[\u4e00-\u9fff]{2,4}[员者队]"
_ACTORS = deferred(f"{_ACTOR}(?:、{_ACTOR}){{2,}}")
_DONE_SO = deferred("[^不难没多来咋怎政管]{2,3}办|[^，、的]{2,5}(?:受理|通办|联办|代办|帮办)")
_SIZED = deferred("[增降升减提高低的了]|难|问题")
_NOUN, _ROW, _HALF = 2, 3, 4


def is_fixed(words: str) -> bool:
    """Tell whether the words have a form that only slogans have.

    >>> [is_fixed(words) for words in ["一村一策", "能统尽统、需进尽进", "红心物业"]]
    [True, True, False]
    """
    plain = _ASIDE.sub("", words)  # 一县（区）一策
    return any(form.fullmatch(plain) for form in _FIXED)


def is_call(words: str) -> bool:
    """Tell whether the words have the shape of a call or tell what one thing does for all.

    >>> [is_call(words) for words in ["街道吹哨、部门报到", "一枚印章管审批", "红心物业"]]
    [True, True, False]
    """
    if shape_of(words) in _FIXED_SHAPES:
        return True
    if len(words) < _SHORTEST_CALL:
        return False  # “点单” is one step of a measure
    return bool(_CALL.search(words) or ONE_BY_ONE.fullmatch(words))


def is_well_known(words: str) -> bool:
    """Tell whether the words, or most that 、 joins in them, are names of the whole country."""
    known = WORDS["well_known"]
    if words in known or _SERVED.sub("", words) in known:
        return True
    parts = _JOINT.split(words)
    return len(parts) > 1 and 3 * sum(part in known for part in parts) > 2 * len(parts)


def is_couplet(words: str) -> bool:
    """Tell whether the words are two phrases or more: 前店受理、后厂处置."""
    return bool(_COUPLET.fullmatch(words))


def tells_how(words: str) -> bool:
    """Tell whether the words tell how things get done: 零材料办; 人在格中走，事在格中办."""
    halves = _JOINT.split(words)
    alike = len(halves) > 1 and len({*map(len, halves)}) == 1 and len(halves[0]) >= _HALF
    shared = alike and any(len({*chars}) == 1 for chars in zip(*halves, strict=True))
    shared = shared or (alike and len(halves) >= _ROW and 2 * sum(map(_does, halves)) > len(halves))
    return bool(_DONE_SO.fullmatch(words)) or (shared and not _SIZED.search(words))


def _does(words: str) -> bool:
    """Tell whether words name a deed: 精准化分流, but not 社会效果."""
    return any(tag in ("v", "vn") for _, tag in cut(words))


def is_no_name(words: str) -> bool:
    """Tell whether the words are a sentence, an event, a body or bare nouns, alone or in a row.

    >>> [is_no_name(words) for words in ["商场消防演练", "新平台", "小区、巷道、商圈", "红心物业"]]
    [True, True, True, False]
    """
    become = len(words) == _NOUN + 1 and words[-1] == "化" and is_word(words[:-1])
    no_name = become or _NO_NAME.fullmatch(words) or _ACTORS.fullmatch(words)
    return bool(no_name) or _lists_nouns(words)


def _lists_nouns(words: str) -> bool:
    """Tell whether three nouns or more of the dictionary stand in a row: 小区、巷道、商圈."""
    parts = _JOINT.split(words)
    if len(parts) < _ROW:
        return False
    nouns = [part for part in parts if len(part) == _NOUN and _is_noun(part)]
    return len(nouns) >= _ROW and 2 * len(nouns) > len(parts)


def _is_noun(word: str) -> bool:
    tag = cut(word)[0][1] if word[0] != "一" and len(cut(word)) == 1 else ""
    return tag.startswith("n")
