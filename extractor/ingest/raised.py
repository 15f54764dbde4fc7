"""Raised characters: a power keeps what it says, the mark of a note says nothing."""

import re

_POWER = re.compile("[-+−]?[0-9]{1,3}")
_MAY_HAVE_POWER = re.compile(r"[A-Za-z0-9)）]$")
_RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
_NOTE_MARK = re.compile("[\\[［〔(（]?(?:注 ?)?(?:[0-9]{1,3}|[①-⑳*※])[\\]］〕)）]?")


def raised(words: str, before: str) -> str:
    """Return raised `words` as text that stands behind `before`; "" for the mark of a note.

    >>> raised("2", "35km"), raised("4", "总投资10"), raised("[1]", "共35个"), raised("th", "5")
    ('²', '⁴', '', 'th')
    """
    mark = words.strip()
    if _POWER.fullmatch(mark) and _MAY_HAVE_POWER.search(before):
        return mark.translate(_RAISED)
    return "" if _NOTE_MARK.fullmatch(mark) else words
