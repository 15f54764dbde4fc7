"""The article of a page is read; the site around it is left out, the site inside told apart."""

import pytest
from web_pages import MORE, PROSE, furniture, kinds, lines, read

from extractor.ingest.html.page import article_in
from extractor.pipeline import extract_document

BODY = f"<p>{PROSE}</p><p>{MORE}</p>"
NAVIGATION = "<ul>" + "".join(f"<li><a href=/{n}>栏目之{n}</a>" for n in range(30)) + "</ul>"
FOOTER = (
    "<div class=footer><p>主办：某县人民政府办公室，承办：某县大数据局。</p><p>某ICP备1号</p></div>"
)


def page(body: str, title: str = "某县推进镇街改革_工作动态_某县人民政府网") -> str:
    return (
        f"<html><head><title>{title}</title></head><body>{NAVIGATION}{body}{FOOTER}</body></html>"
    )


def test_title_dateline_text_and_editor():
    markup = page(
        "<h1>某县推进镇街改革</h1><div>2023-05-06 来源：县委编办 <span>浏览次数：1208次</span>"
        f"</div><div>{BODY}</div><div>责任编辑：李某</div>"
    )
    assert kinds(markup) == [
        ("heading", "某县推进镇街改革"),
        ("furniture", "2023-05-06 来源：县委编办 浏览次数：1208次"),
        ("paragraph", PROSE),
        ("paragraph", MORE),
        ("furniture", "责任编辑：李某"),
    ]


def test_furniture_inside_names_its_reason():
    markup = page(
        "<div class=TRS_Editor><p>【字体：大 中 小】【打印】</p>"
        f"{BODY}<p>分享到：微信 微博</p><p><a href=/1>上一篇：某县召开会议</a></p>"
        "<p>（责任编辑：李某）</p></div>"
    )
    assert furniture(markup) == {
        "【字体：大 中 小】【打印】": "site furniture",
        "分享到：微信 微博": "site furniture",
        "上一篇：某县召开会议": "site furniture",
        "（责任编辑：李某）": "source line",
    }


def test_a_time_inside_the_text_is_the_authors():
    body = f"<p>{PROSE}</p><p>时间：2023年5月6日</p><p>地点：镇政府</p><p>{MORE}</p>"
    assert furniture(page(f"<div>{body}</div>")) == {}


def test_the_day_under_a_report_is_its_own():
    assert lines(page(f"<div id=zoom>{BODY}<p>某县委编办</p><p>2023年5月6日</p></div>"))[-2:] == [
        "某县委编办",
        "2023年5月6日",
    ]


def test_a_title_over_two_lines():
    body = "<p align=center><b>某县关于推进镇街改革<br>情况的汇报</b></p>"
    markup = page(
        f"<div id=zoom>{body}{BODY}</div>", "某县关于推进镇街改革情况的汇报-某县人民政府网"
    )
    assert kinds(markup)[:2] == [("heading", "某县关于推进镇街改革"), ("heading", "情况的汇报")]


def test_a_title_that_only_the_head_tells():
    assert kinds(page(f"<div>{BODY}</div>"))[0] == ("heading", "某县推进镇街改革")
    assert kinds(page(f"<div>{BODY}</div>", "无标题文档"))[0] == ("paragraph", PROSE)


def test_the_fields_under_which_a_document_is_filed():
    table = (
        "<table><tr><td><b>索 引 号：</b><td>X01/2023-00007<td>主题分类：<td>机构编制"
        "<tr><td>发文机关：<td>某县人民政府<td>成文日期：<td><p>2023年04月28日</p>"
        "<tr><td>标　　题：<td colspan=3>某县关于推进镇街改革的意见</table>"
    )
    markup = page(
        f"{table}<div id=zoom><p>某县关于推进镇街改革的意见</p>{BODY}</div>", "某县政府网"
    )
    assert kinds(markup)[:6] == [
        ("furniture", "索 引 号：X01/2023-00007"),
        ("furniture", "主题分类：机构编制"),
        ("furniture", "发文机关：某县人民政府"),
        ("furniture", "成文日期：2023年04月28日"),
        ("furniture", "标　　题：某县关于推进镇街改革的意见"),
        ("heading", "某县关于推进镇街改革的意见"),
    ]


