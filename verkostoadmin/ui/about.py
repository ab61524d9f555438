"""What the program is and what it is made of, and the short help with all keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from verkostoadmin import __version__, logs, resources
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, hairline, row
from verkostoadmin.ui.widgets.scroll import scroll

KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        N_("Going about"),
        (
            ("Ctrl+1 … Ctrl+4", N_("Main tab")),
            ("Ctrl+K", N_("Search everything")),
            ("Ctrl+F", N_("Filter this page")),
            ("Ctrl+PgUp, Ctrl+PgDn", N_("Previous or next section of the record")),
            ("F6, Shift+F6", N_("Next or previous pane")),
            ("F9", N_("Side panel")),
        ),
    ),
    (
        N_("Editing"),
        (
            ("Enter, Tab", N_("Save the field")),
            ("Esc", N_("Bring back the stored value; close a sheet")),
            ("Ctrl+N", N_("New")),
            ("Ctrl+Z, Ctrl+Y", N_("Undo, redo")),
            ("Ctrl+H", N_("Change history")),
        ),
    ),
    (
        N_("Documents and files"),
        (
            ("Ctrl+P", N_("Print or save as PDF")),
            ("Ctrl+S", N_("In the preview: save as PDF")),
            ("+, −, 0", N_("In the preview: larger, smaller, whole page")),
            ("PgUp, PgDn", N_("In the preview: previous or next page")),
            ("Ctrl+O", N_("Open a database")),
            ("Ctrl+,", N_("Settings")),
            ("Ctrl+Q", N_("Quit")),
        ),
    ),
)
GOOD_TO_KNOW = (
    N_("There is no Save button: a field is saved when you leave it, and every step can be undone, tomorrow too."),
    N_("Nothing asks “are you sure?”: what was deleted comes back with Undo or from the change history."),
    N_("Numbers with a line under them open the list that they count."),
    N_("A wrong value stays in its field with the reason under it, and is not saved before it is mended."),
    N_("When the program closes, the changes are backed up into the folder “backups” beside the database."),
)
FONTS = (("Red Hat Display", "red-hat-display"), ("Source Sans 3", "source-sans-3"))
RULE = "-" * 59
EDGE = theme.S5


class _Reading(Sheet):
    """A sheet to be read: title, a text that scrolls, a button."""

    def __init__(self, title: str, content: QLayout) -> None:
        super().__init__(name=title)
        body = QWidget()
        content.setContentsMargins(EDGE, theme.S4, EDGE, theme.S4)
        body.setLayout(content)
        close = button(_("Close"), "primary", None, self.closed.emit)
        foot = row(None, close, margins=(EDGE, theme.S3, EDGE, theme.S3))
        self._area = scroll(body)
        layout = column(self.head(title), hairline(), self._area, hairline(), foot, margins=(1, 1, 1, 1), gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.first = close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp, PgDn, Home and End move the text, whatever has the keyboard."""
        bar = self._area.verticalScrollBar()
        targets = {
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(target)


class HelpSheet(_Reading):
    """All keys, and what a newcomer would ask first."""

    def __init__(self) -> None:
        columns = [column(*_keys(title, keys), None, gap=theme.S2) for title, keys in KEYS]
        tips = [label("•  " + _(text), wrap=True) for text in GOOD_TO_KNOW]
        content = column(
            label(_("Good to know"), "h2"), *tips, theme.S4, row(*columns, gap=theme.S6), None, gap=theme.S2
        )
        super().__init__(_("Keys and short help"), content)


def _keys(title: str, keys: tuple[tuple[str, str], ...]) -> tuple[QWidget, QLayout]:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.S4)
    grid.setVerticalSpacing(theme.S2)
    for line, (key, words) in enumerate(keys):
        grid.addWidget(label(key, "label"), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(_(words), "small", wrap=True), line, 1)
    grid.setColumnStretch(1, 1)
    return label(_(title), "h2"), grid


class AboutSheet(_Reading):
    """Version, sources of the register, licences."""

    def __init__(self) -> None:
        what = _("For keeping and printing the development networks of municipalities.")
        parts: list[QWidget] = [
            label(_("Version %(version)s") % {"version": __version__}, "strong"),
            label(what, wrap=True),
            label(
                _("The log file: %(file)s") % {"file": logs.log_file()}, "small", muted=True, wrap=True, selectable=True
            ),
            *_chapter(_("Register and map"), resources.read_text("register", "NOTICE.md")),
            *_chapter(_("Fonts"), fonts_text()),
            *_chapter(_("Licence of the program"), license_text()),
        ]
        super().__init__("Verkostoadmin", column(*parts, None, gap=theme.S2))


def fonts_text() -> str:
    """Whose the fonts are, and the licence they share, whole, as it asks."""
    texts = [resources.read_text("fonts", folder, "LICENSE_FONT").strip() for _name, folder in FONTS]
    owners = [f"{name}: {text.splitlines()[0]}" for (name, _folder), text in zip(FONTS, texts, strict=True)]
    return "\n\n".join([*owners, texts[0][texts[0].index("SIL OPEN FONT LICENSE") :].replace(RULE, "")])


def _chapter(title: str, text: str) -> list[QWidget]:
    return [label(title, "h2"), label(plain(text), "small", wrap=True, selectable=True)]


def plain(text: str) -> str:
    """Text of a file with hard line breaks as paragraphs: lines joined, marks of headings and code left out."""
    paragraphs = text.replace("\r\n", "\n").replace("`", "").strip().split("\n\n")
    kept = [paragraph for paragraph in paragraphs if not paragraph.startswith("# ")]
    return "\n\n".join(_joined(paragraph) for paragraph in kept)


def _joined(paragraph: str) -> str:
    words = ""
    for line in paragraph.splitlines():
        starts = line.startswith("- ") or not words
        words += ("\n" if words else "") + line.strip() if starts else " " + line.strip()
    return words


def license_text() -> str:
    """The MIT licence: from the checkout, or from what pip installed."""
    from importlib.metadata import PackageNotFoundError, distribution

    beside = Path(__file__).resolve().parents[2] / "LICENSE"
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    try:
        files = distribution("verkostoadmin").files or []
    except PackageNotFoundError:
        files = []
    found = next((file for file in files if file.name == "LICENSE"), None)
    return found.read_text() if found is not None else "MIT"
