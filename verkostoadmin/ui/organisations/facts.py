"""The facts of an organisation at a glance: a word and a value, in two columns."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import GROUPING, SAMI_HOMELAND, label_of
from verkostoadmin.model.regions import name_of
from verkostoadmin.ui import theme
from verkostoadmin.ui.organisations.links import NameLink
from verkostoadmin.ui.organisations.record import OrganisationRecord
from verkostoadmin.ui.organisations.words import number
from verkostoadmin.ui.widgets.labels import ElidedLabel, label
from verkostoadmin.ui.widgets.layout import clear, column

Fact = tuple[str, str]


def facts_of(record: OrganisationRecord) -> list[Fact]:
    """What is known; the empty ones are left out, they are filled in the form."""
    found = [*_register_facts(record.register or {}), (_("Business ID"), record.values["business_id"] or "")]
    names = ", ".join(name for _id, name in record.aliases)
    return [fact for fact in (*found, (_("Other names"), names)) if fact[1]]


def _register_facts(part: dict[str, Any]) -> Sequence[Fact]:
    if not part:
        return ()
    year = part["population_year"]
    residents = _("Residents %(year)d") % {"year": year} if year else _("Residents")
    return (
        (_("Municipality number"), part["code"]),
        (residents, number(part["population"])),
        (_("Region"), name_of(part["region_code"], part["region"])),
        (_("Sub-region"), part["subregion"] or ""),
        (_("Wellbeing services county"), _short(part["wellbeing_county"], " hyvinvointialue")),
        (_("Employment area"), part["employment_area"] or ""),
        (_("Vitality centre"), _short(part["vitality_centre"], " elinvoimakeskus")),
        (_("Statistical grouping"), _(label_of(GROUPING, part["grouping"]))),
        (_("Sámi homeland"), _(label_of(SAMI_HOMELAND, part["sami_homeland"]))),
    )


def _short(name: str | None, ending: str) -> str:
    """The register's names end in a word that the label above them says already."""
    return (name or "").removesuffix(ending)


class Facts(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.S4)
        self._grid.setVerticalSpacing(theme.S1)
        for index in (0, 1):
            self._grid.setColumnStretch(index, 1)
            self._grid.setColumnMinimumWidth(index, 1)
        self.setLayout(self._grid)

    def show_record(self, record: OrganisationRecord) -> None:
        clear(self._grid)
        facts = facts_of(record)
        for index, (word, value) in enumerate(facts):
            shown = ElidedLabel(value)
            shown.setAccessibleName(f"{word}: {value}")
            self._place(index, word, shown)
        if record.values["website"]:
            self._place(len(facts), _("Web site"), _web_link(record.values["website"]))

    def _place(self, index: int, word: str, shown: QWidget) -> None:
        cell = column(label(word, "small", muted=True), shown, gap=0)
        self._grid.addLayout(cell, index // 2, index % 2)


def _web_link(address: str) -> NameLink:
    words = address.removeprefix("https://").removeprefix("http://").strip("/")
    link = NameLink(words, lambda: QDesktopServices.openUrl(QUrl(address)), plain=False)
    link.setAccessibleName(_("Open the web site %(address)s") % {"address": words})
    return link
