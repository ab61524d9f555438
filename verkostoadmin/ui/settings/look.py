"""How everything that is printed looks, unless a project wants it otherwise: the office's logo, and its colours."""

from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.office import LOOK
from verkostoadmin.services import logos, settings
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.logo import LogoEditor
from verkostoadmin.ui.settings.office import SettingsForm
from verkostoadmin.ui.widgets.layout import column

BRAND = "office.brand"


class OfficeLook(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.colours = SettingsForm(context, {BRAND: LOOK[BRAND]})
        self.logo = LogoEditor(
            context,
            _("Logo of the office"),
            lambda data: logos.set_office_logo(context.db, data),
            lambda: settings.set_setting(context.db, logos.OFFICE, ""),
        )
        self.setLayout(column(self.colours, self.logo, gap=theme.S4))
        context.changed.connect(self._show_logo)
        self._show_logo(None)

    def _show_logo(self, _changes: Any) -> None:
        name = settings.all_settings(self._context.db).get("office.name", "") or _("Office")
        self.logo.show_logo(logos.office_logo(self._context.db), name)
