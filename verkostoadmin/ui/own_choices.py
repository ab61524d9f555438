"""What each user chooses for the window on this computer, put in force at once: colours, text size, language, name."""

from typing import TYPE_CHECKING

from verkostoadmin import i18n
from verkostoadmin.i18n import N_
from verkostoadmin.ui import theme

if TYPE_CHECKING:
    from verkostoadmin.ui.window import MainWindow

COLOURS = (("light", N_("Light")), ("dark", N_("Dark")))
TEXT_SIZES = (0.9, 1.0, 1.1, 1.25, 1.5)


def set_colours(window: "MainWindow", colours: str) -> None:
    window.preferences.colours = colours
    theme.apply(colours == "dark", window.preferences.text_scale)


def set_text_scale(window: "MainWindow", scale: float) -> None:
    window.preferences.text_scale = scale
    theme.apply(window.preferences.colours == "dark", scale)
    window.rebuild()


def set_language(window: "MainWindow", language: str) -> None:
    window.preferences.language = language
    i18n.use(language)
    window.rebuild()


def set_name(window: "MainWindow", name: str) -> None:
    """Who stands in the history as the maker of changes; empty is the name of the computer's user."""
    from verkostoadmin.storage.database import user_name

    window.preferences.actor = name
    if window.context is not None:
        window.context.db.actor = name or user_name()
