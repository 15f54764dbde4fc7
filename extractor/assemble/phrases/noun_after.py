"""The noun phrase that begins behind a number."""

from collections.abc import Sequence
from functools import lru_cache

from extractor.assemble.phrases.noun_phrases import NOTHING, Phrase, balanced
from extractor.assemble.phrases.parts import NOMINAL, WORDS, Part
from extractor.assemble.phrases.terms import ASKED_AGAIN, Term, terms_of
from extractor.deferred import deferred

_AGENT = deferred(
    r"(?:人员|领导|书记|主任|骨干|人才|专家|干部|党员|群众|同志|企业|"
    r"[员者长队部局办委镇县市区会户）]|(?<!个)人|(?<![乡农])村|乡)$"
)
_QUALITY = deferred("[型类性式级]$|类别|性质|强烈|集中|优秀|先进|困难|重大|突出|[较最很]")
_SIZES = frozenset("大高长多")
_HEADS = tuple(WORDS["heads"])
_ADJECTIVAL = ("性", "型", "式", "级")
_BODIES = frozenset("户人家")
_ORGANISATION = "组织"
"""A noun where nothing follows that it could govern: 23个|调解组织."""
_SOME = frozenset(["部分", "各", "其他", "若干", "有关", "相关"])
"""Words that open another phrase: 八个|街镇|和部分居委会."""
_DONE = frozenset("了过")
"""What only a verb has behind it, whatever the dictionary calls it: 5个村庄|编制|了规划."""
_PAUSES = frozenset(["mark", "and", "link", "number"])
_PERSONS = frozenset(["员", "者", "人员"])
_TOWARDS = frozenset("到在为成至向给")
_PAIR = 4
_LONGEST_AFTER, _LONGEST_PHRASE = 22, 16


@lru_cache(ASKED_AGAIN)
def phrase_after(text: str) -> Phrase:
    """Return the noun phrase at the start of `text`; `verb` is one that opens it.

    >>> phrase_after("镇街统一设置党建办").noun, phrase_after("赋权下放职能").noun
    ('镇街', '赋权下放职能')
    >>> phrase_after("就办妥了")
    Phrase(noun='', verb='', rest='')
    """
    terms = terms_of(text[:_LONGEST_AFTER])
    end, kept, nouns, opening = 0, 0, 0, ""
    for index, (word, part) in enumerate(terms):
        too_long = bool(nouns) and end + len(word) > _LONGEST_PHRASE
        if too_long or not _goes_on(terms, index, nouns, opening):
            break
        if not nouns and _opens(terms, index):
            opening = opening or word
        elif part != "of":
            nouns += 1
        end += len(word)
        kept = kept if part == "trailing" and len(word) > 1 else end
    return _after(text[:kept], opening, text[kept:]) if nouns else NOTHING


def _goes_on(terms: Sequence[Term], index: int, nouns: int, opening: str) -> bool:
    """Tell whether the phrase that begins with the first term reaches beyond term `index`."""
    word, part = terms[index]
    if part in ("link", "mark", "number"):
        return False
    if part == "trailing":
        return _trails(terms, index, nouns)
    if not nouns:
        return part not in ("of", "and", "aside")
    if word in WORDS["manner"]:
        return not _tells_how(terms, index)
    if part in ("of", "and", "aside", "light"):
        return _goes_beyond(terms, index, opening)
    done = _is_done(terms, index)
    befalls = done or (_befalls(word) and not _heads(terms, index + 1))
    return not befalls and (part == "noun" or not _is_predicate(terms, index))


def _tells_how(terms: Sequence[Term], index: int) -> bool:
    """Tell whether a word of manner stands before what is done so: 部门|常态化|驻点."""
    deed = _follows(terms, index, "verb", "both", "weak", "link", "light")
    return deed or (len(terms) > index + 1 and terms[index + 1].text in WORDS["stationed"])


