"""Names that count the list before them by its own noun: 甲清单、乙清单、丙清单三项清单."""

import re
from collections.abc import Iterator

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.names.naming import WORDS
from extractor.span import Span
from extractor.values.compact_name import CompactName, read_parts

_COUNTED = deferred("[二两三四五六七八九][个项张本类条份套大](?P<noun>[\u4e00-\u9fff]{2})")
_CLAUSE = deferred("[，。；：！？\n]")
_JOINT = deferred("[、和与及“”]+")
_REACH = 80
"""Characters before a name in which its list is looked for."""


def counted_lists(text: str) -> Iterator[Mention[CompactName]]:
    """Yield the names whose noun all items of the list right before them end with.

    >>> text = "编制权力清单、责任清单、负面清单三项清单，走访东湾社区、西湾社区两个社区"
    >>> [mention.span.of(text) for mention in counted_lists(text)]
    ['三项清单']
    """
    for match in _COUNTED.finditer(text):
        if match["noun"] in WORDS["listed_things"] and _follows_its_list(text, match):
            yield Mention("name", Span(*match.span()), "counted_list", CompactName(match[0]))


def _follows_its_list(text: str, match: re.Match[str]) -> bool:
    first = max(0, match.start() - _REACH)
    clause = _CLAUSE.split(text[first : match.start()])[-1].removesuffix("等")
    items = [item for item in _JOINT.split(clause) if item]
    alike = all(item.endswith(match["noun"]) for item in items)
    return alike and len(items) == read_parts(match[0])[0].count
