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
        self._document, self._facts = label(_("Document"), "label"), label("", "small", muted=True, wrap=True)
        self._check, self.remarks = label(_("Before printing"), "h2"), Remarks(context, go, refused)
        inner = column(
            self.shape,
            theme.S2,
            self._document,
            self._facts,
            *extra,
            theme.S2,
            self._check,
            theme.S1,
            self.remarks,
            None,
            margins=(theme.S4, theme.S4, theme.S4, theme.S4),
            gap=theme.S1,
        )
        body = QWidget()
        body.setLayout(inner)
        super().__init__(column(scroll(body), margins=(1, 0, 0, 0)), "surface", "l")

    def show_facts(self, words: str, *, checked: bool = False) -> None:
        """What the document is; `checked` where what to look at before printing is told as well."""
        self._facts.setText(words)
        shown: dict[QWidget, bool] = {self._document: bool(words), self._facts: bool(words)}
        shown |= {self._check: checked, self.remarks: checked}
        for part, on in shown.items():
            part.setVisible(on)
