"""Panes side by side, split by a hairline that is easy to grab."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from verkostoadmin.ui.theme import sz

GRAB = 4


class _Handle(QSplitterHandle):
    """One pixel is seen, four more on each side can be grabbed."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In place of Qt's own, which would set its margins of two pixels and start the layout over, without end."""
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask, True)
        self.setContentsMargins(GRAB, 0, GRAB, 0)
        self.setMask(self.contentsRect())


class Splitter(QSplitter):
    """`stretch` is the pane that takes what is left when the window grows."""

    def __init__(self, *panes: QWidget, sizes: Sequence[int] = (), stretch: int = 1) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for index, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(index, int(index == stretch))
        if sizes:
            self.setSizes([sz(size) for size in sizes])

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)
