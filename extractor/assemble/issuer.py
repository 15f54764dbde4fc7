"""Who issued a report: the office in its title, under it, at its end, or acting in its opening."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.assemble.frontmatter import Frontmatter
from extractor.mention import Mention
from extractor.values.places import PlaceName

_BODY = (
    "(?:[省市县区州旗盟镇乡]?委(?!员|托|派)|党委|党工委|纪委监委|纪委|人大常委会|人大|政协|人民政府|政府"
    "|人民法院|人民检察院)"
)
_OFFICE = (
    "(?:(?:机构)?编制委员会办公室|编委办|编办|改革办|深改办|政研室|政策研究室|研究室|办公室|办公厅|组织部"
    "|宣传部|统战部|政法委|法制办|党校|开发区管委会|管委会|管理委员会"
    "|[一-鿿]{2,10}?(?:局|厅|委员会|办公室|领导小组))"
)
_ORGAN = re.compile(f"{_BODY}(?:{_OFFICE})?|{_OFFICE}")
_NATIONAL = re.compile(
    "(?:中共中央|国务院|中央军委|全国人大常委会)(?:办公厅|办公室)?(?:、(?:国务院|中央军委)(?:办公厅)?)*"
)
_ADDRESSES = re.compile("(?P<organs>.{2,60}?)(?:关于|印发|转发|办公室关于)")
_WORK_REPORT = re.compile("(?:[0-9]{4}年)?(?P<organ>.{2,16}?政府)工作报告")
_PAPER = "(?P<paper>[一-鿿]{2,8}?(?:日报|晚报|晨报|早报|商报|时报|周报|青年报|农民报|报社|新华社|电视台|新闻网|在线))"
_BYLINE = re.compile(
    f"(?:{_PAPER})(?:社|网|客户端)?(?:全媒体|融媒体)?(?:首席|实习)?(?:记者|通讯员|讯)"
)
_SOURCE = re.compile(
    "(?:来源|稿源|文章来源|信息来源|供稿单位|供稿|作者单位|发布机构|发文单位)[:：] ?(?P<source>[一-鿿·（）]{2,24})"
)
_SENTENCE_START = "。！？；\n"
"""Marks after which a sentence begins."""
