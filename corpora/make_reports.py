"""Write any number of varied reports, some of them damaged, for trials of batches and databases.

    python -m corpora.make_reports FOLDER --reports 10000

Report N is always the same, whoever makes it: its place, year, length, sentences, numbers, file
format, encoding and damage are drawn from its number. The texts are put together from
`make_reports.toml`; what they say of places that exist is invented.
"""

import argparse
import html
import io
import random
import tomllib
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from opencc import OpenCC

from extractor.values.divisions import Division, register

PARTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
CHINESE = "零一二三四五六七八九十"
FULL_WIDTH = str.maketrans("0123456789%", "０１２３４５６７８９％")
DAMAGES = ("none", "none", "none", "traditional", "full width", "furniture", "hard lines", "lost")
ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16")
FORMATS = ("txt",) * 14 + ("html",) * 4 + ("docx",) * 2


class Made(NamedTuple):
    """A report as a file: its name and its bytes."""

    name: str
    data: bytes


def report(number: int, formats: Sequence[str] = FORMATS) -> Made:
    """Return report `number` in one of `formats`.

    >>> report(7).data == report(7).data != report(8).data
    True
    """
    chance = random.Random(f"reform-facts {number}")
    lines = _lines(chance)
    ending = chance.choice(formats)
    if ending == "txt":
        lines = damaged(lines, chance.choice(DAMAGES), chance)
    return Made(f"{number:06}.{ending}", WRITERS[ending](lines, chance))


def text(number: int) -> str:
    """Return the undamaged text of report `number`."""
    return "\n".join(_lines(random.Random(f"reform-facts {number}")))


def _lines(chance: random.Random) -> list[str]:
    drawn = _draws(chance)
    lines = [_filled(chance.choice(PARTS["titles"]), drawn), _filled(_opening(chance), drawn)]
    chosen = sorted(chance.sample(range(len(PARTS["headings"])), chance.randint(3, 6)))
    for place, index in enumerate(chosen, 1):
        heading, kind = PARTS["headings"][index]
        lines.append(f"{CHINESE[place]}、{heading}")
        for paragraph in range(1, chance.randint(2, 5)):
            some = chance.choices(PARTS["sentences"][kind], k=chance.randint(1, 4))
            label = f"（{CHINESE[paragraph]}）" if chance.random() < 0.3 else ""
            lines.append(label + "".join(_filled(sentence, drawn) for sentence in some))
    return lines


def _opening(chance: random.Random) -> str:
    return str(chance.choice(PARTS["openings"]))


Draws = Mapping[str, Callable[[], str]]


def _draws(chance: random.Random) -> Draws:
    """Return what draws the words for each gap."""
    place, year = _place(chance), chance.randint(2015, 2024)
    words = {name: _one_of(PARTS["words"][name], chance) for name in ("package", "count", "town")}
    return {
        "place": lambda: place,
        "year": lambda: str(year - chance.choice((0, 0, 0, 1))),
        "later": lambda: str(year + chance.randint(1, 3)),
        "digit": lambda: _spelled(chance.randint(1, 9), chance),
        "few": lambda: _spelled(chance.randint(2, 48), chance),
        "number": lambda: _about(str(chance.randint(50, 2_000)), chance),
        "big": lambda: f"{chance.randint(10, 990) / 10}万",
        "share": lambda: f"{chance.randint(50, 999) / 10}%",
        "points": lambda: f"{chance.randint(5, 99) / 10}",
        "age": lambda: f"{chance.randint(320, 480) / 10}",
        "area": lambda: str(chance.randint(200, 9_000)),
        "money": lambda: (
            f"{chance.randint(11, 9_900) / 10}{chance.choice(('万元', '万元', '亿元'))}"
        ),
        **words,
    }


def _one_of(words: Sequence[str], chance: random.Random) -> Callable[[], str]:
    return lambda: chance.choice(words)


def _place(chance: random.Random) -> str:
    county = chance.choice(_counties())
    return "".join(place.name for place in (*county.parents, county))


@cache
def _counties() -> list[Division]:
    return [place for place in register().divisions() if _stands(place)]


def _stands(place: Division) -> bool:
    return place.level == "county" and place.until is None and len(place.parents) == 2


def _spelled(number: int, chance: random.Random) -> str:
    return CHINESE[number] if number <= 10 and chance.random() < 0.3 else str(number)


def _about(digits: str, chance: random.Random) -> str:
    return chance.choice((digits, digits, digits, digits, f"近{digits}", f"{digits}余"))


def _filled(template: str, drawn: Draws) -> str:
    first, *rest = template.split("{")
    pieces = [first]
    for piece in rest:
        name, _, after = piece.partition("}")
        pieces += [drawn[name](), after]
    return "".join(pieces)


def damaged(lines: list[str], damage: str, chance: random.Random) -> list[str]:
    """Return the lines as careless copying leaves them; `damage` is one of `DAMAGES`."""
    if damage == "traditional":
        return [_traditional().convert(line) for line in lines]
    if damage == "full width":
        return [line.translate(FULL_WIDTH) for line in lines]
    if damage == "furniture":
        some = chance.sample(PARTS["words"]["furniture"], 3)
        return [some[0], *lines[:4], some[1], *lines[4:], some[2]]
    if damage == "hard lines":
        return [line[at : at + 34] for line in lines for at in range(0, len(line), 34)]
    if damage == "lost":
        return [line.replace("1", "") if chance.random() < 0.2 else line for line in lines]
    return lines


@cache
def _traditional() -> OpenCC:
    return OpenCC("s2tw")


def _text_file(lines: Sequence[str], chance: random.Random) -> bytes:
    end = chance.choice(("\n", "\n", "\r\n"))
    return (end.join(lines) + end).encode(chance.choice(ENCODINGS))


def _page(lines: Sequence[str], chance: random.Random) -> bytes:
    title, *body = map(html.escape, lines)
    menu = "".join(f"<li><a href='/{n}'>栏目{n}</a></li>" for n in range(chance.randint(3, 12)))
    paragraphs = "".join(f"<p>{line}</p>\n" for line in body)
    page = (
        f"<!doctype html><html><head><meta charset='utf-8'><title>{title}</title></head><body>"
        f"<ul>{menu}</ul><article><h1>{title}</h1>\n{paragraphs}</article></body></html>"
    )
    return page.encode()


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _word(lines: Sequence[str], _: random.Random) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{html.escape(line)}</w:t></w:r></w:p>" for line in lines)
    document = f'<w:document xmlns:w="{_WORDS}"><w:body>{body}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", document),
        ):
            # A fixed day: the same report must be the same bytes.
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), part)
    return out.getvalue()


WRITERS: Mapping[str, Callable[[Sequence[str], random.Random], bytes]] = {
    "txt": _text_file,
    "html": _page,
    "docx": _word,
}


def main() -> None:
    """Write the reports that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--first", type=int, default=0, help="number of the first")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for number in range(asked.first, asked.first + asked.reports):
        made = report(number)
        (asked.folder / made.name).write_bytes(made.data)


if __name__ == "__main__":
    main()
