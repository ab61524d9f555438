"""What stands under an input: help, the counter, or why the value is not saved and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.widgets.buttons import Act, LinkButton
from verkostoadmin.ui.widgets.labels import INKS, Glyph, label
from verkostoadmin.ui.widgets.layout import clear, column, row


class Foot(QWidget):
    def __init__(self, help_text: str, limit: int = 0) -> None:
        super().__init__()
        self._help, self._limit = help_text, limit
        self._mark = Glyph("error", "err")
        self._words = label("", "small", muted=True, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._counter = label("", "small", muted=True)
        self._counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._links = row(gap=theme.S3)
        line = row(column(2, self._mark, None, gap=0), self._words, self._counter, gap=6)
        line.setStretch(1, 1)
        self.setLayout(column(line, self._links, gap=0))

    def words(self) -> str:
        return self._words.text()

    def show_help(self) -> None:
        self._say(self._help, "muted", "", ())

    def show_message(self, tone: str, words: str, acts: Sequence[Act]) -> None:
        """`tone` is err, warn or info; the acts are links under the words."""
        self._say(words, "err" if tone == "err" else "text", tone, acts)

    def _say(self, words: str, ink: str, tone: str, acts: Sequence[Act]) -> None:
        self._words.setText(words)
        self._words.setForegroundRole(INKS[ink])
        if tone:
            self._mark.show_icon(icons.OF_TONE[tone], tone)
        self._mark.setVisible(bool(tone))
        clear(self._links)
        if acts:
            self._links.addSpacing(theme.sz(16) + 5)
            for text, act in acts:
                self._links.addWidget(LinkButton(text, act, parent=self))
            self._links.addStretch(1)
        self.setVisible(bool(words) or bool(self._limit))

    def set_limit(self, limit: int) -> None:
        self._limit = limit

    def count(self, length: int) -> None:
        if not self._limit:
            return
        words = f"{length} / {self._limit}"
        over = length > self._limit
        self._counter.setText(words + " – " + _("long for the brochure") if over else words)
        self._counter.setForegroundRole(INKS["text" if over else "muted"])
