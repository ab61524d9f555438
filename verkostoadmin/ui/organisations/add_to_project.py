"""The sheet that adds one or many organisations to a project."""

from collections.abc import Sequence
from typing import Any

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import participations
from verkostoadmin.storage import labels
from verkostoadmin.storage import memberships as queries
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.entry_sheet import EntrySheet, Values
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, two_columns

NAMED = 8  # organisations named before "and 65 others"


class AddToProjectSheet(EntrySheet):
    """Those that are in the project already, in the chosen role, are left as they are, and counted beforehand."""

    def __init__(self, context: Context, organisations: Sequence[int], project: int | None = None) -> None:
        super().__init__(context, _("Add to a project"), _("Add to the project"))
        self._organisations = list(organisations)
        fields = FIELDS["participation"]
        self.editors["project_id"] = FieldEditor(fields["project_id"], **context.reference("project"))
        self.editors["status"] = FieldEditor(fields["status"])
        self.editors["role"] = FieldEditor(fields["role"])
        self.editors["project_id"].show_value(project)
        self.editors["status"].show_value("confirmed")
        self.editors["role"].show_value("participant")
        self.already = label("", "small", muted=True, wrap=True)
        who = column(label(self._title(), "label"), label(self._names(), muted=True, wrap=True), gap=theme.S1)
        made = self.editors
        self.build(who, two_columns(made["project_id"], (made["status"], made["role"])), self.already)
        for name in ("project_id", "role"):
            made[name].input.finished.connect(self._count_present)
        self._count_present()
        self.first = made["project_id"].input.focus

    def _title(self) -> str:
        count = len(self._organisations)
        return ngettext("%(count)d organisation", "%(count)d organisations", count) % {"count": count}

    def _names(self) -> str:
        with self.context.db.read() as session:
            found = labels.labels(session, "organisation", self._organisations[:NAMED])
        names = ", ".join(found[key] for key in self._organisations[:NAMED] if key in found)
        left = len(self._organisations) - NAMED
        if left <= 0:
            return names
        return ngettext("%(names)s and %(count)d other", "%(names)s and %(count)d others", left) % {
            "names": names,
            "count": left,
        }

    def _count_present(self) -> None:
        project, role = self.editors["project_id"].text(), self.editors["role"].text()
        present = 0
        if project.isdigit():
            with self.context.db.read() as session:
                present = len(queries.taking_part(session, int(project), role, self._organisations))
        words = ngettext(
            "%(count)d of them is in the project already and is left as it is.",
            "%(count)d of them are in the project already and are left as they are.",
            present,
        )
        self.already.setText(words % {"count": present})
        self.already.setVisible(present > 0)

    def store(self, values: Values) -> Any:
        return participations.add_participants(
            self.context.db, values["project_id"], self._organisations, values["status"], values["role"]
        )

    def stored(self, changes: Any) -> None:
        if changes.transaction_id is None:
            self.context.say(_("All of them were in the project already"))
