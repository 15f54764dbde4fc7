"""What paragraph and character styles say: heading level, role, numbering, hidden text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from extractor.ingest.word.names import W, number, switch, value
from extractor.ingest.xml_part import Element

Role = Literal["title", "caption", "contents"]

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])(?:\s|$)", re.IGNORECASE)
_OWN_HEADING = re.compile("([一二三四五六七八九])[级級](?:标题|標題)$")
_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"(?:title|标题|標題)$", re.IGNORECASE), "title"),
    (re.compile(r"(?:caption|题注|題注)$", re.IGNORECASE), "caption"),
    (re.compile(r"(?:toc|目录|目錄)\s*(?:heading|标题|標題|[1-9])", re.IGNORECASE), "contents"),
)
_BODY = 9
"""The outline level of body text; 0 to 8 are those of headings."""
_DEEPEST = 20
"""Styles rest on each other in chains; damaged files have rings."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style and those it is based on say; None where they say nothing.

    `level` is the heading level from 1, `list_id` and `list_level` (from 0) the numbering.
    """

    level: int | None = None
    role: Role | None = None
    list_id: str | None = None
    list_level: int | None = None
    is_hidden: bool | None = None


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id, and the one of paragraphs that name none."""

    by_id: Mapping[str, Style]
    default: Style = PLAIN

    def get(self, style_id: str | None) -> Style:
        """Return a style; one that the file does not define says nothing."""
        return self.default if style_id is None else self.by_id.get(style_id, self.default)

    def hides(self, style_id: str | None) -> bool:
        """Tell whether a character style hides its text."""
        return style_id is not None and self.by_id.get(style_id, PLAIN).is_hidden is True


def styles_of(root: Element | None) -> Styles:
    """Return the styles that the part `word/styles.xml` defines; None stands for no such part."""
    if root is None:
        return Styles({})
    elements = {str(found.get(W + "styleId")): found for found in root.iter(W + "style")}
    by_id = {style_id: _inherited(elements, style_id) for style_id in elements}
    default = next((name for name, found in elements.items() if _is_default(found)), None)
    return Styles(by_id, by_id[default] if default else PLAIN)


def _inherited(elements: Mapping[str, Element], style_id: str) -> Style:
    style, parent = PLAIN, style_id
    for _ in range(_DEEPEST):
        found = elements.get(parent)
        if found is None:
            break
        style = _over(style, _own(found))
        parent = value(found, "basedOn") or ""
    return style


def _over(style: Style, base: Style) -> Style:
    """Return what `style` says and, where it says nothing, what `base` does."""
    return Style(
        base.level if style.level is None else style.level,
        style.role or base.role,
        style.list_id or base.list_id,
        base.list_level if style.list_level is None else style.list_level,
        base.is_hidden if style.is_hidden is None else style.is_hidden,
    )


def _own(found: Element) -> Style:
    properties = found.find(W + "pPr")
    name = value(found, "name") or ""
    return Style(
        level=named_level(name.strip()) or level_of(number(properties, "outlineLvl")),
        role=named_role(name.strip()),
        list_id=value(properties, "numPr", "numId"),
        list_level=number(properties, "numPr", "ilvl"),
        is_hidden=switch(found.find(W + "rPr"), "vanish"),
    )


def named_role(name: str) -> Role | None:
    """Return what paragraphs of a style with this name are.

    >>> named_role("Title"), named_role("目录 1"), named_role("正文")
    ('title', 'contents', None)
    """
    return next((role for pattern, role in _ROLES if pattern.match(name)), None)


def named_level(name: str) -> int | None:
    """Return the heading level that a style's name tells.

    >>> [named_level(name) for name in ("heading 2", "标题 1", "三级标题", "正文")]
    [2, 1, 3, None]
    """
    if heading := _HEADING.match(name):
        return int(heading[1])
    own = _OWN_HEADING.match(name)
    return "一二三四五六七八九".index(own[1]) + 1 if own else None


def level_of(outline: int | None) -> int | None:
    """Return the heading level of an outline level; 0 says that it is no heading.

    >>> level_of(0), level_of(9), level_of(None)
    (1, 0, None)
    """
    if outline is None:
        return None
    return outline + 1 if 0 <= outline < _BODY else 0


def _is_default(found: Element) -> bool:
    is_paragraph = found.get(W + "type") == "paragraph"
    return is_paragraph and str(found.get(W + "default", "0")).lower() in {"1", "true", "on"}
