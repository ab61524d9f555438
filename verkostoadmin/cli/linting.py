"""The verb `lint` of the command line: what should be mended before something is printed; and what stops `print`."""

import argparse
import json
from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any, Final

from verkostoadmin.documents import DOCUMENTS, build
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import naming
from verkostoadmin.services.lint import preflight, printed, waiving
from verkostoadmin.services.lint.finding import Finding, Place
from verkostoadmin.storage import projects, texts
from verkostoadmin.storage.database import Database

CHECKED: Final = tuple(key for key, document in DOCUMENTS.items() if not document.alone)
USAGE: Final = "%(prog)s FILE [--project SHORT_NAME … | --all] [--document DOCUMENT] [--language fi|sv|en …] [--json]"
Say = Callable[[str], None]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Of which projects, in which languages, for which document."""
    parser.usage = USAGE
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--project", metavar="SHORT_NAME", nargs="+", help=_("the projects by their short names"))
    which.add_argument("--all", action="store_true", help=_("every project, as where none is named"))
    document = _("what is to be printed, a brochure where nothing is said: %s") % ", ".join(CHECKED)
    parser.add_argument("--document", metavar="DOCUMENT", choices=CHECKED, default="brochure", help=document)
    parser.add_argument(
        "--language", choices=LANGUAGES, nargs="+", default=(), help=_("only these languages, which then are required")
    )
    parser.add_argument("--json", action="store_true", help=_("as one array of objects"))


def run(db: Database, chosen: argparse.Namespace, say: Say) -> int:
    """Tell what is found; 1 where an error would stop the print."""
    with db.read() as session:
        names = projects.short_names(session)
    if chosen.project:
        names = {key: names[key] for key in (naming.resolve(db, "project", name) for name in chosen.project)}
    found = findings(db, chosen.document, tuple(names), chosen.language, date.today())
    if chosen.json:
        say(json.dumps([_object(item, names) for item in found], ensure_ascii=False, indent=1))
    else:
        _tell(found, names, say)
    return 1 if waiving.stopping(found) else 0


def findings(
    db: Database, document: str, project_ids: Sequence[int], languages: Sequence[str], day: date
) -> list[Finding]:
    """What the rules and the documents themselves find; without languages, in all that were begun."""
    if DOCUMENTS[document].many:
        return _of(db, document, tuple(project_ids), languages, day)
    return [item for key in project_ids for item in _of(db, document, (key,), languages, day)]


def _of(
    db: Database, document: str, project_ids: tuple[int, ...], languages: Sequence[str], day: date
) -> list[Finding]:
    """The findings of one file, or of the same file in several languages."""
    replaced, faults = dict[str, None](), list[Any]()
    with db.read() as session:
        begun = {key: texts.of_project(session, key) for key in project_ids}
        for language in languages or LANGUAGES:
            printable = tuple(key for key in project_ids if language in begun[key])
            if printable:
                rendered = build(session, Request(document, printable, day, language))
                replaced |= dict.fromkeys(rendered.replaced)
                faults += rendered.faults
        return printed.of_print(session, document, project_ids, languages, tuple(replaced), faults, day)


# ---------------------------------------------------------------- telling
def _tell(found: Sequence[Finding], names: dict[int, str], say: Say) -> None:
    for item in found:
        say("\t".join(" ".join(part.split()) for part in _cells(item, names)))
    errors = len(waiving.stopping(found))
    warnings = sum(item.severity == "warn" and not item.waived_by for item in found)
    words = _("Errors: %(errors)d · warnings: %(warnings)d · of %(count)d findings")
    say(words % {"errors": errors, "warnings": warnings, "count": len(found)} if found else _("Nothing to mend."))


def _cells(item: Finding, names: dict[int, str]) -> tuple[str, ...]:
    waived = _("waived by %(actor)s") % {"actor": item.waived_by} if item.waived_by else ""
    text = " · ".join(filter(None, (item.title, item.detail, waived)))
    return names.get(item.project_id or 0, "–"), item.severity, item.rule, _place(item.place), text


def _place(place: Place) -> str:
    """texts/body_sv/sv, people/email."""
    return "/".join(filter(None, (place.section, place.field, place.language)))


def _object(item: Finding, names: dict[int, str]) -> dict[str, Any]:
    """Stable English keys; ids are texts, and no value is missing."""
    return {
        "project": names.get(item.project_id or 0, ""),
        "project_id": str(item.project_id or ""),
        "rule": item.rule,
        "severity": item.severity,
        "language": item.language,
        "title": item.title,
        "detail": item.detail,
        "section": item.place.section,
        "field": item.place.field,
        "record_id": str(item.place.record or ""),
        "key": item.key,
        "waived_by": item.waived_by,
        "waived_at": item.waived_at.isoformat(timespec="seconds") if item.waived_at else "",
    }


# ---------------------------------------------------------------- before printing
def require_ready(
    db: Database, request: Request, names: dict[int, str], rules: Collection[str] = (), only: str = ""
) -> None:
    """Raise UserError where errors stop the print of the projects; those of the named rules are waived first.

    What only a finished document can tell is a warning and stops nothing. `only` is what a catalogue is limited to.
    """
    with db.read() as session:
        found = preflight.lint(session, request.document, request.projects, request.languages, request.day, only=only)
    stopping = waiving.waive_rules(db, found, rules)
    if stopping:
        lines = [_stopping_line(item, names if len(request.projects) > 1 else {}) for item in stopping]
        raise UserError(
            "\n".join([_("There are errors, so nothing was printed:"), *lines]),
            _("Mend them, or take an error upon yourself by the name of its rule: --waive %(rule)s")
            % {"rule": stopping[0].rule},
        )


def _stopping_line(item: Finding, names: dict[int, str]) -> str:
    """`names` of the projects where there are several."""
    name = names.get(item.project_id or 0, "")
    words = " · ".join(filter(None, (item.title, item.detail)))
    return f"  {name}: {words} [{item.rule}]" if name else f"  {words} [{item.rule}]"
