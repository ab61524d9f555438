"""The brochure of a project as it is now: made in the background after edits, shown as the pages of the very PDF."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents.raster import Raster
from verkostoadmin.ui.jobs import Job

PAUSE = 500  # milliseconds of quiet after an edit


class Pages:
    """A finished PDF; it is opened only while one of its pages is drawn, so that nothing has to be closed later."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        raster = Raster(pdf)
        self._sizes = [raster.points(index) for index in range(len(raster))]
        self._texts = [raster.text(index) for index in range(len(raster))]
        raster.close()

    def __len__(self) -> int:
        return len(self._sizes)

    def points(self, index: int) -> QSizeF:
        return self._sizes[index]

    def text(self, index: int) -> str:
        """What a page says, for screen readers."""
        return self._texts[index]

    def image(self, index: int, width: int) -> QImage:
        """A page as wide as asked for, in pixels."""
        raster = Raster(self._pdf)
        try:
            return raster.image(index, width / self._sizes[index].width())
        finally:
            raster.close()


class Preview(QObject):
    """`pages` is the latest brochure; while a newer one is made, it stays. `trouble` tells why there is none.

    Nothing is made while `place`, where the brochure is shown, is not seen.
    """

    changed = Signal()

    def __init__(self, context: Context, place: QWidget) -> None:
        super().__init__(place)
        self._context, self._place = context, place
        self._unseen: tuple[int, str] | None = None  # wanted, and not begun
        self._wanted: tuple[int, str] | None = None
        self._shown: tuple[int, str] | None = None
        self._job: Job | None = None
        self.pages: Pages | None = None
        self.replaced: tuple[str, ...] = ()
        self.faults: tuple[Any, ...] = ()
        self.trouble = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        place.installEventFilter(self)

    def want(self, project: int, language: str) -> None:
        """Make the brochure anew: now, or when the place is seen again."""
        self._unseen = (project, language)
        self._begin_if_seen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._begin_if_seen()
        elif event.type() == QEvent.Type.Hide:
            if self.is_late():
                self._unseen = self._wanted
            self._stop()
        return False

    def _begin_if_seen(self) -> None:
        """At once for another brochure than is shown, after a pause for the same one."""
        if self._unseen is None or not self._place.isVisible():
            return
        self.trouble = ""
        if self._wanted != self._unseen:
            self._drop()
        self._wanted, self._unseen = self._unseen, None
        self._timer.start(PAUSE if self._shown == self._wanted else 0)

    def is_late(self) -> bool:
        """Whether a newer brochure is on its way."""
        return self._timer.isActive() or self._job is not None

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self) -> None:
        self._stop()
        wanted = self._wanted
        if wanted is None:
            return
        self._job = self._context.jobs.run(
            _("The brochure is being made"), lambda check: _build(self._context.db, *wanted)
        )
        self._job.ended.connect(self._on_ended)
        self._job.done.connect(lambda rendered: self._on_done(wanted, rendered))
        self._job.failed.connect(self._on_failed)

    def _on_ended(self) -> None:
        """Done, failed, or stopped by the user in the status bar."""
        self._job = None
        QTimer.singleShot(0, self, self._tell_stopped)

    def _tell_stopped(self) -> None:
        if self.pages is None and not self.trouble and not self.is_late():
            self.trouble = _("Stopped. The brochure is made after the next edit.")
            self.changed.emit()

    def _on_done(self, wanted: tuple[int, str], rendered: Any) -> None:
        self.pages, self.trouble, self._shown = Pages(rendered.pdf), "", wanted
        self.replaced, self.faults = rendered.replaced, rendered.faults
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        """What the user can mend is told where the page would be; all else is a bug."""
        self._drop()
        if not isinstance(error, UserError):
            raise error
        self.trouble = str(error)
        self.changed.emit()

    def _drop(self) -> None:
        self.pages, self._shown, self.trouble = None, None, ""
        self.replaced, self.faults = (), ()
        self.changed.emit()


def _build(db: Any, project: int, language: str) -> Any:
    from verkostoadmin import documents
    from verkostoadmin.documents.request import Request

    with db.read() as session:
        return documents.build(session, Request("brochure", (project,), date.today(), language))
