"""The settings of the user and the window: kept on this computer, in force at once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from verkostoadmin.i18n import LANGUAGE_NAMES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import own_choices, theme
from verkostoadmin.ui.own_choices import COLOURS, TEXT_SIZES
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row, two_columns
from verkostoadmin.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from verkostoadmin.ui.window import MainWindow


class OwnSettings(QWidget):
    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        preferred = window.preferences
        colours = [(value, _(words)) for value, words in COLOURS]
        sizes = [(size, f"{round(size * 100)} %") for size in TEXT_SIZES]
        self.name = self._name_field(preferred.actor)
        self.language = self._choice(
            _("Language"), list(LANGUAGE_NAMES.items()), preferred.language, self._set_language
        )
        self.colours = self._choice(_("Colours"), colours, preferred.colours, self._set_colours)
        self.text_size = self._choice(_("Text size"), sizes, preferred.text_scale, self._set_size)
        note = _("Kept on this computer only. Everything takes effect at once.")
        head = column(label(_("Mine"), "h2"), label(note, "small", muted=True, wrap=True))
        self.setLayout(column(head, theme.S1, self._grid()))

    def _grid(self) -> Any:
        caption = label(_("My name in the history"), "label")
        caption.setBuddy(self.name)
        help_text = _("The colleagues see it beside your changes. Empty = the name on this computer.")
        name = column(caption, self.name, label(help_text, "small", muted=True, wrap=True), None, gap=theme.S1)
        return two_columns(
            (name, _titled(_("Language of the window"), self.language)),
            (_titled(_("Colours"), self.colours), _titled(_("Text size"), self.text_size)),
        )

    def _name_field(self, name: str) -> QLineEdit:
        from verkostoadmin.storage.database import user_name

        field = QLineEdit(name)
        field.setFont(theme.font("body"))
        field.setFixedHeight(sz(theme.CONTROL))
        field.setMaxLength(100)
        field.setPlaceholderText(user_name())
        field.setAccessibleName(_("My name in the history"))
        field.editingFinished.connect(lambda: own_choices.set_name(self._window, field.text().strip()))
        return field

    def _choice(
        self, name: str, choices: Sequence[tuple[Any, str]], current: Any, pick: Callable[[Any], Any]
    ) -> Segmented:
        values = [value for value, _words in choices]
        at = values.index(current) if current in values else 0
        made = Segmented([words for _value, words in choices], name, at)
        made.picked.connect(lambda index: pick(values[index]))
        return made

    def _set_colours(self, colours: str) -> None:
        own_choices.set_colours(self._window, colours)

    def _set_language(self, language: str) -> None:
        self._anew(lambda: own_choices.set_language(self._window, language))

    def _set_size(self, size: float) -> None:
        self._anew(lambda: own_choices.set_text_scale(self._window, size))

    def _anew(self, change: Callable[[], Any]) -> None:
        """The window makes all its widgets anew, this sheet too; afterwards it stands open as before."""
        window = self._window

        def act() -> None:
            change()
            window.show_settings()

        QTimer.singleShot(0, window, act)


def _titled(title: str, control: QWidget) -> Any:
    return column(label(title, "label"), row(control, None), None, gap=theme.S1)
