"""The right side of the sheet: the language of the document, what it is, and what to look at before printing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import LANGUAGE_NAMES, LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.projects.remarks import Remarks
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.scroll import scroll
from verkostoadmin.ui.widgets.segmented import Segmented

WIDTH = 284


class Options(Pane):
    """`go` is called with the place of a remark whose link was followed."""

    def __init__(self, language: str, go: Callable[[Any], Any]) -> None:
        names = [LANGUAGE_NAMES[code] for code in LANGUAGES]
        self.language = Segmented(names, _("Language of the document"), LANGUAGES.index(language))
        self._facts = label("", "small", muted=True, wrap=True)
        self.remarks = Remarks(go)
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
            self.remarks,
            None,
            margins=(theme.S4, theme.S4, theme.S4, theme.S4),
            gap=theme.S1,
        )
        body = QWidget()
        body.setLayout(inner)
        super().__init__(column(scroll(body), margins=(1, 0, 0, 0)), "surface", "l")
        self.setFixedWidth(sz(WIDTH))

    def code(self) -> str:
        return LANGUAGES[self.language.current()]

    def show_facts(self, words: str) -> None:
        self._facts.setText(words)
