"""Whether people may be named in lists that are handed out: the answer in words, and giving it for several at once."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QMenu, QPushButton

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import ANSWER
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.model.values import display
from verkostoadmin.services import records
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.widgets.buttons import button, menu_button

FIELD: Final = FIELDS["person"]["show_in_lists"]


def answer(value: bool | None) -> str:
    """Yes, no, or not asked: a cell of a table."""
    return display(FIELD, value)


def consent_button(context: Context, people: Callable[[], Sequence[int]]) -> QPushButton:
    """Opens a menu whose answers are stored for all the people that are selected at that moment."""
    menu = QMenu()
    for value, words in ANSWER:
        menu.addAction(_(words), partial(_store, context, people, value))
    tip = _(FIELD.label)
    made = menu_button(button(_("In lists"), tip=tip, name=tip), menu)
    menu.setParent(made, menu.windowFlags())
    return made


def _store(context: Context, people: Callable[[], Sequence[int]], value: str) -> None:
    ids = people()
    if ids:
        context.run(lambda: records.change_all(context.db, "person", ids, {FIELD.name: value}))
