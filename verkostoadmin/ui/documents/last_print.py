"""What was printed last of the same: when, what has changed since, and the document as it was then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import format_datetime, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents.changes import ChangesView
from verkostoadmin.ui.documents.desk import Desk
from verkostoadmin.ui.documents.notice import Notice
from verkostoadmin.ui.documents.printed import Last, Log, Then
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row

if TYPE_CHECKING:
    from verkostoadmin.documents.request import Request


class LastPrint(QWidget):
    """Changes are shown on the desk. `shown` tells of a document as it was printed."""

    shown = Signal(object)  # Then

    def __init__(self, context: Context, desk: Desk, notice: Notice) -> None:
        super().__init__()
        self._desk, self._notice = desk, notice
        self._last: Last | None = None
        self.log = Log(context)
        self._words = label("", "small", muted=True, wrap=True)
        self.changes = LinkButton("", self._show_changes)
        self.then = LinkButton(_("Show it as it was printed"), self._want_then)
        self.unchanged = label(_("Nothing has changed since then"), "small", muted=True, wrap=True)
        parts = (self._words, self.unchanged, row(self.changes, None), row(self.then, None))
        self.setLayout(column(*parts, gap=theme.S1))
        self.log.found.connect(self._show)
        self.log.slow.connect(self._say_making)
        self.log.remade.connect(self._show_then)
        self.log.failed.connect(lambda error: notice.say(str(error), "err"))
        self.hide()

    def ask(self, request: "Request") -> None:
        """Look up the latest print of a document."""
        self.log.ask(request)

    def forget(self) -> None:
        """Another document is being made."""
        self.log.give_up()
        self._show(None)

    def _show(self, last: Last | None) -> None:
        self._last = last
        self.setVisible(last is not None)
        if last is None:
            return
        told = {"time": format_datetime(last.printed.at), "who": last.printed.by}
        self._words.setText(_("Last printed %(time)s by %(who)s.") % told)
        count = len(last.changes)
        words = ngettext("%(count)d change since then", "%(count)d changes since then", count)
        self.changes.set_words(words % {"count": count})
        self.changes.setVisible(count > 0)
        self.unchanged.setVisible(not count)

    def _show_changes(self) -> None:
        if self._last is not None:
            self._desk.show_instead(ChangesView(self._last.changes, self._desk.show_pages))

    def _want_then(self) -> None:
        if self._last is not None:
            self.log.make_again(self._last.printed)

    def _say_making(self) -> None:
        self._notice.say(_("Making the document…"), "info", [(_("Stop"), self._stop)])

    def _stop(self) -> None:
        self.log.give_up()
        self._notice.hush()

    def _show_then(self, then: Then) -> None:
        """In the place of the document of today, until that is asked for again."""
        self._notice.hush(_("Making the document…"))
        self.shown.emit(then)
