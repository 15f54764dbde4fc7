"""Who is counted, and as what: people by what befalls them, bodies by what they did, ages."""

from extractor.assemble.metrics.deverbal import DWELLERS
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.event_nouns import own_noun
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_phrases import Phrase, alone_or_done
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred

PERSON = deferred(r"(?:人员|干部|领导|党员|同志|[员人者长])$")
"""How the names of people end."""
_OF_GENERAL = deferred(r"的共?(?:[0-9]+[项个名件])?")
_SIDED = deferred(
    "大?(?:方面|领域|环节|层面)的?(?P<thing>[^，。；、的0-9]{0,6}(?:问题|任务|措施|工作))"
    "(?![^，。；、进予的])"
)
"""What has several sides: 7个方面|突出问题."""
_CHOSEN = deferred(r"(?:将|选拔|抽调|选派|安排|选调|动员|组织|聘请|调任)$")
_ADVERBS = deferred(r"^(?:全部|均|都|统一|已经?|全面|先后|共同?|也|就)+")
_ASPECT = deferred(r"(?<=[立备置设挂成展建])了")
_BEFALLEN = deferred(r"(?:进行|受到|实现|完成|得到|获得|成功|稳定){0,2}(?P<deed>[^\W\d的]{2,4})")
_TROUBLE = deferred(r"的?(?P<trouble>[^，；。、]{2,14}(?:问题|困难|难题))(?![^，；。、])")
_SOLVES = deferred("解决|化解|缓解|改善|破解")
_AGED = deferred(
    r"^的?(?:[0-9一二三四五六七八九十百千两]{1,6}[余多]?[万千]?[名位人])?+(?P<bearer>[^，；。、）的0-9]{0,8}?(?:人员|人群|老人|老年人|居民|干部|公务员|党员|群众|"
    r"职工|妇女|青年|[人者员]))"
)
_AND_ASKED = deferred("、[^，；。、的0-9]{2,14}的(?=[^，；。、])")
"""What else is asked of those of an age: 35岁以下|、大专学历的干部."""
_VERBAL = frozenset(["verb", "weak", "both"])
_COUNTED_PEOPLE = {"人": "人数", "名": "人数", "人次": "人次", "户": "户数", "家": "家数"}
_BOUNDED = ("以上", "以下", "以内")
_PLACES = ("市", "县", "区", "镇", "街", "乡", "村", "街道")
_OF_SIZE = deferred(
    "(?:（含）)?的[^，。；、的0-9]{0,4}?(?P<body>乡镇|镇街|街道|社区|行政村|自然村|建制村|"
    "城市|镇|乡|村|县|企业|单位|部门|学校|机构)(?![员民长])"
)
_CAUSES = ("推动", "帮助", "引导", "带动", "支持", "促进", "动员")
"""Verbs whose object goes on to do something: 推动30个社区|明晰权责."""
_NO_DEED = deferred("[仍还都]?是|[、的和与及为（，等内中在将应须必过目今以原现]")
_TOWARDS = deferred("[对向给][^，、；。]{0,6}$")
"""Behind these bodies are those that something is done to: 对|全区6个街道进行了调研."""
_LONGEST_DEED = 14
_ASKED = deferred(r"(?P<asks>建议|拟)(?:予以|全部|统一|暂)?(?P<deed>[^\W\d，。；、]{2})")
_ASKED_OF = deferred(
    r"(?:[^，。；、]{2,14}的)?(?P<asks>建议)[^，。；、]{0,8}(?:部门|机关|单位|政府|"
    r"[局委办级])(?P<deed>[^\W\d，。；、]{2})"
)
_NEXT_CLAUSE = 24
_DONE_TO = ("对", "对其中", "向", "给")
"""Before bodies to whom something is done, which is no deed of theirs: 对9个村|进行比对."""


