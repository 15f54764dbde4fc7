"""Which lines a site adds, and which look like them but are the author's."""

import pytest

from extractor.ingest.html.flow import PageLine
from extractor.ingest.html.records import begins_record
from extractor.ingest.html.site_text import is_source_line, reason_of


@pytest.mark.parametrize(
    "words",
    [
        "2023-05-06 来源：县委编办 浏览次数：1208次",
        "2023年05月06日 10:30 某县发布",
        "来源：某县融媒体中心　作者：张三　发布时间：2023-05-06 10:30:12",
        "时间：2019-09-18 06:23来源：某省日报",
        "发布日期：2023-05-06责任编辑：龙某",
        "【纠错】责任编辑：尹某",
        "（责编：李某、王某）",
        "信息来源:县政府办 字体：【大 中 小】 打印 关闭",
        "2023-05-06 | 来源：某县人民政府网 | 分享到",
        "编辑：张某 审核：李某 终审：王某",
        "一审：张某　二审：李某　三审：王某",
        "来源于：东区办事处",
        "点击数：312",
    ],
)
def test_source_lines(words):
    assert is_source_line(words)


@pytest.mark.parametrize(
    "words",
    [
        "单位：万元",
        "单位：亿元、%",
        "时间：2023年5月6日",
        "2023年5月6日",
        "（2023年5月6日）",
        "（2023年5月6日在某县第十七届人民代表大会第三次会议上）",
        "来源于群众，服务于群众，是我们的宗旨",
        "记者：改革之后有哪些变化？",
        "分类处置，建立台账",
        "审核把关，严格程序",
        "作者单位：某县委编办",
        "2023-2025年工作打算",
        "编辑审核12人，其中专职5人",
        "人：钱、地三要素",
    ],
)
def test_lines_that_are_no_source_lines(words):
    assert not is_source_line(words)


@pytest.mark.parametrize(
    "words",
    [
        "【字体：大 中 小】 【打印】 【关闭】",
        "分享到：",
        "上一篇：某县召开会议",
        "扫一扫在手机打开当前页",
        "点击上方蓝字关注我们",
        "阅读原文",
        "预览时标签不可点",
        "分享让更多人看到",
        "您是第12345位访问者",
        "本文已被浏览 123 次",
        "00:00 / 00:00",
        "+1",
        "第2页 共3页",
        "第 12 页",
        "图集",
    ],
)
def test_site_lines(words):
    assert reason_of(PageLine(words)) == "site furniture"


@pytest.mark.parametrize(
    "words",
    [
        "点击率达到98%，群众满意",
        "收藏爱好者协会共有会员35名。",
        "留言办理：共办结市长信箱留言208件",
        "图为干部走访现场。",
        "赞成35票，反对1票",
        "微信公众号关注人数3.2万",
        "附件：权责清单.docx",
    ],
)
def test_lines_that_are_not_the_sites(words):
    assert reason_of(PageLine(words)) is None


def test_links_are_the_sites_but_attachments_are_not():
    assert reason_of(PageLine("某县召开动员会", linked=7)) == "links"
    assert reason_of(PageLine("附件1：权责清单", linked=8)) is None
    assert reason_of(PageLine("权责清单.xlsx", linked=9)) is None
    assert reason_of(PageLine("全镇共有干部35名", linked=2)) is None


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("索引号：X01/2023-00007", True),
        ("发 文 字 号：某政发〔2023〕7号", True),
        ("有 效 性：有效", True),
        ("[发布机构]：某县人民政府", True),
        ("标题党作风要不得", False),
        ("名称变更的12家", False),
        ("发布日期由县政府确定", False),
    ],
)
def test_fields_of_documents(words, holds):
    assert begins_record(words) is holds
