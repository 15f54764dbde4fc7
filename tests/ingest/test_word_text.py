from extractor.document import Document
from extractor.ingest import ReadOptions
from extractor.ingest.word import read_docx
from tests.ingest.office_files import docx, p, run, style, styled, tbl, tr


def read(body: str, **parts: str) -> Document:
    return read_docx(docx(body, **parts), "report.docx", ReadOptions())


def field(code: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return mark("begin") + instruction + mark("separate") + run(result) + mark("end")


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.span.of(document.text)) for block in document.blocks]


STYLES = (
    style("a", "Normal").replace('w:type="paragraph"', 'w:type="paragraph" w:default="1"')
    + style("T", "Title")
    + style("1", "heading 1")
    + style("2", "标题 2")
    + style("3", "三级标题")
    + style("4", "章节", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    + style("5", "章节 改", '<w:basedOn w:val="4"/>')
    + style("C", "caption")
    + style("TOC1", "toc 1")
    + style("H", "隐藏", "<w:rPr><w:vanish/></w:rPr>", kind="character")
)


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    document = read(p("前言。") + tbl(tr("乡镇", "人数"), tr("梅岭镇", "35")) + p("结语。"))
    assert document.text == "前言。\n乡镇\n人数\n梅岭镇\n35\n结语。"
    assert [block.kind for block in document.blocks] == ["paragraph", *["cell"] * 4, "paragraph"]
    assert document.reader == "word"
    assert document.media_type.endswith("wordprocessingml.document")


def test_headings_by_name_by_local_name_and_by_outline_level() -> None:
    direct = p("直接", '<w:outlineLvl w:val="2"/>')
    body = (
        styled("工作报告", "T")
        + "".join(styled("节", name) for name in "12345")
        + direct
        + p("正文", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
        + styled("未定义", "X")
    )
    assert kinds(read(body, styles=STYLES)) == [
        ("heading", 1, "工作报告"),
        ("heading", 1, "节"),
        ("heading", 2, "节"),
        ("heading", 3, "节"),
        ("heading", 2, "节"),
        ("heading", 2, "节"),
        ("heading", 3, "直接"),
        ("paragraph", None, "正文"),
        ("paragraph", None, "未定义"),
    ]


def test_a_heading_style_on_a_whole_paragraph_is_a_mistake() -> None:
    assert kinds(read(styled("全县共有乡镇。" * 20, "1"), styles=STYLES))[0][0] == "paragraph"


def test_styles_that_rest_on_each_other_in_a_ring() -> None:
    ring = style("1", "甲", '<w:basedOn w:val="2"/>') + style("2", "乙", '<w:basedOn w:val="1"/>')
    assert kinds(read(styled("节", "1"), styles=ring)) == [("paragraph", None, "节")]


def test_breaks_part_lines_of_text_but_not_of_headings() -> None:
    broken = run("关于改革") + "<w:r><w:br/></w:r>" + run("的报告")
    assert read(p(broken)).text == "关于改革\n的报告"
    assert len(read(p(broken)).blocks) == 2
    heading = read(p(broken, '<w:outlineLvl w:val="0"/>'))
    assert kinds(heading) == [("heading", 1, "关于改革的报告")]
    years = p(run("2023") + "<w:r><w:br/></w:r>" + run("2024"), '<w:outlineLvl w:val="0"/>')
    assert read(years).text == "2023 2024"


def test_tabs_hyphens_and_signs() -> None:
    signs = (
        '<w:r><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B3"/>'
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0AA"/>'
        '<w:sym w:font="宋体" w:char="2103"/><w:sym w:font="x" w:char="zz"/></w:r>'
    )
    assert read(p(run("占") + signs + run("3%"))).text == "占\t-≥☑℃3%"


def test_tracked_changes_give_the_final_version() -> None:
    changed = (
        run("共")
        + f"<w:del>{run('10').replace('w:t', 'w:delText')}</w:del>"
        + f"<w:ins>{run('12')}</w:ins>"
        + f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('新')}</w:moveTo>"
        + run("个乡镇")
    )
    assert read(p(changed)).text == "共12新个乡镇"


def test_a_deleted_paragraph_end_joins_the_next_paragraph() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    assert (
        read(p("全县共有", deleted) + p("10个乡镇。") + p("完。")).text
        == "全县共有10个乡镇。\n完。"
    )


def test_deleted_rows_are_left_out() -> None:
    table = tbl(tr("甲", "1"), tr("乙", "2", properties="<w:del/>"), tr("丙", "3"))
    assert read(table).text == "甲\n1\n丙\n3"


def test_hidden_text_is_left_out() -> None:
    by_style = '<w:rStyle w:val="H"/>'
    hidden = (
        run("藏", "<w:vanish/>")
        + run("也藏", by_style)
        + run("不藏", '<w:vanish w:val="0"/>' + by_style)
    )
    assert read(p(run("明") + hidden), styles=STYLES).text == "明不藏"


def test_a_style_that_hides_paragraphs() -> None:
    styles = style("h", "藏", "<w:rPr><w:vanish/></w:rPr>")
    assert read(styled("不见", "h") + p("见"), styles=styles).text == "见"


def test_fields_show_their_results_but_no_page_numbers() -> None:
    fields = field(" =SUM(A1:A3) ", "118") + field(" PAGE \\* MERGEFORMAT", "3")
    simple = f'<w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>'
    link = f"<w:hyperlink>{run('链接')}</w:hyperlink>"
    assert read(p(run("共") + fields + run("项") + simple + link)).text == "共118项链接"


def test_a_field_inside_the_code_of_another() -> None:
    inner = field(" IF ", "内")
    outer = field("X", "外").replace("<w:r><w:instrText>X", inner + "<w:r><w:instrText> REF x", 1)
    assert read(p(run("前") + outer + run("后"))).text == "前外后"


def test_a_field_that_is_never_closed_hides_nothing() -> None:
    opened = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    code = "<w:r><w:instrText> TOC </w:instrText></w:r>"
    assert kinds(read(p(opened + code) + p("全县"))) == [("paragraph", None, "全县")]


def test_a_table_of_contents_is_furniture() -> None:
    contents = field(' TOC \\o "1-3" ', "一、情况 1")
    first, last = contents.rsplit('<w:r><w:fldChar w:fldCharType="end"/></w:r>', 1)
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = p("目　录") + p(first + last) + p("二、做法 3") + p(end) + p("一、情况")
    assert kinds(read(body)) == [
        ("furniture", None, "目　录"),
        ("furniture", None, "一、情况 1"),
        ("furniture", None, "二、做法 3"),
        ("paragraph", None, "一、情况"),
    ]
    assert {block.reason for block in read(body).blocks} == {"table of contents", None}


def test_a_table_of_contents_by_style_and_by_gallery() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    control = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('情况 1')}</w:sdtContent></w:sdt>"
    )
    document = read(styled("总则 1", "TOC1") + control + p("正文"), styles=STYLES)
    assert [block.kind for block in document.blocks] == ["furniture", "furniture", "paragraph"]


