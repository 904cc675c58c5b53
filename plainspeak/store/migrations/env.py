"""What Alembic runs. The connection, already in its transaction, is handed over by `store/upgrade.py`."""

from alembic import context

from plainspeak.store.schema import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
