"""What rich text declares before its words: the code page, fonts, styles."""

from extractor.ingest.lines import Line
from extractor.ingest.richtext.state import State
from extractor.ingest.richtext.writing import LATIN, charset_codec, page_codec
from extractor.ingest.word.paragraphs import kind_of
from extractor.ingest.word.styles import Role, level_of, named_level, named_role


class Declared:
    """Collects the declarations of a file, and answers what they say of its words."""

    def __init__(self) -> None:
        self._codec = LATIN
        self._fonts: dict[int, str | None] = {}
        self._font = 0
        self._styles: dict[int, tuple[int | None, Role | None]] = {}
        self._name: list[str] = []

    def set_page(self, number: int) -> str:
        """Take the code page of the file and return its codec."""
        self._codec = page_codec(number)
        return self._codec

    def choose_font(self, number: int) -> str:
        """Take the font that is declared or used from here on, and return its codec."""
        self._font = number
        return self._fonts.get(number) or self._codec

    def set_charset(self, number: int) -> None:
        """Take the character set of the font being declared."""
        self._fonts[self._font] = charset_codec(number)

    def add_name(self, words: str) -> None:
        """Take a piece of the name of the style being declared."""
        self._name.append(words)

    def end_style(self, state: State) -> None:
        """Take the style whose group ends with `state`."""
        name, self._name = "".join(self._name).strip().rstrip(";").strip(), []
        if name:
            level = named_level(name)
            level = level_of(state.outline) if level is None else level
            self._styles.setdefault(state.style, (level, named_role(name)))

    def kind(self, state: State, *, in_contents: bool) -> Line:
        """Return a line without words that says what a paragraph is which ends in `state`."""
        level, role = self._styles.get(state.style, (None, None))
        outline = level_of(state.outline)
        level = level if outline is None else outline
        return kind_of(level, role, in_contents=state.in_contents or in_contents)
