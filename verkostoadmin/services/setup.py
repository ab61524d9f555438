"""A new database: the register always, the example content when asked for."""

from contextlib import ExitStack
from pathlib import Path

from verkostoadmin.services.examples import load_examples
from verkostoadmin.services.register import load_register
from verkostoadmin.storage import database
from verkostoadmin.storage.database import Database


def create_database(path: Path, actor: str = "", *, examples: bool = False) -> Database:
    """Make a database file; refuses to overwrite, and leaves no half-made file behind. Raises DatabaseError."""
    database.require_free(path)
    temporary = path.with_name(path.name + ".new")
    with ExitStack() as cleanup:
        cleanup.callback(database.remove, temporary)
        database.remove(temporary)
        made = database.create(temporary, actor)
        cleanup.callback(made.close)
        load_register(made)
        if examples:
            load_examples(made)
        made.checkpoint()
        made.close()
        temporary.rename(path)
    return database.open_(path, actor)
