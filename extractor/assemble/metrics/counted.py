"""What the noun phrase behind a number says it counts or measures."""

from functools import lru_cache

from extractor.assemble.metrics.participants import PERSON
from extractor.assemble.phrases.agreement import NEVER, countable, uncountable
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.lookahead import attributed, belongs_ahead, names_only
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import phrase_before
from extractor.assemble.phrases.noun_phrases import NOTHING, Phrase
from extractor.assemble.phrases.parts import MEASURES, WORDS
from extractor.assemble.phrases.shared_nouns import (
    SEPARATORS,
    bare,
    beyond_levels,
    beyond_list,
    beyond_measure,
    level_of,
)
from extractor.assemble.phrases.terms import terms_of
from extractor.deferred import deferred

_BRACKETED = deferred("(?:乡镇|[省市县区镇乡村])（[^（）]{1,5}）[县市区]?")
_AGENT = deferred(
    r"(?:领导|政府|[省市县区镇乡]委|群众|百姓|市民|居民|村民|农民|企业|基层|社会|干部|[员人者民])$"
)
_QUALITY = deferred(
    "(?:[较更最很比]|相对|十分|非常)[^，；。的]{1,3}的|[^，；。的]{0,3}[强烈突出明显迫切集中]{2}的"
)
_ASIDE = deferred("^[”’）级]?(?:（[^（）]*）)?(?:以[上下内])?")
_PRAISED = deferred("“[^”“]{2,10}(?:[、，][^”“、，]{2,10}){1,6}”的(?P<thing>[^，。；、0-9]{2,16})")
"""What a row of praise describes: 3家|“覆盖广、技术先进”的快递企业."""
_STAFFED = (*"局办队所站厅科", "中心", "部门", "单位", "公司")
"""Who has so many people: 城管办就3个|人."""
_OFFICIAL = deferred("(?:[省市县区镇乡]委|政府)$")
_OWNED = deferred("[^，。；0-9]{2,24}的(?P<head>[^，。；、的0-9]{2,8}?)(?:中|里)?$")
"""What a body has of things that its measure word cannot count: 21项|区委、区政府交办的任务."""
_STAFF = deferred(
    "(?:[^，。；、的0-9]{1,6}、){1,4}[^，。；、的0-9]{1,6}?(?:人员|干部|代表|负责人|书记|主任|"
    "党员|群众|员|长)"
)
_GRADED = deferred(
    "(?:超过?)?[0-9.一二两三四五六七八九十]{0,4}[百千万亿]{1,3}元?级的?"
    "(?P<thing>[^，。；、0-9]{2,16})"
)
"""Behind a number, how large each is: 10条|超五百亿级的特色链."""
_OPENS_ASIDE = frozenset("”’）（以级")
_PAUSES = ("、", "和", "及", "，")
_NOT_YET = deferred("未[^，。；、的]{2,4}[县村镇乡户](?![^，。；、的])")
_STOP = deferred("[，；。、]")
_LISTED = deferred(
    "(?:[^，；。、的0-9]{1,8}、){1,6}[^，；。、的0-9]{1,8}等(?P<head>[^，；。的0-9]{2,16})"
)
"""Examples before the head of a phrase: 3万户|林区、垦区、煤矿等棚户区居民."""
_ALIKE = deferred(
    "(?:[^，；。的0-9]{2,14}?(?:不[一齐等同]|相[同似近当仿]|各异|统一|齐全|完整|完备)|"
    "跨[^，；。、的0-9]{1,6}|因[^，；。的0-9]{2,14})的(?P<head>[^，；。的0-9]{2,16})"
)
"""How alike the things are, or what parts or befell them: 8块|大小不一的牌匾, 9件|跨部门的难题."""
_DONE_TO = deferred(
    "[^，。；、的]{2,14}的(?P<head>[^，。；、的]{0,4}?(?:部门|单位|企业|乡镇|街道|村|社区|"
    "干部|人员|员))(?:进行|予以|给予|作|做|实[行施]|开展|依[法规]|严肃)"
)
"""To whom something is done for what they did: 对5个|变相摊派的部门进行通报."""
_HEADED = deferred(
    r"^[^，；。和与及了将均都把][^，；。、了将均都把]{0,13}?的(?P<head>[^，；。的]{2,16})$"
)
_DESCRIBED = deferred(
    r"(?:(?:[有无可能经未最较以]|在建|没有|缺乏|涉及|具有|来自|属于|用于|专业性强|"
    r"由)[^，；。的]{0,28}的)(?P<head>[^，；。的]{2,16})"
)
_DOING = deferred(
    "(?:达到|超过|超(?=[百千万0-9一二三四五六七八九十])|获得|通过|实现|不足|不到|低于|"
    "高于)[^，；。的]{1,24}的(?P<head>[^，；。的]{2,16})"
)
"""A clause that describes what is counted: 100所|达到二级医院标准的卫生院."""
_BODY_NAMES = tuple(body for body in WORDS["actors"] if len(body) > 1)
_OFFICES = ("办事处", "委员会", "居委会", "村委会", "办公室")
_OWNS = deferred("(?![在对因])[^，；。]*的")
_BODIES = ("个", "家", "所")
_SHORT_DEED = 4
_KEPT = 4
"""The rules ask for the phrase behind one number up to three times."""


