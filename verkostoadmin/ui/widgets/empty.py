"""What stands where there is nothing yet: an icon, a sentence, the first act."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from verkostoadmin.ui import theme
from verkostoadmin.ui.paint import CENTRE
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import column, row


class Empty(QWidget):
    """`acts` are buttons or links, the first one first; a list without hits says which filter hides them."""

    def __init__(self, icon: str, title: str, text: str = "", acts: Sequence[QWidget] = ()) -> None:
        super().__init__()
        heading, detail = label(title, "h2", wrap=True), label(text, muted=True, wrap=True)
        for words in (heading, detail):
            words.setAlignment(CENTRE)
        self.setLayout(
            column(
                None,
                row(None, Glyph(icon, "accent", 40), None),
                theme.S1,
                heading,
                detail,
                theme.S1,
                row(None, *acts, None, gap=theme.S3),
                None,
                margins=(theme.S5, theme.S5, theme.S5, theme.S5),
            )
        )
        detail.setVisible(bool(text))
