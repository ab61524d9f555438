"""The example content: nine networks with their history, invented people, and its removal in one step."""

import tomllib
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy.orm import Session

from verkostoadmin import resources
from verkostoadmin.i18n import LANGUAGES, N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.model.journal import EXAMPLE
from verkostoadmin.model.values import parse
from verkostoadmin.services import approval, images, records
from verkostoadmin.storage import examples as queries
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes

_PROJECT_KEYS: Final = frozenset(FIELDS["project"]) - {"predecessor_id"}
_PERSON_KEYS: Final = ("given_name", "family_name", "email", "phone", "language", "show_in_lists")
_SECTION_KEYS: Final = frozenset(FIELDS["section"])


class Loader:
    """Fills a database inside one step; keeps the ids by the names that the example files use."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.organisations = queries.organisation_keys(session)
        self.projects: dict[str, int] = {}
        self.groups: dict[tuple[str, str], int] = {}
        self.people: dict[str, int] = {}

    def add(self, entity: str, **values: Any) -> int:
        """Add one row; empty texts mean no value, and texts are read as they would be typed."""
        fields = FIELDS[entity]
        given = {
            name: parse(fields[name], v) if isinstance(v, str) else v
            for name, v in values.items()
            if v not in ("", None)
        }
        return records.add(self.session, entity, given).id

    def organisation(self, key: str) -> int | None:
        """The organisation a file names: by municipality code, or as name:NAME."""
        return self.organisations[key.removeprefix("name:")] if key else None


def load_examples(db: Database) -> Changes:
    """Add the example content as one step of the journal."""
    with db.write(N_("Load the example content"), source=EXAMPLE) as step:
        loader = Loader(step.session)
        for part in (
            _organisations,
            _projects,
            _groups,
            _people,
            _experts,
            _participations,
            _roles,
            _events,
            _settings,
        ):
            part(loader)
    return step.changes(_)


def has_examples(db: Database) -> bool:
    """Whether there is example content left to remove."""
    with db.read() as session:
        return queries.any_living(session)


def remove_examples(db: Database) -> Changes:
    """Delete all that the examples brought, and what was added to it since; one step, which undo brings back."""
    with db.write(N_("Remove the example content")) as step:
        for row in queries.living_example_rows(step.session):
            row.deleted = True
        step.session.flush()
        for row in queries.orphans(step.session):
            row.deleted = True
    return step.changes(_)


def _csv(name: str) -> Iterator[dict[str, str]]:
    return resources.read_csv("examples", name)


def _toml(*parts: str) -> dict[str, Any]:
    return tomllib.loads(resources.read_text("examples", *parts))


def _organisations(loader: Loader) -> None:
    for row in _csv("organisations.csv"):
        aliases = row.pop("aliases")
        key = loader.organisations[row["name_fi"]] = loader.add("organisation", **row)
        for name in filter(None, aliases.split("; ")):
            loader.add("alias", organisation_id=key, name=name)


def _projects(loader: Loader) -> None:
    files = sorted(path.name for path in resources.path("examples", "projects").glob("*.toml"))
    contents = [_toml("projects", name) for name in files]
    for content in contents:
        values = {name: value for name, value in content.items() if name in _PROJECT_KEYS}
        loader.projects[content["short_name"]] = loader.add("project", **values)
    for content in contents:
        _project_contents(loader, loader.projects[content["short_name"]], content)


def _project_contents(loader: Loader, project: int, content: dict[str, Any]) -> None:
    if content.get("predecessor"):
        records.update(loader.session, "project", project, {"predecessor_id": loader.projects[content["predecessor"]]})
    for position, section in enumerate(content["sections"]):
        values = {name: value for name, value in section.items() if name in _SECTION_KEYS}
        loader.add("section", project_id=project, position=position, **values)
    for language in LANGUAGES:
        if language in content["texts"]:
            _text(loader, project, language, dict(content["texts"][language]))


def _text(loader: Loader, project: int, language: str, values: dict[str, Any]) -> None:
    actor, at = values.pop("approved_by", None), values.pop("approved_at", None)
    text = loader.add("project_text", project_id=project, language=language, **values)
    if actor and at:
        approval.approve_row(loader.session, text, actor, at)


def _groups(loader: Loader) -> None:
    for row in _csv("groups.csv"):
        values = {"name": row["name"], "colour": row["colour"], "position": int(row["position"] or 0)}
        key = (row["project"], row["name"])
        loader.groups[key] = loader.add("group", project_id=loader.projects[row["project"]], **values)


def _people(loader: Loader) -> None:
    for row in _csv("people.csv"):
        person = loader.people[row["email"]] = loader.add("person", **{name: row[name] for name in _PERSON_KEYS})
        _position(loader, person, row["organisation"], row)
        if row["second_position"]:
            organisation, title, kind = row["second_position"].split("|")
            _position(loader, person, organisation, {"title": title, "kind": kind})


def _position(loader: Loader, person: int, organisation: str, row: dict[str, str]) -> None:
    values = {name: row.get(name, "") for name in ("title", "kind", "starts_on", "ends_on")}
    loader.add("position", person_id=person, organisation_id=loader.organisation(organisation), **values)


def _experts(loader: Loader) -> None:
    for row in _toml("experts.toml")["experts"]:
        person = loader.people[row["email"]] = loader.add(
            "person", **{name: row.get(name) for name in ("given_name", "family_name", "email", "phone")}
        )
        values = {name: row.get(name) for name in FIELDS["expert"] if name not in ("person_id", "photo_id")}
        loader.add("expert", person_id=person, photo_id=_photo(loader, row), **values)
        _position(loader, person, row["organisation"], {"title": row["title"], "kind": "expert"})
        for order, (project, role) in enumerate(row.get("projects", [])):
            loader.add("project_role", person_id=person, project_id=loader.projects[project], role=role, position=order)


def _photo(loader: Loader, row: dict[str, Any]) -> int | None:
    if not row.get("photo"):
        return None
    picture = images.encode(resources.path("examples", row["photo"]).read_bytes())
    texts = {name: row.get(name) or None for name in ("alt_fi", "alt_sv", "alt_en", "credit")}
    return images.store(loader.session, picture, **texts).id


def _participations(loader: Loader) -> None:
    for row in _csv("participations.csv"):
        project = row.pop("project")
        groups = filter(None, row.pop("groups").split("; "))
        organisation = loader.organisation(row.pop("organisation"))
        fee = int(row.pop("fee_cents") or 0) or None
        participation = loader.add(
            "participation", project_id=loader.projects[project], organisation_id=organisation, fee_cents=fee, **row
        )
        for name in groups:
            loader.add("participation_group", participation_id=participation, group_id=loader.groups[project, name])


def _roles(loader: Loader) -> None:
    for row in _csv("project_roles.csv"):
        loader.add(
            "project_role",
            person_id=loader.people[row["email"]],
            project_id=loader.projects[row["project"]],
            organisation_id=loader.organisation(row["organisation"]),
            role=row["role"],
            starts_on=row["starts_on"],
            ends_on=row["ends_on"],
            position=int(row["position"] or 0),
        )


def _events(loader: Loader) -> None:
    for row in _toml("events.toml")["events"]:
        projects, host = row.pop("projects"), row.pop("host", "")
        event = loader.add("event", host_organisation_id=loader.organisation(host), **row)
        for name in projects:
            loader.add("event_project", event_id=event, project_id=loader.projects[name])


def _settings(loader: Loader) -> None:
    for group, values in _toml("settings.toml").items():
        for name, value in values.items():
            loader.add("setting", key=f"{group}.{name}", value=value)
