"""The status bar: which database, whether all is saved, the history. What stands here stays and is never covered."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer

from verkostoadmin.i18n import format_time, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import Pane, row

UNDO_OFFER = 10_000  # milliseconds


class StatusBar(Pane):
    def __init__(self, on_history: Callable[[], Any], on_undo: Callable[[], Any]) -> None:
        self._file = label("", "small", muted=True)
        self._mark = Glyph("check", "ok")
        self._state = label("", "small")
        self._undo = LinkButton(_("Undo"), on_undo)
        self._undo.hide()
        self._job: Any = None
        self._job_name = label("", "small", muted=True)
        self._cancel = LinkButton(_("Stop"), self._stop_job)
        self._cancel.hide()
        self._history = LinkButton(_("Change history"), on_history)
        self._last, self._unsaved = "", list[str]()
        left = (Glyph("database"), self._file, 16, self._mark, self._state, self._undo)
        right = (self._job_name, self._cancel, 8, self._history)
        super().__init__(row(*left, None, *right, margins=(theme.S3, 0, theme.S4, 0), gap=6), "window", "t")
        self.setFixedHeight(sz(theme.STATUS_BAR))
        self._timer = QTimer(self, singleShot=True, interval=UNDO_OFFER)
        self._timer.timeout.connect(self._undo.hide)

    def show_file(self, name: str, read_only: bool = False) -> None:
        where = _("read only") if read_only else _("this computer")
        self._file.setText(f"{name} · {where}" if name else _("No database is open"))
        self._history.setVisible(bool(name))
        self._mark.setVisible(bool(name))
        self._last = _("Nothing has been changed yet") if name else ""
        self._show_state()

    def show_saved(self, step: str, offer_undo: bool = False) -> None:
        """What was done last; all edits are saved at once, so this is also the state of saving."""
        time = format_time(datetime.now())
        self._last = _("%(step)s · all saved at %(time)s") % {"step": step, "time": time}
        self._undo.setVisible(offer_undo)
        self._timer.stop()
        if offer_undo:
            self._timer.start()
        self._show_state()

    def show_unsaved(self, titles: list[str]) -> None:
        self._unsaved = titles
        self._show_state()

    def _show_state(self) -> None:
        if self._unsaved:
            count = ngettext("%(count)d value not saved", "%(count)d values not saved", len(self._unsaved))
            words = count % {"count": len(self._unsaved)} + ": " + ", ".join(self._unsaved)
            self._mark.show_icon("error", "err")
        else:
            words = self._last
            self._mark.show_icon("check", "ok")
        shown = self._state.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, sz(560))
        self._state.setText(shown)
        self._state.setToolTip(words if shown != words else "")

    def show_job(self, job: Any) -> None:
        """A job that takes long: its name and a way to stop it, until it ends."""
        self._job = job
        self._job_name.setText(job.title)
        self._cancel.show()
        job.ended.connect(lambda: self._hide_job(job))

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _hide_job(self, job: Any) -> None:
        """Another job may have taken the place meanwhile."""
        if self._job is job:
            self._job = None
            self._job_name.setText("")
            self._cancel.hide()
