"""Parts in quotation marks: “甲-乙-丙”三位一体; 畅通“呼叫网”、织密“服务网”，形成“两网协同”."""

from collections.abc import Sequence
from itertools import chain

from extractor.assemble.measures.components.before_name import before_name
from extractor.assemble.measures.components.items import items_between_any, items_of
from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_ROW = deferred("“(?P<list>[^“”\n]{3,80})”$")
# 以“甲、乙、丙”构建“三位一体”: what it is made of is the means.
_MEANS = deferred(
    "(?:[以用由]|通过|依托|围绕)“(?P<list>[^“”\n]{5,80})”"
    "(?:构建|打造|形成|建立|搭建|组成|构成|构筑|织密)(?:了|起|出|的)?$"
)
# 实行“四诊法”，通过“甲、乙、丙、丁”的闭环: what the name is made of stands in the next marks.
_BEHIND = deferred(
    "[^，。；：“”\n]{0,16}，[^，。；：“”\n、]{0,4}“(?P<list>[^“”\n。；]{5,80})”(?!的?“)"
)
_ROWS = deferred("(?:“[^“”\n]{3,80}”){2,4}$")
_EACH = deferred("“(?P<list>[^“”\n]+)”")
_QUOTED = deferred("“(?P<words>[^“”\n，。、；：]{2,8})”")
_FEWEST, _ENOUGH = 2, 4
"""Items in the next quotation that are the name's: if each holds what it counts, and otherwise."""
_REACH, _NEXT = 200, 300
"""Characters before the name in its sentence, and behind it in its paragraph, that are read."""


def quoted_row(naming: Naming) -> list[Span]:
    """Return the items that one pair of quotation marks right before the name bounds."""
    before = before_name(naming) if naming.count and naming.count > 1 else None
    if before and len(naming.name.formula) > 1 and (rows := _row_by_row(naming, before)):
        return rows
    words = before.of(naming.text) if before else ""
    row = _ROW.search(words) or (_MEANS.search(words) if naming.count != 2 else None)
    if before is None or row is None:
        return []
    inner = Span(before.start + row.start("list"), before.start + row.end("list"))
    return items_of(naming.text, inner, naming.count) or items_between_any(
        naming.text, inner, naming.count
    )


def _row_by_row(naming: Naming, before: Span) -> list[Span]:
    """Return the items of several quotations, one for each number: “甲、乙”“丙、丁”的“两查两访”."""
    rows = _ROWS.search(before.of(naming.text))
    parts = naming.name.formula
    lists = list(_EACH.finditer(rows[0])) if rows else []
    if rows is None or len(lists) != len(parts):
        return []
    start = before.start + rows.start()
    inner = [Span(start + each.start("list"), start + each.end("list")) for each in lists]
    found = [
        items_of(naming.text, span, part.count if isinstance(part.count, int) else None)
        for span, part in zip(inner, parts, strict=True)
    ]
    return list(chain.from_iterable(found)) if all(found) else []


def quoted_behind(naming: Naming) -> list[Span]:
    """Return the items of the quotation in the clause behind the name, if as many as it says."""
    row = _BEHIND.match(naming.text, naming.outer.end, naming.sentence.end)
    noun = _counted(naming)
    if row is None or noun is None:
        return []
    items = items_of(naming.text, Span(*row.span("list")), naming.count)
    shared = all(noun[:1] in item.of(naming.text) for item in items)
    return items if len(items) >= (_FEWEST if shared else _ENOUGH) else []


def quoted_apart(naming: Naming) -> list[Span]:
    """Return the quotations beside the name that each open or end with what it counts.

    They are taken only if the sentence before the name, else the text behind it, has exactly as
    many as the name says.
    """
    noun, own = _counted(naming), naming.outer
    if noun is None:
        return []
    start = max(naming.sentence.start, own.start - _REACH)
    end = min(naming.paragraph.end, own.end + _NEXT)
    for around in ((start, own.start), (own.end, end)):
        found = _quoted_of(naming.text, around, noun)
        if len(found) == naming.count:
            return found
    return []


def quoted_in_headings(naming: Naming, headings: Sequence[Span]) -> list[Span]:
    """Return the quotation in each heading, where each has one of what the name counts."""
    noun = _counted(naming)
    if noun is None:
        return []
    rows = [_quoted_of(naming.text, (span.start, span.end), noun) for span in headings]
    return [row[0] for row in rows] if all(len(row) == 1 for row in rows) else []


def _counted(naming: Naming) -> str | None:
    """Return the one noun that the name counts two or more of."""
    nouns = [part.noun for part in naming.name.formula]
    return nouns[0] if len(nouns) == 1 and naming.count and naming.count > 1 else None


def _quoted_of(text: str, around: tuple[int, int], noun: str) -> list[Span]:
    """Return the quotations of one kind in the part of the text, each once, in order."""
    found: dict[str, Span] = {}
    for match in _QUOTED.finditer(text, *around):
        words = match["words"]
        if words != noun and (words.startswith((noun, f"一{noun}")) or words.endswith(noun)):
            found.setdefault(words, Span(*match.span("words")))
    return list(found.values())
