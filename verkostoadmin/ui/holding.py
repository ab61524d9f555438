"""Who has a database open: a small file beside it, so that a second window can say so. A notice, never a refusal."""

from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from verkostoadmin.i18n import gettext as _

STALE = 24 * 3600 * 1000  # milliseconds after which a lock of another computer is taken for a forgotten one


class Hold:
    """Takes hold of a database, or knows who did before: `other` is "" or words for the other one."""

    def __init__(self, path: Path) -> None:
        self._lock = QLockFile(str(path) + ".lock")
        self._lock.setStaleLockTime(STALE)
        self.other = ""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            self.other = self._who()

    def _who(self) -> str:
        _pid, computer, _program = self._lock.getLockInfo()
        if computer in ("", QSysInfo.machineHostName()):
            return _("in another window on this computer")
        return _("on the computer %(name)s") % {"name": computer}

    def release(self) -> None:
        self._lock.unlock()
