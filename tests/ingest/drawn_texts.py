"""Texts and a table that the tests draw in PDF files, and what is read of them."""

from extractor.ingest.options import ReadOptions
from extractor.ingest.pdf import read_pdf

FIRST = (
    "全县共有十个乡镇，去年以来下放审批服务事项118项，基层办理量增长59.1%，群众满意度达到九成以上。"
)
SECOND = (
    "针对编制不足的问题，县里从机关事业单位抽调干部391名，全部下沉到村和社区，充实一线执法力量。"
)
THIRD = "下一步，将继续完善考核办法，推动更多事项一次办好，让群众少跑腿、好办事、不添堵、更满意。"
# So many characters of the first fill one line of 34.
CUT = 35
ROWS = [["乡镇", "下放事项（项）", "增长（%）"], ["青石镇", "118", "59.1"], ["柳湾乡", "96", "7.3"]]
WIDTHS = (120.0, 120.0, 120.0)


def read(data: bytes, **options):
    return read_pdf(data, "report.pdf", ReadOptions(**options))


def blocks(document, kind: str) -> list[str]:
    return [each.span.of(document.text) for each in document.blocks if each.kind == kind]


def shown(document) -> list[str]:
    return [text.replace(" ", "") for text in blocks(document, "paragraph")]


def cells(document) -> list[tuple]:
    return [
        (*each.cell[:3], each.cell.is_header, each.span.of(document.text))
        for each in document.blocks
        if each.cell
    ]
