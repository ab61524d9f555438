"""The input of a colour: its code and a swatch that offers the colours of the program."""

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QMenu, QPushButton

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import Field
from verkostoadmin.model.values import FieldProblem, parse
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.forms.inputs import LineInput
from verkostoadmin.ui.theme import sz

SUGGESTIONS = (
    ("#0b3b36", N_("Deep green")),
    ("#0b6e5d", N_("Green")),
    ("#1d4f7c", N_("Blue")),
    ("#3f3a78", N_("Violet")),
    ("#7a2e4d", N_("Wine red")),
    ("#8a4b00", N_("Brown")),
    ("#3d4a52", N_("Slate")),
    ("#f2a33a", N_("Orange")),
)


class ColourInput(LineInput):
    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.swatch = Swatch(_("Suggested colours: %(field)s") % {"field": _(field.label)})
        self.swatch.setMenu(self._menu())
        self.line.textChanged.connect(self._paint_swatch)
        self.parts.addWidget(self.swatch)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for code, name in SUGGESTIONS:
            picture = QPixmap(sz(16), sz(16))
            picture.fill(code)
            menu.addAction(QIcon(picture), f"{_(name)}\t{code}", lambda code=code: self._pick(code))
        return menu

    def _pick(self, code: str) -> None:
        self.line.setText(code)
        self.edited.emit()
        self.finished.emit()

    def _paint_swatch(self, text: str) -> None:
        try:
            self.swatch.show_colour(parse(self.field, text))
        except FieldProblem:
            self.swatch.show_colour(None)

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        self._paint_swatch(self.line.text())


class Swatch(QPushButton):
    """The colour itself, as a button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._colour: str | None = None
        self.setFixedSize(sz(44), sz(theme.CONTROL))
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_colour(self, colour: str | None) -> None:
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect, colours = QPainter(self), QRectF(self.rect()), theme.current()
        rounded_edge = colours.accent if self.hasFocus() else colours.control
        paint.rounded(painter, rect, colours.surface, rounded_edge, 2 if self.hasFocus() else 1)
        paint.rounded(painter, rect.adjusted(5, 5, -5, -5), self._colour or colours.muted_bg, colours.control, 1, 3)
