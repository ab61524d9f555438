"""One section of the texts: its kind and layout, its heading and text in the languages that are looked at."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from verkostoadmin import i18n
from verkostoadmin.i18n import LANGUAGE_NAMES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import SECTION_KIND, label_of
from verkostoadmin.services.completeness import SECTION_LIMITS
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.projects.snapshot import Values
from verkostoadmin.ui.projects.text_fields import show_columns, side_by_side
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.layout import column, hairline, row

BODY_LINES = 3


class SectionEditor(QWidget):
    """`moved` asks for one place up (-1) or down (1); `removed` asks to delete the section."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.form = context.form("section")
        self.kind = self._compact("kind", 190)
        self.layout_kind = self._compact("layout", 170)
        self.handle = DragHandle(_("Drag to another place, or press Alt and an arrow key"))
        self.up = icon_button("up", _("Move up (Alt+Up)"), lambda: self.moved.emit(-1))
        self.down = icon_button("down", _("Move down (Alt+Down)"), lambda: self.moved.emit(1))
        self.delete = icon_button("trash", _("Delete the section"), lambda: self.removed.emit())
        head = row(self.handle, self.kind, self.layout_kind, None, self.up, self.down, self.delete, gap=theme.S2)
        self._grid = side_by_side()
        self.setLayout(column(hairline(), head, self._grid, gap=theme.S2))
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            self._shortcut(keys, partial(self.moved.emit, step))

    def _compact(self, name: str, width: int) -> FieldEditor:
        """A drop-down without a label: what it is stands in its accessible name."""
        editor = self.form.editor(name)
        editor.label.hide()
        editor.setFixedWidth(sz(width))
        return editor

    def _shortcut(self, keys: str, act: Callable[[], Any]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)

    @property
    def record(self) -> int | None:
        return self.form.record

    # ------------------------------------------------------------ showing
    def show_section(self, values: Values, codes: tuple[str, ...], place: tuple[int, int], two: bool) -> None:
        """`codes` are the languages to edit, `place` is its number and the number of all; `two` leaves room for another."""
        for code in codes:
            self._make_editors(code)
        show_columns(self._grid, two)
        if self.form.record == values["id"]:
            self.form.refresh(values)
        else:
            self.form.show_record(values["id"], values)
        for code in LANGUAGE_NAMES:
            self._show_language(code, values, code in codes)
        self.up.setEnabled(place[0] > 0)
        self.down.setEnabled(place[0] < place[1] - 1)
        self._name_acts(values["heading_fi"] or default_heading(values["kind"], "fi") or _("Other section"))

    def _name_acts(self, section: str) -> None:
        """Every section has these buttons: what is spoken tells which one's they are."""
        for act in (self.handle, self.up, self.down, self.delete, self.kind.input.focus, self.layout_kind.input.focus):
            words = act.toolTip() or (self.kind if act is self.kind.input.focus else self.layout_kind).title
            act.setAccessibleName(f"{section}: {words}")

    def _make_editors(self, code: str) -> None:
        if f"body_{code}" in self.form.editors:
            return
        number = 0 if code == "fi" else 1
        heading = self.form.editor(f"heading_{code}")
        body = self.form.editor(f"body_{code}", lines=BODY_LINES)
        self._grid.addWidget(heading, 0, number)
        self._grid.addWidget(body, 1, number)

    def _show_language(self, code: str, values: Values, seen: bool) -> None:
        heading, body = self.editor(f"heading_{code}"), self.editor(f"body_{code}")
        if heading is None or body is None:
            return
        heading.setVisible(seen)
        body.setVisible(seen)
        if not seen:
            return
        name = default_heading(values["kind"], code)
        title = values[f"heading_{code}"] or name or _("Text")
        language = LANGUAGE_NAMES[code]
        heading.rename(_("Heading"))
        heading.input.focus.setAccessibleName(f"{_('Heading')}: {title}, {language}")
        heading.set_hint(name)
        body.rename(title)
        body.input.focus.setAccessibleName(f"{title}, {language}")
        body.set_limit(SECTION_LIMITS[values["kind"]])
        body.set_hint(_hint(values["layout"]))

    def editor(self, name: str) -> FieldEditor | None:
        return self.form.editors.get(name)


def default_heading(kind: str, code: str) -> str:
    """What the brochure prints where a section has no heading of its own, in the language of the text."""
    return "" if kind == "other" else i18n.translator(code).gettext(label_of(SECTION_KIND, kind))


def _hint(layout: str) -> str:
    if layout == "bullets":
        return _("Missing: the section is left out. Every line is a bullet.")
    return _("Missing: the section is left out. An empty line begins a new paragraph.")


class DragHandle(QPushButton):
    """Six dots to take hold of; `dragged` and `dropped` tell where the pointer is on the screen."""

    dragged = Signal(QPointF)
    dropped = Signal(QPointF)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFixedSize(sz(24), sz(theme.CONTROL))
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.dropped.emit(event.globalPosition())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        icons.draw(painter, "drag", rect.adjusted(2, 7, -2, -7), theme.current().muted)
        if self.hasFocus():
            paint.focus_ring(painter, rect)
