"""Asking for a few values under one another: for sheets that need no class of their own."""

from collections.abc import Callable, Mapping
from typing import Any

from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.entry_sheet import EntrySheet, Values
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Part, column

Make = Callable[[Values], Any]  # {field: value} → Changes
Done = Callable[[int], Any]


def ask(
    context: Context,
    title: str,
    editors: Mapping[str, FieldEditor],
    act: str,
    make: Make,
    done: Done | None = None,
    *,
    words: str = "",
    layout: Part = None,
) -> None:
    """`make` is called with the values of all editors; `done` with the id it made, after the sheet has closed."""
    context.show_sheet(_AskSheet(context, title, editors, act, make, done, words, layout), "message")


class _AskSheet(EntrySheet):
    def __init__(
        self,
        context: Context,
        title: str,
        editors: Mapping[str, FieldEditor],
        act: str,
        make: Make,
        done: Done | None,
        words: str,
        layout: Part,
    ) -> None:
        super().__init__(context, title, act, None)
        self._make, self._done = make, done
        self.editors.update(editors)
        about = [label(words, muted=True, wrap=True)] if words else []
        self.build(*about, column(*editors.values(), gap=theme.S3) if layout is None else layout)
        self.first = next(iter(editors.values())).input.focus

    def store(self, values: Values) -> Any:
        return self._make(values)

    def stored(self, changes: Any) -> None:
        if self._done is not None and changes.id is not None:
            self._done(changes.id)
