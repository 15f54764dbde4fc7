"""Documents that a site shows in a viewer, page by page: what is a page, what stands between."""

import re
from collections import defaultdict

from extractor.ingest.html.article import is_sentence
from extractor.ingest.html.elements import Element
from extractor.ingest.html.flow import Flow
from extractor.ingest.html.regions import names_of
from extractor.ingest.html.site_text import reason_of

_PAGE = re.compile(r"((?:[a-z]{1,20}[-_]){0,3}(?:page|pf)(?:[-_]?[a-z]{0,20}[-_]?)?)\d{0,6}$")


def with_all_pages(flow: Flow, article: range) -> tuple[Flow, range]:
    """Return the flow and the article in it with the viewer's other pages, if it is one of them.

    What the site puts between the pages comes after the article.

    >>> from lxml.html import fromstring
    >>> from extractor.ingest.html.flow import flow_of
    >>> page = "<div class=page><p>{}</p></div>"
    >>> both = page.format("全县共有乡镇10个，编制"), page.format("35名，其中干部12名。")
    >>> flow, article = with_all_pages(flow_of(fromstring("<p>下载</p>".join(both))), range(0, 1))
    >>> [line.text for line in flow.lines[article.start : article.stop]]
    ['全县共有乡镇10个，编制', '35名，其中干部12名。']
    """
    pages = _pages(flow, article)
    if not pages:
        return flow, article
    within = {place for page in pages for place in _trimmed(flow, page)}
    first, last = pages[0].start, pages[-1].stop
    begin, end = min(article.start, first), max(article.stop, last)
    between = {place for place in range(first, last) if place not in within}
    kept = [line for place, line in enumerate(flow.lines[begin:end], begin) if place not in between]
    moved = [flow.lines[place] for place in sorted(between)]
    lines = [*flow.lines[:begin], *kept, *moved, *flow.lines[end:]]
    return flow._replace(lines=lines), range(begin, begin + len(kept))


def _pages(flow: Flow, article: range) -> list[range]:
    """Return where the pages stand among which most of the article's prose is, if there are any.

    The pages of a viewer have one name but for their numbers: page-header and page-content are no
    two pages.
    """
    viewers: dict[tuple[Element, str], list[range]] = defaultdict(list)
    for element, place in flow.places.items():
        for name in _page_names(element) if place else ():
            viewers[element.getparent(), name].append(place)
    prose = {place for place in article if is_sentence(flow.lines[place])}
    for pages in viewers.values():
        held = sum(len(prose.intersection(page)) for page in pages)
        if len(pages) > 1 and held > len(prose) / 2:
            return pages
    return []


def _trimmed(flow: Flow, page: range) -> range:
    """Return a page without the numbers and notes that the viewer puts at its edges."""
    own = [place for place in page if not reason_of(flow.lines[place])]
    return range(own[0], own[-1] + 1) if own else range(page.start, page.start)


def _page_names(element: Element) -> frozenset[str]:
    """Return the names of an element that name a page, without numbers."""
    return frozenset(match[1] for match in map(_PAGE.match, names_of(element)) if match)
