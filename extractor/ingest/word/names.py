"""The names of WordprocessingML that several modules read, and how its switches are written."""

from extractor.ingest.xml_part import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = W + "val"
_OFF = frozenset({"0", "false", "off", "none"})


def child(element: Element | None, *names: str) -> Element | None:
    """Return the descendant that is reached by the names of the children, None where one lacks."""
    for name in names:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: Element | None, *names: str) -> str | None:
    """Return what the descendant's `w:val` says, None where there is none."""
    found = child(element, *names)
    return None if found is None else found.get(VAL)


def number(element: Element | None, *names: str) -> int | None:
    """Return the descendant's `w:val` as a number, None where it is none."""
    text = value(element, *names)
    return int(text) if text and text.lstrip("-").isdigit() and len(text) < 10 else None


def switch(element: Element | None, name: str) -> bool | None:
    """Tell whether a property is on, None where nothing is said of it; `<w:b/>` alone is on."""
    found = child(element, name)
    return None if found is None else str(found.get(VAL, "1")).lower() not in _OFF
