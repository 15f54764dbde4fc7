"""The fact database as one object: open it by its URL, save reports, read rows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from extractor.collecting import uncollected
from extractor.errors import UnusableStore
from extractor.schema import Report
from extractor.store.copies import link_copies
from extractor.store.engine import engine_of
from extractor.store.saving import Outcome, save
from extractor.store.schema_version import is_current, upgrade

_AT_ONCE = 100
"""Reports saved in one transaction: a commit waits for the disk, whatever it holds."""

_ANEW = "It is damaged: make another from the reports, with `reform-facts load` or `batch`."
_NEXT_STEPS = {
    "locked": "Another program is writing to it: try again when that has ended.",
    "malformed": _ANEW,
    "not a database": _ANEW,
    "readonly": "Copy it to a folder that may be written: SQLite keeps its log beside it.",
}
"""What to do, by what SQLite says."""

_SAMPLE = 1_000
"""Rows of each index that SQLite looks at to learn how its values are spread."""


class Store:
    """A fact database that is up to date with this version of the program.

    >>> store = Store("sqlite://")
    >>> with store.reading() as connection:
    ...     connection.exec_driver_sql("select count(*) from figure").scalar_one()
    0
    """

    def __init__(self, url: str) -> None:
        """Open the database at `url` (an SQLite file's path will do), made where there is none.

        Raises `UnusableStore` where it cannot be reached, read or brought up to date.
        """
        self._engine: Engine = engine_of(url)
        # Who only asks waits for nobody that writes, and need not be allowed to.
        with self.reading() as connection:
            current = is_current(connection)
        if not current:
            with self.writing() as connection:
                upgrade(connection)

    @property
    def engine(self) -> Engine:
        """SQLAlchemy's engine, for what this class does not offer."""
        return self._engine

    @contextmanager
    def writing(self, *, unchecked: bool = False) -> Iterator[Connection]:
        """Give a connection whose changes are kept together, or not at all.

        `unchecked` spares SQLite looking up what rows refer to: for rows that are made together.
        """
        with _explained(self._engine), self._engine.connect() as connection:
            writes = connection.execution_options(unchecked=unchecked)
            with writes.begin():
                yield writes

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database and may change nothing."""
        with _explained(self._engine), self._engine.connect() as connection:
            reads = connection.execution_options(reads_only=True)
            with reads.begin():
                yield reads

    def save(self, reports: Iterable[Report], run_id: int | None = None) -> "Counter[Outcome]":
        """Save reports, a hundred to a transaction; return how many came to which outcome.

        They are new, replaced, unchanged, or duplicates: the same file under another path. Each
        must carry its texts (`extract(…, with_text=True)`).
        """
        outcomes: Counter[Outcome] = Counter()
        for some in _batches(reports):
            with uncollected(), self.writing(unchecked=True) as connection:
                try:
                    outcomes.update(save(connection, some, run_id))
                except OverflowError as error:
                    raise _too_large(self._engine) from error
        return outcomes

    def settle(self) -> None:
        """Link the copies of reports, and let the database learn how to choose its indexes.

        Worth its second or two once all is saved.
        """
        sample = f"pragma analysis_limit = {_SAMPLE}"
        with self.writing() as connection:
            link_copies(connection)
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql(sample)
            connection.exec_driver_sql("analyze")


def _too_large(engine: Engine) -> UnusableStore:
    return UnusableStore(
        "a report has a number that is larger than a database keeps",
        path=engine.url.render_as_string(),
        stage="store",
        next_step="Make the report anew with `reform-facts extract --with-text`.",
    )


def _batches(reports: Iterable[Report]) -> Iterator[list[Report]]:
    """Yield the reports in batches, none of which holds the same file twice."""
    some: dict[str, Report] = {}
    for report in reports:
        if len(some) == _AT_ONCE or report.source.sha256 in some:
            yield list(some.values())
            some = {}
        some[report.source.sha256] = report
    if some:
        yield list(some.values())


@contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        # Its other kinds are mistakes of the program; it itself tells a damaged file, or none.
        if type(error) not in (DatabaseError, OperationalError):
            raise
        raise UnusableStore(
            f"the database says: {error.orig}",
            path=engine.url.render_as_string(),
            stage="store",
            next_step=_next_step(str(error.orig)),
        ) from error


def _next_step(told: str) -> str:
    """Return what to do about what the database says.

    >>> _next_step("database is locked")
    'Another program is writing to it: try again when that has ended.'
    """
    usual = "Check that it is there, that there is room, and that it may be written."
    return next((step for words, step in _NEXT_STEPS.items() if words in told), usual)
