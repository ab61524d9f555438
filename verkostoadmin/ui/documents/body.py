"""The choices on the left, the pages and the side beside each other; in a narrow window one of the latter at a time."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.documents import options
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button, fit
from verkostoadmin.ui.widgets.layout import Pane, column, row

LEFT = 236
LEAST = LEFT + options.WIDTH + 240  # with less, pages and side would cut each other
ANY_WIDTH = 16_777_215  # what Qt takes for no limit


class Body(QWidget):
    """`switch` is a button that is there only where pages and side take turns."""

    def __init__(self, kinds: QWidget, choice: QWidget, pages: QWidget, side: QWidget) -> None:
        super().__init__()
        self._pages, self._side = pages, side
        self._narrow, self._with_side = False, True
        self.switch = button("", "plain", None, self.toggle_side)
        layout = row(_left(kinds, choice), pages, side, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._arrange()

    def toggle_side(self) -> None:
        """Show or hide the side."""
        self._with_side = not self._with_side
        self._arrange()

    def show_pages(self) -> None:
        """Where pages and side take turns it is the pages' turn."""
        if self._narrow and self._with_side:
            self.toggle_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < sz(LEAST)
        if narrow != self._narrow:
            self._narrow, self._with_side = narrow, not narrow
            self._arrange()

    def _arrange(self) -> None:
        self._side.setMinimumWidth(0 if self._narrow else sz(options.WIDTH))
        self._side.setMaximumWidth(ANY_WIDTH if self._narrow else sz(options.WIDTH))
        self._side.setVisible(self._with_side)
        self._pages.setVisible(not (self._narrow and self._with_side))
        self.switch.setVisible(self._narrow)
        self.switch.setText(_("Preview") if self._with_side else _("Settings"))
        self.switch.setAccessibleName(self.switch.text())
        fit(self.switch)


def _left(kinds: QWidget, choice: QWidget) -> QWidget:
    layout = column(kinds, choice, None, gap=0)
    layout.setStretch(1, 1)
    layout.setStretch(2, 0)  # the room below belongs to the projects, where there are any to choose
    made = Pane(layout, "surface", "r")
    layout.setContentsMargins(0, 0, 1, 0)
    made.setFixedWidth(sz(LEFT))
    return made
