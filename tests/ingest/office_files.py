"""Office files made from a few lines of XML, so that a test shows all that its file holds."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive of the parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return stream.getvalue()


def relations(targets: Mapping[str, str]) -> str:
    """Return a part of relationships: kind to target."""
    entries = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}">{entries}</Relationships>'


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; `styles`, `numbering`, `footnotes`… are its parts."""
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations({name: f"{name}.xml" for name in parts}),
    }
    files |= {f"word/{name}.xml": f"<w:{name} {W}>{xml}</w:{name}>" for name, xml in parts.items()}
    return archive(files)


def _content_types(parts: Mapping[str, str]) -> str:
    """Return the part that says what the others are; Word and LibreOffice insist on it."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {"document": "document.main", **{name: name for name in parts}}
    entries = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{main}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    rels = f'<Default Extension="rels" ContentType="{kind}"/>'
    return f'<Types xmlns="{_TYPES}">{rels}{entries}</Types>'


def run(words: str, properties: str = "") -> str:
    """Return a run; `properties` is the XML inside `w:rPr`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    """Return a paragraph of words or of XML; `properties` is the XML inside `w:pPr`."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def numbered(words: str, level: int = 0, list_id: int = 1) -> str:
    """Return a paragraph of a list."""
    own = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return p(words, own)


def tc(content: str, properties: str = "") -> str:
    """Return a table cell with words or XML."""
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """Return a table row of cells or words."""
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def style(style_id: str, name: str, inner: str = "", kind: str = "paragraph") -> str:
    """Return a style; `inner` is XML after its name."""
    named = f'<w:name w:val="{name}"/>{inner}'
    return f'<w:style w:type="{kind}" w:styleId="{style_id}">{named}</w:style>'


def styled(words: str, style_id: str) -> str:
    """Return a paragraph with a style."""
    return p(words, f'<w:pStyle w:val="{style_id}"/>')


def level(index: int, form: str, text: str, inner: str = "", start: int = 1) -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{inner}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listing(*levels: str, number: int = 1, inner: str = "") -> str:
    """Return the definition of a list and its first use, both with the same number."""
    return definition(*levels, number=number, inner=inner) + use(number, number)


def definition(*levels: str, number: int = 1, inner: str = "") -> str:
    """Return the definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{number}">{inner}{"".join(levels)}</w:abstractNum>'


def use(number: int, of: int, inner: str = "") -> str:
    """Return a list that uses a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'
