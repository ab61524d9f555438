"""A document as it was printed on a day of the past: the choices of then, and the data of then out of the journal."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from verkostoadmin.services import prints
from verkostoadmin.services.prints import Printed
from verkostoadmin.storage.as_of import session_as_of
from verkostoadmin.storage.database import Database


@contextmanager
def as_printed(db: Database, print_id: int) -> Iterator[tuple[Printed, Session]]:
    """An entry of the log with a session in which everything is as it was then; raises UserError where it is gone.

    A document made of both is the one that was printed: it has the digest of the entry, unless the program lays it out
    otherwise by now, or something of it has been erased.
    """
    printed = prints.get(db, print_id)
    with session_as_of(db, printed.state) as session:
        yield printed, session