@lru_cache(_KEPT)
def counted(clause: Clause, unit: str) -> Phrase:
    """Return the noun phrase behind the number, or behind the list of numbers it begins."""
    level, listed = level_of(clause), clause.near[:1] in _PAUSES
    if further := beyond_levels(clause, unit) if level or clause.near.endswith("的") else "":
        return _of_level(level, _opening(further))
    phrase = _counted(clause, unit)
    return _of_level(level, phrase) if level and listed else phrase


def _of_level(level: str, phrase: Phrase) -> Phrase:
    """Return a noun of one level: 省级69个、市级136个|系统 counts 省级系统 and 市级系统."""
    return phrase._replace(noun=level + phrase.noun) if phrase.noun else NOTHING


def _counted(clause: Clause, unit: str) -> Phrase:
    text = _text_behind(clause, unit)
    if text == "人" and unit in _BODIES:
        owner = phrase_before(clause.near).noun
        return Phrase(f"{owner if owner.endswith(_STAFFED) else ''}人员", "", "")
    phrase = _opening(text)
    if not phrase.noun:
        return _described(text, unit)
    if head := _head_of(phrase, text, clause, unit):
        return head
    if belongs_ahead(phrase, clause):
        return attributed(clause) if names_only(phrase) else _bearer_of(phrase)
    if unit in _BODIES and (_OWNS.match(phrase.rest) or phrase.noun.endswith(MEASURES)):
        return _bearer_of(phrase)
    phrase = _completed(phrase, clause, unit)
    noun = countable(phrase.noun, unit)
    if phrase.rest.startswith("上"):
        noun = noun.removesuffix("基础")
    return Phrase(noun, phrase.verb, phrase.noun[len(noun) :] + phrase.rest)


def _head_of(phrase: Phrase, text: str, clause: Clause, unit: str) -> Phrase | None:
    """Return the head of examples, of a list of bodies or of a clause that describes it."""
    if clause.near.endswith("对") and (done_to := _DONE_TO.match(text)):
        return phrase_after(done_to["head"])
    if listed := _LISTED.match(text) or _ALIKE.match(text):
        return phrase_after(listed["head"])
    if head := _relative_head(phrase, unit):
        return Phrase(head, "", "")
    if unit in NEVER and _OFFICIAL.search(phrase.noun) and (owned := _OWNED.match(text)):
        return phrase_after(owned["head"])
    bodies = unit in WORDS["people"] and phrase.noun in WORDS["actors"]
    match = _STAFF.match(text) if bodies and phrase.rest.startswith("、") else None
    return Phrase(match[0], "", text[match.end() :]) if match else None


