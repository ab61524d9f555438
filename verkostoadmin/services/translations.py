"""Beginning a language of a project's texts from the Finnish ones, for a translator to write over."""

from typing import Any

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.storage import texts
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label


def fill_from_finnish(db: Database, text_id: int) -> Changes:
    """Copy the Finnish texts into the empty parts of a language, as one step; what is written already stays."""
    with db.write(N_("Copy the Finnish texts: %(record)s"), record="") as step:
        target, sections = texts.one_language(step.session, text_id)
        source = texts.of_project(step.session, target.project_id).get("fi")
        if source is not None:
            values = {name: getattr(source, name) for name in ("tagline", "lead", "plain")}
            records.update(step.session, "project_text", text_id, _empty_ones(target, values))
        for section in sections:
            values = {f"{name}_{target.language}": getattr(section, f"{name}_fi") for name in ("heading", "body")}
            records.update(step.session, "section", section.id, _empty_ones(section, values))
        step.arguments["record"] = label(step.session, "project_text", text_id)
    return step.changes(_, text_id)


def _empty_ones(row: Any, values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value and not getattr(row, name)}
