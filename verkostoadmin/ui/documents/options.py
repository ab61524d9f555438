"""The right side of the sheet: how the document is set, what it is, and what to look at before printing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents.shape import Shape
from verkostoadmin.ui.projects.remarks import Remarks
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.scroll import scroll

WIDTH = 296


class Options(Pane):
    """`go` is called with a finding whose link was followed, `refused` with the error where one cannot be waived.

    `extra` stands below the facts.
    """

    def __init__(
        self,
        context: Context,
        memory: dict[str, Any],
        go: Callable[[Any], Any],
        refused: Callable[[UserError], Any],
        *extra: QWidget,
    ) -> None:
        self.shape = Shape(memory)
        self._facts = label("", "small", muted=True, wrap=True)
        self.remarks = Remarks(context, go, refused)
        inner = column(
            self.shape,
            theme.S2,
            label(_("Document"), "label"),
            self._facts,
            *extra,
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

    def show_facts(self, words: str) -> None:
        self._facts.setText(words)
