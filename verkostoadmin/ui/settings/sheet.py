"""The sheet of settings: one's own above, those of the office below."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.settings.look import OfficeLook
from verkostoadmin.ui.settings.office import OfficeSettings
from verkostoadmin.ui.settings.own import OwnSettings
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.layout import column, hairline, row
from verkostoadmin.ui.widgets.scroll import scroll

if TYPE_CHECKING:
    from verkostoadmin.ui.window import MainWindow


class SettingsSheet(Sheet):
    def __init__(self, window: "MainWindow", field: str = "") -> None:
        super().__init__(name=_("Settings"))
        self.own = OwnSettings(window)
        self.office = OfficeSettings(window.context) if window.context is not None else None
        parts: list[QWidget] = [self.own]
        self.look = OfficeLook(window.context) if window.context is not None else None
        if self.office is not None and self.look is not None:
            parts += [hairline(), self.office, self.look]
        body = QWidget()
        body.setLayout(column(*parts, None, margins=(theme.S5, theme.S4, theme.S5, theme.S5), gap=theme.S5))
        close = button(_("Close"), "primary", None, self.closed.emit)
        foot = row(None, close, margins=(theme.S5, theme.S3, theme.S5, theme.S3))
        layout = column(
            self.head(_("Settings")), hairline(), scroll(body), hairline(), foot, margins=(1, 1, 1, 1), gap=0
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        editor = self.office.form.editors.get(field) if self.office is not None else None
        self.first = editor.input.focus if editor is not None else self.own.name
