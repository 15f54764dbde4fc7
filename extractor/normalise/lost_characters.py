"""Characters that a broken ruby tool lost: `局?jǐn)?shù)字` was 局數字.

Such a tool looks for GBK byte pairs without regard to where characters begin. The second byte of 局
and the first of 數 are together 謹, so it wrote (jǐn) between the two halves of 數, and the halves
became question marks. Which character it was shows in the text: one that it annotates with the
second reading, and whose first byte makes a traditional character of the byte before.
"""

from collections import defaultdict

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.pinyin import LETTERS, is_toned
from extractor.normalise.simplified import is_traditional

REASON = "ruby pinyin"

_LOST = deferred(
    rf"\?([{LETTERS}]{{1,7}})[)）](?:\?([{LETTERS}]{{1,7}})[)）]|[@-~](?=[\u3400-\u9fff]))?"
)
_READING = deferred(rf"[(（]([{LETTERS}]{{1,7}})[)）]")


def with_lost_characters(text: AlignedText) -> AlignedText:
    """Respell the first mark of a lost character as the character, and drop the rest.

    >>> with_lost_characters(AlignedText.of("數(shù)據(jù)由執(zhí)法局?jǐn)?shù)字中心管理")).text
    '數(shù)據(jù)由執(zhí)法局數字中心管理'
    """
    matches = [match for match in _LOST.finditer(text.text) if match.start() and is_toned(match[1])]
    if not matches:
        return text
    spelt, dropped, done = [], [], 0
    annotated = _annotated(text.text)
    for match in matches:
        found = _character(text.text[match.start() - 1], annotated.get(match[2] or "", ""))
        spelt += [text.text[done : match.start()], found]
        done = match.start() + len(found)
        dropped.append((done, match.end()))
    return text.respelled("".join([*spelt, text.text[done:]])).without(REASON, dropped)


def _annotated(text: str) -> dict[str, str]:
    """Return for each reading the characters that the text annotates with it."""
    characters: defaultdict[str, str] = defaultdict(str)
    for match in _READING.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before not in characters[match[1]]:
            characters[match[1]] += before
    return characters


def _character(before: str, candidates: str) -> str:
    """Return the one candidate that the tool can have torn after `before`, else nothing."""
    last = before.encode("gbk", "replace")[-1:]
    torn = [
        candidate
        for candidate in candidates
        if is_traditional((last + candidate.encode("gbk", "replace")[:1]).decode("gbk", "replace"))
    ]
    return torn[0] if len(torn) == 1 else ""