def test_a_messengers_article_is_hidden_until_a_script_runs():
    markup = (
        "<body><h1 id=activity-name>某县推进镇街改革</h1><span>原创</span> <a href=#>某县发布</a> "
        "<em>2023-05-06 10:30</em> 发表于某省<div id=js_content class=rich_media_content "
        f"style='visibility: hidden; opacity: 0; '><section><section><p>{PROSE}</p></section>"
        f"<section><span>{MORE}</span></section></section><p>点击上方蓝字关注我们</p></div>"
        "<p>预览时标签不可点</p><p>微信扫一扫关注该公众号</p></body>"
    )
    texts = lines(markup)
    assert texts[0] == "某县推进镇街改革"
    assert PROSE in texts
    assert MORE in texts
    assert furniture(markup)["点击上方蓝字关注我们"] == "site furniture"
    assert "微信扫一扫关注该公众号" not in texts


def test_a_page_of_a_document_sharing_site():
    markup = page(
        "<div><h1>镇街改革后运转情况的思考.docx</h1><p>上传人：某****人 文档编号：10001 页数：3"
        f"<p>下载 相关 举报</p><p>资源描述</p><div>{BODY}</div><p>展开阅读全文</p>"
        "<p>相关资源</p><ul><li><a href=/1>某县年度工作总结，欢迎下载</a></ul></div>",
        "镇街改革后运转情况的思考.docx_某某文库",
    )
    content = [text for kind, text in kinds(markup) if kind != "furniture"]
    assert content == ["镇街改革后运转情况的思考.docx", PROSE, MORE]


def test_links_in_sentences_are_text_and_attachments_are_kept():
    body = (
        "<p><a href=/1>全镇</a>共有<a href=/2>干部</a>35名，网格62个。</p>"
        f"<p>{MORE}</p><p><a href=/a.docx>附件：权责清单.docx</a></p>"
    )
    assert lines(page(f"<div id=zoom>{body}</div>"))[1:] == [
        "全镇共有干部35名，网格62个。",
        MORE,
        "附件：权责清单.docx",
    ]


def test_a_part_of_the_site_with_all_the_text_is_no_part_of_the_site():
    assert PROSE in lines(f"<div class='nav content'>{BODY}</div>")


def test_pages_that_go_on_elsewhere_are_told():
    pager = "<div><a href=/1>1</a> <a href=/2>2</a> <a href=/2>下一页</a></div>"
    assert article_in(page(f"<div>{BODY}</div>{pager}"), "page.html").warnings
    assert not article_in(page(f"<div>{BODY}</div>"), "page.html").warnings


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("2023-05-06 来源：县委编办", "2023-05-06"),
        ("时间：2023-05-06 06:23 来源：某县日报", "2023-05-06"),
        ("来源：某县日报　2023-05-06", "2023-05-06"),
        ("某县发布 2023年05月06日 10:30 发表于某省", "2023-05-06"),
        ("发布日期：2023-05-06 责任编辑：李某", "2023-05-06"),
        ("来源：县委编办 作者：张某", None),
    ],
)
def test_the_dateline_tells_when_a_report_was_published(dateline, day):
    markup = page(f"<h1>某县推进镇街改革</h1><div>{dateline}</div><div id=zoom>{BODY}</div>")
    report = extract_document(read(markup))
    assert report.document.published == day
    assert dateline in [cut.source_quote for cut in report.removed]
    assert report.document.title == "某县推进镇街改革"


def test_comments_and_teasers_are_of_the_site():
    comment = "<div><span>网友</span><p>说得好，希望改革能够真正落实，让老百姓得到实惠！</p></div>"
    teaser = (
        "<div><a href=/1>另一篇文章的标题</a><p>某市深入推进改革，成效明显，得到肯定……</p></div>"
    )
    texts = lines(
        page(
            f"<div><h1>某县推进镇街改革</h1><div>{BODY}</div></div>"
            f"<div>{teaser * 9}</div><div class='comment-list'>{comment * 20}</div>"
        )
    )
    assert texts == ["某县推进镇街改革", PROSE, MORE]


