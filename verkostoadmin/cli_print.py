"""The verb `print` of the command line: which document, of which projects, in which shape."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from verkostoadmin.documents import DOCUMENTS, printing
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import AUDIENCES, EDITIONS, GROUPINGS, LAYOUTS, Request
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage.database import Database

BOOKLET = "booklet"  # a document of its own on the command line: any other, folded


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be chosen of a document."""
    parser.add_argument("document", choices=(*DOCUMENTS, BOOKLET))
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--project", metavar="SHORT_NAME", nargs="+", help=_("the projects by their short names"))
    which.add_argument("--all", dest="project", action="store_const", const=[], help=_("every project"))
    parser.add_argument("--of", metavar="DOCUMENT", choices=_foldable(), help=_("what the booklet is made of"))
    parser.add_argument("--language", choices=LANGUAGES, default="fi", help=_("the language of the document"))
    parser.add_argument("--second", choices=LANGUAGES, default="", help=_("the other language of a bilingual document"))
    parser.add_argument("--layout", choices=LAYOUTS, default="", help=_("how two languages stand to each other"))
    parser.add_argument("--edition", choices=EDITIONS, default="", help=_("plain and large print"))
    parser.add_argument("--by", choices=GROUPINGS, default="name", help=_("the order of a list of participants"))
    parser.add_argument("--for", dest="audience", choices=AUDIENCES, default="office", help=_("who gets the list"))
    parser.add_argument("--crop-marks", action="store_true", help=_("crop marks round a booklet"))
    parser.add_argument("-o", dest="output", metavar="FILE.pdf|FOLDER", type=Path, required=True)


def run(db: Database, chosen: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Print what was chosen; 1 where some of it failed."""
    names = printing.chosen_projects(db, chosen.project)
    request = replace(_request(chosen), projects=tuple(names))

    def tell(_one: Request, rendered: Rendered, target: Path) -> None:
        sheets = f"\t{_('sheets of paper: %(count)d') % {'count': rendered.sheets}}" if rendered.sheets else ""
        say(f"{target}{sheets}")

    failed = printing.print_documents(db, request, names, chosen.output, tell)
    for error in failed:
        print(error, file=sys.stderr)
    return 1 if failed else 0


def _foldable() -> tuple[str, ...]:
    return tuple(key for key, document in DOCUMENTS.items() if document.foldable)


def _request(chosen: argparse.Namespace) -> Request:
    """Raises UserError for what the document does not know."""
    folded = chosen.document == BOOKLET
    key = (chosen.of or "brochure") if folded else chosen.document
    document = DOCUMENTS[key]
    layout = chosen.layout or ("after" if chosen.second else "")
    for value, known in ((layout, document.layouts), (chosen.edition, document.editions)):
        if value and value not in known:
            raise UserError(
                _("%(document)s does not come in the shape ”%(shape)s”.")
                % {"document": _(document.name), "shape": value}
            )
    if layout and chosen.second in ("", chosen.language):
        raise UserError(_("A bilingual document needs two languages."), _("Give the other one after --second."))
    return Request(
        document=key,
        projects=(),
        day=date.today(),
        language=chosen.language,
        second=chosen.second,
        layout=layout,
        edition=chosen.edition,
        grouping=chosen.by,
        audience=chosen.audience,
        folded=folded,
        crop_marks=chosen.crop_marks,
    )
