"""Files that unpack without end, and files that ask for what is not theirs."""

import io
import struct
import zipfile
from collections.abc import Iterator

from PIL import Image

from tests.ingest.hostile_pages import picture_header
from tests.ingest.hostile_words import ATOM, MIB, PAGE, WORDS, workbook
from tests.ingest.made_ofd import Papers, path, text_object
from tests.ingest.office_files import archive, docx, p, tbl


def bombs() -> Iterator[tuple[str, bytes]]:
    yield "one part of 300 MiB.docx", _inflated("word/document.xml", 300)
    yield "one part of 300 MiB.xlsx", _inflated("xl/worksheets/sheet1.xml", 300)
    many = {f"word/media/{n}.xml": "" for n in range(20_000)}
    yield "20000 members.docx", archive({"word/document.xml": "<w/>", **many})
    yield "archive in archive.zip", archive({"a.zip": archive({"b.zip": _inflated("c", 20)})})
    lying = bytearray(_inflated("word/document.xml", 80))
    start = lying.rfind(b"PK\x01\x02")
    struct.pack_into("<I", lying, start + 24, 100)
    yield "sizes that lie.docx", bytes(lying)
    book = workbook()
    area = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    yield (
        "merged without end.xlsx",
        _with(book, "sheet1.xml", "</sheetData>", f"</sheetData>{area}"),
    )
    yield (
        "a cell far away.xlsx",
        _with(
            book,
            "sheet1.xml",
            "</sheetData>",
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
    )
    yield from _ofd_bombs()
    deep = "<w:tbl><w:tr><w:tc>" * 20_000
    yield "tables in tables.docx", docx(deep)
    span = '<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>'
    yield (
        "a cell as wide as the sky.docx",
        docx(tbl(f"<w:tr><w:tc>{span}{p('1')}</w:tc></w:tr>") * 50),
    )
    numbers = "".join(f'<w:abstractNum w:abstractNumId="{n}"/>' for n in range(50_000))
    yield "50000 lists.docx", docx(p(WORDS), numbering=numbers)


def _inflated(part: str, mebibytes: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        with made.open(part, "w", force_zip64=True) as opened:
            for _ in range(mebibytes):
                opened.write(b" " * MIB)
    return buffer.getvalue()


def _with(data: bytes, ending: str, old: str, new: str) -> bytes:
    """Return an archive in which a part has `new` for `old`."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    return archive(
        {
            name: part.replace(old.encode(), new.encode()) if name.endswith(ending) else part
            for name, part in parts.items()
        }
    )


def sly(port: int) -> Iterator[tuple[str, bytes]]:
    far = f"http://127.0.0.1:{port}/x"
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    laughs = f'<!DOCTYPE w [<!ENTITY e0 "{"改" * 100}">{lines}]>'
    local = '<!DOCTYPE w [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>'
    remote = f'<!DOCTYPE w SYSTEM "{far}.dtd" [<!ENTITY e9 SYSTEM "{far}">]>'
    good, book = docx(p("&amp;e9;" + WORDS)), workbook()
    for name, doctype in (("laughs", laughs), ("local", local), ("remote", remote)):
        worded = _with(good, "document.xml", "&amp;", "&")
        yield f"{name}.docx", _with(worded, "document.xml", "<w:document", doctype + "<w:document")
        yield f"{name}.xlsx", _with(book, "sheet1.xml", "<worksheet", doctype + "<worksheet")
        content = f"<content type='text'>&e9;{WORDS}</content>"
        yield f"{name}.atom", (doctype + ATOM.format(content)).encode()
        yield f"{name}.html", (doctype + PAGE.format(f"<p>&e9;{WORDS}</p>")).encode()
    out = {f"{'../' * 9}etc/cron.d/report": WORDS, "/etc/report": WORDS, "C:\\report.txt": WORDS}
    with zipfile.ZipFile(io.BytesIO(good)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    yield "members outside.docx", archive({**parts, **out})
    target = f'Target="{"../" * 9}etc/passwd"'
    yield "a part outside.docx", _with(good, "_rels/.rels", 'Target="word/document.xml"', target)
    outside = f'Target="{far}" TargetMode="External"'
    yield "a part far away.docx", _with(good, "_rels/.rels", 'Target="word/document.xml"', outside)
    picture = f"<img src='{far}'><link rel=stylesheet href='{far}'><iframe src='{far}'></iframe>"
    yield "pictures far away.html", PAGE.format(f"{picture}<p>{WORDS * 3}</p>").encode()
    field = f'{{\\field{{\\*\\fldinst INCLUDETEXT "{far}"}}{{\\fldrslt 10}}}}'
    yield "included text.rtf", f"{{\\rtf1 {field}}}".encode()


def _ofd_bombs() -> Iterator[tuple[str, bytes]]:
    lines = Papers()
    for number in range(1_500):
        lines.draw(path(0, number / 6, "M 0 0 L 200 0") + path(number / 8, 0, "M 0 0 L 0 290"))
    listed = '<Page BaseLoc="Pages/Page_0/Content.xml"/>' * 20_000
    yield "a page of rules.ofd", lines.data()
    yield (
        "one page 20000 times.ofd",
        lines.data(**{"Doc_0/Document.xml": f"<Document><Pages>{listed}</Pages></Document>"}),
    )
    deep = Papers()
    deep.draw("<PageBlock>" * 50_000 + text_object(9, 9, "甲") + "</PageBlock>" * 50_000)
    yield "blocks in blocks.ofd", deep.data()
    steps = Papers()
    for _ in range(2_000):
        steps.draw(
            '<TextObject Size="4"><TextCode DeltaX="g 999999999 1">甲</TextCode></TextObject>'
        )
    yield "steps without end.ofd", steps.data()
    yield "one part of 300 MiB.ofd", _inflated("OFD.xml", 300)
    yield from _ofd_pictures()


def _ofd_pictures() -> Iterator[tuple[str, bytes]]:
    huge, many, away = Papers(), Papers(), Papers()
    huge.picture(picture_header(60_000))
    yield "a picture as large as a country.ofd", huge.data()
    for _ in range(5_000):
        many.picture(b"")
    yield "five thousand pictures on a page.ofd", many.data()
    buffer = io.BytesIO()
    Image.new("1", (8_900, 8_900), 1).save(buffer, "PNG")
    for left in range(150):
        away.picture(buffer.getvalue(), (left, 0, 200, 290))
    yield "one large picture many times.ofd", away.data()
    place = "<MediaFile>../../../../etc/passwd</MediaFile>"
    media = f"<MultiMedia ID='picture_0.png'>{place}</MultiMedia>"
    listed = f"<Res><MultiMedias>{media}</MultiMedias></Res>"
    yield "a picture outside the archive.ofd", huge.data(**{"Doc_0/DocumentRes.xml": listed})