def _is_done(terms: Sequence[Term], index: int) -> bool:
    """Tell whether a word that looks like a noun is what was done: 村庄|编制|了, 法制员|驻镇."""
    if len(terms) > index + 1 and terms[index + 1].text in _DONE:
        return True
    before, stationed = terms[index - 1].text, WORDS["stationed"]
    agent = _AGENT.search(before) or before in WORDS["actors"]
    if not agent or terms[index].text not in stationed:
        return False
    return not _follows(terms, index, "noun") or terms[index + 1].text in stationed


def _befalls(word: str) -> bool:
    """Tell whether a word says what happens to the counted things: 投产, 建成投产."""
    return word in WORDS["events"] or (len(word) == _PAIR and word[:2] in WORDS["events"])


def _trails(terms: Sequence[Term], index: int, nouns: int) -> bool:
    word = terms[index].text
    sized = word in _SIZES and (not nouns or _follows(terms, index, "noun"))
    return len(word) > 1 or sized or bool(nouns and word in _BODIES)


def _heads(terms: Sequence[Term], index: int) -> bool:
    """Tell whether the word at `index` makes a name of the verb before it: 入库|项目, 闲置|房."""
    word = terms[index].text if len(terms) > index else ""
    return word in WORDS["heads"] or (len(word) == 1 and terms[index].part == "noun")


def _goes_beyond(terms: Sequence[Term], index: int, opening: str) -> bool:
    """Tell whether the phrase goes on behind 的, 和, a remark in brackets or a light verb."""
    part = terms[index].part
    if part == "of":
        return bool(opening) or bool(_QUALITY.search(terms[index - 1].text))
    if part == "and":
        return _joins(terms, index)
    follows = _follows(terms, index, "noun", "both") or _heads(terms, index + 2)
    return part == "aside" and follows


def _follows(terms: Sequence[Term], index: int, *parts: Part) -> bool:
    """Tell whether the word behind term `index` plays one of `parts`."""
    return len(terms) > index + 1 and terms[index + 1].part in parts


def _opens(terms: Sequence[Term], index: int) -> bool:
    """Tell whether a first verb governs what follows: 服务|群众的窗口, but 编制 is a noun."""
    part = terms[index].part
    governs = part in ("verb", "weak", "light")
    return governs or (part == "both" and _follows(terms, index, "noun"))


def _is_predicate(terms: Sequence[Term], index: int) -> bool:
    """Tell whether a verb behind nouns says what they do, or belongs to a name: 赋权|下放|职能."""
    before, part, follows = terms[index - 1].text, terms[index].part, terms[index + 1 :]
    if terms[index].text in WORDS["heads"] or (follows and follows[0].text in _PERSONS):
        return False
    if terms[index].text == _ORGANISATION and (not follows or follows[0].part in _PAUSES):
        return False
    if _AGENT.search(before) or before in WORDS["actors"]:
        return True
    if part == "both" or before.endswith(_ADJECTIVAL):
        return False
    if not follows or follows[0].text not in WORDS["heads"] or terms[index].text[-1] in _TOWARDS:
        return True
    goes_on = ("noun", "both") if terms[index].part == "weak" else (*NOMINAL, "verb")
    return len(follows) > 1 and follows[1].part in (*goes_on, "of")


def _joins(terms: Sequence[Term], index: int) -> bool:
    """Tell whether 和 joins two modifiers of one head: 审批|和|公共服务事项, not 村|和|社区."""
    before = terms[index - 1].text
    if len(terms) > index + 1 and terms[index + 1].text in _SOME:
        return False
    modifies = before in WORDS["nouns"] or before in WORDS["both"]
    if modifies or not _follows(terms, index, "noun"):
        return modifies and _follows(terms, index, "noun", "both")
    headed = _follows(terms, index + 1, "noun", "both") and not before.endswith(_HEADS)
    return headed and (terms[index].text != "、" or before.endswith("”"))


def _after(words: str, opening: str, rest: str) -> Phrase:
    kept = words.rstrip("的和及与、")
    noun = balanced(kept.lstrip("的"))
    verb = opening if noun.startswith(opening) else ""
    return Phrase(noun, verb, words[len(kept) :] + rest) if noun else NOTHING
