"""What has changed since a document was printed, in the place of its pages."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import format_datetime
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column, hairline, row
from verkostoadmin.ui.widgets.scroll import scroll

if TYPE_CHECKING:
    from verkostoadmin.services.prints import ChangedField

MOST = 200  # more nobody reads here; the history has them all
LONGEST = 400  # letters of a text


class ChangesView(Pane):
    """Each change with its field, the value of then and that of now, who and when."""

    def __init__(self, changes: Sequence["ChangedField"], back: Callable[[], object]) -> None:
        self.back = button(_("Back to the preview"), "plain", "left", back)
        head = row(label(_("Changed since it was printed"), "h2"), None, self.back)
        rows = [part for change in changes[:MOST] for part in (_entry(change), hairline())]
        body = QWidget()
        body.setLayout(column(*rows, None, gap=theme.S2))
        layout = column(head, scroll(body), margins=(theme.S5, theme.S4, theme.S5, theme.S4), gap=theme.S3)
        layout.setStretch(1, 1)
        super().__init__(layout, "surface")


def _entry(change: "ChangedField") -> QWidget:
    when = f"{change.actor}, {format_datetime(change.at)}"
    title = label(f"{change.record} · {change.label}" if change.label else change.record, "strong", wrap=True)
    parts: list[QWidget] = [title, label(_words(change), wrap=True), label(when, "small", muted=True)]
    made = QWidget()
    made.setLayout(column(*parts, gap=0))
    return made


def _words(change: "ChangedField") -> str:
    if change.act == "created":
        return _("added")
    if change.act == "deleted":
        return _("deleted")
    return f"{_short(change.old)} → {_short(change.new)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line[:LONGEST] + "…" if len(line) > LONGEST else line) or _("empty")
