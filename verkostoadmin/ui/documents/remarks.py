"""What the sheet says about a document before it is printed: the preflight of the project, fonts and characters."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents.making import Finished, ProjectChoice
from verkostoadmin.ui.documents.options import Line

if TYPE_CHECKING:
    from verkostoadmin.services.preflight import Remark

MOST_CHARACTERS = 12


def remarks_of(context: Context, project: ProjectChoice, language: str) -> "list[Remark]":
    """The remarks that concern a document in this language."""
    from verkostoadmin.ui.projects import snapshot

    found = snapshot.load(context.db, project.id, datetime.now())
    remarks = found.remarks if found is not None else ()
    return [remark for remark in remarks if remark.place.language in ("", language)]


def lines_of(context: Context, finished: Finished, remarks: "list[Remark]") -> list[Line]:
    lines = [_remark_line(context, finished.project, remark) for remark in remarks]
    if finished.rendered.replaced:
        lines.insert(0, _replaced_line(finished.rendered.replaced))
    lines.append(("ok", _("Fonts and pictures included, accessible PDF"), "", None))
    return lines


def _replaced_line(characters: tuple[str, ...]) -> Line:
    """A character is told with its number, because it may be one that nobody can see."""
    count = len(characters)
    title = ngettext("%(count)d character cannot be printed", "%(count)d characters cannot be printed", count) % {
        "count": count
    }
    names = [f"{letter if letter.isprintable() else ''} U+{ord(letter[0]):04X}".strip() for letter in characters]
    more = " …" if count > MOST_CHARACTERS else ""
    detail = _("They are not in the fonts; a replacement stands in their place: %(characters)s")
    return "warn", title, detail % {"characters": ", ".join(names[:MOST_CHARACTERS]) + more}, None


def _remark_line(context: Context, project: ProjectChoice, remark: "Remark") -> Line:
    return remark.tone, remark.title, remark.detail, _way(context, project, remark)


def _way(context: Context, project: ProjectChoice, remark: "Remark") -> Callable[[], Any]:
    """To the record where it can be mended; the page shows it in the section it belongs to."""
    place = remark.place
    target = ("project", project.id)
    if place.section == "texts" and place.record is not None:
        target = ("section", place.record)
    elif place.section == "texts" and project.texts:
        target = ("project_text", project.texts.get(place.language) or next(iter(project.texts.values())))
    elif place.section == "people" and place.record is not None:
        target = ("project_role", place.record)
    return lambda: context.open_record(*target)
