"""The sheets that make a project: an empty one, or the next season of one there is."""

from datetime import timedelta
from typing import Any

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import projects
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.projects.ask import Done, ask
from verkostoadmin.ui.projects.snapshot import Snapshot


def show_sheet(context: Context, done: Done) -> None:
    """Ask short name, name and first day of a new project."""
    project, text = FIELDS["project"], FIELDS["project_text"]
    editors = {
        "short_name": FieldEditor(project["short_name"]),
        "name": FieldEditor(text["name"], title=_("Name in Finnish")),
        "starts_on": FieldEditor(project["starts_on"]),
    }

    def make(values: dict[str, Any]) -> Any:
        return projects.create_project(context.db, values["short_name"], values["name"], values["starts_on"])

    words = _("The usual sections of the texts are made empty; everything can be changed afterwards.")
    ask(context, _("New project"), editors, _("Create the project"), make, done, words=words)


def show_copy_sheet(context: Context, source: Snapshot | None, done: Done) -> None:
    """Ask short name and first day of the next season of a project."""
    if source is None:
        return
    fields, found = FIELDS["project"], source
    editors = {name: FieldEditor(fields[name]) for name in ("short_name", "starts_on")}
    editors["short_name"].input.show_text(_("%(name)s, next season") % {"name": source.short_name})
    if source.values["ends_on"]:
        editors["starts_on"].input.show_value(source.values["ends_on"] + timedelta(days=1))

    def make(values: dict[str, Any]) -> Any:
        return projects.copy_as_next_season(context.db, found.id, values["short_name"], values["starts_on"])

    words = _(
        "Texts, sections, groups, price and colours are copied from %(name)s. Its confirmed participants are copied as invited."
    ) % {"name": source.short_name}
    ask(context, _("Next season"), editors, _("Copy"), make, done, words=words)
