"""The menu bar: every act of the window by name, with its key. Only what works is in it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from verkostoadmin.i18n import LANGUAGE_NAMES, N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import own_choices
from verkostoadmin.ui.own_choices import COLOURS, TEXT_SIZES

if TYPE_CHECKING:
    from verkostoadmin.ui.window import MainWindow


@dataclass(frozen=True)
class Item:
    """One line of a menu: words, the method of the window, keys."""

    words: str
    method: str
    keys: str = ""


MENUS: tuple[tuple[str, tuple[Item | None, ...]], ...] = (
    (
        N_("&File"),
        (
            Item(N_("New database…"), "show_start"),
            Item(N_("Open…"), "choose_database", "Ctrl+O"),
            None,
            Item(N_("Save a copy…"), "save_copy"),
            Item(N_("Import municipal borders…"), "import_borders"),
            Item(N_("Remove the example content"), "remove_examples"),
            None,
            Item(N_("Settings…"), "show_settings", "Ctrl+,"),
            None,
            Item(N_("Quit"), "close", "Ctrl+Q"),
        ),
    ),
    (
        N_("&Edit"),
        (
            Item(N_("Undo"), "undo", "Ctrl+Z"),
            Item(N_("Redo"), "redo", "Ctrl+Y"),
            None,
            Item(N_("Filter this page"), "focus_filter", "Ctrl+F"),
            Item(N_("Search everything…"), "open_search", "Ctrl+K"),
            None,
            Item(N_("Change history"), "open_history", "Ctrl+H"),
        ),
    ),
    (N_("&View"), (Item(N_("Side panel"), "toggle_side_panel", "F9"), None)),
    (N_("&Prints"), (Item(N_("Documents…"), "open_documents", "Ctrl+P"),)),
    (
        N_("&Help"),
        (Item(N_("Keys and short help"), "show_keys", "F1"), None, Item(N_("About Verkostoadmin"), "show_about")),
    ),
)


NEED_NO_DATABASE = ("show_start", "choose_database", "show_settings", "close", "show_keys", "show_about")


class Menus:
    """The menus of one window; `actions` by the name of the method they call."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}
        window.setMenuBar(QMenuBar())  # the old one goes with all its menus: clearing it would leave their keys alive
        self.menus = [self._menu(title, items) for title, items in MENUS]
        self.file, self.view = self.menus[0], self.menus[2]
        self.recent = QMenu(_("Open recent"), self.file)
        self.file.insertMenu(self.file.actions()[2], self.recent)

    def _menu(self, title: str, items: tuple[Item | None, ...]) -> QMenu:
        menu = self._window.menuBar().addMenu(_(title))
        for item in items:
            if item is None:
                menu.addSeparator()
            else:
                self.actions[item.method] = self._action(menu, item)
        return menu

    def _action(self, menu: QMenu, item: Item) -> QAction:
        action = menu.addAction(_(item.words))
        if item.keys:
            keys = [QKeySequence(item.keys)]
            action.setShortcuts([*keys, QKeySequence("Ctrl+Shift+Z")] if item.method == "redo" else keys)
        action.triggered.connect(lambda: getattr(self._window, item.method)())
        return action

    def add_choice(self, title: str, choices: list[tuple[Any, str]], current: Any, pick: Callable[[Any], Any]) -> None:
        """A submenu of View in which one line is on."""
        menu = self.view.addMenu(title)
        group = QActionGroup(menu)
        for value, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == current)
            action.triggered.connect(lambda _on=False, value=value: pick(value))
            group.addAction(action)

    def add_view_choices(self) -> None:
        chosen, window = self._window.preferences, self._window
        colours = [(value, _(words)) for value, words in COLOURS]
        self.add_choice(_("Colours"), colours, chosen.colours, partial(own_choices.set_colours, window))
        sizes = [(size, f"{round(size * 100)} %") for size in TEXT_SIZES]
        self.add_choice(_("Text size"), sizes, chosen.text_scale, partial(own_choices.set_text_scale, window))
        self.add_choice(
            _("Language"), list(LANGUAGE_NAMES.items()), chosen.language, partial(own_choices.set_language, window)
        )

    def add_tabs(self, titles: list[str], go: Callable[[int], Any]) -> None:
        for index, title in enumerate(titles):
            action = self.view.addAction(title)
            action.setShortcut(QKeySequence(f"Ctrl+{index + 1}"))
            action.triggered.connect(lambda _on=False, index=index: go(index))
        self.view.addSeparator()

    def allow(self, database_open: bool) -> None:
        """Without a database only what needs none is offered; undo and redo are told by `show_steps`."""
        for method, action in self.actions.items():
            action.setEnabled(database_open or method in NEED_NO_DATABASE)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        self._show_step("undo", undo, _("Undo"), _("Undo: %(step)s"))
        self._show_step("redo", redo, _("Redo"), _("Redo: %(step)s"))

    def _show_step(self, method: str, step: str | None, plain: str, named: str) -> None:
        action = self.actions[method]
        action.setEnabled(step is not None)
        action.setText(named % {"step": step.replace("&", "&&")} if step is not None else plain)