def test_attachments_under_the_text_belong_to_it():
    attached = "<div>附件：<a href=a.doc>1.权责清单.doc</a></div><p>相关解读</p>"
    markup = page(f"<div id=zoom>{BODY}</div>{attached}{NAVIGATION}")
    assert lines(markup)[-2:] == [MORE, "附件：1.权责清单.doc"]


def test_an_article_in_parts_with_links_between():
    parts = "".join(
        f"<div><h3>做法之{n}</h3>{BODY * 3}</div><ul>{NAVIGATION[4:80]}</ul>" for n in "一二三"
    )
    texts = lines(page(f"<div>{parts}</div>"))
    assert [text for text in texts if text.startswith("做法")] == [
        "做法之一",
        "做法之二",
        "做法之三",
    ]
    assert texts.count(PROSE) == 9


def test_prose_that_is_not_read_is_told():
    other = "<div><h3>另一篇</h3>" + f"<p>{PROSE}</p>" * 15 + f"</div><ul>{NAVIGATION * 3}</ul>"
    markup = page(
        f"<div><h1>某县推进镇街改革</h1>{BODY * 20}</div><ul>{NAVIGATION * 3}</ul>{other}"
    )
    (warning,) = article_in(markup, "page.html").warnings
    assert warning.endswith("characters of prose beside the article were left out as another text")


@pytest.mark.parametrize(
    "title",
    [
        "某县人民政府 信息公开 关于推进镇街改革的意见",
        "关于推进镇街改革的意见",
        "推进镇街改革的意见",
    ],
)
def test_a_title_is_told_among_other_names(title):
    markup = page(f"<div id=zoom><p>某县编办</p><p>关于推进镇街改革的意见</p>{BODY}</div>", title)
    assert kinds(markup)[:2] == [("paragraph", "某县编办"), ("heading", "关于推进镇街改革的意见")]


@pytest.mark.parametrize("day", ["2023-05-06", "2023-05-06 10:30", "2023-05-06T10:30:00+08:00"])
def test_the_day_that_only_the_metadata_tells(day):
    head = f"<html><head><title>某县推进镇街改革</title><meta name=PubDate content='{day}'></head>"
    report = extract_document(read(f"{head}<h1>某县推进镇街改革</h1>{BODY}</html>"))
    assert report.document.published == "2023-05-06"
    assert [cut.reason for cut in report.removed if day in cut.source_quote] == ["page metadata"]


@pytest.mark.parametrize("name", ["page", "reader-page", "page pageNo-{}", "pf w0", "doc_page_{}"])
def test_all_pages_of_a_viewer_are_read_without_what_stands_between(name):
    pages = (
        f'<div class="{name.format(number)}" id="p{number}"><div>第{number}页/共3页</div>'
        f"<p>{PROSE}</p><p>{MORE}</p></div>"
        for number in (1, 2, 3)
    )
    shown = "<div class=ad>您已阅读本文档的50%，下载需5元。</div>".join(pages)
    read_lines = lines(f"<body><p><a href=/>登录</a></p><h1>改革总结</h1><div>{shown}</div></body>")
    assert read_lines == ["改革总结", *[PROSE, MORE] * 3]


def test_parts_that_are_no_pages_stay_what_they_are():
    markup = f"<div class=item><p>{PROSE}</p><p>{MORE}</p></div><div class=item><p>{MORE}</p></div>"
    assert lines(f"<body><h1>改革总结</h1>{markup}</body>") == ["改革总结", PROSE, MORE, MORE]


@pytest.mark.parametrize("names", [("page-header", "page-content"), ("page-content", "page-news")])
def test_parts_with_names_of_their_own_are_no_pages_of_one_document(names):
    other = "<p>某市召开会议，部署下半年工作，强调要抓好落实。</p><a href=/1>更多</a>"
    first, second = (f"<div class={name}>{{}}</div>" for name in names)
    article = f"<h1>某县推进镇街改革</h1>{BODY * 3}"
    parts = (other, article) if names[1] == "page-content" else (article, other)
    found = lines(page(first.format(parts[0]) + second.format(parts[1])))
    assert found == ["某县推进镇街改革", *[PROSE, MORE] * 3]
