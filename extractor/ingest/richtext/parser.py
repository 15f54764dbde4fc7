"""Reading rich text: what each control word does to the state that groups keep."""

from collections.abc import Callable, Mapping

from extractor.ingest.lines import Line
from extractor.ingest.raised import raised
from extractor.ingest.richtext.declared import Declared
from extractor.ingest.richtext.state import CHANGES, State
from extractor.ingest.richtext.story import RowForm, Story
from extractor.ingest.richtext.tokens import Token
from extractor.ingest.richtext.writing import LATIN, SIGNS, SYMBOLS
from extractor.ingest.word.fields import is_contents, is_furniture

_SKIPPED = frozenset(
    {"colortbl", "info", "pict", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn"}
    | {"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"}
    | {"listtable", "listoverridetable", "nonshppict", "shprslt", "sp", "xe", "tc", "tcn", "rxe"}
    | {"revtbl", "filetbl", "pntxta", "pntxtb", "template", "objdata", "objclass", "fontemb"}
)
_OPTIONAL = frozenset({"shpinst", "fldinst", "shptxt", "footnote"})
"""Groups that older programs may pass over and we do not."""
_STORIES = frozenset({"footnote", "shptxt"})


class Parser:
    """Takes tokens one by one and builds the story of the body."""

    def __init__(self) -> None:
        self.stories = [Story()]
        self._state = State()
        self._stack: list[State] = []
        self._bytes = bytearray()
        self._declared = Declared()
        self._code = ""
        self._passed = 0
        self._is_optional = False
        self._says_contents = False
        self._form = RowForm()
        self._acts: Mapping[str, Callable[[int], None]] = {
            "par": lambda _: self._paragraph(),
            "sect": lambda _: self._paragraph(),
            "nestcell": lambda _: self._paragraph(),
            "cell": lambda _: self._cell(),
            "row": lambda _: self.stories[-1].end_row(self._form),
            "trowd": lambda _: setattr(self, "_form", RowForm()),
            "trhdr": lambda _: setattr(self._form, "is_header", True),
            "trleft": lambda edge: setattr(self._form, "left", edge),
            "clmrg": lambda _: self._form.merge_cell(beside=True),
            "clvmrg": lambda _: self._form.merge_cell(above=True),
            "cellx": lambda edge: self._form.end_cell(edge),
            "ansicpg": lambda number: self._read_with(self._declared.set_page(number)),
            "f": lambda number: self._read_with(self._declared.choose_font(number)),
            "fcharset": self._charset,
            "u": self._character,
            "fonttbl": lambda _: self._aim("fonts"),
            "stylesheet": lambda _: self._aim("styles"),
            "fldinst": lambda _: self._begin_code(),
            "fldrslt": lambda _: self._begin_result(),
        }

    def take(self, token: Token) -> None:
        """Do what a token says."""
        if not token.word:
            self._text(token)
            return
        if self._passed and token.word not in ("{", "}", "u"):
            self._passed -= 1
            return
        self._flush()
        if token.word == "{":
            self._passed = 0
            self._stack.append(self._state)
            self._state = self._state._replace(begins_story=False)
        elif token.word == "}":
            self._close()
        elif token.word == "*":
            self._is_optional = True
        else:
            is_optional, self._is_optional = self._is_optional, False
            if is_optional and token.word not in _OPTIONAL:
                self._aim("nothing")
            else:
                self._word(token.word, token.number)

    def end(self) -> list[Line]:
        """Return the lines of the body when all tokens are taken."""
        self._flush()
        while len(self._stack) > 1:
            self._close()
        self._paragraph()
        self.stories[0].end_table()
        return self.stories[0].lines

    def _text(self, token: Token) -> None:
        text = token.text
        if self._passed:
            count = min(self._passed, len(text))
            self._passed, text = self._passed - count, text[count:]
        self._bytes += text

    def _flush(self) -> None:
        if self._bytes:
            is_symbol = self._state.codec == SYMBOLS
            codec = LATIN if is_symbol else self._state.codec
            self._say("●" if is_symbol else self._bytes.decode(codec, "replace"))
            self._bytes.clear()

    def _say(self, words: str) -> None:
        state = self._state
        if state.target == "body":
            if not (state.is_hidden or state.is_deleted):
                said = self.stories[-1].words
                said.append(raised(words, "".join(said[-3:])) if state.is_raised else words)
                self._says_contents |= state.in_contents
        elif state.target == "styles":
            self._declared.add_name(words)
        elif state.target == "code":
            self._code += words

    def _close(self) -> None:
        closed = self._state
        if closed.begins_story and len(self.stories) > 1:
            self._end_story()
        if closed.target == "styles":
            self._declared.end_style(closed)
        self._state = self._stack.pop() if self._stack else closed._replace(begins_story=False)
        self._passed = 0

    def _word(self, word: str, number: int | None) -> None:
        if word in _SKIPPED:
            self._aim("nothing")
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in _STORIES:
            self._begin_story(is_note=word == "footnote")
        elif change := CHANGES.get(word):
            self._state = change(self._state, number)
        elif act := self._acts.get(word):
            act(number or 0)

    def _aim(self, target: str) -> None:
        if self._state.target != "nothing":
            self._state = self._state._replace(target=target)

    def _begin_story(self, *, is_note: bool) -> None:
        if self._state.target == "body":
            self.stories.append(Story(is_note))
            self._state = self._state._replace(begins_story=True, in_table=False, style=0)

    def _end_story(self) -> None:
        self._paragraph()
        story = self.stories.pop()
        story.end_table()
        kept = [line._replace(kind="footnote") if story.is_note else line for line in story.lines]
        self.stories[-1].waiting += [line._replace(cell=None) for line in kept]

    def _paragraph(self) -> None:
        if self._state.target == "body":
            kind = self._declared.kind(self._state, in_contents=self._says_contents)
            self.stories[-1].end_paragraph(kind, in_table=self._state.in_table)
            self._says_contents = False

    def _cell(self) -> None:
        if self._state.target == "body":
            kind = self._declared.kind(self._state, in_contents=self._says_contents)
            self.stories[-1].end_cell(kind)

    def _read_with(self, codec: str) -> None:
        self._state = self._state._replace(codec=codec)

    def _charset(self, number: int) -> None:
        if self._state.target == "fonts":
            self._declared.set_charset(number)

    def _character(self, number: int) -> None:
        self._say(chr(number & 0xFFFF))
        self._passed = self._state.fallback

    def _begin_code(self) -> None:
        self._code = ""
        self._aim("code")

    def _begin_result(self) -> None:
        if is_furniture(self._code):
            self._aim("nothing")
        elif is_contents(self._code):
            self._state = self._state._replace(in_contents=True)
