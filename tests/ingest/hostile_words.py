"""What the hostile files are made of."""

import io

import openpyxl

MIB = 1 << 20
WORDS = "全县共有乡镇10个，下放审批服务事项118项，群众在镇上就能办成事。"
SECRET = "root:"
"""Stands in a file that an entity or a path may ask for, and in no text that is read."""
ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><title>改革</title><entry>{}</entry></feed>"
PAGE = "<html><head><meta charset=utf-8><title>改革汇报</title></head><body>{}</body></html>"


def workbook() -> bytes:
    """Return a workbook with one table."""
    book = openpyxl.Workbook()
    book.active.append(["乡镇", "人口（人）"])
    book.active.append(["梅岭镇", 35210])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
