"""How characters are written in rich text: code pages, signs with names."""

from collections.abc import Mapping
from types import MappingProxyType

LATIN = "cp1252"
SYMBOLS = "symbols"
"""The codec of fonts of signs, whose characters mean nothing in others: bullets, mostly."""
_PAGES = frozenset({437, 850, 874, 932, 949, 1361, *range(1250, 1259)})
_CHARSETS: Mapping[int, str] = MappingProxyType(
    {
        2: SYMBOLS,
        **{134: "gb18030", 136: "big5hkscs", 128: "cp932", 129: "cp949", 163: "cp1258"},
        **{161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256", 186: "cp1257"},
        **{204: "cp1251", 222: "cp874", 238: "cp1250"},
    }
)
SIGNS: Mapping[str, str] = MappingProxyType(
    {
        **{"tab": "\t", "line": "\n", "lbr": "\n", "\n": "\n", "\r": "\n", "page": "\n"},
        **{"emdash": "—", "endash": "–", "bullet": "●", "~": "\u00a0", "_": "-"},
        **{"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"},
        **{"emspace": " ", "enspace": " ", "qmspace": " "},
        **{"column": "\n"},
    }
)
"""What control words and signs write."""


def page_codec(number: int) -> str:
    """Return the codec of a Windows code page.

    >>> page_codec(936), page_codec(950), page_codec(65001)
    ('gb18030', 'big5hkscs', 'utf-8')
    """
    chinese = {936: "gb18030", 54936: "gb18030", 950: "big5hkscs", 65001: "utf-8"}
    return chinese.get(number) or (f"cp{number}" if number in _PAGES else LATIN)


def charset_codec(number: int) -> str | None:
    """Return the codec of a font's character set, None where it is that of the file."""
    return _CHARSETS.get(number)
