"""The rows of the preflight: how grave, what, where, and a link to the place."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services.preflight import Place, Remark
from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import Part, clear, column, row

MOST_CHARACTERS = 12


class Remarks(QWidget):
    """`go` is called with the place of a row whose link was followed."""

    def __init__(self, go: Callable[[Place], Any]) -> None:
        super().__init__()
        self._go = go
        self._shown: tuple[Sequence[Remark], Sequence[str]] | None = None
        self._rows = column(gap=theme.S3)
        self.setLayout(self._rows)

    def show_remarks(self, remarks: Sequence[Remark], replaced: Sequence[str] = ()) -> None:
        """`replaced` are characters of the texts that no font of the brochure has."""
        if self._shown == (remarks, replaced):
            return
        self._shown = (remarks, replaced)
        clear(self._rows)
        if not remarks:
            self._add("check", "ok", label(_("Ready to print"), "strong"))
        for remark in remarks:
            self._add(icons.OF_TONE[remark.tone], remark.tone, *self._words(remark))
        if replaced:
            self._add("warn", "warn", *_about_characters(replaced))
        self._add(
            "check", "ok", label(_("Fonts and pictures included, accessible PDF"), "small", muted=True, wrap=True)
        )

    def _add(self, icon: str, tone: str, *words: Part) -> None:
        text = column(*words, gap=0)
        line = row(column(2, Glyph(icon, tone), None, gap=0), text)
        line.setStretch(1, 1)
        holder = QWidget()
        holder.setLayout(line)
        self._rows.addWidget(holder)

    def _words(self, remark: Remark) -> list[Part]:
        link = LinkButton(_("Show"), lambda: self._go(remark.place))
        link.setAccessibleName(f"{_('Show')}: {remark.title}")
        detail = label(remark.detail, "small", muted=True, wrap=True)
        return [label(remark.title, "strong", wrap=True), detail, row(link, None)]


def _about_characters(replaced: Sequence[str]) -> list[Part]:
    """Each with its number, because some of them nobody can see."""
    count = len(replaced)
    title = ngettext("%(count)d character cannot be printed", "%(count)d characters cannot be printed", count)
    names = [f"{letter if letter.isprintable() else ''} U+{ord(letter[0]):04X}".strip() for letter in replaced]
    shown = ", ".join(names[:MOST_CHARACTERS]) + (" …" if count > MOST_CHARACTERS else "")
    detail = _("They are not in the fonts; a replacement stands in their place: %(characters)s") % {"characters": shown}
    return [
        label(title % {"count": count}, "strong", wrap=True),
        label(detail, "small", muted=True, wrap=True),
    ]
