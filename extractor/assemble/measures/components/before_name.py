"""The words right before a name, up to those that tie a list to it: 甲、乙、丙|等|“三张清单”."""

from extractor.assemble.measures.components.naming import Naming
from extractor.deferred import deferred
from extractor.span import Span

_TIE = deferred(
    "(?:等(?:方面|内容|环节)?的?|(?<=”)的|为主体的?|为一体的?|相结合的?|组成的?"
    "|这|实现|实行|推行|落实|达到|做到|共)*$"
)
# …、…、…（以下统称“三项制度”）: the list is given its name.
CALLED = deferred("（(?:以下|下)?(?:统称|简称|合称|并称|称)为?$")
# 本部门全面推行“三项制度”: an adverb before the verb says that the words are who acts.
_ACTS = deferred(
    "(?:全面|深入|大力|积极|扎实|统一|全部|认真|严格|共同)(?:实现|实行|推行|落实|达到|做到)$"
)
_LONGEST_LIST = 200


def before_name(naming: Naming) -> Span | None:
    """Return where in the sentence a list right before the name may stand; None for no list."""
    start = max(naming.sentence.start, naming.outer.start - _LONGEST_LIST)
    before = naming.text[start : naming.outer.start]
    if _ACTS.search(before):
        return None
    called = CALLED.search(before)
    size = called.start() if called else len(_TIE.sub("", before))
    return Span(start, start + size) if size > 0 else None
