"""Run by Alembic: applies the changes over the connection it was handed."""

from alembic import context

from extractor.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
)
with context.begin_transaction():
    context.run_migrations()
