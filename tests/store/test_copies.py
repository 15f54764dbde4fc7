"""Reprints are told from reports that only resemble one another."""

import random

import pytest
from sqlalchemy import select

from extractor import extract_text
from extractor.store import Store, tables
from extractor.store.copies import link_copies

_WORDS = ["全县乡镇改革综合行政执法审", "服务事项下放编制人员经费平台网格群众满意办理时限压减"]


def text(seed: int, size: int = 3_000) -> str:
    chosen = random.Random(seed)
    signs = [sign for word in _WORDS for sign in word]
    return "".join(chosen.choice(signs) for _ in range(size))


def copies(store: Store, *texts: str) -> list[int | None]:
    store.save(
        extract_text(one, path=f"{number}.txt", with_text=True) for number, one in enumerate(texts)
    )
    with store.writing() as connection:
        link_copies(connection)
        found = select(tables.report.c.copy_of).order_by(tables.report.c.id)
        return list(connection.scalars(found))


@pytest.mark.parametrize(
    "reprint",
    [
        text(1).replace("改", "改 "),
        "来源：某网站。" + text(1) + "。责任编辑：某某",
        text(1)[:1_500] + "，" + text(1)[1_500:],
    ],
    ids=["spaces", "furniture", "a comma"],
)
def test_reprints_are_linked_to_the_first(store: Store, reprint: str) -> None:
    assert copies(store, text(1), reprint, text(2)) == [None, 1, None]


def test_other_reports_are_not(store: Store) -> None:
    half = text(1)[:1_500] + text(3)[:1_500]
    assert copies(store, text(1), half, text(2)) == [None, None, None]


def test_short_texts_are_left_alone(store: Store) -> None:
    assert copies(store, "全县10个乡镇。", "全县10个乡镇。 ") == [None, None]
