"""One field of a record: its label, its input and what is to be said about it. It knows nothing of the database."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from verkostoadmin.i18n import format_datetime
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import Field
from verkostoadmin.model.values import FieldProblem, display, parse
from verkostoadmin.ui import theme
from verkostoadmin.ui.forms.foot import Foot
from verkostoadmin.ui.forms.make import make_input
from verkostoadmin.ui.forms.reference import Describe, Search
from verkostoadmin.ui.widgets.buttons import Act
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column

LONGEST_RESTORE = 40


class FieldEditor(QWidget):
    """Commits on Enter, Tab or leaving; a wrong value stays in the field unsaved; Esc brings the stored one back.

    `limit` shows a counter of what fits a document; `lines` > 1 makes a growing text area; `search` and `describe` are
    what a reference looks its choices and names up with.
    """

    committed = Signal(object, object)  # the new value, the value the user saw before
    edited = Signal()  # the unsaved text changed
    restored = Signal()  # the unsaved text was given up
    problem_changed = Signal()

    def __init__(
        self,
        field: Field,
        *,
        title: str = "",
        lines: int = 1,
        limit: int = 0,
        hint: str = "",
        search: Search | None = None,
        describe: Describe | None = None,
    ) -> None:
        super().__init__()
        self.field = field
        self.title = title or _(field.label)
        self.problem = ""
        self._stored: Any = None
        self._describe = describe
        self.input = make_input(field, 3 if field.kind == "multiline" and lines == 1 else lines, search, describe)
        self.foot = Foot(_(field.help), limit)
        self._build(hint)
        self._connect()

    def _build(self, hint: str) -> None:
        self.label = label(self.title + (" *" if self.field.required else ""), "label")
        self.label.setBuddy(self.input.focus)
        self.input.focus.setAccessibleName(self.title)
        if hint:
            self.set_hint(hint)
        body = column(self.label, self.input, self.foot, None, gap=theme.S1)
        self.setLayout(body)
        self.label.setVisible(self.field.kind != "boolean")
        self.foot.show_help()  # only now: what is shown before it has a parent becomes a window of its own
        self._describe_aloud()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Not by a focus proxy: Tab would come to the proxy first, past what stands before it, and go in rounds."""
        self.input.focus.setFocus(reason)

    def rename(self, title: str) -> None:
        """Another title, where what the field holds goes by a changing name."""
        self.title = title
        self.label.setText(title + (" *" if self.field.required else ""))
        self.input.focus.setAccessibleName(title)

    def set_hint(self, hint: str) -> None:
        """Pale words in the empty input, where it can show some."""
        if isinstance(self.input.focus, QLineEdit | QPlainTextEdit):
            self.input.focus.setPlaceholderText(hint)

    def set_limit(self, limit: int) -> None:
        """Another number of characters that fit."""
        self.foot.set_limit(limit)
        self._count()

    def _connect(self) -> None:
        self.input.edited.connect(self._on_edit)
        self.input.finished.connect(self.commit)
        self.input.focus.installEventFilter(self)

    # ------------------------------------------------------------ state
    def text(self) -> str:
        return self.input.text()

    def stored(self) -> Any:
        """The value the user was last shown as stored."""
        return self._stored

    def is_unsaved(self) -> bool:
        """Holds something that is not in the database: being typed, or refused."""
        return bool(self.problem) or not self._same(self.text())

    def _same(self, text: str) -> bool:
        """Compared as values: another spelling of the same day is no change, what cannot be read is one."""
        try:
            value = parse(self.field, text)
            return bool(value == self._stored or (self._is_empty(text, value) and self._stored is None))
        except FieldProblem:
            return not text.strip() and self._stored is None

    def _is_empty(self, text: str, value: Any) -> bool:
        """A check box without its mark may stand for no value at all."""
        return not text.strip() or (value is False and self.field.kind == "boolean")

    def show_value(self, value: Any) -> None:
        """Show what is stored; whatever stood in the field is gone."""
        self._stored = value
        self.input.show_value(value)
        self._count()
        self._clear_problem()

    # ------------------------------------------------------------ editing
    def _on_edit(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        self.foot.count(len(self.text()))

    def commit(self) -> None:
        """Save what stands in the field, if it is a value and a new one."""
        text = self.text()
        if self._same(text):
            self._settle()
            return
        try:
            value = parse(self.field, text)
        except FieldProblem as problem:
            self.show_problem(str(problem))
            return
        self.committed.emit(value, self._stored)

    def _settle(self) -> None:
        """The text means what is stored: write it the standard way, and nothing is unsaved any more."""
        if self.problem or self.field.kind != "multiline":
            self.show_value(self._stored)
        self.restored.emit()

    def restore(self) -> None:
        """Give up what was typed."""
        self.show_value(self._stored)
        self.restored.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._is_undo(event) and not self.is_unsaved():
                event.ignore()  # nothing of its own to undo: the key belongs to the program
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self.is_unsaved():
                self.restore()
                return True
        return super().eventFilter(watched, event)

    def _is_undo(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)

    # ------------------------------------------------------------ what is said under the input
    def show_problem(self, reason: str) -> None:
        """The value was refused; it stays in the field until it is mended or given up."""
        words = reason + " " + _("The value is not saved.")
        self._show_trouble("err", words, [(self._restore_words(), self.restore)])

    def show_reason(self, reason: str) -> None:
        """Why a record cannot be made with what stands here; for sheets that save all their fields at once."""
        self._show_trouble("err", reason, ())

    def clear_reason(self) -> None:
        self._clear_problem()

    def show_conflict(self, mine: Any, stored: Any, by: str, at: datetime | None) -> None:
        """Somebody else changed the field meanwhile: both values, and the user chooses."""
        words = _("Changed elsewhere: %(name)s, %(time)s.") % {"name": by, "time": format_datetime(at)}
        values = {"stored": self._words(stored), "mine": self._words(mine)}
        words += " " + _("Stored: ”%(stored)s”. Yours: ”%(mine)s”. Yours is not saved.") % values

        def take_mine() -> None:
            self._stored = stored
            self.committed.emit(mine, stored)

        def take_theirs() -> None:
            self._stored = stored
            self.restore()

        self._show_trouble("warn", words, [(_("Keep mine"), take_mine), (_("Take the stored one"), take_theirs)])

    def offer_draft(self, text: str) -> None:
        """Bring back what was typed and never saved."""
        self.input.show_text(text)
        self._count()
        if self._same(self.text()):
            self.restore()
            return
        acts = [(_("Save it"), self.commit), (_("Discard it"), self.restore)]
        self._show_trouble("info", _("Your unfinished text was brought back. It is not saved yet."), acts)

    def _show_trouble(self, tone: str, words: str, acts: Sequence[Act]) -> None:
        self.problem = words
        self.foot.show_message(tone, words, [(text, partial(self._answer, act)) for text, act in acts])
        self._mark_invalid(tone == "err")

    def _answer(self, act: Callable[[], Any]) -> None:
        """The links go once one is followed: the keyboard is back in the field first."""
        self.input.focus.setFocus()
        act()

    def _clear_problem(self) -> None:
        had = bool(self.problem)
        self.problem = ""
        self.foot.show_help()
        self._mark_invalid(False, announce=had)

    def _mark_invalid(self, on: bool, announce: bool = True) -> None:
        self.input.focus.setProperty("invalid", on)
        self.input.focus.update()
        self._describe_aloud()
        if announce:
            self.problem_changed.emit()

    def _describe_aloud(self) -> None:
        self.input.focus.setAccessibleDescription(self.foot.words())

    def _words(self, value: Any) -> str:
        if value is not None and self._describe is not None:
            return self._describe(value)
        return display(self.field, value) or _("(empty)")

    def _restore_words(self) -> str:
        words = "" if self._stored in (None, "") else self._words(self._stored)
        if not words or len(words) > LONGEST_RESTORE or "\n" in words:
            return _("Restore the stored value")
        return _("Restore %(value)s") % {"value": words}
