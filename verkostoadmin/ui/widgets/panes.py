"""List | detail | side panel: widths by the room there is, and what the user chose, remembered on this computer."""

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import column
from verkostoadmin.ui.widgets.splitter import Splitter

LIST, LIST_MOST = 312, 440
DETAIL = 520
SIDE, SIDE_MOST = 236, 420
ROOMY = 1_360  # narrower than this, the panes get their smallest widths


class Panes(QWidget):
    """The three panes of a page. Where they do not fit, the side panel folds away until it is asked for (F9).

    `side_from` is a width below which a page would rather do without it.
    """

    def __init__(
        self, listed: QWidget, detail: QWidget, side: QWidget, remembered: dict[str, Any], *, side_from: int = 0
    ) -> None:
        super().__init__()
        self._remembered, self._side_from = remembered, side_from
        self.list, self.detail, self.side = listed, detail, side
        listed.setMinimumWidth(sz(LIST))
        listed.setMaximumWidth(sz(LIST_MOST))
        detail.setMinimumWidth(sz(DETAIL))
        side.setMinimumWidth(sz(SIDE))
        side.setMaximumWidth(sz(SIDE_MOST))
        self.splitter = Splitter(listed, detail, side, stretch=1)
        self.splitter.setStretchFactor(2, 1)
        self.splitter.splitterMoved.connect(self._remember)
        layout = column(self.splitter, gap=0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(layout)
        if remembered.get("side") is False:
            side.hide()

    def toggle_side(self) -> None:
        """F9 and its button; the choice stays for the next time."""
        self.show_side(self.side.isHidden())

    def show_side(self, on: bool) -> None:
        self._remembered["side"] = on
        self._arrange(self.width())

    def minimumSizeHint(self) -> QSize:
        """Without the side panel, which folds away; a page asks for no height, its panes scroll."""
        return QSize(sz(LIST + DETAIL) + 1, sz(320))

    def _remember(self) -> None:
        self._remembered["sizes"] = self.splitter.sizes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        fits = width >= sz(LIST + DETAIL + SIDE) + 2
        begins = fits and width >= sz(self._side_from)
        self.side.setVisible(bool(self._remembered.get("side", begins)) and (fits or "side" in self._remembered))
        self.detail.setMinimumWidth(sz(DETAIL) if fits else min(sz(DETAIL), max(sz(320), width - sz(LIST + SIDE) - 2)))
        self.splitter.setSizes(self._sizes(width))

    def _sizes(self, width: int) -> list[int]:
        stored = self._remembered.get("sizes")
        if width >= sz(ROOMY) and isinstance(stored, list) and len(stored) == 3:
            return [int(size) for size in stored]
        side = 0 if self.side.isHidden() else SIDE if width < sz(ROOMY) else SIDE_MOST if width >= sz(1_700) else 290
        listed = LIST if width < sz(ROOMY) else 340
        return [sz(listed), max(1, width - sz(listed + side)), sz(side)]
