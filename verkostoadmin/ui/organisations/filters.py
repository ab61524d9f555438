"""The filters above the table: fields, tags of what is in force, and how many organisations they leave."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import LANGUAGE_STATUS, label_of
from verkostoadmin.storage.organisations import OrganisationFilter
from verkostoadmin.ui import theme
from verkostoadmin.ui.organisations.words import KINDS
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton, button
from verkostoadmin.ui.widgets.inputs import SearchField, combo
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, clear, column, row
from verkostoadmin.ui.widgets.segmented import Segmented
from verkostoadmin.ui.widgets.tags import Tag

INVOLVEMENTS = ("all", "in", "out")
Choices = Sequence[tuple[Any, str]]


class FilterBar(Pane):
    """`changed` after every change by the user; `wanted()` is what they ask for."""

    changed = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        self.text = SearchField(_("Filter (such as ”kylä”)"), _("Filter organisations"))
        self.kind = combo([("", _("All organisations")), *((key, _(name)) for key, name in KINDS)], _("Kind"))
        self.region = combo([("", _("All regions"))], _("Region"))
        languages = [(key, _(name)) for key, name in LANGUAGE_STATUS]
        self.language = combo([("", _("All languages")), *languages], _("Language"))
        self.project = combo([(None, _("All projects"))], _("Project"))
        self.involvement = Segmented([_("All"), _("Involved"), _("Not involved")], _("Involvement"))
        self.retired = QCheckBox(_("Show those that have ceased"))
        self.count = label("", "small", muted=True, rich=True)
        self.involved = LinkButton("", self._show_involved)
        self._tags = row()
        super().__init__(self._layout(), "surface", "b")
        self.kind.setCurrentIndex(self.kind.findData("municipality"))
        self._connect()

    def _layout(self) -> Any:
        fields = row(self.text, self.kind, self.region, self.language, self.project, self.involvement)
        for index, share in enumerate((4, 3, 3, 3, 3, 0)):
            fields.setStretch(index, share)
        for box in (self.kind, self.region, self.language, self.project):
            box.setMinimumContentsLength(5)
        self.retired.setFont(theme.font("small"))
        tags = QWidget()
        tags.setLayout(self._tags)
        tags.setFixedHeight(sz(28))
        copy = button(_("Copy the table"), "ghost", "rows", lambda: self.copy_wanted.emit())
        line = row(self.count, self.involved, tags, None, self.retired, copy, gap=theme.S3)
        return column(fields, line, margins=(theme.S4, theme.S3, theme.S4, theme.S1), gap=theme.S1)

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda: self._tell())
        self.kind.currentIndexChanged.connect(lambda: self._pick_kind())
        self.project.currentIndexChanged.connect(lambda: self._pick_project())
        for box in (self.region, self.language):
            box.currentIndexChanged.connect(lambda: self._tell())
        self.involvement.picked.connect(lambda: self._tell())
        self.retired.toggled.connect(lambda: self._tell())

    # ------------------------------------------------------------ what is in force
    def wanted(self) -> OrganisationFilter:
        return OrganisationFilter(
            text=self.text.text().strip(),
            kind=self.kind.currentData(),
            region=self.region.currentData(),
            language_status=self.language.currentData(),
            project_id=self.project.currentData(),
            involvement=INVOLVEMENTS[self.involvement.current()],
            running_on=date.today(),
            retired=self.retired.isChecked(),
        )

    def project_name(self) -> str:
        return self.project.currentText() if self.project.currentData() is not None else ""

    def show_choices(self, regions: Choices, projects: Choices) -> None:
        """New contents of the drop-downs; what was chosen stays where it is still there."""
        _refill(self.region, [("", _("All regions")), *regions])
        _refill(self.project, [(None, _("All projects")), *projects])

    def choose_region(self, code: str) -> None:
        self.region.setCurrentIndex(max(0, self.region.findData(code)))

    def reset(self, kind: str = "municipality", retired: bool = False) -> None:
        """Nothing filtered but the kind; told once."""
        self.blockSignals(True)
        self.text.clear()
        self.project.setCurrentIndex(0)
        self.involvement.set_current(0)
        self.retired.setChecked(retired)
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self._clear_places()
        self.blockSignals(False)
        self._tell()

    # ------------------------------------------------------------ what the user does
    def _pick_kind(self) -> None:
        """Only municipalities have a region and a language."""
        has_places = self.kind.currentData() in ("", "municipality")
        for box in (self.region, self.language):
            box.setEnabled(has_places)
        if not has_places:
            was_blocked = self.blockSignals(True)
            self._clear_places()
            self.blockSignals(was_blocked)
        self._tell()

    def _clear_places(self) -> None:
        self.region.setCurrentIndex(0)
        self.language.setCurrentIndex(0)

    def _pick_project(self) -> None:
        """Choosing a project shows who is in it: its tag reads as a filter."""
        self.involvement.set_current(1 if self.project.currentData() is not None else 0)
        self._tell()

    def _show_involved(self) -> None:
        self.involvement.set_current(1)
        self._tell()

    def _tell(self) -> None:
        self._show_tags()
        self.changed.emit()

    # ------------------------------------------------------------ tags
    def filters_in_force(self) -> list[tuple[str, Any]]:
        """(words, how to take it away) of everything that narrows the list, but for the text and the kind in its field."""
        found: list[tuple[str, Any]] = []
        if self.kind.currentData() != "municipality":
            found.append(
                (self.kind.currentText(), lambda: self.kind.setCurrentIndex(self.kind.findData("municipality")))
            )
        chosen = [box for box in (self.region, self.project) if box.currentIndex() > 0]
        found += [(box.currentText(), partial(box.setCurrentIndex, 0)) for box in chosen]
        if self.language.currentIndex() > 0:
            name = _(label_of(LANGUAGE_STATUS, self.language.currentData()))
            found.append((name, lambda: self.language.setCurrentIndex(0)))
        if self.involvement.current() == 2 or (self.involvement.current() == 1 and self.project.currentIndex() <= 0):
            words = (_("Involved"), _("Not involved"))[self.involvement.current() - 1]
            found.append((words, self._take_all))
        return found

    def _take_all(self) -> None:
        self.involvement.set_current(0)
        self._tell()

    def _show_tags(self) -> None:
        clear(self._tags)
        for words, remove in self.filters_in_force():
            tag = Tag(words, removable=True)
            tag.clicked.connect(remove)
            self._tags.addWidget(tag)


def _refill(box: QComboBox, choices: Choices) -> None:
    if [(box.itemData(index), box.itemText(index)) for index in range(box.count())] == list(choices):
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
