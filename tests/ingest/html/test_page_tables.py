"""Tables that hold data keep their grid; tables that lay out a page are only its paragraphs."""

from web_pages import MORE, PROSE, kinds, read

PAGE = "<p>{}</p><table>{}</table><p>{}</p>"


def cells(rows: str) -> list[tuple[str, int, int, int, int, bool]]:
    document = read(PAGE.format(PROSE, rows, MORE))
    return [
        (block.span.of(document.text), *block.cell[1:])
        for block in document.blocks
        if block.cell is not None
    ]


def test_a_cell_is_a_line_with_its_place():
    rows = "<tr><th>镇<th>户数<tr><td>甲镇<td>320<tr><td>乙镇<td>41"
    assert cells(rows) == [
        ("镇", 1, 1, 1, 1, True),
        ("户数", 1, 2, 1, 1, True),
        ("甲镇", 2, 1, 1, 1, False),
        ("320", 2, 2, 1, 1, False),
        ("乙镇", 3, 1, 1, 1, False),
        ("41", 3, 2, 1, 1, False),
    ]


def test_merged_cells_push_their_neighbours():
    rows = (
        "<tr><td rowspan=2>镇<td colspan=2>干部<tr><td>在编<td>借调"
        "<tr><td>甲镇<td>35<td>6<tr><td>乙镇<td>41<td>2"
    )
    assert cells(rows)[:5] == [
        ("镇", 1, 1, 2, 1, True),
        ("干部", 1, 2, 1, 2, True),
        ("在编", 2, 2, 1, 1, True),
        ("借调", 2, 3, 1, 1, True),
        ("甲镇", 3, 1, 1, 1, False),
    ]


def test_a_bold_first_row_is_a_header_and_a_row_with_amounts_is_none():
    bold = "<tr><td><b>2022年</b><td><p><strong>2023年</strong></p><tr><td>12<td>15<tr><td>3<td>4"
    assert [cell[5] for cell in cells(bold)] == [True, True, False, False, False, False]
    plain = "<tr><td>甲镇<td>12<tr><td>乙镇<td>15<tr><td>丙镇<td>4"
    assert not any(cell[5] for cell in cells(plain))


def test_a_header_in_a_row_stays_one():
    rows = "<thead><tr><td>镇<td>户数</thead><tr><th>甲镇<td>320<tr><th>乙镇<td>41"
    assert [cell[0] for cell in cells(rows) if cell[5]] == ["镇", "户数", "甲镇", "乙镇"]


def test_paragraphs_in_a_cell_are_one_line():
    rows = (
        "<tr><td>项目<td>说明<tr><td>甲<td><p>收入（万</p><p>元）</p>12"
        "<tr><td>乙<td>a<br>b<tr><td>丙<td>9"
    )
    assert [cell[0] for cell in cells(rows)][3:6:2] == ["收入（万元） 12", "a b"]


def test_empty_cells_keep_the_others_in_place():
    rows = "<tr><td>镇<td>户数<td>人数<tr><td>甲镇<td><td>97<tr><td>乙镇<td>4<td>8"
    assert ("97", 2, 3, 1, 1, False) in cells(rows)


def test_a_caption_is_no_cell():
    rows = "<caption>表1 各镇户数</caption><tr><td>镇<td>户数<tr><td>甲镇<td>320<tr><td>乙镇<td>41"
    assert ("caption", "表1 各镇户数") in kinds(PAGE.format(PROSE, rows, MORE))


def test_a_first_row_over_all_columns_is_a_caption_and_so_is_the_unit_before():
    title = "<tr><td colspan=2>表1 各镇户数<tr><td colspan=2>单位：户"
    rows = "<tr><td>镇<td>户数<tr><td>甲镇<td>320<tr><td>乙镇<td>41"
    found = kinds(PAGE.format(PROSE, title + rows, MORE))
    assert found[1:4] == [("caption", "表1 各镇户数"), ("caption", "单位：户"), ("cell", "镇")]
    assert [cell[1:] for cell in cells(title + rows)][0] == (3, 1, 1, 1, True)
    found = kinds(PAGE.format(f"{PROSE}<p>表1 各镇户数</p><p>单位：户", rows, MORE))
    assert found[1:4] == [("caption", "表1 各镇户数"), ("caption", "单位：户"), ("cell", "镇")]


def test_layout_tables_are_no_data():
    page = (
        "<table><tr><td><a href=/>首页</a><td><a href=/a>动态</a></tr><tr><td width=20%>"
        f"<td><table><tr><td><p>{PROSE}</p><p>{MORE}</p></table></table>"
    )
    assert kinds(page) == [("paragraph", PROSE), ("paragraph", MORE)]
    wide = f"<table><tr><td>镇街<td>{PROSE * 20}<tr><td>编办<td>{MORE}</table>"
    assert {kind for kind, _ in kinds(wide)} == {"paragraph"}


def test_spans_without_end_are_bounded():
    rows = "<tr><td rowspan=99999>镇<td colspan=-3>户<tr><td>甲<td>1<tr><td>乙<td rowspan=x>2"
    assert [cell[1:5] for cell in cells(rows)][:2] == [(1, 1, 3, 1), (1, 2, 1, 1)]
