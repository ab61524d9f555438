"""Writing a file so that a failure leaves nothing half-written, and says what can be done about it."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _


def write(path: Path, data: bytes) -> None:
    """Write a whole file: either the new one stands there, or what stood there before. Raises UserError."""
    temporary = path.with_name(f".{path.name}.new")
    with explained(path):
        try:
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the file system refuses into a UserError about the file that was to be written."""
    try:
        yield
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> UserError:
    names = {"file": path.name, "folder": str(path.parent)}
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            _("The disk is full, so ”%(file)s” was not saved.") % names,
            _("Nothing half-written was left behind. Free some space or choose another disk, then save again."),
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError(
            _("”%(file)s” may not be written into the folder ”%(folder)s”.") % names,
            _(
                "The file may be open in another program, or the folder is read-only. Close it or choose another folder."
            ),
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UserError(
            _("The folder ”%(folder)s” was not found, so ”%(file)s” was not saved.") % names,
            _("Check that the disk is connected, or choose another folder."),
        )
    return UserError(
        _("”%(file)s” could not be saved.") % names,
        _("Nothing half-written was left behind. Choose another folder, then save again."),
    )
