"""Finding words in the preview: a field, how many there are, and going from one to the next."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.documents.matching import pattern
from verkostoadmin.ui.documents.preview import PageView
from verkostoadmin.ui.documents.raster import Raster
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.inputs import SearchField
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import row

MOST = 500  # places; more nobody goes through
LEAST_WORDS = 2


class Place(NamedTuple):
    """A place where the words stand: a page, and boxes on it in points."""

    page: int
    boxes: list[QRectF]


class FindField(SearchField):
    """Enter goes to the next place, Shift+Enter to the one before, Esc empties the field."""

    def __init__(self, finder: "Finder") -> None:
        super().__init__(_("Find in the document"))
        self._finder = finder
        self.setMinimumWidth(sz(90))
        self.setMaximumWidth(sz(220))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finder.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Finder:
    """Searches the document that the view shows, page by page."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._raster: Raster | None = None
        self.places: list[Place] = []
        self._current = 0
        self.field = FindField(self)
        self.count = label("", "small", muted=True)
        self.before = icon_button("up", _("The one before (Shift+Enter)"), lambda: self.step(-1))
        self.next = icon_button("down", _("The next one (Enter)"), lambda: self.step(1))
        self.layout = row(self.field, self.before, self.next, self.count, None, gap=theme.S1)
        self.layout.setStretch(0, 9)
        self.field.rested.connect(self._on_rested)
        view.page_turned.connect(lambda _page: self._mark())

    def show_document(self, raster: Raster | None) -> None:
        """Look for the same in another document, without turning the page that is looked at."""
        self._raster = raster
        self._look()
        self._mark()

    def step(self, steps: int) -> None:
        """To another place, over the ends."""
        if self.places:
            self._current = (self._current + steps) % len(self.places)
            self._go()

    def _on_rested(self) -> None:
        self._look()
        self._go()

    def _look(self) -> None:
        words = self.field.text().strip()
        self.places, self._current = [], 0
        if self._raster is not None and len(words) >= LEAST_WORDS:
            wanted = pattern(words)
            for page in range(len(self._raster)):
                self.places += [Place(page, boxes) for boxes in self._raster.find(wanted, page)]
                if len(self.places) > MOST:
                    break
        here = self._view.index()
        self._current = next((i for i, place in enumerate(self.places) if place.page >= here), 0)

    def _go(self) -> None:
        place = self.places[self._current] if self.places else None
        if place is not None:
            self._view.turn_to(place.page)
        self._mark()
        if place is not None and place.boxes:
            self._view.bring_into_view(place.boxes[0])

    def _mark(self) -> None:
        """Tell how many places there are, and mark those of the page."""
        asked = len(self.field.text().strip()) >= LEAST_WORDS
        nothing = _("not found") if asked else ""
        self.count.setText(f"{self._current + 1} / {len(self.places)}" if self.places else nothing)
        for button in (self.before, self.next):
            button.setEnabled(len(self.places) > 1)
        self._view.show_found(
            [
                (box, number == self._current)
                for number, place in enumerate(self.places)
                if place.page == self._view.index()
                for box in place.boxes
            ]
        )
