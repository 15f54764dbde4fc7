"""Every numeric token that no fact uses is listed with the right reason."""

import pytest

from extractor import extract_text
from extractor.assemble.unread import unread_tokens
from extractor.mention import Mention
from extractor.span import Span

REASONS = {
    "outline_label": ["[一]、夯实基础", "（[三]）健全机制", "[2].明确职责"],
    "ordinal": ["依据第[十]条规定", "第[3]次调度会上强调"],
    "document_number": ["某政发〔[2024]〕[12]号"],
    "phone": ["联系电话[13912345678]"],
    "code": ["打印A[4]纸", "PM[2].[5]浓度", "版本[1].[2].[3]"],
    "session": ["[十九]届全会", "人大第[五]次会议"],
    "edition": ["第[2]版手册", "简报第[3]期"],
    "number_in_name": ["附件[2]，详见", "搬入[3]号楼"],
    "year": ["展望[2035]，"],
    "article": ["迈向[一]个新时代"],
    "vague": ["开展[百]企评部门"],
    "no_unit": ["得票[37]，居前"],
}


def unread(text):
    return [(u.quote, u.reason) for u in extract_text(text).unread]


@pytest.mark.parametrize(
    ("reason", "marked"),
    [(reason, text) for reason, texts in REASONS.items() for text in texts],
)
def test_a_token_is_listed_with_its_reason(reason, marked):
    pieces = marked.replace("]", "[").split("[")
    assert unread("".join(pieces)) == [(token, reason) for token in pieces[1::2]]


@pytest.mark.parametrize(
    "text", ["统一部署", "进一步完善", "下放事项118项", "2022年启动", "没有数字", "零距离服务"]
)
def test_nothing_is_left_over(text):
    assert unread(text) == []


def test_a_token_in_a_long_span_behind_a_short_one_inside_it_is_used():
    text = "“2024年3大行动方案5期”"
    used = [Span(0, len(text)), Span(1, 6)]
    assert list(unread_tokens(text, used, [])) == []


def test_a_label_tells_the_reason_though_others_lie_inside_it():
    text = "甲12345678乙9"
    labels = [
        Mention("label", Span(0, 11), "phone", None),
        Mention("label", Span(1, 3), "code", None),
    ]
    reasons = [reason for _, reason in unread_tokens(text, [], labels)]
    assert reasons == ["phone", "phone"]


def test_a_label_of_another_name_says_that_the_number_names_something():
    labels = [Mention("label", Span(0, 2), "road", None)]
    assert [reason for _, reason in unread_tokens("12路", [], labels)] == ["number_in_name"]


def test_tokens_stand_at_their_place():
    report = extract_text("联系电话13912345678。\n得票37，居前。", with_text=True)
    assert [token.quote for token in report.unread] == ["13912345678", "37"]
    for token in report.unread:
        assert report.source.text[token.evidence.source_start :].startswith(token.quote)
