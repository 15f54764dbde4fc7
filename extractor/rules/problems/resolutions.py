"""Problems that a measure has done away with: 破解…难题, 针对…问题, 以前跑三四趟、如今…."""

import re
from collections.abc import Iterator
from heapq import merge

from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.mention import Mention
from extractor.rules.problems import edges, shapes, solutions
from extractor.rules.problems.guards import MUST, SHOULD
from extractor.rules.problems.lament_shapes import CUE
from extractor.rules.problems.list_items import parted
from extractor.rules.problems.plight import Plight, Shape
from extractor.rules.word_starts import Places
from extractor.span import Span

NEAR = 30
"""Characters before a verb in which a pledge or an achievement is looked for."""
LONGEST_CLAUSE = 60
"""Characters of a clause on each side of its cue; longer ones lost their punctuation."""
SHORTEST_TITLE = 4
LONGEST_DEED = 200
"""Characters of a sentence before the verb of its purpose."""
_MEANT = deferred("，[^，。；：\n]{0,6}?(?:着力|着眼于?|旨在|致力于?)$")
_TO_COME = deferred(
    "将(?=会|在|进一步|继续|着力|加快|全面|努力|通过|持续|推行|开展|以)|"
    f"{MUST}|拟|必须|{SHOULD}"
    "|力争|争取|下一?步|今后|如何|怎[么样]|继续|计划|"
    "建议|需要|[还亟仍]需|进一步"
)
"""What tells that a deed is still to come."""
ONLY_AVOIDS = frozenset({"防止", "避免", "杜绝", "减少", "消除"})
"""Verbs that say no more than what a measure is for, unless they say that it did so."""
_REACH = 200
"""Characters in which 如今 must follow 以前."""
_LONGEST_SUBJECT = 20
"""Characters of a subject before 之前 or 曾经."""
_STOP = deferred("[，。；：！？\n]")
GENERIC = deferred(
    "急难愁盼|种种|许多|长期没有|社会矛盾|历史遗留|实际|具体|各类|各种|一批|一些|诉求|遗留|[这该此]"
    "|上述|以上|相关|有关|[0-9]|群众反映|什么|怎么|怎样|如何|“谁|所有|重大|关键"
    "|矛盾纠纷"
)
_PLEDGES = deferred(
    f"{MUST}|{SHOULD}|拟"
    "|将(?=进一步|继续|着力|加快|全面|努力|通过|持续|有效|以|$)"
    "|下决心|着力|力争|聚焦|围绕|旨在|致力|如何|怎么|亟待|为了?(?=$|有效)|重点|必须|继续|"
    "进一步|努力|加快|大力|需(?!求)"
)
_SAID_OF_ANY = frozenset(
    {"问题", "难题", "矛盾", "局面", "状况", "现象", "困境", "困难", "窘境", "老大难"}
)
"""Nouns that say no more than that there is a problem."""
_ANNOUNCED = deferred("[，、][^，。；：\n]{0,8}?(?:打算|拟|计划|将(?=[^军领帅])|建议|准备|下一?步)")
"""What follows a problem that is only to be answered: 针对…的现状，|打算引进两家企业."""
_LOOSE_END = deferred(
    "(?:等|(?<=”)的?(?:发展|治理|现实|管理)|的(?:若干|诸多|老大?难?|旧|突出|普遍性?|共性|历史遗留|"
    "长期性?|顽固性?))+$"
)
ACHIEVED = deferred(
    "有效|成功|彻底|较好|有力|真正|从根本上|从根源上|一举|初步|已|得以|实现|基本|及时"
)


def solved(text: str, places: Places | None = None) -> Iterator[Mention[Plight]]:
    """Yield the problems that a verb does away with or that a measure answers, in order."""
    return merge(
        _done_away(text, places), _answered(text, places), key=lambda mention: mention.span.start
    )


def _done_away(text: str, places: Places | None) -> Iterator[Mention[Plight]]:
    for match in solutions.SOLUTIONS.matches(solutions.SOLVED, text, places):
        named = not GENERIC.search(match["object"]) and _names_problem(match)
        if not named:
            continue
        if is_aimed(text, match.start()):
            yield from _named(match, "aimed")
        elif not is_pledged(text, match.start()) and _is_done(text, match):
            yield from _named(match, "solved")


def _answered(text: str, places: Places | None) -> Iterator[Mention[Plight]]:
    for match in solutions.ANSWERS.matches(solutions.ANSWERED, text, places):
        if _ANNOUNCED.match(text, match.end()):
            continue
        title = _tidied(text, Span(*match.span("object")))
        said = title.of(text)
        if not GENERIC.search(said) and CUE.search(said):
            shape: Shape = "exists" if match["knot"] == "实际" else "solved"
            for part in parted(text, title):
                yield Mention("problem", _bare(text, part), "answered", Plight(shape, True))


def _says_ill(match: re.Match[str]) -> bool:
    """Tell whether the object of 解决 laments without its noun: 停车难|问题, but 停泊难题."""
    return "“" in match["object"] or bool(CUE.search(match["object"] + "，"))


