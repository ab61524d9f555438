"""The start page: three ways to a database, where it will lie, and what becomes of making it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from verkostoadmin import __version__, preferences
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import files, theme
from verkostoadmin.ui.start.art import NAME, Art
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton, button
from verkostoadmin.ui.widgets.labels import ElidedLabel, Glyph, label
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll

if TYPE_CHECKING:
    from verkostoadmin.ui.window import MainWindow

WIDEST = 760


class StartPage(QWidget):
    """Also shown for a new database while another one is open: then there is a way back to it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self.target = free_path(preferences.default_database())
        self.examples = button(_("Start"), "primary", None, partial(self._create, True))
        self.empty = button(_("Start empty"), "plain", None, partial(self._create, False))
        self.open = button(_("Open…"), "plain", None, window.choose_database)
        art = Art()
        layout = row(art, scroll(self._right(), "window"), gap=0)
        layout.setStretch(0, 2)
        layout.setStretch(1, 3)
        self.setLayout(layout)
        self._show_target()

    def showEvent(self, event: QShowEvent) -> None:
        """Enter alone is enough for the first choice."""
        super().showEvent(event)
        self.examples.setFocus()

    # ------------------------------------------------------------ building
    def _right(self) -> Pane:
        cards = column(*self._cards(), gap=theme.S3)
        words = _("Projects, municipalities, experts and events in one place – without a network connection too.")
        heading = label(_("Welcome to Verkostoadmin"), "metric", wrap=True)
        body = column(
            None,
            heading,
            label(words, muted=True, wrap=True),
            theme.S3,
            cards,
            self._where(),
            self._progress(),
            None,
            self._bottom(),
        )
        wide = QWidget()
        wide.setLayout(body)
        wide.setMaximumWidth(sz(WIDEST))
        edge = theme.S6 + theme.S4
        layout = row(wide, margins=(edge, theme.S5, edge, theme.S4))
        layout.setAlignment(wide, Qt.AlignmentFlag(0))
        return Pane(layout, "window")

    def _cards(self) -> list[Pane]:
        return [
            card(
                "grid",
                _("Start with the examples"),
                _("Nine network projects with invented people, to try everything on. They can be removed in one step."),
                self.examples,
            ),
            card(
                "database",
                _("Start with an empty database"),
                _(
                    "The 308 municipalities, their regions and wellbeing counties are there; the projects you add yourself."
                ),
                self.empty,
            ),
            card("open", _("Open a database"), _("A .verkosto file or a backup of one on this computer."), self.open),
        ]

    def _where(self) -> QWidget:
        self._path = ElidedLabel("", "small", muted=True)
        self.change = LinkButton(_("Choose another place…"), self._choose_target)
        layout = row(label(_("The new database:"), "small", muted=True), self._path, self.change)
        layout.setStretch(1, 1)
        made = QWidget()
        made.setLayout(layout)
        return made

    def _progress(self) -> QWidget:
        """Its place is kept free, so that nothing moves when it appears."""
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(sz(6))
        self._doing = label("", "small", muted=True)
        self._bar.hide()
        made = QWidget()
        made.setLayout(column(self._doing, self._bar, gap=theme.S1))
        made.setFixedHeight(sz(34))
        return made

    def _bottom(self) -> Any:
        back = LinkButton(_("Back"), self._window.leave_start, "left")
        back.setVisible(self._window.context is not None)
        help_link = LinkButton(_("Keys and short help"), self._window.show_keys)
        return row(back, help_link, None, label(f"{NAME} {__version__}", "small", muted=True), gap=theme.S4)

    # ------------------------------------------------------------ making a database
    def _show_target(self) -> None:
        self._path.setText(str(self.target))

    def _choose_target(self) -> None:
        chosen = files.choose_new(self._window, self.target)
        if chosen is not None:
            self.target = chosen
            self._show_target()

    def _create(self, examples: bool) -> None:
        self._set_busy(True)
        job = files.create_database(self._window, self.target, examples)
        job.slow.connect(self._on_slow)
        job.ended.connect(lambda: self._set_busy(False))
        job.failed.connect(lambda _error: (self.examples if examples else self.empty).setFocus())

    def _on_slow(self, title: str) -> None:
        self._doing.setText(f"{title}…")
        self._bar.show()

    def _set_busy(self, on: bool) -> None:
        for made in (self.change, self.examples, self.empty, self.open):
            made.setEnabled(not on)
        if not on:
            self._doing.setText("")
            self._bar.hide()


def card(icon: str, title: str, text: str, act: QPushButton) -> Pane:
    act.setAccessibleDescription(f"{title}. {text}")
    words = column(label(title, "h2", wrap=True), label(text, muted=True, wrap=True), gap=theme.S1)
    layout = row(Glyph(icon, "accent", 26), words, act, margins=(theme.S4, theme.S3, theme.S4, theme.S3), gap=theme.S4)
    layout.setStretch(1, 1)
    return Pane(layout, "surface", "tblr", 10)


def free_path(wanted: Path) -> Path:
    """The wanted file, or one beside it with a number, so that nothing is in the way."""
    path, number = wanted, 2
    while path.exists():
        path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
        number += 1
    return path
