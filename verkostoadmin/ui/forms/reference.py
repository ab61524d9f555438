"""The input of a reference to another record: type a part of its name, choose from what is found."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import Field
from verkostoadmin.ui.forms.inputs import LineInput
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.popups import DETAIL_ROLE, dress

Hit = tuple[int, str, str]  # id, name, detail
Search = Callable[[str], Sequence[Hit]]
Describe = Callable[[int], str]
PAUSE = 100  # milliseconds of quiet before searching
ID_ROLE = Qt.ItemDataRole.UserRole


class ReferenceInput(LineInput):
    """Text that is no choice stays in the field and is refused with a reason, like any other wrong value."""

    def __init__(self, field: Field, search: Search, describe: Describe) -> None:
        super().__init__(field)
        self._search, self._describe = search, describe
        self._id: int | None = None
        self._name = ""
        self._hits = QStandardItemModel(self)
        self._completer = self._make_completer()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._find)
        self.line.textEdited.connect(lambda: self._timer.start())
        name = _("Choose: %(field)s") % {"field": _(field.label)}
        self.button = icon_button("down", name, self._browse, kind="plain")
        self.parts.addWidget(self.button)

    def _make_completer(self) -> QCompleter:
        made = QCompleter(self._hits, self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        made.setMaxVisibleItems(12)
        made.setWidget(self.line)
        popup = made.popup()
        assert popup is not None
        dress(popup)
        made.activated[QModelIndex].connect(self._pick)  # type: ignore[index]  # the stubs know no overloads
        return made

    def _browse(self) -> None:
        self.line.setFocus()
        self.line.selectAll()
        self._fill("")

    def _find(self) -> None:
        self._fill(self.line.text().strip())

    def _fill(self, text: str) -> None:
        self._hits.clear()
        for number, name, detail in self._search(text):
            item = QStandardItem(name)
            item.setData(number, ID_ROLE)
            item.setData(detail, DETAIL_ROLE)
            item.setAccessibleText(f"{name}, {detail}" if detail else name)
            self._hits.appendRow(item)
        popup = self._completer.popup()
        if self._hits.rowCount():
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    def _pick(self, index: QModelIndex) -> None:
        self._id, self._name = index.data(ID_ROLE), index.data()
        self.line.setText(self._name)
        self.edited.emit()
        self.finished.emit()

    def text(self) -> str:
        """The id when the name is that of the choice; else the typed text, which `parse` refuses."""
        typed = self.line.text().strip()
        if typed and typed == self._name:
            return str(self._id)
        exact = [hit for hit in self._search(typed) if hit[1].casefold() == typed.casefold()] if typed else []
        return str(exact[0][0]) if len(exact) == 1 else typed

    def show_text(self, text: str) -> None:
        if text.isdigit():
            self.show_value(int(text))
        else:
            self.line.setText(text)

    def show_value(self, value: Any) -> None:
        self._id, self._name = value, self._describe(value) if value is not None else ""
        self.line.setText(self._name)
        self.line.setCursorPosition(0)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.button.setEnabled(not on)
