"""What follows the further numbers behind a number: the noun that all of them count.

Of a list (35、28名|干部), a measure (1处|500平方米的|中心) or counts of several levels (国家级2个、
省级3个、市级5个|示范基地).
"""

from extractor.assemble.phrases.clause import Clause
from extractor.deferred import deferred

_LEVELS = "(?:国家级?|中央|地方|自治区级?|[省市县区乡镇村州地盟旗厅处科][级直本])"
_LEVEL = deferred(f"{_LEVELS}$")
_NEXT_LEVEL = deferred(f"[、和及，]{_LEVELS}")
_NEXT_PART = deferred("[、和及][^，。；、0-9的]{2,12}的")
"""So with parts that clauses describe: 中央设定的523项和省级设定的5项|许可事项."""
_MEASURED = deferred(r"[0-9.]+[^，；。、0-9的]{1,8}的(?P<thing>[^，；。]{2,16})")
_SIZED = deferred(
    r"[0-9]{1,3}(?:[-—~～至到][0-9]{1,3})?周?岁(?:及?以[上下])?的?(?P<thing>[^，。；、0-9]{2,16})"
    r"|[0-9.]{1,6}[^，。；、0-9的]{1,3}以[上下](?P<sized>[^，。；、0-9的]{2,16})"
)
"""A bound between the number and the noun: 7万名|35-64岁妇女, 230个|50户以上村寨."""
_KINDS = deferred(r"[0-9.]+[余多]?[万亿]?[余多]?[种项个条件名人](?P<thing>[^，；。]{2,16})")
_NUMBER = deferred(r"[0-9.]+[余多]?[万亿千百]*[余多]?")
_STOP = deferred("[，；。、]")
SEPARATORS = ("、", "和", "及", "或", "与")
_REACH = 80
"""Characters behind a number in which its list may go on."""


def level_of(clause: Clause) -> str:
    """Return the level right before the number, "" where there is none."""
    match = _LEVEL.search(clause.near)
    return match[0] if match else ""


def beyond_levels(clause: Clause, unit: str) -> str:
    """Return what follows the counts of further levels, "" where none goes on.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "省级3个、市级5个示范基地"
    >>> beyond_levels(clause_of(text, Span(0, 13), Span(2, 4), limit=7), "个")
    '示范基地'
    """
    part = clause.near.endswith("的")
    joined = _NEXT_PART if part else _NEXT_LEVEL
    if not unit or not joined.fullmatch(clause.right):
        return ""
    end, text = 0, clause.after[:_REACH].replace(" ", "")
    while match := _NUMBER.match(text, end):
        if not text.startswith(unit, match.end()):
            return ""
        end = match.end() + len(unit)
        further = joined.match(text, end)
        end = further.end() if further else end
    return _STOP.split(text[end:], maxsplit=1)[0]


def beyond_list(clause: Clause, unit: str) -> str:
    """Return what follows a list that shares its noun: 35、28名|干部, 15万元、10万元|的奖励."""
    end, text = 0, clause.after[:_REACH]
    while match := _NUMBER.match(text, end):
        end = match.end()
        has_unit = bool(unit) and text.startswith(unit, end)
        end += len(unit) if has_unit else 0
        if not has_unit and clause.quote.endswith(unit):
            return ""
        if text[end : end + 1] in SEPARATORS:
            end += 1
    return bare(_STOP.split(text[end:], maxsplit=1)[0]) if end else ""


def beyond_measure(clause: Clause) -> str:
    """Return what follows a measure or a second count: 1处|500平方米的|中心, 3大类|28种|情形."""
    match = _SIZED.match(clause.after) or _MEASURED.match(clause.after)
    if match is None and (clause.quote + clause.right).endswith(("类", "户", "批")):
        match = _KINDS.match(clause.after)
    return (match["thing"] or match.groupdict().get("sized") or "") if match else ""


def bare(text: str) -> str:
    """Return `text` without the words that tie it to the number: 3个|的村, 补5万元|一次性补贴."""
    return text.removeprefix("的").removeprefix("一次性")
