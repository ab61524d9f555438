"""What of an expert's contact details may be shown outside, beside the details themselves."""

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.values import format_phone
from verkostoadmin.ui import theme
from verkostoadmin.ui.forms.record import RecordForm
from verkostoadmin.ui.widgets.labels import INKS, label
from verkostoadmin.ui.widgets.layout import column


class Public(QWidget):
    """Check boxes of the profile; the address and the number belong to the person."""

    def __init__(self, form: RecordForm) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.S4)
        grid.setVerticalSpacing(theme.S1)
        grid.setColumnStretch(1, 1)
        self._values = {name: label("", wrap=True, selectable=True) for name in ("email", "phone")}
        for line, (name, value) in enumerate(self._values.items()):
            grid.addWidget(form.editor(f"public_{name}"), line, 0)
            grid.addWidget(value, line, 1)
        self.setLayout(column(label(_("Shown outside"), "h2"), grid, gap=theme.S2))

    def show_person(self, person: dict[str, Any]) -> None:
        told = {"email": person["email"], "phone": format_phone(person["phone"]) if person["phone"] else ""}
        for name, shown in self._values.items():
            shown.setText(told[name] or _("not given"))
            shown.setForegroundRole(INKS["text" if told[name] else "muted"])
