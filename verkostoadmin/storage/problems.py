"""From the codes of SQLite to errors that tell the user what happened, what to do, and that nothing was lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verkostoadmin.errors import DatabaseError
from verkostoadmin.i18n import gettext as _


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the environment's faults (locked, full, broken, read-only file) into DatabaseError; leave bugs as they are."""
    from sqlalchemy.exc import DBAPIError  # a look at a file's header needs no database library

    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            _raise_known(error.orig, path)
        raise
    except sqlite3.Error as error:
        _raise_known(error, path)
        raise


def _raise_known(error: sqlite3.Error, path: Path) -> None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    maker = _KNOWN.get(code)
    if maker:
        raise maker(path) from error


def locked(path: Path) -> DatabaseError:
    """Another program holds the write lock for longer than we wait."""
    return DatabaseError(
        _("The database ”%(file)s” is being used by another program right now.") % {"file": path.name},
        _("Nothing was lost, but the change was not saved. Close the other program or wait a moment, then try again."),
    )


def full(path: Path) -> DatabaseError:
    """The disk has no room for the write."""
    return DatabaseError(
        _("The disk is full, so the change was not saved."),
        _("Everything saved before is intact. Free some space on the disk and try again."),
    )


def read_only(path: Path) -> DatabaseError:
    """The file or its folder may not be written."""
    return DatabaseError(
        _("The database ”%(file)s” is read-only, so the change was not saved.") % {"file": path.name},
        _("The file is untouched. Copy it to a folder of your own, or ask for the right to write to it."),
    )


def moved(path: Path) -> DatabaseError:
    """The file that was opened is no longer where it was: moved, renamed, deleted or replaced."""
    return DatabaseError(
        _("The database ”%(file)s” has been moved, deleted or replaced, so the change was not saved.")
        % {"file": path.name},
        _("Put the file back to its place, or open it anew from the File menu."),
    )


def damaged(path: Path) -> DatabaseError:
    """The contents are broken or cut short."""
    return DatabaseError(
        _("The database ”%(file)s” is damaged or cut short.") % {"file": path.name},
        _(
            "The file was left untouched. Restore the latest backup, or ask for help before you do anything else with it."
        ),
    )


def not_a_database(path: Path) -> DatabaseError:
    """The file is something else."""
    return DatabaseError(
        _("”%(file)s” is not a database of Verkostoadmin.") % {"file": path.name},
        _("The file was left untouched. Choose a file whose name ends in .verkosto."),
    )


def newer(path: Path) -> DatabaseError:
    """The file was written by a later version of the program."""
    return DatabaseError(
        _("”%(file)s” was made with a newer version of Verkostoadmin.") % {"file": path.name},
        _("The file was left untouched. Update the program, then open the file again."),
    )


def older(path: Path) -> DatabaseError:
    """The file was written by an earlier version of the program, and may not be written to bring it up to date."""
    return DatabaseError(
        _(
            "”%(file)s” was made with an older version of Verkostoadmin and is read-only, so it cannot be brought up to date."
        )
        % {"file": path.name},
        _("The file is untouched. Copy it to a folder of your own, or ask for the right to write to it."),
    )


def missing(path: Path) -> DatabaseError:
    """There is no such file."""
    return DatabaseError(
        _("The file ”%(file)s” was not found.") % {"file": str(path)},
        _("Check the name, or create a new database with: verkostoadmin init FILE"),
    )


def exists(path: Path) -> DatabaseError:
    """A new database would overwrite something."""
    return DatabaseError(
        _("The file ”%(file)s” exists already.") % {"file": str(path)},
        _("Nothing was overwritten. Choose another name."),
    )


def unreadable(path: Path) -> DatabaseError:
    """The file system refuses or fails."""
    return DatabaseError(
        _("The database ”%(file)s” could not be read or written.") % {"file": path.name},
        _("Nothing was changed. Check that the disk is connected and that you may use the folder, then try again."),
    )


_KNOWN = {
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_LOCKED: locked,
    sqlite3.SQLITE_FULL: full,
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: not_a_database,
    sqlite3.SQLITE_CANTOPEN: unreadable,
    sqlite3.SQLITE_IOERR: unreadable,
    sqlite3.SQLITE_PERM: unreadable,
}
