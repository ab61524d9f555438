"""The bar under a table while several rows are selected: how many, and what can be done with all of them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton

from verkostoadmin.ui import theme
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, row


class SelectionBar(Pane):
    """`words` tells a count in words: "4 kuntaa valittu"."""

    def __init__(self, words: Callable[[int], str], acts: Sequence[QPushButton]) -> None:
        self._words = words
        self._label = label("", "strong")
        super().__init__(row(self._label, None, *acts, margins=(theme.S4, theme.S2, theme.S3, theme.S2)), "sunken", "t")
        self.setFixedHeight(sz(50))
        self.hide()

    def show_selection(self, ids: Sequence[int]) -> None:
        """Connect to `RecordTable.selection_changed`."""
        self._label.setText(self._words(len(ids)))
        self.setVisible(len(ids) > 1)
