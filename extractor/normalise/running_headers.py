"""Running headers and page numbers glued into the text: `社会管理26调查研究上来`.

Nothing in one place tells them from content. The evidence is repetition: two or more page numbers
in sequence, each a page apart, each followed by the same words, which no unit or measure word is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from os.path import commonprefix

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.text_lines import AFTER_NUMBER, file_name

REASON = "running header"
PAGE_NUMBER = "page number"

_DOI = r"(?: ?DOI ?[:：] ?10\.\d{4,9}/[\x21-\x27\x2a-\x7e]+)?"
_GLUED = deferred(rf"[0-9]{_DOI} ?(?![{AFTER_NUMBER}])(?=[\u4e00-\u9fff])")
_NUMBER = deferred(r"[0-9]{1,4}$")
_NO_PAGE_AFTER = "\n .,:/-第~～—+0123456789"
_HEADER = deferred(r"[\u4e00-\u9fff][\u4e00-\u9fff\d \u00b7]{2,30}[\u4e00-\u9fff]")
"""Four characters and more: what counts or dates is shorter (20世纪, 21世纪)."""
_LONGEST = 32
_SHORTEST_PAGE = 250
"""Characters between two page numbers; a printed page holds 400 and more."""
_LAST_NUMBER = deferred(r"[0-9]{1,4}(?= *(?:\n|$))")
_FIRST_PAGE = 1500


@dataclass(frozen=True, slots=True)
class _Page:
    """A number that may be a page's: its place, and the place of what follows it."""

    number: int
    start: int
    end: int


def without_running_headers(text: AlignedText) -> AlignedText:
    """Drop page numbers and the header after them where both repeat from page to page.

    >>> pages = "加强社会管理" * 50 + "25工作研究设施。" + "做好公共服务" * 50 + "26工作研究工作。"
    >>> cut = without_running_headers(AlignedText.of(pages))
    >>> len(pages) - len(cut.text), [reason for reason, _, _ in cut.removed]
    (12, ['running header', 'running header'])
    """
    pages = list(_pages(text.text))
    headers = _headers(text.text, pages)
    if not headers:
        return text
    places = [(page.start, page.end + length) for page, length in headers.items()]
    words = {text.text[page.end : page.end + length] for page, length in headers.items()}
    first = _first_header(text.text, words)
    last = _last_number(text.text, list(headers)[-1])
    return text.without(PAGE_NUMBER, last).without(REASON, [*first, *sorted(places)])


def _pages(text: str) -> Iterator[_Page]:
    for match in _GLUED.finditer(text):
        number = _NUMBER.search(text, max(0, match.start() - 4), match.start() + 1)
        before = text[number.start() - 1] if number and number.start() else "\n"
        if number and before not in _NO_PAGE_AFTER:
            yield _Page(int(number[0]), number.start(), match.end())


def _headers(text: str, pages: list[_Page]) -> dict[_Page, int]:
    """Return the pages whose number and header repeat, with the length of the header."""
    latest: dict[int, _Page] = {}
    lengths: dict[_Page, int] = {}
    for page in pages:
        before = latest.get(page.number - 1)
        latest[page.number] = page
        if before is None or page.start - before.end < _SHORTEST_PAGE:
            continue
        length = _shared_header(text, before, page)
        for one in (before, page) if length else ():
            lengths[one] = min(length, lengths.get(one, length))
    return lengths


def _shared_header(text: str, before: _Page, page: _Page) -> int:
    """How many characters of header both pages begin with; a label (专栏1, 专栏2) is none."""
    if text[before.start - 1] == text[page.start - 1]:
        return 0
    here = (text[at : at + _LONGEST] for at in (before.end, page.end))
    header = _HEADER.match(commonprefix(list(here)).split("\n")[0])
    return header.end() if header else 0


def _first_header(text: str, headers: set[str]) -> list[tuple[int, int]]:
    """The header of the first page has no number; it stands before the known title."""
    for match in re.finditer(r"^.+$", text[:_FIRST_PAGE], re.MULTILINE):
        for header in headers:
            rest = match[0].removeprefix(header)
            if rest != match[0] and _follows_title(text[: match.start()], rest):
                return [(match.start(), match.start() + len(header))]
    return []


def _follows_title(above: str, rest: str) -> bool:
    names = [file_name(line.strip()) for line in above.split("\n")]
    bare = rest.replace(" ", "")
    return rest[:1] == " " or any(name and bare.startswith(name[0]) for name in names)


def _last_number(text: str, last: _Page) -> list[tuple[int, int]]:
    return [
        match.span()
        for match in _LAST_NUMBER.finditer(text, last.end)
        if int(match[0]) == last.number + 1 and text[match.start() - 1] in "。！？”）"
    ]
