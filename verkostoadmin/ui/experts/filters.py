"""The bar above the list: filter, topic, language, and which list is seen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.experts.languages import language_name
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.inputs import SearchField, combo
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, clear, column, row
from verkostoadmin.ui.widgets.segmented import Segmented
from verkostoadmin.ui.widgets.tags import Tag

VIEWS = ("cards", "table", "people")
ONE_LINE = 820  # narrower than this the views stand on a line of their own


class FilterBar(Pane):
    """`changed` comes once typing rests; `view_picked` tells the new view."""

    changed = Signal()
    view_picked = Signal(str)

    def __init__(self) -> None:
        super().__init__(edges="b")
        self.search = SearchField("")
        self.topic = combo([("", _("All topics"))], _("Topic"))
        self.language = combo([("", _("All languages"))], _("Language"))
        self.views = Segmented([_("Cards"), _("Table"), _("All people")], _("View"))
        self.count = label("", "small", muted=True)
        self._lay_out()
        self._connect()
        self.set_view("cards")

    def _lay_out(self) -> None:
        self._tags = row(gap=6)
        self._top = row(self.search, self.topic, self.language, self.views, gap=theme.S2)
        self._top.setStretch(0, 2)
        self._top.setStretch(1, 1)
        self._top.setStretch(2, 1)
        self._second = QWidget()
        self._low = row(self.count, self._tags, None, gap=theme.S3)
        self._second.setLayout(self._low)
        self.setLayout(column(self._top, self._second, margins=(theme.S4, theme.S3, theme.S4, theme.S3), gap=theme.S2))

    def _connect(self) -> None:
        self.search.rested.connect(self._tell)
        for box in (self.topic, self.language):
            box.activated.connect(lambda _index: self._tell())
        self.views.picked.connect(lambda index: self.view_picked.emit(VIEWS[index]))

    def _tell(self) -> None:
        self._show_tags()
        self.changed.emit()

    # ------------------------------------------------------------ what is asked for
    def view(self) -> str:
        return VIEWS[self.views.current()]

    def set_view(self, view: str) -> None:
        """People have other filters than experts."""
        self.views.set_current(VIEWS.index(view))
        of_people = view == "people"
        self.topic.setVisible(not of_people)
        self.language.setVisible(not of_people)
        hint = _("Filter by name, title or organisation") if of_people else _("Filter by name, topic or project")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self._show_tags()

    def text(self) -> str:
        return self.search.text().strip()

    def wanted(self) -> dict[str, str]:
        """Filters of `storage.experts.cards`."""
        return {
            "text": self.text(),
            "topic": self.topic.currentData() or "",
            "language": self.language.currentData() or "",
        }

    def is_filtering(self) -> bool:
        return bool(self.in_force())

    def in_force(self) -> list[str]:
        """The filters that hide somebody, in words."""
        boxes = () if self.view() == "people" else (self.topic, self.language)
        typed = [f"”{self.text()}”"] if self.text() else []
        return typed + [box.currentText() for box in boxes if box.currentData()]

    def clear(self) -> None:
        self.search.clear_silently()
        self.topic.setCurrentIndex(0)
        self.language.setCurrentIndex(0)
        self._tell()

    # ------------------------------------------------------------ what is offered
    def show_choices(self, topics: Sequence[str], languages: Sequence[str]) -> None:
        _fill(self.topic, [(topic, topic) for topic in topics])
        _fill(self.language, [(code, language_name(code)) for code in languages])
        self._show_tags()

    def show_count(self, words: str) -> None:
        self.count.setText(words)
        self._show_second_line()

    def _show_tags(self) -> None:
        clear(self._tags)
        if self.view() != "people":
            for box in (self.topic, self.language):
                if box.currentData():
                    tag = Tag(box.currentText(), removable=True)
                    tag.clicked.connect(lambda _on=False, box=box: self._reset(box))
                    self._tags.addWidget(tag)
        self._show_second_line()

    def _reset(self, box: QComboBox) -> None:
        box.setCurrentIndex(0)
        box.setFocus()
        self._tell()

    # ------------------------------------------------------------ width
    def minimumSizeHint(self) -> QSize:
        """On one line the bar must not keep the window from getting narrower: then it takes two."""
        return QSize(sz(440), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The views move once the page has been laid out: a new height in the middle of that would be overlooked."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._place_views)

    def _place_views(self) -> None:
        target = self._top if self.width() >= sz(ONE_LINE) else self._low
        if target.indexOf(self.views) < 0:
            (self._top if target is self._low else self._low).removeWidget(self.views)
            target.addWidget(self.views)
            self._show_second_line()

    def _show_second_line(self) -> None:
        narrow = self._low.indexOf(self.views) >= 0
        self._second.setVisible(narrow or self.is_filtering() or self.view() == "people")


def _fill(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """New choices under the first one; the chosen one stays chosen while it is still offered."""
    chosen = box.currentData()
    while box.count() > 1:
        box.removeItem(1)
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
