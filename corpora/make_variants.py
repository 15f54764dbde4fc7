"""Write the traditional and the ruby form of one sample, and carry its gold over.

    python corpora/make_variants.py

`mouzhen.txt` and its gold are written by hand; everything else is made from them and must never
be edited: `mouzhen-traditional.txt` (Taiwan spelling, corner quotation marks) and
`mouzhen-ruby.txt` (traditional characters with their reading in parentheses, as some mirror
sites print them). Both say the same as the original, so their facts must be the same.
"""

import json
import tomllib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from opencc import OpenCC

CORPORA = Path(__file__).parent
GOLD = CORPORA.parent / "annotations" / "gold"
CORNERS = str.maketrans("“”‘’", "「」『』")
READINGS: dict[str, str] = tomllib.loads((CORPORA / "pinyin.toml").read_text("utf-8"))["readings"]
BROKEN_EVERY = 60
"""Every so often the page breaks a line inside the parentheses: 鎮(zhèn⏎)."""


def traditional(text: str) -> list[str]:
    """Taiwan spelling with corner marks: for each character what it becomes.

    >>> "".join(traditional("着力推进“双报到”"))
    '著力推進「雙報到」'
    """
    return list(OpenCC("s2tw").convert(text).translate(CORNERS))


def ruby(text: str) -> list[str]:
    """Traditional characters, many of the changed ones followed by their reading.

    >>> "".join(ruby("**镇辖14个村"))
    '**鎮(zhèn)轄(xiá)14個(gè)村'
    """
    pieces, count = [], 0
    for before, after in zip(text, OpenCC("s2t").convert(text), strict=True):
        reading = READINGS.get(after) if before != after else None
        count += reading is not None
        broken = "\n" if reading and count % BROKEN_EVERY == 0 else ""
        pieces.append(f"{after}({reading}{broken})" if reading else after)
    return pieces


def carried(node: object, raw: str, starts: list[int], text: str) -> object:
    """The gold with every quote moved to where its characters stand in the variant.

    A reading after the quote's last character stays outside; with it is the other fair border.
    """
    if isinstance(node, list):
        return [carried(item, raw, starts, text) for item in node]
    if not isinstance(node, dict):
        return node
    moved = {key: carried(value, raw, starts, text) for key, value in node.items()}
    if "nth" not in node:
        return moved
    start, end = occurrence(raw, node["text"], node["nth"])
    first, last, after_reading = starts[start], starts[end - 1] + 1, starts[end]
    quote = text[first:last]
    moved["text"], moved["nth"] = quote, sum(text.startswith(quote, at) for at in range(first + 1))
    if "span" in node:
        moved["span"] = [first, last]
    if "span" in node and last < after_reading:
        moved["alt_text"], moved["alt_span"] = text[first:after_reading], [first, after_reading]
    return moved


def occurrence(raw: str, text: str, nth: int) -> tuple[int, int]:
    """Start and end of the nth occurrence, overlapping ones counted."""
    at = -1
    for _ in range(nth):
        at = raw.index(text, at + 1)
    return at, at + len(text)


def variant(stem: str, spell: Callable[[str], list[str]]) -> tuple[str, dict[str, object]]:
    """The variant's text and gold."""
    raw = (CORPORA / f"{stem}.txt").read_text("utf-8")
    pieces = spell(raw)
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    text = "".join(pieces)
    gold = json.loads((GOLD / f"{stem}.json").read_text("utf-8"))
    return text, {key: carried(value, raw, starts, text) for key, value in gold.items()}


def main() -> None:
    """Write both variants beside the original."""
    for name, spell in (("mouzhen-traditional", traditional), ("mouzhen-ruby", ruby)):
        text, gold = variant("mouzhen", spell)
        encoded = text.encode("utf-8")
        gold["source"] = {
            "path": f"corpora/{name}.txt",
            "encoding": "utf-8",
            "sha256": sha256(encoded).hexdigest(),
        }
        (CORPORA / f"{name}.txt").write_bytes(encoded)
        written = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
        (GOLD / f"{name}.json").write_text(written, "utf-8")


if __name__ == "__main__":
    main()
