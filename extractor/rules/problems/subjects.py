"""The subject that stands before a comma: 一些部门遇到难题，|都推给基层."""

from extractor.deferred import deferred
from extractor.marks import behind_last
from extractor.rules.problems import edges
from extractor.rules.problems.hardship_shapes import TOILS
from extractor.rules.problems.lament_shapes import CUE
from extractor.rules.problems.strain_shapes import STRAINS

_WITHOUT_SUBJECT = deferred(
    "谁[都也]|[管守]着|都(?!市)|均(?!衡)|皆|往往|常常|总是|被|把|将|以[“‘]|反而|反倒|只能|只好|"
    "只得|不得不|"
    "压根|根本|迟迟|动辄|也(?=[只没不都很难无])|却|"
    "[^，。；：！？“”\n]{1,8}的(?:却|还|也)?(?:只有|仅有|不到|不足|寥寥|没有?几)|"
    "(?:严重|直接)(?:影响|制约|损害|挫伤|削弱|阻碍|妨碍)|影响了|制约[了着]"
)
"""What a clause opens with whose subject stands before."""
_BARE = deferred("难以|很难|无法|不|没|未|缺|存在|面临|陷入|沦为|仍|尚")
"""What may have no subject of its own: where the clause before opens with 一些 that is it."""
_LEADS = deferred(
    "(?:虽|尽管|即使|如果|由于|因为?|为了?|随着|据|对此|例如|比如|记者|结果|不仅|不但|无论|不管)"
    "|.*(?:说|表示|坦言|直言|认为|反映|发现|感慨|指出|介绍|看到|来看|感叹|吐槽|抱怨|透露|提到|"
    "告诉记者)$"
)
"""A clause that only leads to what is stated, or says who states it."""
_SOME = deferred("一些|有些|有的|部分|个别|少数|不少|很多|许多|多数|大多数|某些|各|每个?")
_MEANWHILE = deferred("(?:时候?|以?后|之后|期间|过程中|之前)$")
_LONGEST, _LONGEST_OF_SOME = 16, 30
"""Characters of the clause before; longer ones that begin with 一些 still name their subject."""
_MARKS = "，。；：！？…“”\n"


def with_subject(text: str, start: int) -> int:
    """Return where a statement begins that has its subject in the clause before.

    >>> text = "一些科室接到难办的件，都推给渔政站。"
    >>> text[with_subject(text, 11) : -1]
    '一些科室接到难办的件，都推给渔政站'
    >>> with_subject("水浅船多，航道窄", 5)
    5
    """
    bare = _BARE.match(text, start)
    if not (bare or _WITHOUT_SUBJECT.match(text, start)):
        return start
    begin = _clause_before(text, start)
    if bare and (begin is None or not _SOME.match(text, begin)):
        return start
    if begin is not None and _MEANWHILE.search(text, begin, start - 1):
        begin = _clause_before(text, begin) or begin
    return start if begin is None else begin


def _clause_before(text: str, start: int) -> int | None:
    """Return where the clause before begins, None if it is no part of the statement."""
    if start == 0 or text[start - 1] != "，":
        return None
    floor = max(0, start - 2 - _LONGEST_OF_SOME)
    left = behind_last(_MARKS, text, floor, start - 1)
    if left == floor > 0:
        return None
    opened = edges.OPENERS.match(text, left, start - 1)
    begin = opened.end() if opened else left
    said = text[begin : start - 1]
    longest = _LONGEST_OF_SOME if _SOME.match(said) else _LONGEST
    own = 2 <= len(said) <= longest and not _LEADS.match(said)
    return begin if own and not _laments(said + "，") else None


def _laments(said: str) -> bool:
    told = CUE.search(said) or next(TOILS.all_in(said), None) or next(STRAINS.all_in(said), None)
    return told is not None
