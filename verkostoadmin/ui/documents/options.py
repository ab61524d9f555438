"""The right side of the sheet: the language of the document, what it is, and what to look at before printing."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.documents.making import LANGUAGES
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import Pane, clear, column, row
from verkostoadmin.ui.widgets.scroll import scroll
from verkostoadmin.ui.widgets.segmented import Segmented

WIDTH = 284
ICONS = {"ok": "check", "info": "info", "warn": "warn", "err": "error"}
Line = tuple[str, str, str, Callable[[], Any] | None]  # tone, title, detail, what the link does


class Options(Pane):
    def __init__(self, language: str) -> None:
        codes = [code for code, _name in LANGUAGES]
        self.language = Segmented(
            [name for _code, name in LANGUAGES], _("Language of the document"), codes.index(language)
        )
        self._facts = label("", "small", muted=True, wrap=True)
        self._lines = column(gap=theme.S3)
        inner = column(
            label(_("Language"), "label"),
            self.language,
            label(_("The language is the document's, not the window's."), "small", muted=True, wrap=True),
            theme.S2,
            label(_("Document"), "label"),
            self._facts,
            theme.S2,
            label(_("Before printing"), "h2"),
            theme.S1,
            self._lines,
            None,
            margins=(theme.S4, theme.S4, theme.S4, theme.S4),
            gap=theme.S1,
        )
        body = QWidget()
        body.setLayout(inner)
        super().__init__(column(scroll(body), margins=(1, 0, 0, 0)), "surface", "l")
        self.setFixedWidth(sz(WIDTH))

    def code(self) -> str:
        return LANGUAGES[self.language.current()][0]

    def show_facts(self, words: str) -> None:
        self._facts.setText(words)

    def show_lines(self, lines: Sequence[Line]) -> None:
        clear(self._lines)
        for line in lines:
            self._lines.addWidget(_line(*line))


def _line(tone: str, title: str, detail: str, show: Callable[[], Any] | None) -> QWidget:
    """One remark: how grave, what, where, and a way there."""
    words = column(label(title, "body" if tone == "ok" else "strong", muted=tone == "ok", wrap=True), gap=0)
    if detail:
        words.addWidget(label(detail, "small", muted=True, wrap=True))
    if show is not None:
        link = LinkButton(_("Show"), show)
        link.setAccessibleDescription(title)
        words.addLayout(row(link, None))  # in a row: alone, its fixed width would be that of the words
    layout = row(column(2, Glyph(ICONS[tone], tone, 16), None, gap=0), words)
    layout.setStretch(1, 1)
    made = QWidget()
    made.setLayout(layout)
    return made
