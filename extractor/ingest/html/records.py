"""The fields under which a site files a document: 索引号, 发文机关, 成文日期, 发文字号."""

import re
from itertools import islice

from extractor.ingest.html.elements import CELLS, Element

_FIELDS = (
    "索引号|索引号码|信息索引号|发文机关|发文机构|发文单位|发布机构|发布单位|发布部门|"
    "制发机关|制定机关|公开机构|"
    "公开责任部门|责任部门|成文日期|成文时间|生成日期|发文日期|发文时间|发布日期|发布时间|"
    "公开日期|公开时间|"
    "印发日期|实施日期|施行日期|生效日期|生效时间|失效日期|废止日期|废止时间|更新时间|名称|"
    "标题|信息名称|文件名称|"
    "发文字号|文号|文件编号|文件字号|统一编号|登记号|规范性文件登记号|主题分类|主题词|关键词|"
    "关键字|体裁|体裁分类|"
    "公文种类|文种|文件类型|信息分类|组配分类|所属分类|服务对象|服务对象分类|有效性|时效性|"
    "时效|文件状态|"
    "公开方式|公开形式|公开类别|公开范围|公开时限|公开属性|载体类型|内容概述|信息概要|语种|"
    "著录日期|版本号"
)
_LABEL = re.compile(rf"[\[【〖]?(?:{_FIELDS})[:：\]】〗]{{1,2}}")
_SPACE = re.compile(r"\s+")
_CLOSED = (":", "：", "]", "】", "〗")
_LONGEST_LABEL = 16
_MOST_PIECES = 8
"""Text nodes: what is spread over more is no label."""


def is_record_label(text: str) -> bool:
    """Tell whether a text is the name of a field and nothing more.

    >>> is_record_label("索 引 号："), is_record_label("发文机关：某县人民政府")
    (True, False)
    """
    if len(text) > _LONGEST_LABEL:
        return False
    bare = _SPACE.sub("", text)
    return _LABEL.fullmatch(bare if bare.endswith(_CLOSED) else bare + "：") is not None


def begins_record(text: str) -> bool:
    """Tell whether a line begins with a field and gives its value.

    >>> begins_record("发文机关：某县人民政府"), begins_record("发文机关要抓好落实。")
    (True, False)
    """
    return _LABEL.match(_SPACE.sub("", text[: 2 * _LONGEST_LABEL])) is not None


def is_record_value(element: Element) -> bool:
    """Tell whether a block gives the value of the field that the block before it names.

    >>> from lxml.html import fromstring
    >>> row = fromstring("<table><tr><td>发文机关：<td>某县人民政府</table>").find(".//tr")
    >>> [is_record_value(cell) for cell in row]
    [False, True]
    """
    before = element.getprevious()
    if before is None:
        return False
    pieces = list(islice(before.itertext(), _MOST_PIECES))
    label = "".join(pieces).strip() if len(pieces) < _MOST_PIECES else ""
    named = bool(label) and (label.endswith(_CLOSED) or before.tag in (*CELLS, "dt"))
    return (
        named
        and is_record_label(label)
        and not is_record_label("".join(islice(element.itertext(), _MOST_PIECES)).strip())
    )
