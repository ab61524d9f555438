"""The acts that the search offers: new records, the brochure of what is open, and every line of the menus."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage import labels
from verkostoadmin.ui.search.entries import Command

if TYPE_CHECKING:
    from verkostoadmin.ui.window import MainWindow


def of_window(window: "MainWindow") -> list[Command]:
    return [*_new(window), *_brochure(window), *_of_menus(window)]


def _new(window: "MainWindow") -> list[Command]:
    return [
        Command(_(entry.new), "", partial(window.new_in, index))
        for index, entry in enumerate(window.entries())
        if entry.new
    ]


def _brochure(window: "MainWindow") -> list[Command]:
    """Of the project that is open."""
    entity, record = window.pages.current_record()
    if entity != "project" or record is None or window.context is None:
        return []
    with window.context.db.read() as session:
        name = labels.label(session, entity, record)
    return [Command(_("Print the brochure: %(name)s") % {"name": name}, "Ctrl+P", window.open_documents)]


def _of_menus(window: "MainWindow") -> list[Command]:
    found = []
    for menu in window.menus.menus:
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                found += [_command(choice, f"{_words(action)}: {_words(choice)}") for choice in inner.actions()]
            elif not action.isSeparator() and action is not window.menus.actions["open_search"]:
                found += [_command(action, _words(action))] if action.isEnabled() else []
    return found


def _command(action: QAction, words: str) -> Command:
    return Command(words, action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.trigger)


def _words(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
