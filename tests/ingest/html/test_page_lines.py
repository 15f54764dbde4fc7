"""What a reader sees between two breaks is a line of the text."""

import pytest
from web_pages import MORE, PROSE, kinds, lines


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p>{PROSE}</p><p>{MORE}</p>", [PROSE, MORE]),
        (f"<div>　　{PROSE}<br>　　{MORE}</div>", [PROSE, MORE]),
        (f"<div>{PROSE}<br /><br/>{MORE}</div>", [PROSE, MORE]),
        (f"{PROSE}<p>{MORE}", [PROSE, MORE]),
        (f"<p>{PROSE[:6]}<b>{PROSE[6:9]}</b><span>{PROSE[9:]}</span></p>", [PROSE]),
        (f"<p>{PROSE[:6]}<o:p></o:p><font face=x>{PROSE[6:]}</font></p>", [PROSE]),
        (f"<p>\n    {PROSE[:9]}\n    {PROSE[9:]}\n  </p>", [PROSE]),
        (
            f"<p>{PROSE}<!-- 删去的话 --></p><script>var a='文字';</script><style>p{{}}</style>",
            [PROSE],
        ),
        (f"<p>{PROSE}</p><p style='display: none'>{MORE[:12]}</p>", [PROSE]),
        (f"<p>{PROSE}</p><p hidden>{MORE[:12]}</p>", [PROSE]),
        (f"<p>{PROSE}<span style='font-size:0px'>抄自某网</span></p>", [PROSE]),
        (f"<p>{PROSE}<font class='jammer'>抄自某网</font></p>", [PROSE]),
        (f"<pre>{PROSE}\n{MORE}</pre>", [PROSE, MORE]),
        (f"<body>{PROSE}\n\n{MORE}</body>", [PROSE, MORE]),
        (f"<span style='display:block'>{PROSE}</span><span>{MORE}</span>", [PROSE, MORE]),
        (f"<p>{PROSE}</p><p>&nbsp;</p><p>　　</p><p>{MORE}</p>", [PROSE, MORE]),
    ],
)
def test_breaks(markup, expected):
    assert lines(markup) == expected


def test_entities_are_their_characters():
    assert lines("<p>&#20840;&#x9547;共有&ldquo;六支&rdquo;队伍&mdash;&mdash;35名干部。</p>") == [
        "全镇共有“六支”队伍——35名干部。"
    ]


def test_a_double_escape_is_left_to_normalisation():
    assert lines("<p>全镇共有&amp;ldquo;六支&amp;rdquo;队伍，干部35名。</p>") == [
        "全镇共有&ldquo;六支&rdquo;队伍，干部35名。"
    ]


def test_readings_stand_in_parentheses_as_browsers_without_ruby_print_them():
    ruby = (
        "<p>全<ruby>鎮<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby>共有"
        "<ruby>幹<rt>gàn</rt>部<rt>bù</rt></ruby>35名，網格62個。</p>"
    )
    assert lines(ruby) == ["全鎮(zhèn)共有幹(gàn)部(bù)35名，網格62個。"]


def test_raised_digits_are_powers_or_notes():
    assert lines("<p>面积35km<sup>2</sup>，1.2×10<sup>4</sup>人，每次10<sup>-3</sup>秒。</p>") == [
        "面积35km²，1.2×10⁴人，每次10⁻³秒。"
    ]
    notes = "<sup>3</sup>，网格62个<sup><a href=#n4>[4]</a></sup>，增长12%<sup>注5</sup>"
    assert lines(f"<p>全镇共有干部35名{notes}，第2<sup>nd</sup>次。</p>") == [
        "全镇共有干部35名，网格62个，增长12%，第2nd次。"
    ]


@pytest.mark.parametrize(
    "struck",
    [
        "<s>33</s>",
        "<del>33</del>",
        "<strike>33</strike>",
        "<b style='text-decoration:line-through'>33</b>",
    ],
)
def test_struck_words_are_no_text(struck):
    assert lines(f"<p>全镇共有干部{struck}35名，下设网格62个。</p>") == [
        "全镇共有干部35名，下设网格62个。"
    ]


def test_items_have_the_numbers_that_a_browser_shows():
    markup = f"<p>{PROSE}</p><ol start=3><li>完善机制<li><p>健全制度</p><li>二是抓落实</ol>"
    assert lines(markup) == [PROSE, "3.完善机制", "4.健全制度", "二是抓落实"]
    assert lines(f"<p>{PROSE}</p><ul><li>完善机制</ul>") == [PROSE, "完善机制"]


def test_headings_have_their_level():
    markup = (
        f"<h2>一、总体<br>情况</h2><p>{PROSE}</p><p><strong>二、主要做法</strong></p><p>{MORE}</p>"
    )
    assert kinds(markup) == [
        ("heading", "一、总体情况"),
        ("paragraph", PROSE),
        ("heading", "二、主要做法"),
        ("paragraph", MORE),
    ]


def test_a_page_all_in_bold_has_no_headings_for_that():
    markup = "".join(
        f"<p><b>{text}</b></p>" for text in ("总体情况", PROSE, "主要做法", MORE, "下一步")
    )
    assert {kind for kind, _ in kinds(markup)} == {"paragraph"}


def test_a_paragraph_in_a_heading_element_is_a_paragraph():
    assert kinds(f"<h3>{PROSE}{MORE}</h3>") == [("paragraph", PROSE + MORE)]


def test_captions_and_notes():
    markup = (
        f"<p>{PROSE}</p><p><img src=a.jpg></p><p align=center>图为干部走访现场。张三 摄</p>"
        f"<figure><img src=b.jpg><figcaption>群众办事大厅</figcaption></figure><p>{MORE}</p>"
        "<div style='mso-element:footnote'><p>[1]数据截至六月底，不含下属单位。</p></div>"
    )
    assert kinds(markup) == [
        ("paragraph", PROSE),
        ("caption", "图为干部走访现场。张三 摄"),
        ("caption", "群众办事大厅"),
        ("paragraph", MORE),
        ("footnote", "[1]数据截至六月底，不含下属单位。"),
    ]


WRAPPED = [
    "　　近年来，我县把乡镇机构改革作为基层治",
    "理的头等大事来抓，坚持顶层设计和基层探索",
    "相结合，全县十二个乡镇全部完成机构设置和",
    "人员转隶工作，改革成效明显。",
    "　　一是机构更精。每个乡镇设置五个办公室",
    "、两个中心，比改革前减少六个机构，人员力",
    "量得到加强，办事效率有了提高。",
]


@pytest.mark.parametrize(
    "markup",
    [
        "<pre>" + "\n".join(WRAPPED) + "</pre>",
        "<div>" + "<br>\n".join(WRAPPED) + "</div>",
        "".join(f"<div class='t m0'>{line}</div>" for line in WRAPPED),
    ],
    ids=["pre", "br", "div"],
)
def test_paragraphs_set_line_by_line_are_whole(markup):
    found = lines(markup)
    assert found == ["".join(WRAPPED[:4]).strip(), "".join(WRAPPED[4:]).strip()]


def test_a_paragraph_over_two_elements_is_one_where_the_mark_shows_it():
    assert lines(f"<p>{PROSE}</p><p>设立党建、执法、</p><p>审批等四个平台。</p>") == [
        PROSE,
        "设立党建、执法、审批等四个平台。",
    ]
