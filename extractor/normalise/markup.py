"""Tags, entities and formula commands that a text dump kept from a web page or a PDF converter."""

import re
from collections.abc import Callable
from html.entities import html5

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred

# Only names of HTML elements count as tags, so `增速<5%` and `<行政许可法>` keep their brackets.
_BLOCKS = (
    "address|article|aside|blockquote|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|"
    "h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
_INLINES = (
    "a|abbr|b|big|body|button|cite|code|col|colgroup|del|em|font|head|html|i|iframe|img|input|ins|"
    "label|link|mark|meta|nobr|o:p|option|q|rb|rp|rt|ruby|s|select|small|span|strike|strong|sub|"
    "svg|u|var|video|wbr"
)
_ATTRIBUTES = r"(?:\s[^<>]{0,2000}|/)?"
_TAG = deferred(
    rf"</?(?:(?P<block>{_BLOCKS})|(?P<power>sup)|{_INLINES}){_ATTRIBUTES}>", re.IGNORECASE
)
_UNREAD = deferred(
    r"<!--(?:(?!-->|<!--).){0,5000}-->"
    r"|<(?P<name>script|style|rt|rp)\b[^<>]{0,500}>[^<]{0,20000}</(?P=name)\s{0,9}>",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = deferred(r"&(?:amp;){0,3}(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,9});")
_ESCAPE = deferred(
    r"<U\+(?P<code>[0-9A-Fa-f]{4,6})>|(?P<end>(?:_?x000[aAdD]_?|x0[dD]x0[aA]|\\r\\n|"
    r"\\[rn](?![a-zA-Z]))+)"
)
_FORMULA = deferred(
    r"\\(?P<sign>[%&#_$])"
    r"|\\(?P<command>times|sim|cdot|pm|leq|geq|le|ge)(?![a-zA-Z])"
    r"|\\(?:mathrm|mathbf|text|textbf|mathsf|operatorname)\s?\{(?P<words>[^{}\n]{0,60})\}"
    r"|\$(?P<number>\s?\d[\d\s.,+~～%\\-]{0,40})\$"
)
_COMMANDS = {
    "times": "×",
    "sim": "~",
    "cdot": "·",
    "pm": "±",
    "leq": "≤",
    "le": "≤",
    "geq": "≥",
    "ge": "≥",
}

_BEYOND = 0x110000

Kept = tuple[int, int, str]
"""The part of a match that stays: start and end in the text, and its spelling."""


def without_markup(text: AlignedText) -> AlignedText:
    """Drop tags, read entities and formula commands; a tag that ends a block becomes a line end.

    >>> without_markup(AlignedText.of("<p>新增&nbsp;15家<br/>增速&lt;5%</p>")).text
    '\\n新增\\xa015家\\n增速<5%\\n'
    """
    if "&" in text.text:
        text = _read(text, _ENTITY, _entity)
    if "<" in text.text:
        text = _read(_read(text, _UNREAD, _nothing), _TAG, _tag)
    if "<U+" in text.text or "x0" in text.text or "\\" in text.text:
        text = _read(text, _ESCAPE, _escape)
    if "\\" in text.text or "$" in text.text:
        text = _read(_read(text, _FORMULA, _formula), _FORMULA, _formula)
    return text


def _read(
    text: AlignedText, pattern: re.Pattern[str], reader: Callable[[re.Match[str]], Kept]
) -> AlignedText:
    """Keep of each match what `reader` keeps, so spelt, and drop the rest of it."""
    spelt, dropped, done = [], [], 0
    for match in pattern.finditer(text.text):
        start, end, spelling = reader(match)
        spelt += [text.text[done:start], spelling]
        dropped += [(match.start(), start), (end, match.end())]
        done = end
    spelt.append(text.text[done:])
    return text.respelled("".join(spelt)).without("markup", dropped)


def _nothing(match: re.Match[str]) -> Kept:
    return match.start(), match.start(), ""


def _first(match: re.Match[str], spelling: str) -> Kept:
    return match.start(), match.start() + 1, spelling


def _tag(match: re.Match[str]) -> Kept:
    """A power keeps its distance from the number before it: 10<sup>4</sup> is not 104."""
    if match["block"]:
        return _first(match, "\n")
    before = match.string[match.start() - 1 : match.start()]
    if match["power"] and before.isdigit() and not match[0].startswith("</"):
        return _first(match, "^")
    return _nothing(match)


def _entity(match: re.Match[str]) -> Kept:
    name = match[1]
    if name.startswith("#"):
        code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        spelling = chr(code) if code < _BEYOND else ""
    else:
        spelling = html5.get(name + ";", "")
    whole = (match.start(), match.end(), match[0])
    return _first(match, spelling) if len(spelling) == 1 else whole


def _escape(match: re.Match[str]) -> Kept:
    if match["end"]:
        return _first(match, "\n")
    code = int(match["code"], 16)
    return _first(match, chr(code)) if code < _BEYOND else (*match.span(), match[0])


def _formula(match: re.Match[str]) -> Kept:
    if match["command"]:
        return _first(match, _COMMANDS[match["command"]])
    group = next(name for name in ("sign", "words", "number") if match[name] is not None)
    return match.start(group), match.end(group), match[group]
