"""What a chunk number stands in the middle of: a sentence, a count, a word, a heading."""

from dataclasses import dataclass

from extractor.deferred import deferred
from extractor.normalise.broken_sentences import tears_word
from extractor.normalise.text_lines import LABEL, ends_sentence

LONG_LINE = 20
"""Characters of an unfinished line that is no heading."""
_LONG_PIECE = 60
"""Characters: sharing sites cut after about 300 to 1000; a list item left open is shorter."""
_COUNT = deferred(r"[0-9][0-9.,]{0,16} ?[%‰万亿余多个项名人户件家元亩条处所座台辆次吨公平]")
_UNIT = deferred("(?:[%‰项个名人件户家亩条处所]|个百分点|[万亿]?元)[，。；、,;]")
"""The end of a count that was cut behind its digits: 53|3、项，."""
_WANTS_COUNT = deferred(
    r"(?:增加|减少|增长|下降|提高|达|达到|共|共有|现有|设立|设置|下沉|新增|完成|办理|配备|"
    r"招聘|投入|"
    r"投资|建成|约|近|超过|为|至|到|建立|划分|取消|清理|下放|化解|受理|解决|惠及)$"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A `2、` at a line start, with the line ends before it, after an open piece of some length."""

    number: int
    start: int
    end: int
    open_piece: int

    @property
    def cuts(self) -> bool:
        """Tell whether a sentence runs on across the marker."""
        return self.open_piece >= _LONG_PIECE


def is_inside(text: str, marker: Marker) -> bool:
    """Tell whether something goes on across the marker."""
    return marker.cuts or any(
        parts(text, marker) for parts in (parts_count, parts_word, _parts_heading)
    )


def parts_count(text: str, marker: Marker) -> bool:
    """Tell whether the marker stands between an unfinished sentence and a count, or within one."""
    if marker.number == 1:
        return False
    if text[marker.start - 1 : marker.start].isdigit() and _UNIT.match(text, marker.end):
        return True
    if not _COUNT.match(text, marker.end):
        return False
    before = _line_before(text, marker)
    is_sentence = len(before) >= LONG_LINE and not ends_sentence(before)
    return _WANTS_COUNT.search(before) is not None or (is_sentence and not LABEL.match(before))


def _parts_heading(text: str, marker: Marker) -> bool:
    """Tell whether the marker stands within a line that ends without a mark, as headings do."""
    before = _line_before(text, marker)
    after = text[marker.end : marker.end + _LONG_PIECE].partition("\n")[0].strip(" ")
    if not before or not after or ends_sentence(before) or LABEL.match(after):
        return False
    is_rest = len(after) < LONG_LINE and not ends_sentence(after)
    return is_rest or tears_word(before, after)


def parts_word(text: str, marker: Marker) -> bool:
    """Tell whether the marker stands between the characters of a word of an open sentence."""
    before = _line_before(text, marker)
    if marker.number == 1 or len(before) < LONG_LINE or ends_sentence(before):
        return False
    return tears_word(before, text[marker.end : marker.end + LONG_LINE])


def _line_before(text: str, marker: Marker) -> str:
    return text[text.rfind("\n", 0, marker.start) + 1 : marker.start].strip(" ")
