"""Lines under a heading, such as a person's positions: what each says, opens and offers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.widgets.buttons import Act, icon_button, more_button
from verkostoadmin.ui.widgets.chips import Chip, Look
from verkostoadmin.ui.widgets.elided_link import ElidedLink
from verkostoadmin.ui.widgets.labels import ElidedLabel, Glyph
from verkostoadmin.ui.widgets.layout import column, row


@dataclass(frozen=True)
class LineWords:
    """What one line says; two lines that say the same are the same line."""

    id: int
    title: str
    second: str = ""
    chip: Look | None = None
    icon: str = ""
    open: Callable[[], Any] | None = field(default=None, compare=False)
    edit: Callable[[], Any] | None = field(default=None, compare=False)
    acts: Sequence[Act] = field(default=(), compare=False)  # the rarer ones, in a menu


class Line(QWidget):
    """The title opens what the line is about; pencil and dots stand at its end."""

    def __init__(self, words: LineWords) -> None:
        super().__init__()
        title: QWidget = ElidedLabel(words.title, "strong")
        if words.open is not None:
            title = ElidedLink(words.title, words.open)
        texts = column(title, gap=0)
        if words.second:
            texts.addWidget(ElidedLabel(words.second, "small", muted=True))
        mark = [Glyph(words.icon)] if words.icon else [Chip(words.chip)] if words.chip else []
        parts = row(*mark, texts, *self._buttons(words), gap=theme.S2)
        parts.setStretch(len(mark), 1)
        self.setLayout(parts)

    def _buttons(self, words: LineWords) -> list[QWidget]:
        made: list[QWidget] = []
        if words.edit is not None:
            made.append(icon_button("pencil", _("Edit: %(name)s") % {"name": words.title}, words.edit))
        if words.acts:
            menu = QMenu()
            for text, act in words.acts:
                menu.addAction(text).triggered.connect(lambda _on=False, act=act: act())
            made.append(more_button(menu, _("More: %(name)s") % {"name": words.title}))
        return made
