"""The sheet that gives somebody a role in a project: a person who is known, or one who is made at the same time."""

from typing import Any

from verkostoadmin.errors import ValidationError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import roles
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.people.person_sheet import PERSON_FIELDS, person_editors
from verkostoadmin.ui.projects.ask import Done, ask
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.layout import column, in_pairs, row, two_columns


def show_role_sheet(context: Context, project: int, role: str, organisation: int | None, done: Done | None) -> None:
    """Ask who, in which role and for whom."""
    fields = FIELDS["project_role"]
    editors = {
        "person_id": FieldEditor(fields["person_id"], **context.reference("person")),
        **_role_editors(context, role, organisation),
    }

    def make(values: dict[str, Any]) -> Any:
        return roles.add_role(context.db, {**values, "project_id": project})

    def new_person() -> None:
        picked = _chosen(editors)
        show_new_person_sheet(context, project, picked[0], picked[1], done)

    layout = column(
        *editors.values(), row(LinkButton(_("The person is not in the list…"), new_person), None), gap=theme.S3
    )
    ask(context, _("Add a person to the project"), editors, _("Add"), make, done, layout=layout)


def show_new_person_sheet(
    context: Context, project: int, role: str, organisation: int | None, done: Done | None
) -> None:
    """Ask name, address and title of a new person together with the role."""
    person = person_editors()
    title = FieldEditor(FIELDS["position"]["title"])
    editors = {**person, "title": title, **_role_editors(context, role, organisation)}

    def make(values: dict[str, Any]) -> Any:
        if values["title"] and not values["organisation_id"]:
            raise ValidationError({"organisation_id": _("Choose the organisation in which the person has the title.")})
        named = {name: values[name] for name in PERSON_FIELDS}
        given = {"role": values["role"], "organisation_id": values["organisation_id"], "project_id": project}
        return roles.add_role_of_new_person(context.db, given, named, values["title"] or "")

    layout = two_columns(
        *in_pairs(list(person.values())),
        (title, editors["role"]),
        editors["organisation_id"],
        gap=theme.S4,
    )
    ask(context, _("New person in the project"), editors, _("Add"), make, done, layout=layout)


def _role_editors(context: Context, role: str, organisation: int | None) -> dict[str, FieldEditor]:
    fields = FIELDS["project_role"]
    made = {
        "role": FieldEditor(fields["role"]),
        "organisation_id": FieldEditor(fields["organisation_id"], **context.reference("organisation")),
    }
    made["role"].show_value(role)
    made["organisation_id"].show_value(organisation)
    return made


def _chosen(editors: dict[str, FieldEditor]) -> tuple[str, int | None]:
    """What was chosen so far goes along to the other sheet."""
    text = editors["organisation_id"].text()
    return editors["role"].text(), int(text) if text.isdigit() else None