def people(clause: Clause, unit: str) -> str:
    """Name people by what befalls them (造成43人|死亡) or by their trouble (解决500人|饮水问题).

    "" where what stands behind their number names them or does not say.
    """
    if unit in ("", "人") and clause.right.startswith("人口"):
        return "人口"
    if unit not in _COUNTED_PEOPLE or not clause.right:
        return ""
    if sized := _sized(clause, unit):
        return sized
    if _SOLVES.search(clause.left) and (match := _TROUBLE.match(clause.right)):
        return f"{match['trouble']}{_COUNTED_PEOPLE[unit]}"
    if clause.after[:1] not in ("", *"，；。：、！？\n"):
        return ""
    match = _BEFALLEN.fullmatch(clause.right)
    deed = match["deed"] if match else ""
    verbal = (
        deed in WORDS["events"] or deed and all(term.part in _VERBAL for term in terms_of(deed))
    )
    return f"{deed}{_COUNTED_PEOPLE[unit]}" if verbal else ""


def _sized(clause: Clause, unit: str) -> str:
    """Name what makes a body large, which its own words do not tell: 10万人以上|的镇."""
    match = _OF_SIZE.match(clause.right) if clause.quote.endswith(_BOUNDED) else None
    if unit not in DWELLERS or match is None or own_noun(clause.near):
        return ""
    of = "人口" if match["body"].endswith(_PLACES) and unit == "人" else _COUNTED_PEOPLE[unit]
    return match["body"] + of


def named(after: Phrase, clause: Clause) -> str:
    """Name what is counted, a noun that says too little with the verb before it."""
    if after.noun in WORDS["general"] and (match := _OF_GENERAL.match(after.rest)):
        return phrase_after(after.rest[match.end() :]).noun + after.noun
    if sided := _SIDED.match(after.noun + after.rest):
        return sided["thing"]
    verb = clause.near.removesuffix("了")[-2:]
    governs = verb in WORDS["predicates"] and verb not in _CAUSES and verb != after.noun
    acts = after.noun in WORDS["actors"] or clause.right.startswith("的")
    return alone_or_done(after.noun, verb) if governs and not acts else after.noun


def deed_of(after: Phrase, clause: Clause) -> str:
    """Return what the counted bodies did, or people were chosen for, "" where nothing follows."""
    chosen = PERSON.search(after.noun) and _CHOSEN.search(clause.near)
    if (after.noun not in WORDS["actors"] and not chosen) or clause.near.endswith(_DONE_TO):
        return ""
    deed = _ASPECT.sub("", _ADVERBS.sub("", after.rest))
    if clause.after[:1] not in ("", *"，；。：、！？\n"):
        return ""
    suffers = _TOWARDS.search(clause.near) or _NO_DEED.match(deed)
    fits = 2 < len(deed) <= _LONGEST_DEED and not suffers
    return deed if fits and terms_of(deed[:6])[0].part != "noun" else ""


def proposed(after: Phrase, clause: Clause) -> str:
    """Return what is asked to be done with the counted things: 9项权力|建议县级部门收回."""
    behind = after.rest + clause.after[:_NEXT_CLAUSE]
    for match in (_ASKED.match(behind), _ASKED_OF.match(behind)):
        if match and match["deed"] in WORDS["predicates"]:
            return match["asks"] + match["deed"]
    return ""


def aged(clause: Clause) -> str:
    """Name the age of those behind it: 60周岁以上|老人, 35岁以下、大专学历的|干部."""
    ahead = clause.right + clause.after[:_NEXT_CLAUSE] if clause.right == "的" else clause.right
    if match := _AGED.match(ahead):
        return f"{match['bearer']}年龄"
    if clause.quote.endswith(_BOUNDED) and (match := _AND_ASKED.match(clause.right)):
        return f"{phrase_after(clause.right[match.end() :]).noun}年龄"
    noun = phrase_after(clause.right[1:]).noun if clause.right.startswith("的") else ""
    return f"{noun}年龄" if noun else ""
