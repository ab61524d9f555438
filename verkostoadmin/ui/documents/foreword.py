"""The sheet of what only the catalogue tells: its title and foreword in each language."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.office import CATALOGUE
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.settings.office import SettingsForm
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, hairline, row
from verkostoadmin.ui.widgets.scroll import scroll


class ForewordSheet(Sheet):
    """Closing it leads back to the documents, unless the window goes elsewhere."""

    def __init__(self, context: Context, field: str = "") -> None:
        title = _("Title and foreword of the catalogue")
        super().__init__(name=title)
        self._context = context
        note = _(
            "Without a title the catalogue is called Development networks and the year; an empty foreword is left out."
        )
        self.fields = SettingsForm(context, CATALOGUE, label(note, "small", muted=True, wrap=True))
        body = QWidget()
        body.setLayout(column(self.fields, None, margins=(theme.S5, theme.S4, theme.S5, theme.S5)))
        back = button(_("Back to the catalogue"), "primary", None, self.closed.emit)
        foot = row(None, back, margins=(theme.S5, theme.S3, theme.S5, theme.S3))
        layout = column(self.head(title), hairline(), scroll(body), hairline(), foot, margins=(1, 1, 1, 1), gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.closed.connect(self._go_back)
        editors = self.fields.form.editors
        self.first = editors.get(field, next(iter(editors.values()))).input.focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        """What is being typed is saved as the sheet goes; then the documents are shown again."""
        QTimer.singleShot(0, self._context, self._context.show_documents)
