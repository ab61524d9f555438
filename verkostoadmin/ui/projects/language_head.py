"""The head of a column of texts: the language, how much of it is written, whether it is approved, and what can be done."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import LANGUAGE_NAMES, format_date
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.projects.snapshot import Language
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton, button
from verkostoadmin.ui.widgets.chips import Chip, look
from verkostoadmin.ui.widgets.labels import ElidedLabel, label
from verkostoadmin.ui.widgets.layout import column, row

STEP, BOX = 14, 11


class LanguageHead(QWidget):
    """`approve`, `fill` (from Finnish) and `begin` are called with the code of the language."""

    def __init__(self, code: str, acts: dict[str, Callable[[str], Any]]) -> None:
        super().__init__()
        self.code = code
        self._marks, self._count = Marks(), label("", "small", muted=True)
        self.chip = Chip(look("text", "missing"))
        self._approved = ElidedLabel("", "small", muted=True)
        self.approve = LinkButton(_("Approve"), lambda: acts["approve"](code))
        self.copy = LinkButton(_("Copy from Finnish"), lambda: acts["fill"](code))
        name = LANGUAGE_NAMES[code]
        self.begin = button(
            _("Add the language: %(name)s") % {"name": name}, "plain", "plus", lambda: acts["begin"](code)
        )
        title = row(label(name, "h2"), self._marks, self._count, None)
        state = row(self.chip, self._approved, self.copy, self.approve)
        state.setStretch(1, 1)
        self.setLayout(column(title, state, row(self.begin, None), None))

    def show_language(self, language: Language) -> None:
        begun, whole = language.values is not None, len(language.parts)
        missing = language.filled < whole
        self._marks.show_marks(language.filled, whole)
        self._marks.setVisible(begun)
        self._count.setText(f"{language.filled} / {whole}" if begun else "")
        self.chip.show_look(look("text", language.state))
        self._approved.setText(_approval(language))
        self.approve.setVisible(begun and language.state != "approved")
        self.copy.setVisible(begun and missing and self.code != "fi")
        self.begin.setVisible(not begun)


def _approval(language: Language) -> str:
    values = language.values
    if not values or not values["approved_at"]:
        return ""
    return f"{format_date(values['approved_at'])}, {values['approved_by'] or '?'}"


class Marks(QWidget):
    """One mark for each part of the texts, the written ones filled."""

    def __init__(self) -> None:
        super().__init__()
        self._done = self._whole = 0
        self.show_marks(0, 0)

    def show_marks(self, done: int, whole: int) -> None:
        self._done, self._whole = done, whole
        self.setFixedSize(max(1, whole * STEP), sz(20))
        self.setAccessibleName(_("%(done)d of %(whole)d texts are written") % {"done": done, "whole": whole})
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        for index in range(self._whole):
            box = QRectF(index * STEP, self.height() / 2 - 3, BOX, 6)
            full = index < self._done
            paint.rounded(
                painter, box, colours.accent if full else colours.surface, None if full else colours.control, 1, 3
            )
