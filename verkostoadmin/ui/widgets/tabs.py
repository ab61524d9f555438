"""Tab bars: the main tabs on the band, and the sections of a record with their counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import CENTRE, rounded, text_width
from verkostoadmin.ui.theme import sz


class BandTabs(QTabBar):
    """The main tabs: a real tab bar, so arrow keys and screen readers work."""

    def __init__(self, names: Sequence[str], accessible_name: str) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setFont(theme.font("tab"))
        self.setAccessibleName(accessible_name)
        for name in names:
            self.addTab(name)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(text_width(self.tabText(index), "tab") + 30, sz(52))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pointed = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for index in range(self.count()):
            self._paint_tab(painter, index, index == pointed)

    def _paint_tab(self, painter: QPainter, index: int, hover: bool) -> None:
        rect, on, colours = QRectF(self.tabRect(index)), index == self.currentIndex(), theme.current()
        inner = rect.adjusted(4, 9, -4, -9)
        if hover and not on:
            rounded(painter, inner, colours.band2)
        ink = "on_band" if on or hover else "on_band_muted"
        paint.text(painter, rect, self.tabText(index), "tab", ink, CENTRE)
        if on:
            line = QRectF(rect.left() + 15, rect.bottom() - 4, rect.width() - 30, 4)
            rounded(painter, line, colours.orange, None, radius=2)
        if on and self.hasFocus():
            rounded(painter, inner, None, colours.orange, 2)


@dataclass(frozen=True)
class Note:
    """What stands beside a section's name: a count, or how many things are wrong."""

    words: str = ""
    tone: str = "muted"  # muted, warn or err


@dataclass(frozen=True)
class Room:
    """How the tabs of sections are shown in the width there is: the space on each side, and whether plain counts are."""

    padding: int
    counts: bool


ROOMS: Final = (Room(12, True), Room(7, True), Room(7, False))
NOTE_GAP: Final = 7


class SectionTabs(QTabBar):
    """The sections of a record, underlined, each with a note.

    Where they do not fit, they first move closer together, then plain counts go, and only then the bar scrolls.
    """

    def __init__(self, names: Sequence[str], accessible_name: str) -> None:
        super().__init__()
        self._notes = [Note()] * len(names)
        self._room = ROOMS[0]
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFont(theme.font("body"))
        self.setAccessibleName(accessible_name)
        for name in names:
            self.addTab(name)

    def set_notes(self, notes: Sequence[Note]) -> None:
        self._notes = list(notes)
        for index, note in enumerate(self._notes):
            self.setAccessibleTabName(index, f"{self.tabText(index)} {note.words}".strip())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._room:
            self._fit()

    def _fit(self) -> None:
        self._room = self._fitting()
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))  # the bar measures its tabs again only on a new text

    def _fitting(self) -> Room:
        """The roomiest way of showing the tabs that fits."""
        indexes = range(self.count())
        fits = (room for room in ROOMS if sum(self._width(index, room) for index in indexes) <= self.width())
        return next(fits, ROOMS[-1])

    def _shown_note(self, index: int, room: Room) -> str:
        note = self._notes[index]
        return note.words if room.counts or note.tone != "muted" else ""

    def _note_width(self, index: int, room: Room) -> int:
        words = self._shown_note(index, room)
        return max(20, text_width(words, "small") + 12) if words else 0

    def _width(self, index: int, room: Room) -> int:
        note = self._note_width(index, room)
        return text_width(self.tabText(index), "strong") + (note + NOTE_GAP if note else 0) + 2 * room.padding

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._width(index, self._room), sz(42))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, sz(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        rect, on, colours = QRectF(self.tabRect(index)), index == self.currentIndex(), theme.current()
        role, padding = "strong" if on else "body", self._room.padding
        paint.text(painter, rect.adjusted(padding, 0, 0, -2), self.tabText(index), role, "accent" if on else "text")
        if self._shown_note(index, self._room):
            self._paint_note(painter, rect, index, on)
        if on:
            line = QRectF(rect.left() + padding, rect.bottom() - 3, rect.width() - 2 * padding, 3)
            rounded(painter, line, colours.accent, None, radius=1.5)
            if self.hasFocus():
                paint.focus_ring(painter, rect.adjusted(4, 5, -4, -7))

    def _paint_note(self, painter: QPainter, rect: QRectF, index: int, on: bool) -> None:
        note, colours = self._notes[index], theme.current()
        plain = note.tone == "muted"
        fill = colours.sel if on and plain else str(getattr(colours, note.tone + "_bg"))
        name = text_width(self.tabText(index), "strong" if on else "body")
        x = rect.left() + self._room.padding + name + NOTE_GAP
        box = QRectF(x, rect.center().y() - sz(10), self._note_width(index, self._room), sz(18))
        rounded(painter, box, fill, None, radius=sz(9))
        ink = "accent" if on and plain else note.tone
        paint.text(painter, box.adjusted(0, -1, 0, -1), note.words, "small", ink, CENTRE)
