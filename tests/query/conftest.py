"""A database of a few reports, on SQLite and on PostgreSQL."""

from collections.abc import Iterator

import pytest

from extractor import extract_text
from extractor.store import Store
from tests.store.conftest import postgresql, store, url

__all__ = ["base", "postgresql", "store", "url"]

RIVER = """长兴县乡镇改革情况汇报
2023年，长兴县10个乡镇共下放审批服务事项118项，持证执法人员35人。
全县投入资金1.2亿元，群众满意度达98.5%。
"""
LAIYANG = """莱阳市镇街改革调研报告
2022年，莱阳市持证执法人员达到113人，户均补助300元。
综合执法队伍面积达9.6平方公里。
"""


@pytest.fixture
def base(store: Store) -> Iterator[Store]:
    texts = {"长兴.txt": RIVER, "莱阳.txt": LAIYANG}
    store.save(extract_text(text, path=path, with_text=True) for path, text in texts.items())
    yield store
