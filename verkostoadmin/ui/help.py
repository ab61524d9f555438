"""The small sheets of the menus: keys, about, the name of the user."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit

from verkostoadmin import __version__, resources
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll

KEYS = (
    ("Ctrl+1 … 4", N_("Main tab")),
    ("Ctrl+K", N_("Search everything")),
    ("Ctrl+F", N_("Filter this page")),
    ("Ctrl+N", N_("New")),
    ("Ctrl+P", N_("Print")),
    ("Ctrl+Z, Ctrl+Y", N_("Undo, redo")),
    ("Ctrl+H", N_("Change history")),
    ("Ctrl+PgDn, Ctrl+PgUp", N_("Next or previous section of the record")),
    ("F6", N_("Next pane")),
    ("F9", N_("Side panel")),
    ("Enter, Tab", N_("Save the field")),
    ("Esc", N_("Bring back the stored value, close a sheet")),
)
MARGINS = (theme.S5, 0, theme.S5, theme.S5)


class KeysSheet(Sheet):
    def __init__(self) -> None:
        super().__init__(name=_("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setContentsMargins(*MARGINS)
        grid.setHorizontalSpacing(theme.S5)
        grid.setVerticalSpacing(theme.S1)
        for line, (keys, words) in enumerate(KEYS):
            grid.addWidget(label(keys, "strong"), line, 0)
            grid.addWidget(label(_(words)), line, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(column(self.head(_("Keyboard shortcuts")), grid, gap=0))


class AboutSheet(Sheet):
    """The version, and where the register, the map and the fonts come from, as their licences ask."""

    def __init__(self) -> None:
        super().__init__(name=_("About Verkostoadmin"))
        version = _("Version %(version)s") % {"version": __version__}
        fonts = _("Fonts: Red Hat Display and Source Sans 3 (SIL Open Font License).")
        sources = label(f"{resources.read_text('register', 'NOTICE.md').strip()}\n\n{fonts}", "small", wrap=True, selectable=True)
        area = scroll(Pane(column(sources, None, margins=(theme.S5, 0, theme.S5, theme.S4))))
        area.setFixedHeight(sz(360))
        lead = label(_("For keeping and printing the development networks of municipalities."), wrap=True)
        intro = column(label(version, "strong"), lead, margins=(theme.S5, 0, theme.S5, theme.S3))
        self.setLayout(column(self.head("Verkostoadmin"), intro, area, theme.S3, gap=0))


class NameSheet(Sheet):
    """The name that stands in the history beside what one does."""

    def __init__(self, name: str, save: Callable[[str], Any]) -> None:
        super().__init__(name=_("My name in the history"))
        self.line = QLineEdit(name)
        self.line.setFixedHeight(sz(theme.CONTROL))
        self.line.setAccessibleName(_("Name"))
        caption = label(_("Name"), "label")
        caption.setBuddy(self.line)
        note = label(_("The colleagues see it beside your changes. Empty = the name on this computer."), "small", muted=True)
        done = button(_("Save"), "primary", None, lambda: self._done(save))
        self.line.returnPressed.connect(done.click)
        body = column(caption, self.line, note, gap=theme.S1, margins=(theme.S5, 0, theme.S5, 0))
        foot = row(None, done, margins=(theme.S5, theme.S4, theme.S5, theme.S5))
        self.setLayout(column(self.head(_("My name in the history")), body, foot, gap=0))
        self.first = self.line

    def _done(self, save: Callable[[str], Any]) -> None:
        save(self.line.text().strip())
        self.closed.emit()
