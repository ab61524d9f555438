"""What the details of a person and of an expert have in common: a scrolled column of sections, one record at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from verkostoadmin.ui import theme
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll

WIDEST = 760  # forms of one record get no wider: lines would be hard to read
NARROWEST = 400


class Detail(QWidget):
    """`sections` are the widgets that Ctrl+PgDown walks through."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: Sequence[QWidget] = ()
        self.setMinimumWidth(sz(NARROWEST))

    def build(self, body: QLayout, sections: Sequence[QWidget], first: QWidget) -> None:
        """`first` is where F6 comes in."""
        self.sections = sections
        inner = QWidget()
        inner.setLayout(body)
        inner.setMaximumWidth(sz(WIDEST))
        around = row(inner, None, margins=(theme.S5, theme.S4, theme.S5, theme.S5))
        around.setStretch(0, 1000)
        self.area = scroll(Pane(around))
        self.setLayout(column(self.area, gap=0))
        self._first = first

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard goes to the first field or act; no focus proxy, see FieldEditor."""
        self._first.setFocus(reason)

    def step_section(self, step: int) -> None:
        """Put the keyboard into the next section that can take it."""
        here = QApplication.focusWidget()
        inside = [
            index for index, part in enumerate(self.sections) if here and (part is here or part.isAncestorOf(here))
        ]
        start = inside[-1] if inside else (-1 if step > 0 else 0)
        order = [(start + step * distance) % len(self.sections) for distance in range(1, len(self.sections) + 1)]
        for index in order:
            target = first_stop(self.sections[index])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                self.area.ensureWidgetVisible(self.sections[index], 0, theme.S5)
                return

    def to_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)


def first_stop(part: QWidget) -> QWidget | None:
    """The first widget inside a section that takes the keyboard."""
    found = [part, *part.findChildren(QWidget)]
    return next(
        (one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()),
        None,
    )