def test_content_controls_ruby_and_formulas() -> None:
    control = f"<w:sdt><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>"
    base = f"<w:rt>{run('zhèn')}</w:rt><w:rubyBase>{run('镇')}</w:rubyBase>"
    ruby = f"<w:r><w:ruby>{base}</w:ruby></w:r>"
    fraction = (
        "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f>"
    )
    assert read(p(control + ruby + f"<m:oMath>{fraction}</m:oMath>")).text == "控件镇1/3"


def box(words: str) -> str:
    return f"<w:txbxContent>{p(words)}</w:txbxContent>"


def test_a_text_box_is_read_once() -> None:
    drawing = f"<w:drawing><wps:txbx>{box('框内10个')}</wps:txbx></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{box('框内10个')}</v:textbox></v:shape></w:pict>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read(p(run("正文。") + both) + p("下文。")).text == "正文。\n框内10个\n下文。"
    assert read(p(f"<w:r>{old}</w:r>")).text == "框内10个"
    fallback = both.replace(drawing, "")
    assert read(p(fallback)).text == "框内10个"


def test_a_text_box_in_a_text_box_is_read_once() -> None:
    inner = f"<w:r><w:pict>{box('内')}</w:pict></w:r>"
    outer = f"<w:r><w:pict><w:txbxContent>{p(run('外') + inner)}</w:txbxContent></w:pict></w:r>"
    assert read(p(outer)).text == "外\n内"


def note(number: int, words: str) -> str:
    return f'<w:footnote w:id="{number}">{p(words)}</w:footnote>'


def test_notes_stand_apart() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    lost = '<w:r><w:footnoteReference w:id="9"/></w:r>'
    document = read(
        p(run("共10个") + mark + end + lost + run("乡镇。")) + p("完。"),
        footnotes=note(0, "分隔") + note(2, "不含街道。"),
        endnotes=note(2, "见附件。").replace("footnote", "endnote"),
    )
    assert kinds(document) == [
        ("paragraph", None, "共10个乡镇。"),
        ("footnote", None, "不含街道。"),
        ("paragraph", None, "完。"),
        ("footnote", None, "见附件。"),
    ]


def test_notes_of_cells_follow_the_table() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    table = tbl(tr(f"<w:tc>{p(run('乡镇') + mark)}</w:tc>", "人数"), tr("梅岭镇", "35"))
    assert read(table, footnotes=note(2, "含街道。")).text == "乡镇\n人数\n梅岭镇\n35\n含街道。"


def test_captions() -> None:
    table = tbl(tr("乡镇", "人数"), tr("梅岭镇", "35"))
    body = styled("表1 人员", "C") + p("说明。") + p("表2 经费情况") + p("（单位：万元）") + table
    found = [block.kind for block in read(body, styles=STYLES).blocks]
    assert found[:4] == ["caption", "paragraph", "caption", "caption"]


def test_powers_stay_raised_and_marks_of_notes_go() -> None:
    above = '<w:vertAlign w:val="superscript"/>'
    words = run("投资10") + run("4", above) + run("万元，35km") + run("2", above) + run("，镇")
    assert read(p(words + run("[1]", above) + run("共"))).text == "投资10⁴万元，35km²，镇共"
    power = (
        "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>8</m:t></m:r></m:sup></m:sSup>"
    )
    assert read(p(f"<m:oMath>{power}</m:oMath>")).text == "10⁸"