def _names_problem(match: re.Match[str]) -> bool:
    """Tell whether 解决X问题 says which problem it is."""
    alone = solutions.ALONE.search(match["noun"]) or "“" in match["object"]
    return bool(alone or CUE.search(match["object"] + "，") or "难" in match["object"])


def is_pledged(text: str, start: int) -> bool:
    """Tell whether the sentence up to `start` speaks of what is to come."""
    left = behind_last("。；！？\n", text, max(0, start - NEAR), start)
    return bool(_PLEDGES.search(text[left:start]))


def is_aimed(text: str, start: int) -> bool:
    """Tell whether what stands before the verb at `start` was done to do away with a problem.

    >>> text = "推行码上登记，着力解决候船难问题"
    >>> is_aimed(text, 9), is_aimed("将" + text, 10)
    (True, False)
    """
    left = behind_last("。；！？\n", text, max(0, start - LONGEST_DEED), start)
    meant = _MEANT.search(text, left, start)
    return meant is not None and not _TO_COME.search(text, left, start)


def _is_done(text: str, match: re.Match[str]) -> bool:
    before = _STOP.split(text[max(0, match.start() - NEAR) : match.start()])[-1]
    return bool(match["done"]) or not before or bool(ACHIEVED.search(before))


def _named(match: re.Match[str], shape: Shape) -> Iterator[Mention[Plight]]:
    bare = match["noun"] in _SAID_OF_ANY and (match["noun"] != "难题" or _says_ill(match))
    end = match.end("object" if bare else "knot")
    title = _bare(match.string, _tidied(match.string, Span(match.start("object"), end)))
    if len(title) >= SHORTEST_TITLE:
        yield Mention("problem", title, shape, Plight(shape, True))


def _tidied(text: str, title: Span) -> Span:
    """Return a title without what only joins it to its noun: “事多人少”的老|问题."""
    loose = _LOOSE_END.search(text, title.start, title.end)
    return Span(title.start, loose.start()) if loose else title


def _is_hard(match: re.Match[str]) -> bool:
    """Tell whether what was told is hardship by itself: 过去群众办事要跑十几公里."""
    return bool(solutions.TOIL.search(match["told"] + (match["more"] or "")))


def _bare(text: str, title: Span) -> Span:
    """Return a title that is one quotation without its marks."""
    inner = text[title.start + 1 : title.end - 1]
    quoted = text[title.start] == "“" and text[title.end - 1] == "”" and "“" not in inner
    return Span(title.start + 1, title.end - 1) if quoted and len(inner) > 1 else title


def _closed(text: str, title: Span) -> Span:
    """Return a title with the quotation that begins in it whole: 过去“看得见的管不着”."""
    said = title.of(text)
    closing = text.find("”", title.end, title.end + 2) if "“" in said and "”" not in said else -1
    return Span(title.start, closing + 1) if closing >= 0 else title


def brief(text: str) -> Iterator[Mention[Plight]]:
    """Yield the laments that are whole sentences, where a paragraph has two: 任务多。…补贴少。

    >>> text = "\\n会议考核多。周周迎检。硬性任务多。层层分摊。"
    >>> [mention.span.of(text) for mention in brief(text)]
    ['会议考核多', '硬性任务多']
    """
    found = list(shapes.BRIEF.finditer(text))
    for at, match in enumerate(found):
        near = [*found[max(0, at - 1) : at], *found[at + 1 : at + 2]]
        if any("\n" not in _between(text, match, other) for other in near):
            span = Span(*match.span("told"))
            yield Mention("problem", span, "lack", Plight("lack", True))


def _with_subject(text: str, start: int) -> int:
    """Return where the clause begins that names who did so: 某社区|之前要盖六十个章."""
    floor = max(0, start - _LONGEST_SUBJECT)
    left = behind_last("，。；：！？“”\n", text, floor, start)
    if left == floor > 0:
        return start
    opened = edges.OPENERS.match(text, left, start)
    return opened.end() if opened else left


def _between(text: str, one: re.Match[str], other: re.Match[str]) -> str:
    first, second = sorted((one, other), key=lambda match: match.start())
    return text[first.end() : second.start("told")]


def contrasts(text: str, places: Places | None = None) -> Iterator[Mention[Plight]]:
    """Yield the hardships of former days that a passage sets against now."""
    for match in solutions.FORMERLY.matches(solutions.BEFORE, text, places):
        now = solutions.NOW.search(text, match.end("told"), match.end() + _REACH)
        if (now and "\n" not in text[match.end() : now.start()]) or _is_hard(match):
            told = [match["told"], match["more"] or ""]
            bad = [at for at, words in enumerate(told) if solutions.HARDSHIP.search(words)]
            if bad:
                start = _with_subject(text, match.start())
                title = _closed(text, Span(start, match.end("more" if bad[0] else "told")))
                yield Mention("problem", title, "contrast", Plight("contrast", True))
