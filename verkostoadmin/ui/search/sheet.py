"""The search sheet (Ctrl+K): one field over projects, organisations, people, events and acts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage import search
from verkostoadmin.storage.search import Hits
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.jobs import Job
from verkostoadmin.ui.search.entries import Head, Hit, Line, of_commands, of_hits, of_recent
from verkostoadmin.ui.search.lines import ResultList
from verkostoadmin.ui.sheets import Shade, Sheet
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import column, hairline, row

PAUSE = 30  # milliseconds after a key until the database is asked
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchSheet(Sheet):
    """The database is asked on the worker thread; a newer search takes the place of one that is still running."""

    def __init__(self, context: Context, text: str = "") -> None:
        super().__init__(name=_("Search everything"))
        self._context = context
        self._commands = context.commands()
        self._job: Job | None = None
        self._open_when_found = False  # Enter came before the hits
        self.results = ResultList()
        self.results.clicked.connect(self._click)
        self.field = self._make_field()
        self._foot = self._make_foot()
        top = row(Glyph("search", "muted", 22), self.field, margins=(theme.S4, theme.S1, theme.S3, theme.S1))
        foot = row(self._foot, None, margins=(theme.S4, theme.S2, theme.S4, theme.S2))
        layout = column(top, hairline(), self.results, hairline(), foot, margins=(1, 1, 1, 1), gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._ask)
        self.first = self.field
        self.field.setText(text)
        self.field.textChanged.connect(self._on_text)
        self._begin(text)

    def _make_field(self) -> QLineEdit:
        field = _Field()
        field.setProperty("bare", True)
        field.setFrame(False)
        field.setFont(theme.font("search"))
        field.setFixedHeight(sz(48))
        field.setPlaceholderText(_("Search projects, municipalities, people, events and acts"))
        field.setAccessibleName(_("Search everything"))
        field.installEventFilter(self)
        return field

    def _make_foot(self) -> QLabel:
        keys = (("↑ ↓", _("move")), ("Enter", _("open")), ("Esc", _("close")))
        words = " &nbsp;&nbsp; ".join(f"<b>{key}</b> {act}" for key, act in keys)
        return label(words, "small", muted=True, rich=True)

    def sizeHint(self) -> QSize:
        """As high as the results, so that the sheet grows and shrinks with them."""
        chrome = sz(48) + 2 * theme.S1 + self._foot.sizeHint().height() + 2 * theme.S2 + 4
        return QSize(sz(680), chrome + max(sz(44), self.results.wanted_height()))

    # ------------------------------------------------------------ searching
    def _begin(self, text: str) -> None:
        """Without words: what was opened last, which is at hand."""
        if text.strip():
            self._show(of_commands(self._commands, text))
            self._timer.start()
            return
        with self._context.db.read() as session:
            recent = search.described(session, self._context.recent())
        self._show(of_recent(recent[: search.MOST]) + of_commands(self._commands, ""))

    def hideEvent(self, event: QHideEvent) -> None:
        """A closed sheet wants no hits any more."""
        self._timer.stop()
        self._forget()
        super().hideEvent(event)

    def _on_text(self, text: str) -> None:
        self._forget()
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._begin("")

    def _ask(self) -> None:
        text = self.field.text()
        self._forget()
        self._job = self._context.jobs.run(_("Search"), lambda check: self._find(text, check))
        self._job.done.connect(lambda found: self._show_found(text, found))

    def _find(self, text: str, check: Callable[[], None]) -> list[Hits]:
        check()
        with self._context.db.read() as session:
            return search.everything(session, text, check=check)

    def _forget(self) -> None:
        """Give up the search that is under way."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._open_when_found = False

    def _show_found(self, text: str, found: list[Hits]) -> None:
        self._job = None
        lines = of_hits(found) + of_commands(self._commands, text)
        self._show(lines or [Head(_("No hits"))])
        if self._open_when_found:
            self._open(self.results.current())

    def _show(self, lines: list[Line]) -> None:
        self.results.show_lines(lines, self.field.text())
        self.results.setAccessibleDescription(self._spoken())
        shade = self.parentWidget()
        if isinstance(shade, Shade):
            shade.arrange()

    def _spoken(self) -> str:
        return ", ".join(f"{line.title} {line.total}" for line in self.results.lines() if isinstance(line, Head))

    # ------------------------------------------------------------ keys and choosing
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in STEPS:
                self.results.step(STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        """Open the current line; where the hits are still on their way, the first of them."""
        if self._timer.isActive():
            self._timer.stop()
            self._ask()
        if self._job is not None:
            self._open_when_found = True
        else:
            self._open(self.results.current())

    def _click(self, index: QModelIndex) -> None:
        self._open(self.results.lines()[index.row()])

    def _open(self, line: Any) -> None:
        """The sheet goes first: what is opened may show a sheet of its own."""
        if isinstance(line, Hit):
            self.closed.emit()
            if line.command is not None:
                line.command.act()
            elif line.row is not None:
                self._context.open_record(*line.row)
        elif isinstance(line, Head) and line.entity:
            text = self.field.text().strip()
            self.closed.emit()
            self._context.show_list(line.entity, text)


class _Field(QLineEdit):
    """Goes on where the text ends: the first letter may have been typed before the sheet was there."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.end(False)
