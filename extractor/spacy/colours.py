"""The colours of facts in displaCy, those of our own pages."""

from types import MappingProxyType
from typing import Any

from extractor.spacy.spans import ALL

_COUNT, _SHARE, _EXTENT = "#a9c8f5", "#d8bdf3", "#a3dbe4"

COLOURS = MappingProxyType(
    {
        "COUNT": _COUNT,
        "RANK": _COUNT,
        "OTHER": _COUNT,
        "MONEY": "#a5dfbf",
        "PERCENT": _SHARE,
        "RATIO": _SHARE,
        "AREA": _EXTENT,
        "LENGTH": _EXTENT,
        "DURATION": _EXTENT,
        "AGE": _EXTENT,
        "TIME": "#f1d48f",
        "PACKAGE": "#f3b6d2",
        "STRUCTURE": "#f3b6d2",
        "SLOGAN": "#f6cfe0",
        "ACTION": "#d3e4a5",
        "PROBLEM": "#f4c3a8",
        "HEADING": "#dedbd3",
    }
)
"""A colour for every label; displaCy looks labels up in capitals."""

ENTRY_POINT = dict(COLOURS)
"""The same for displaCy's registry of colours, which takes nothing but a dict."""


def display_options(group: str = ALL) -> dict[str, Any]:
    """Return the options for `displacy.render(doc, style="span", options=…)` of a span group.

    >>> display_options("figures")["spans_key"]
    'figures'
    """
    return {"spans_key": group, "colors": dict(COLOURS)}
