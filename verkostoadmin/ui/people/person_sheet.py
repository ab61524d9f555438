"""Asking who: a new person or a known one, for the sheets that add somebody somewhere."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.entry_sheet import EntrySheet, Values
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.widgets.layout import Part, column, in_pairs, row, two_columns
from verkostoadmin.ui.widgets.segmented import Segmented

PERSON_FIELDS = ("given_name", "family_name", "email", "phone")


def person_editors(names: Sequence[str] = PERSON_FIELDS) -> dict[str, FieldEditor]:
    return {name: FieldEditor(FIELDS["person"][name]) for name in names}


class PersonSheet(EntrySheet):
    """A subclass adds editors of its own and lays them out below the person by `build`.

    `entity` is what refers to a known person; `names` are the fields asked of a new one.
    """

    def __init__(
        self, context: Context, title: str, act: str, entity: str, names: Sequence[str] = PERSON_FIELDS
    ) -> None:
        super().__init__(context, title, act)
        self._names = names
        new = person_editors(names)
        known = FieldEditor(FIELDS[entity]["person_id"], **context.reference("person"))
        self.editors.update(new, person_id=known)
        self.which = Segmented([_("New person"), _("Known person")], _("Person"))
        self.which.picked.connect(lambda _index: self._show_part())
        self._new, self._known = QWidget(), QWidget()
        self._new.setLayout(two_columns(*in_pairs(list(new.values()))))
        self._known.setLayout(column(known, gap=0))

    def build(self, *parts: Part) -> None:
        super().build(row(self.which, None), self._new, self._known, *parts)
        self._show_part()

    def _show_part(self) -> None:
        self._new.setVisible(self.is_new())
        self._known.setVisible(not self.is_new())
        self.first = self.editors[self._person_asked()[0]].input.focus
        if self.isVisible():
            self.first.setFocus()

    def is_new(self) -> bool:
        return self.which.current() == 0

    def _person_asked(self) -> Sequence[str]:
        return self._names if self.is_new() else ("person_id",)

    def asked(self) -> list[str]:
        """Of the person only what belongs to the choice in force."""
        person = {*self._names, "person_id"}
        return [*self._person_asked(), *(name for name in self.editors if name not in person)]

    def person_values(self, values: Values) -> Values:
        """What was asked of a new person."""
        return {name: values[name] for name in self._names}
