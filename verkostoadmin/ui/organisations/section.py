"""A section of the detail panel: a title with its act, and rows that are made anew for every organisation."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from verkostoadmin.ui import theme
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Part, clear, column, row


class Section(QWidget):
    """`words` and `act` are the link at the right edge of the title."""

    def __init__(self, title: str, words: str = "", act: Callable[[], Any] | None = None, gap: int = theme.S2) -> None:
        super().__init__()
        self._title = label(title, "h2")
        self.link = LinkButton(words, act, "plus") if words else None
        self.rows: QVBoxLayout = column(gap=gap)
        head = row(self._title, None, *([self.link] if self.link else []))
        self.setLayout(column(head, self.rows, gap=theme.S2))
        self.setAccessibleName(title)

    def show_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def show_rows(self, rows: Sequence[Part], empty: str = "") -> None:
        """`empty` stands there when there are no rows."""
        clear(self.rows)
        for part in rows or ([label(empty, muted=True, wrap=True)] if empty else []):
            if isinstance(part, QWidget):
                self.rows.addWidget(part)
            elif part is not None and not isinstance(part, int):
                self.rows.addLayout(part)
