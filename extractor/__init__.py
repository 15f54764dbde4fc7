"""Reads Chinese policy reports into checked, structured facts.

>>> from extractor import extract_text
>>> report = extract_text("全县10个乡镇共有综合行政执法人员113人。")
>>> [(figure.quote, figure.metric) for figure in report.figures]
[('10个', '乡镇'), ('113人', '综合行政执法人员')]

The public names load on first use, so that `import extractor` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extractor.kept import LOADING
from extractor.version import __version__

if TYPE_CHECKING:
    from extractor.errors import ReformFactsError
    from extractor.pipeline import extract, extract_text
    from extractor.schema import Report

__all__ = ["ReformFactsError", "Report", "__version__", "extract", "extract_text"]

_HOMES = {
    "extract": "extractor.pipeline",
    "extract_text": "extractor.pipeline",
    "Report": "extractor.schema",
    "ReformFactsError": "extractor.errors",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 (PEP 562: the type is that of the name asked for)
    """Load a public name from its module when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    with LOADING:
        return getattr(import_module(_HOMES[name]), name)
