"""How the document is set: its languages, its paper, the size of its text, and the order of a list."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLayout, QWidget

from verkostoadmin.documents import Document
from verkostoadmin.i18n import LANGUAGE_NAMES, LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.inputs import combo
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column
from verkostoadmin.ui.widgets.segmented import Segmented

Choice = tuple[str, str]  # the value, and its words


class Switch(NamedTuple):
    """A segmented control with what its segments stand for."""

    values: tuple[str, ...]
    control: Segmented

    def value(self) -> str:
        return self.values[self.control.current()]


class Shape(QWidget):
    """`changed` tells that the document is wanted otherwise; `memory` keeps what was chosen."""

    changed = Signal()

    def __init__(self, memory: dict[str, Any]) -> None:
        super().__init__()
        self._memory = memory
        names = [(code, LANGUAGE_NAMES[code]) for code in LANGUAGES]
        self.language = self._switch("language", _("Language of the document"), names)
        self.bilingual = combo(self._pairs(), _("Second language"))
        self.bilingual.setCurrentIndex(max(0, self.bilingual.findData(memory.get("bilingual", ""))))
        self.folded = self._switch("folded", _("Paper"), [("", "A4"), ("1", _("A5 booklet"))])
        self.marks = QCheckBox(_("Crop marks"))
        self.marks.setFont(theme.font("body"))
        self.marks.setMinimumHeight(sz(24))
        self.marks.setChecked(bool(memory.get("marks")))
        self.edition = self._switch("edition", _("Text"), [("", _("Ordinary")), ("large", _("Large and plain"))])
        orders = [("name", _("Name")), ("region", _("Region")), ("group", _("Group"))]
        self.grouping = self._switch("grouping", _("Order"), orders)
        readers = [("office", _("The office")), ("handout", _("To be handed out"))]
        self.audience = self._switch("audience", _("For whom is the list"), readers)
        self._groups = self._laid_out()
        self.bilingual.activated.connect(lambda _index: self._on_changed())
        self.marks.clicked.connect(lambda _on: self._on_changed())

    def _switch(self, key: str, name: str, choices: Sequence[Choice]) -> Switch:
        values = tuple(value for value, _words in choices)
        kept = self._memory.get(key, "")
        control = Segmented([words for _value, words in choices], name, values.index(kept) if kept in values else 0)
        control.picked.connect(lambda _index: self._on_changed())
        return Switch(values, control)

    def _pairs(self) -> list[tuple[str, str]]:
        """One language, or another one after or beside it."""
        found = [("", _("No second language"))]
        for code in LANGUAGES:
            found.append((f"after {code}", _("%(language)s, one after the other") % {"language": LANGUAGE_NAMES[code]}))
            found.append((f"beside {code}", _("%(language)s, side by side") % {"language": LANGUAGE_NAMES[code]}))
        return found

    def _laid_out(self) -> dict[str, QWidget]:
        hint = label(_("The language is the document's, not the window's."), "small", muted=True, wrap=True)
        parts: tuple[tuple[str, str, tuple[QWidget, ...]], ...] = (
            ("language", _("Language"), (self.language.control, hint)),
            ("bilingual", _("Second language"), (self.bilingual,)),
            ("folded", _("Paper"), (self.folded.control, self.marks)),
            ("edition", _("Text"), (self.edition.control,)),
            ("grouping", _("Order"), (self.grouping.control,)),
            ("audience", _("For whom is the list"), (self.audience.control,)),
        )
        groups, layout = {}, column(gap=theme.S3)
        for key, title, widgets in parts:
            groups[key] = _held(column(label(title, "label"), *widgets, gap=theme.S1))
            layout.addWidget(groups[key])
        self.setLayout(layout)
        return groups

    # ------------------------------------------------------------ what is asked
    def show_document(self, document: Document) -> None:
        """Only what can be chosen of this document is shown."""
        roster = document.key == "participants"
        self._groups["bilingual"].setVisible(bool(document.layouts))
        self._groups["folded"].setVisible(document.foldable)
        self._groups["edition"].setVisible(bool(document.editions))
        self._groups["grouping"].setVisible(roster)
        self._groups["audience"].setVisible(roster)
        self._refine()

    def _refine(self) -> None:
        """What makes no sense beside the rest is not offered."""
        self.marks.setVisible(bool(self.folded.value()))
        model = self.bilingual.model()
        for row in range(1, self.bilingual.count()):
            other = str(self.bilingual.itemData(row)).split()[1]
            model.item(row).setEnabled(other != self.language.value())  # type: ignore[attr-defined]
        if self._second()[1] == self.language.value():
            self.bilingual.setCurrentIndex(0)

    def _second(self) -> tuple[str, str]:
        """How, and which language."""
        how, _space, code = str(self.bilingual.currentData() or "").partition(" ")
        return how, code

    def values(self, document: Document) -> dict[str, Any]:
        """The fields of a request for the document."""
        how, second = self._second() if document.layouts else ("", "")
        folded = document.foldable and bool(self.folded.value())
        found: dict[str, Any] = {"language": self.language.value(), "layout": how, "second": second}
        found |= {"folded": folded, "crop_marks": folded and self.marks.isChecked()}
        if document.editions:
            found["edition"] = self.edition.value()
        if document.key == "participants":
            found |= {"grouping": self.grouping.value(), "audience": self.audience.value()}
        return found

    def _on_changed(self) -> None:
        for key in ("language", "folded", "edition", "grouping", "audience"):
            self._memory[key] = getattr(self, key).value()
        self._memory["marks"] = self.marks.isChecked()
        self._refine()
        self._memory["bilingual"] = self.bilingual.currentData()
        self.changed.emit()


def _held(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made
