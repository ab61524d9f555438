"""The sheet that shows a bug calmly, with details to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from verkostoadmin import logs
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row


class BugSheet(Sheet):
    """What happened, that the data is safe, and the details for whoever mends the program.

    `at_start`: the window has no contents yet, so that there is nothing to go on with.
    """

    def __init__(self, details: str, at_start: bool = False) -> None:
        super().__init__(name=_("The program met an error"))
        text = _("What you did last may not have been done. Everything saved before is safe; you can go on working.")
        if at_start:
            text = _("The program could not start. Your data is safe: nothing was changed.")
        where = _("The details are also in %(file)s.") % {"file": logs.log_file()}
        box = QPlainTextEdit(details)
        box.setReadOnly(True)
        box.setAccessibleName(_("Details"))
        box.setFont(theme.font("small"))
        box.setFixedHeight(sz(180))
        box.viewport().setAutoFillBackground(False)
        copy = button(_("Copy the details"), "plain", "copy", lambda: QGuiApplication.clipboard().setText(details))
        close = button(_("Close the program") if at_start else _("Go on"), "primary", None, self.closed.emit)
        body = column(label(text, wrap=True), box, label(where, "small", muted=True, wrap=True), gap=theme.S3)
        body.setContentsMargins(theme.S5, 0, theme.S5, 0)
        foot = row(copy, None, close, margins=(theme.S5, theme.S4, theme.S5, theme.S5))
        self.setLayout(column(self.head(_("The program met an error")), body, foot, gap=0))
        self.first = close
