"""What a pinyin syllable looks like, with and without tone marks."""

import unicodedata
from functools import lru_cache

from extractor.deferred import deferred

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
# OCR and careless typing put a breve, a circumflex or a tilde in place of the caron.
_MISTONED = "ăĕĭŏŭâêîôûãẽĩõũ"
_COMBINING = "\u0300\u0301\u0304\u0306\u030c"
TONES = _TONED + _MISTONED + _TONED.upper() + _COMBINING
LETTERS = "A-Za-züÜɑɡ" + TONES

_SYLLABLE = deferred(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:a(?:i|ng?|o)?|e(?:i|ng?|r)?|o(?:u|ng)?|i(?:ang?|ao?|e|ng?|u|ong)?|u(?:ang?|ai?|e|i|n|o)?"
    r"|(?:ü|v)(?:e|n|an)?)"
    r"|h?m|h?ng|n"
)
_LOOK_ALIKES = str.maketrans("ɑɡ", "ag")


@lru_cache(maxsize=4096)
def is_toned(word: str) -> bool:
    """Tell whether `word` is a pinyin syllable that carries a tone mark.

    >>> is_toned("zhèn"), is_toned("zhen"), is_toned("IPO"), is_toned("café")
    (True, False, False, False)
    """
    return any(tone in word for tone in TONES) and is_syllable(word)


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Tell whether `word` is a pinyin syllable, toned or not.

    >>> is_syllable("zhuàng"), is_syllable("lv"), is_syllable("tion")
    (True, True, False)
    """
    bare = unicodedata.normalize("NFD", word.lower().translate(_LOOK_ALIKES))
    bare = bare.replace("u\u0308", "ü")
    bare = "".join(letter for letter in bare if unicodedata.category(letter) != "Mn")
    return _SYLLABLE.fullmatch(bare) is not None
