"""A line of the sheet: what is going on, has happened or is in view, with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from verkostoadmin.ui import icons
from verkostoadmin.ui.widgets.buttons import Act, LinkButton
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import clear, row


class Notice(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._mark = Glyph("info", "muted")
        self._words = label("", "small", wrap=True)
        self._links = row()
        layout = row(self._mark, self._words, self._links)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hush()

    def words(self) -> str:
        return self._words.text()

    def links(self) -> list[LinkButton]:
        return [item for index in range(self._links.count()) if (item := self._widget(index)) is not None]

    def _widget(self, index: int) -> LinkButton | None:
        item = self._links.itemAt(index)
        widget = item.widget() if item is not None else None
        return widget if isinstance(widget, LinkButton) else None

    def say(self, words: str, tone: str = "muted", acts: Sequence[Act] = ()) -> None:
        """`tone` is muted, info, ok, warn or err."""
        self._words.setText(words)
        self._mark.show_icon(icons.OF_TONE[tone], tone)
        self.setVisible(bool(words))
        clear(self._links)
        for text, act in acts:
            self._links.addWidget(LinkButton(text, act, role="label"))

    def hush(self, only: str = "") -> None:
        """Say nothing any more; with `only`, where nothing else has been said since."""
        if only in ("", self.words()):
            self.say("")