def _completed(phrase: Phrase, clause: Clause, unit: str) -> Phrase:
    """Add the deed to a phrase that names nothing without it.

    项 counts no body (124项|上级部门收回事项), and 的 makes a noun of all that follows it
    (减少70%|的重复填报).
    """
    further = phrase_after(phrase.rest).noun if uncountable(phrase.noun, unit) else ""
    if further and phrase.rest.startswith(further):
        return Phrase(phrase.noun + further, phrase.verb, phrase.rest[len(further) :])
    last = terms_of(phrase.rest) if 1 < len(phrase.rest) <= _SHORT_DEED else ()
    ends = clause.right == "的" + phrase.noun + phrase.rest
    if ends and len(last) == 1 and last[0].part in ("verb", "weak", "both"):
        return Phrase(phrase.noun + phrase.rest, phrase.verb, "")
    return phrase


def _text_behind(clause: Clause, unit: str) -> str:
    """Return the words behind the number, a measure or the list it begins."""
    if graded := _GRADED.match(clause.right or clause.after):
        return graded["thing"]
    if clause.right[:1] == "“" and (praised := _PRAISED.match(clause.right + clause.after)):
        return praised["thing"]
    aside = clause.right[:1] in _OPENS_ASIDE
    text = bare(_ASIDE.sub("", clause.right) if aside else clause.right)
    if text.count("“") > text.count("”"):
        text = _STOP.split(text + clause.after, maxsplit=1)[0]
    if clause.right in SEPARATORS:
        text = beyond_list(clause, unit)
    elif text in ("", "类"):
        text = beyond_measure(clause)
    return "" if text.startswith("》") else text


def _opening(text: str) -> Phrase:
    """Return the phrase that opens `text`, with 无 or 未 before it: 3个|无违建村, 未摘帽县."""
    if not text:
        return NOTHING
    lacks = text[0] == "无" or bool(_NOT_YET.match(text))
    phrase = phrase_after(text[lacks:])
    return phrase._replace(noun=text[0] + phrase.noun) if lacks and phrase.noun else phrase


def _relative_head(phrase: Phrase, unit: str) -> str:
    """Return the head of a clause that describes it: 群众反映强烈的|问题."""
    is_person = unit in WORDS["people"] and PERSON.search(phrase.noun)
    is_body = unit in _BODIES and phrase.noun[:2] in WORDS["actors"]
    if is_person or is_body or (phrase.verb and "的" in phrase.noun):
        return ""
    agent = _AGENT.search(phrase.noun) or phrase.noun in WORDS["actors"] or phrase.verb
    says = phrase.rest and (agent or _QUALITY.match(phrase.rest))
    match = _HEADED.match(phrase.rest) if says else None
    head = phrase_after(match["head"]) if match else NOTHING
    ends = not head.rest or (unit in NEVER and terms_of(head.rest)[0].part == "link")
    return head.noun if head.noun and ends else ""


def _described(text: str, unit: str) -> Phrase:
    """Return the head of a description: 10个|有条件、有基础、规模适当的城市."""
    match = _DESCRIBED.match(text) or _DOING.match(text)
    if match is None or unit in WORDS["times"] or text.startswith(SEPARATORS):
        return NOTHING
    head = phrase_after(match["head"])
    if not head.noun or head.verb:
        return NOTHING
    return _bearer_of(head) if unit in _BODIES else head


def _bearer_of(phrase: Phrase) -> Phrase:
    if bracketed := _BRACKETED.match(phrase.noun):
        return Phrase(bracketed[0], "", phrase.noun[bracketed.end() :] + phrase.rest)
    if phrase.noun.endswith(_BODY_NAMES):
        return phrase
    bearer = terms_of(phrase.noun)[0].text
    if bearer not in WORDS["actors"] or phrase.noun.endswith(_OFFICES):
        return phrase
    return Phrase(bearer, "", phrase.noun[len(bearer) :] + phrase.rest)
