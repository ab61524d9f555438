"""Printing documents into files: one PDF a project, whole or not at all."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from verkostoadmin.documents import saving
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids
from verkostoadmin.storage.projects import short_names


def print_brochures(
    db: Database, names: Sequence[str], language: str, output: Path, today: date, say: Callable[[str], None]
) -> list[str]:
    """Brochures of the named projects (all where none is named), into a PDF file or a folder; returns what failed and why.

    Raises UserError for a name that is no project, and for several projects into one file.
    """
    chosen = _chosen(db, names)
    if len(chosen) != 1 and output.suffix.lower() == ".pdf":
        raise UserError(_("Several brochures do not fit into one file."), _("Give a folder after -o."))
    failed = []
    for project_id, short_name in chosen.items():
        target = output if output.suffix.lower() == ".pdf" else output / file_name(short_name, language)
        try:
            _print_one(db, project_id, language, target, today)
            say(str(target))
        except UserError as error:
            failed.append(f"{short_name}: {error}")
    return failed


def _chosen(db: Database, names: Sequence[str]) -> dict[int, str]:
    with db.read() as session:
        if not names:
            return short_names(session)
        found = {}
        for name in names:
            ids = find_ids(session, "project", name)
            if not ids:
                raise UserError(
                    _("There is no project ”%(name)s”.") % {"name": name}, _("The command list shows what there is.")
                )
            found[ids[0]] = name
        return found


def _print_one(db: Database, project_id: int, language: str, target: Path, today: date) -> None:
    from verkostoadmin.documents import brochure

    with db.read() as session:
        rendered = brochure.build(session, project_id, language, today)
    write_pdf(rendered.pdf, target)


def file_name(short_name: str, language: str) -> str:
    """The suggested name of a brochure's file: letters, digits and hyphens, such as Verkosto-pk-esite-fi.pdf."""
    word = {"fi": "esite", "sv": "broschyr", "en": "brochure"}[language]
    safe = re.sub(r"[^\w-]+", "-", short_name).strip("-") or "verkosto"
    return f"{safe}-{word}-{language}.pdf"


def write_pdf(data: bytes, target: Path) -> None:
    """Write a file so that it is there whole or not at all, making its folder; raises UserError."""
    with saving.explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    saving.write(target, data)
