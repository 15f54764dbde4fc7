"""Joins names that follow each other from the outside in: 河北省 沧州市 青县 is one place."""

from collections.abc import Iterable, Iterator

from extractor.mention import Mention
from extractor.rules.places.context import is_name
from extractor.rules.places.division_names import Hit
from extractor.rules.places.unlisted_counties import with_unlisted_county
from extractor.span import Span
from extractor.values.divisions import Division, DivisionLevel, Register
from extractor.values.places import PlaceName

_SHORT_LENGTHS = (4, 3, 2)


def chains(text: str, hits: Iterable[Hit], register: Register) -> Iterator[Mention[PlaceName]]:
    """Yield the divisions that `hits` in `text` name, each chain of them as one mention."""
    values: dict[str, PlaceName] = {}
    for hit in _joined(text, hits):
        whole = with_unlisted_county(text, _with_short_county(text, hit, register))
        name = text[whole.start : whole.end]
        if name not in values:
            values[name] = PlaceName(name, "named", _level(whole.divisions), whole.divisions)
        rule = "short_division" if whole.short else "division"
        yield Mention("place", Span(whole.start, whole.end), rule, values[name])


def _joined(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    open_chain: Hit | None = None
    for hit in hits:
        if open_chain and hit.start < open_chain.end:
            continue
        inner = _inner(open_chain, hit)
        if not is_name(text, inner or hit, after_parent=inner is not None):
            continue
        if inner and open_chain:
            open_chain = inner._replace(start=open_chain.start)
            continue
        if open_chain:
            yield open_chain
        open_chain = hit
    if open_chain:
        yield open_chain


def _inner(outer: Hit | None, hit: Hit) -> Hit | None:
    """Return `hit` with the divisions that lie in `outer`, if it follows and there are such."""
    if outer is None or outer.end != hit.start:
        return None
    inside = _inside(hit.divisions, outer.divisions)
    return hit._replace(divisions=inside) if inside else None


def _inside(divisions: tuple[Division, ...], outer: tuple[Division, ...]) -> tuple[Division, ...]:
    return tuple(
        one for one in divisions if any(one is not other and one.lies_in(other) for other in outer)
    )


def _with_short_county(text: str, outer: Hit, register: Register) -> Hit:
    """Take in a county's short name that follows: 江苏昆山, 安徽黄山."""
    for length in _SHORT_LENGTHS:
        found = register.named_short(text[outer.end : outer.end + length])
        inside = _inside(found, outer.divisions)
        hit = Hit(outer.end, outer.end + length, inside, short=True)
        if inside and is_name(text, hit, after_parent=False):
            return hit._replace(start=outer.start)
    return outer


def _level(divisions: tuple[Division, ...]) -> DivisionLevel | None:
    level = divisions[0].level
    alike = len(divisions) == 1 or all(one.level == level for one in divisions)
    return level if alike else None
