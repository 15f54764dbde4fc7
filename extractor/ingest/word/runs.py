"""The words of a paragraph: what a reader of the final version sees, in its order."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from extractor.ingest.raised import raised
from extractor.ingest.word.fields import Fields, is_furniture
from extractor.ingest.word.names import MC, W, switch, value
from extractor.ingest.word.styles import Styles
from extractor.ingest.xml_part import Element

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CONTAINERS = frozenset(
    W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml")
) | {W + "dir", W + "bdo", W + "ruby", W + "rubyBase", _M + "oMathPara"}
"""What stands around runs. Deleted text (`w:del`, `w:moveFrom`) and ruby (`w:rt`) is not here."""
_PLAIN: Mapping[str, str] = MappingProxyType(
    {
        W + "tab": "\t",
        W + "ptab": "\t",
        W + "br": "\n",
        W + "cr": "\n",
        W + "noBreakHyphen": "-",
    }
)
_SPOKEN = frozenset({W + "t", W + "sym", *_PLAIN})
_SYMBOLS: Mapping[tuple[str, int], str] = MappingProxyType(
    {
        ("symbol", code): sign
        for code, sign in zip(b"\xa3\xb0\xb1\xb3\xb4\xb8\xbb", "≤°±≥×÷≈", strict=True)
    }
    | {
        ("wingdings", code): sign
        for code, sign in zip(b"\x6c\x6e\x6f\xa8\xfc\xfe", "●■□□✓☑", strict=True)
    }
    | {("wingdings 2", code): sign for code, sign in zip(b"\x50\x52\xa3", "✓☑□", strict=True)}
)
"""The signs of symbol fonts that reports use; a figure may hang on a ≥."""


class Words:
    """The words of one paragraph, with the text boxes and notes that hang on it."""

    def __init__(self, styles: Styles, fields: Fields, *, is_hidden: bool = False) -> None:
        self._styles = styles
        self._fields = fields
        self._is_hidden = is_hidden
        self._pieces: list[str] = []
        self.boxes: list[Element] = []
        self.notes: list[tuple[str, str]] = []

    @property
    def text(self) -> str:
        """The words; `\\n` stands for a break inside the paragraph."""
        return "".join(self._pieces)

    def add(self, element: Element) -> None:
        """Add what the children of a paragraph, or of what stands around runs, hold."""
        for found in element:
            if found.tag == W + "r":
                if not self._hides(found):
                    self._add_run(found)
            elif found.tag in _CONTAINERS:
                self.add(found)
            elif found.tag == W + "fldSimple":
                if not is_furniture(str(found.get(W + "instr", ""))):
                    self.add(found)
            elif found.tag == MC + "AlternateContent":
                self.add(chosen(found))
            elif found.tag == _M + "oMath":
                self._say(_formula(found))

    def _add_run(self, run: Element) -> None:
        is_raised = value(run.find(W + "rPr"), "vertAlign") == "superscript"
        for found in run:
            if found.tag in _SPOKEN:
                self._say(_spoken(found), is_raised=is_raised)
            elif found.tag == W + "fldChar":
                self._fields.mark(found)
            elif found.tag == W + "instrText":
                self._fields.code(found.text or "")
            elif found.tag in (W + "footnoteReference", W + "endnoteReference"):
                self.notes.append((found.tag.removeprefix(W)[:-9], str(found.get(W + "id"))))
            elif found.tag == MC + "AlternateContent":
                self._add_run(chosen(found))
            elif found.tag == W + "ruby":
                self.add(found)
            elif found.tag in (W + "drawing", W + "pict", W + "object"):
                self.boxes.extend(_boxes(found))

    def _say(self, words: str, *, is_raised: bool = False) -> None:
        if self._fields.shows_text:
            before = "".join(self._pieces[-3:])
            self._pieces.append(raised(words, before) if is_raised else words)

    def _hides(self, run: Element) -> bool:
        properties = run.find(W + "rPr")
        hidden = switch(properties, "vanish")
        if hidden is None:
            hidden = self._is_hidden or self._styles.hides(value(properties, "rStyle"))
        # The marks of fields count even where they are hidden.
        return hidden and run.find(W + "fldChar") is None


def chosen(alternatives: Element) -> Element:
    """Return the one of `mc:AlternateContent` that is read: the first choice with content.

    The fallback says the same for older programs.
    """
    choices = [found for found in alternatives if found.tag == MC + "Choice" and len(found)]
    fallback = alternatives.find(MC + "Fallback")
    return choices[0] if choices else (alternatives if fallback is None else fallback)


def _boxes(element: Element) -> Iterator[Element]:
    """Yield the outermost text boxes of a drawing, each once."""
    for found in element:
        if found.tag == W + "txbxContent":
            yield found
        else:
            yield from _boxes(chosen(found) if found.tag == MC + "AlternateContent" else found)


def _spoken(found: Element) -> str:
    if found.tag == W + "t":
        return found.text or ""
    return _symbol(found) if found.tag == W + "sym" else _PLAIN[found.tag]


def _symbol(found: Element) -> str:
    font = str(found.get(W + "font", "")).lower()
    try:
        code = int(str(found.get(W + "char", "")), 16)
    except ValueError:
        return ""
    is_private = 0xF000 <= code <= 0xF0FF or code < 0x100
    known = _SYMBOLS.get((font, code & 0xFF)) if is_private else None
    return known or ("" if is_private or code > 0x10FFFF else chr(code))


def _formula(element: Element) -> str:
    """Return the words of a formula in a line; a fraction gets its stroke, a power is raised."""
    words = ""
    for found in element:
        if found.tag == _M + "t":
            words += found.text or ""
        elif found.tag == _M + "sup":
            words += raised(_formula(found), words)
        else:
            words += ("/" if found.tag == _M + "den" else "") + _formula(found)
    return words
