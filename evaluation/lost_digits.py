"""Lost digits: how many are noticed where we delete them, how many are imagined where none are.

    python -m evaluation.lost_digits CORPORA [--sentences 200] [--seed 1] [--errors]

CORPORA is a folder of texts, or JSONL files whose rows have a `text`. From each sampled sentence
the digits of one figure are deleted. A figure may lose its digits where

1. it is an exact numeral in digits directly before its unit (8.5%, 1,256万人; not 8余个), no part
   of a range or list that shares a unit, and no date (年, 月, 日);
2. what is left is not good Chinese by itself: the unit is not determined by another word (这3个,
   每2户, 前5名, 第3次), 万 and 亿 do not stand as numbers (近3万人, 2亿元以上), and the dictionary
   has no word that runs across the gap (企业3家: 企业家).

Both are decided by the text alone, never by what a finder answers.
"""

import argparse
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.run import texts_of
from extractor.dictionary import has_word
from extractor.normalise import normalise
from extractor.rules.missing.finder import MissingFinder
from extractor.values.units import UNITS, any_of

_CALENDAR = frozenset(
    ("年", "月", "日", "年度", "周年", "季度", "星期", "世纪", "点", "分", "时", "旬")
)
_UNIT = any_of(
    surface
    for surface, unit in UNITS.items()
    if unit.canonical and not unit.arabic_only and surface not in _CALENDAR
)
_FIGURE = re.compile(
    rf"(?<![0-9A-Za-z.,+×*/·（(“第前后每各这那该某几数多上下首另同整单半约-])"
    rf"(?<![0-9％%][-—～~、至到和，])(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)"
    rf"(?P<unit>(?:万亿|[万亿])?{_UNIT})(?![余多几])"
)
_AS_NUMBER_LEFT = re.compile(r"[近超过逾破上成]$|突破$|超过$")
_AS_NUMBER_RIGHT = re.compile("(?:（含）|及)?以[上下]|级|企业|（含")
_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?")


@dataclass(frozen=True, slots=True)
class Damaged:
    """A sentence without the digits of one figure; the `unit` stands at `start` (code points)."""

    text: str
    start: int
    unit: str
    digits: str


def damaged(texts: Iterable[str]) -> Iterator[Damaged]:
    """Yield every sentence of normalised `texts` once for each figure that may lose its digits."""
    for text in texts:
        for sentence in _SENTENCE.finditer(text):
            yield from _damage(sentence[0])


def sample(texts: Iterable[str], size: int, seed: int) -> list[Damaged]:
    """Return `size` damaged sentences, the same for the same seed."""
    return random.Random(seed).sample(list(damaged(texts)), size)


def imagined(texts: Iterable[str]) -> Iterator[str]:
    """Yield the surroundings of every unit that the finder holds for stranded in sound texts."""
    finder = MissingFinder()
    for text in texts:
        for mention in finder.find(text):
            yield _shown(text, mention.span.start, mention.span.end)


def overlooked(sentences: Sequence[Damaged]) -> list[Damaged]:
    """Return the sentences in which the finder does not find the stranded unit."""
    finder = MissingFinder()
    return [
        one
        for one in sentences
        if not any(
            m.span.of(one.text) == one.unit and m.span.start == one.start
            for m in finder.find(one.text)
        )
    ]


def _damage(sentence: str) -> Iterator[Damaged]:
    for match in _FIGURE.finditer(sentence):
        start, unit = match.start(), match["unit"]
        text = sentence[:start] + sentence[match.end("digits") :]
        if not _reads_well(text, start, unit):
            yield Damaged(text, start, unit, match["digits"])


def _reads_well(text: str, start: int, unit: str) -> bool:
    """Tell whether nothing seems to be lost before the unit at `start`."""
    end = start + len(unit)
    if unit[0] in "万亿" and (
        _AS_NUMBER_LEFT.search(text[:start]) or _AS_NUMBER_RIGHT.match(text, end)
    ):
        return True
    across = {
        text[start - left : start + right]
        for left in (1, 2, 3)
        for right in (1, 2)
        if start >= left
    }
    beyond = {text[end - 1 : end + right] for right in (1, 2)}
    return any(len(word) > 1 and has_word(word) for word in across | beyond - {unit})


def _shown(text: str, start: int, end: int) -> str:
    around = f"{text[max(0, start - 12) : start]}[{text[start:end]}]{text[end : end + 8]}"
    return around.replace("\n", "⏎")


def main() -> None:
    """Print recall on damaged sentences and what is imagined in the sound texts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--sentences", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    arguments = parser.parse_args()
    texts = [normalise(text).text for _, text in texts_of([arguments.corpora])]
    sentences = sample(texts, arguments.sentences, arguments.seed)
    lost = [_shown(one.text, one.start, one.start + len(one.unit)) for one in overlooked(sentences)]
    false, size = list(imagined(texts)), sum(map(len, texts))
    print(f"recall {1 - len(lost) / len(sentences):.3f} of {len(sentences)} lost numbers")
    print(f"{len(false)} imagined in {size} characters, {1e5 * len(false) / size:.2f} per 100,000")
    if arguments.errors:
        print("overlooked:", *lost, "imagined:", *false, sep="\n  ")


if __name__ == "__main__":
    main()
