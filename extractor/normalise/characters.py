"""One spelling for each character: look-alikes, full width, quotes, dashes, blanks, line ends.

NFKC as a whole would turn ①完善 into 1完善 and ，into a comma, so the tables are chosen by hand and
Unicode is asked only about blocks that hold nothing but other spellings of Chinese characters.
"""

import unicodedata

from extractor.aligned_text import AlignedText
from extractor.normalise.codes import Respelling, codes_of, text_of

INVISIBLE = "\u200b"
"""How every invisible character is respelled, so that one search finds them all."""

UNREADABLE = "\ufffd"
"""How a lone surrogate is respelled: to drop it would join the digits on its two sides."""

_INVISIBLES = (
    "\ufeff\u00ad\u034f\u061c\u180e\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
)
_BLANKS = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_MORE_BLANKS = "\u202f\u205f\u3000\u3164\uffa0\u2800"
_LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"

# CJK Radicals Supplement: only ⺟ and ⻳ have a mapping in Unicode; these are the others that
# printed-to-PDF texts and OCR put in place of the character.
_RADICALS = dict(
    zip(
        "⺁⺃⺅⺇⺉⺋⺌⺍⺎⺏⺐⺑⺒⺓⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺶⺷⺸⺹⺺⺼⺽⺾⺿",
        "厂乚亻几刂卩小小兀尢尢尣巳幺忄⺗扌攵旡日月歺母民氵氺灬爫爫丬犭王疋罒示礻竹糸纟罓罒网罓羊羊羊耂肀月臼艹艹",
        strict=True,
    )
) | dict(
    zip(
        "⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟",
        strict=True,
    )
)
_HAN_BLOCKS = ((0x2F00, 0x2FD5), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))

_QUOTES = dict(zip("「」『』﹁﹂﹃﹄｢｣〝〞〟＂＇", "“”‘’“”‘’“”“””\"'", strict=True))
_VERTICAL = dict(
    zip(
        "︐︑︒︓︔︕︖︙︱︵︶︹︺︻︼︽︾︿﹀",
        "，、。：；！？…—（）〔〕【】《》〈〉",
        strict=True,
    )
)
_SMALL = dict(
    zip("﹐﹑﹔﹕﹖﹗﹘﹙﹚﹝﹞﹟﹠﹡﹢﹣﹦﹪", "，、；：？！—（）〔〕#&*+-=%", strict=True)
)
_DASHES = dict(zip("―─━‐‑‒−", "———----", strict=True))
_OTHERS = dict(zip("〜∼∽｡､・‧･․", "～～～。、···.", strict=True))

_KEPT_WIDE = "！（），：；？～．"


def _full_width() -> dict[str, str]:
    wide = (chr(code) for code in range(0xFF01, 0xFF5F))
    return {mark: chr(ord(mark) - 0xFEE0) for mark in wide if mark not in _KEPT_WIDE}


def _other_spellings_of_han() -> dict[str, str]:
    block = (chr(code) for first, last in _HAN_BLOCKS for code in range(first, last + 1))
    spelt = {character: unicodedata.normalize("NFKC", character) for character in block}
    return {old: new for old, new in spelt.items() if len(new) == 1}


def _controls() -> str:
    controls = (*range(0x20), *range(0x7F, 0xA0))
    kept = {"\n", *_BLANKS, *_LINE_ENDS}
    return "".join(chr(code) for code in controls if chr(code) not in kept)


def spellings() -> dict[str, str]:
    """Return every character that this step respells, with its new spelling.

    >>> known = spellings()
    >>> known["⻓"], known["⼀"], known["％"], known["５"], known["「"], known["\\u3000"]
    ('长', '一', '%', '5', '“', ' ')
    >>> "①" in known, "，" in known
    (False, False)
    """
    return {
        **dict.fromkeys(_INVISIBLES + _controls(), INVISIBLE),
        **dict.fromkeys(_BLANKS + _MORE_BLANKS, " "),
        **dict.fromkeys(_LINE_ENDS, "\n"),
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), UNREADABLE),
        **_full_width(),
        **_other_spellings_of_han(),
        **{old: new for old, new in _RADICALS.items() if old != new},
        **_QUOTES,
        **_VERTICAL,
        **_SMALL,
        **_DASHES,
        **_OTHERS,
    }


_ONE_SPELLING = Respelling.of(spellings())


def one_spelling(text: AlignedText) -> AlignedText:
    """Respell look-alikes, full width, foreign quotation marks, dashes, blanks and line ends.

    >>> one_spelling(AlignedText.of("⻓⽥镇增⻓５．２％，「一⻔式」")).text
    '长田镇增长5．2%，“一门式”'
    """
    codes = codes_of(text.text)
    if not _ONE_SPELLING.changes(codes).any():
        return text
    return text.respelled(text_of(_ONE_SPELLING.spelt(codes)))


def without_carriage_returns(text: AlignedText) -> AlignedText:
    """Drop the carriage return of a Windows line end, so that it does not count as a blank line."""
    return text.without("line end", _all_of("\r\n", text.text, 1))


def without_invisible(text: AlignedText) -> AlignedText:
    """Drop what no reader sees: zero-width characters, soft hyphens, byte-order marks, controls."""
    return text.without("invisible character", _all_of(INVISIBLE, text.text, 1))


def _all_of(wanted: str, text: str, length: int) -> list[tuple[int, int]]:
    places = []
    at = text.find(wanted)
    while at >= 0:
        places.append((at, at + length))
        at = text.find(wanted, at + len(wanted))
    return places
