"""Tags that can be taken away one by one, and a way to add more: an expert's topics and languages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.experts.languages import OFFERED, language_name
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.flow import Flow
from verkostoadmin.ui.widgets.layout import clear, column
from verkostoadmin.ui.widgets.tags import Tag


class TagEditor(QWidget):
    """`edited` brings all tags after a change; what shows them again is `show_tags`."""

    edited = Signal(list)

    def __init__(self, name: str, add_words: str, remove_words: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self._remove_words = remove_words
        self.add_link = LinkButton(add_words, self.add, "plus")
        self._flow = Flow(6)
        self._column = column(self._flow, gap=theme.S2)
        self.setLayout(self._column)
        self.setAccessibleName(name)
        self._lay_tags()

    def show_tags(self, tags: Sequence[str]) -> None:
        if list(tags) != self.tags:
            self.tags = list(tags)
            self._lay_tags()

    def add(self) -> None:
        raise NotImplementedError

    def words(self, tag: str) -> str:
        return tag

    def _lay_tags(self) -> None:
        self._flow.removeWidget(self.add_link)
        clear(self._flow)
        for tag in self.tags:
            made = Tag(self.words(tag), removable=True)
            made.setAccessibleName(self._remove_words % {"name": self.words(tag)})
            made.setToolTip(self._remove_words % {"name": self.words(tag)})
            made.clicked.connect(lambda _on=False, tag=tag: self._remove(tag))
            self._flow.addWidget(made)
        self._flow.addWidget(self.add_link)

    def _remove(self, tag: str) -> None:
        self.add_link.setFocus()
        self.edited.emit([other for other in self.tags if other != tag])

    def include(self, tag: str) -> None:
        known = {other.casefold() for other in self.tags}
        if tag and tag.casefold() not in known:
            self.edited.emit([*self.tags, tag])


class _TopicLine(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TopicEditor(TagEditor):
    """A topic is typed; those in use are offered."""

    def __init__(self, offered: Callable[[], Sequence[str]]) -> None:
        self._offered = offered
        super().__init__(_("Topics"), _("Add a topic"), _("Remove topic: %(name)s"))
        self.line = self._make_line()
        self._column.addWidget(self.line)

    def _make_line(self) -> _TopicLine:
        line = _TopicLine()
        line.setFont(theme.font("body"))
        line.setFixedSize(sz(190), sz(theme.CONTROL))
        line.setAccessibleName(_("New topic"))
        line.setPlaceholderText(_("New topic"))
        line.returnPressed.connect(self._take_or_close)
        line.editingFinished.connect(self._leave)
        line.left.connect(self._close)
        line.hide()
        return line

    def add(self) -> None:
        """Open the line; topics that others have are offered."""
        known = {tag.casefold() for tag in self.tags}
        completer = QCompleter([one for one in self._offered() if one.casefold() not in known], self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda: self._take(), Qt.ConnectionType.QueuedConnection)  # once it is in the line
        self.line.setCompleter(completer)
        self.line.show()
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_or_close(self) -> None:
        """Enter takes what is typed and waits for more; on an empty line it means that this was all."""
        if self.line.text().strip():
            self._take()
        else:
            self._close()

    def _leave(self) -> None:
        """The keyboard went elsewhere (Enter, which also ends here, keeps it)."""
        if not self.line.hasFocus():
            self._take()
            self._close()

    def _take(self) -> None:
        """Several topics may be typed with commas between them."""
        typed = [part.strip() for part in self.line.text().split(",") if part.strip()]
        self.line.clear()
        known = {tag.casefold() for tag in self.tags}
        new = [tag for tag in dict.fromkeys(typed) if tag.casefold() not in known]
        if new:
            self.edited.emit([*self.tags, *new])

    def _close(self) -> None:
        focused = self.line.hasFocus()
        self.line.hide()
        if focused:
            self.add_link.setFocus()


class LanguageEditor(TagEditor):
    """Language codes shown by their names; the first is the strongest."""

    def __init__(self) -> None:
        super().__init__(_("Languages"), _("Add a language"), _("Remove language: %(name)s"))

    def words(self, tag: str) -> str:
        return language_name(tag)

    def add(self) -> None:
        self.menu().popup(self.add_link.mapToGlobal(self.add_link.rect().bottomLeft()))

    def menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in OFFERED:
            if code not in self.tags:
                action = menu.addAction(language_name(code))
                action.triggered.connect(lambda _on=False, code=code: self.include(code))
        return menu
