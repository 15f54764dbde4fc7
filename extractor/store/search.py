"""Full-text search over passages: every Chinese character a token, every query a phrase.

So a query of any length finds all it should, two characters included, also where it crosses a
word boundary; dictionaries of words find a third to all of it (docs in `evaluation/results`).
Letters and digits stay together: 2024 is one token, 4 alone does not find it.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)

from extractor.deferred import deferred
from extractor.store.tables import passage

_TOKEN = deferred(r"[一-鿿㐀-䶿豈-﫿\U00020000-\U000323AF]|[0-9A-Za-z]+")


def tokens_of(words: str) -> str:
    """Return the tokens of `words`, a space between each two.

    >>> tokens_of("持证人员达98.5%，A类2024年")
    '持 证 人 员 达 98 5 A 类 2024 年'
    """
    return " ".join(_TOKEN.findall(words))


class Index(Protocol):
    """The search index of one kind of database."""

    @property
    def key(self) -> ColumnElement[int]:
        """The column with the ids of passages."""

    def create(self, connection: Connection) -> None:
        """Make the empty index."""

    def add(self, connection: Connection, passages: Iterable[tuple[int, str]]) -> None:
        """Add passages, each with its id and text."""

    def remove(self, connection: Connection, report_id: int) -> None:
        """Remove the passages of a report that are still in the table `passage`."""

    def holds(self, query: str) -> list[ColumnElement[bool]]:
        """Return the conditions that a passage holds all words of `query` (parted by spaces)."""


_SQLITE = table("passage_search", column("rowid", Integer))
_POSTGRESQL = table("passage_search", column("id", Integer), column("tokens"))


class SQLiteIndex:
    """FTS5 without a copy of the text: the passages themselves are in `passage`."""

    @property
    def key(self) -> ColumnElement[int]:
        """The column with the ids of passages."""
        return _SQLITE.c.rowid

    def create(self, connection: Connection) -> None:
        """Make the empty index."""
        connection.exec_driver_sql(
            "create virtual table if not exists passage_search using "
            "fts5(tokens, content='', tokenize='unicode61 remove_diacritics 0')"
        )

    def add(self, connection: Connection, passages: Iterable[tuple[int, str]]) -> None:
        """Add passages, each with its id and text."""
        rows = [(key, tokens_of(words)) for key, words in passages]
        if rows:
            statement = "insert into passage_search(rowid, tokens) values (?, ?)"
            connection.exec_driver_sql(statement, rows)

    def remove(self, connection: Connection, report_id: int) -> None:
        """Remove a report's passages; an index without a copy must be told what it indexed."""
        found = select(passage.c.id, passage.c.text).where(passage.c.report_id == report_id)
        rows = [{"id": key, "tokens": tokens_of(words)} for key, words in connection.execute(found)]
        if rows:
            statement = (
                "insert into passage_search(passage_search, rowid, tokens) "
                "values ('delete', :id, :tokens)"
            )
            connection.execute(text(statement), rows)

    def holds(self, query: str) -> list[ColumnElement[bool]]:
        """Return the conditions that a passage holds all words of `query`."""
        phrases = " ".join(f'"{phrase}"' for phrase in _phrases(query))
        named: ColumnElement[str] = literal_column("passage_search")
        return [named.op("match", is_comparison=True)(phrases)]


class PostgreSQLIndex:
    """A `tsvector` of the same tokens with a GIN index, in a table of its own."""

    @property
    def key(self) -> ColumnElement[int]:
        """The column with the ids of passages."""
        return _POSTGRESQL.c.id

    def create(self, connection: Connection) -> None:
        """Make the empty index."""
        connection.exec_driver_sql(
            "create table if not exists passage_search (id bigint primary key references passage "
            "on delete cascade, tokens tsvector not null)"
        )
        connection.exec_driver_sql(
            "create index if not exists ix_passage_search_tokens "
            "on passage_search using gin(tokens)"
        )

    def add(self, connection: Connection, passages: Iterable[tuple[int, str]]) -> None:
        """Add passages, each with its id and text."""
        rows = [(key, tokens_of(words)) for key, words in passages]
        if rows:
            statement = "insert into passage_search values (%s, to_tsvector('simple', %s))"
            connection.exec_driver_sql(statement, rows)

    def remove(self, connection: Connection, report_id: int) -> None:
        """Do nothing: its rows go with those of `passage`."""

    def holds(self, query: str) -> list[ColumnElement[bool]]:
        """Return the conditions that a passage holds all words of `query`."""
        return [
            _POSTGRESQL.c.tokens.op("@@", is_comparison=True)(
                func.phraseto_tsquery("simple", phrase)
            )
            for phrase in _phrases(query)
        ]


def matching(connection: Connection, query: str) -> Select[Any]:
    """Select the ids of the passages that hold all words of `query`, in reading order."""
    index = index_of(connection)
    return select(index.key).where(*index.holds(query)).order_by(index.key)


def index_of(connection: Connection) -> Index:
    """Return the index that the database behind `connection` uses."""
    return index_for(connection.dialect.name)


def index_for(dialect: str) -> Index:
    """Return the index that databases of a kind (SQLAlchemy's name for it) use."""
    return SQLiteIndex() if dialect == "sqlite" else PostgreSQLIndex()


def _phrases(query: str) -> list[str]:
    """Return the query's words as phrases of tokens; raise `ValueError` where there is none."""
    phrases = [tokens for word in query.split() if (tokens := tokens_of(word))]
    if not phrases:
        raise ValueError(f"{query!r} holds no character to search for")
    return phrases
