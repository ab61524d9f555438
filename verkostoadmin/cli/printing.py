"""The verb `print` of the command line: which document, of which projects, in which shape."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from verkostoadmin.cli import linting
from verkostoadmin.documents import DOCUMENTS, printing
from verkostoadmin.documents.printing import Written
from verkostoadmin.documents.request import AUDIENCES, EDITIONS, GROUPINGS, LAYOUTS, Request
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import prints
from verkostoadmin.storage.database import Database

BOOKLET = "booklet"  # a document of its own on the command line: any other, folded


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be chosen of a document."""
    parser.set_defaults(refuse=parser.error)
    parser.add_argument("document", choices=(*DOCUMENTS, BOOKLET))
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--project", metavar="SHORT_NAME", nargs="+", help=_("the projects by their short names"))
    which.add_argument("--all", dest="which", action="store_const", const="all", help=_("every project"))
    which.add_argument(
        "--open", dest="which", action="store_const", const="open", help=_("projects open for registration")
    )
    which.add_argument("--running", dest="which", action="store_const", const="running", help=_("running projects"))
    parser.add_argument("--theme", default="", help=_("only projects of this theme"))
    parser.add_argument(
        "--network", metavar="SHORT_NAME", default="", help=_("only the runs of this project's network")
    )
    parser.add_argument("--of", metavar="DOCUMENT", choices=_foldable(), help=_("what the booklet is made of"))
    parser.add_argument("--language", choices=LANGUAGES, default="fi", help=_("the language of the document"))
    parser.add_argument("--second", choices=LANGUAGES, default="", help=_("the other language of a bilingual document"))
    parser.add_argument("--layout", choices=LAYOUTS, default="", help=_("how two languages stand to each other"))
    parser.add_argument("--edition", choices=EDITIONS, default="", help=_("plain and large print"))
    parser.add_argument("--by", choices=GROUPINGS, default="name", help=_("the order of a list of participants"))
    parser.add_argument("--for", dest="audience", choices=AUDIENCES, default="office", help=_("who gets the list"))
    parser.add_argument("--crop-marks", action="store_true", help=_("crop marks round a booklet"))
    parser.add_argument(
        "--waive",
        metavar="RULE",
        nargs="+",
        default=(),
        help=_("take errors upon yourself by the names of their rules"),
    )
    parser.add_argument("-o", dest="output", metavar="FILE.pdf|FOLDER", type=Path, required=True)


def run(db: Database, chosen: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Print what was chosen; 1 where some of it failed."""
    request = _request(chosen)
    names = {} if DOCUMENTS[request.document].alone else _projects(db, chosen, request.day)
    request = replace(request, projects=tuple(names))

    def tell(written: Written) -> None:
        _keep(db, written)
        sheets = written.rendered.sheets
        paper = _("sheets of paper: %(count)d") % {"count": sheets} if sheets else ""
        say("\t".join(filter(None, (str(written.path), paper))))

    def require_ready(one: Request) -> None:
        linting.require_ready(db, one, names, chosen.waive, only=_only(chosen))

    failed = printing.print_documents(db, request, names, chosen.output, require_ready, tell)
    for error in failed:
        print(error, file=sys.stderr)
    return 1 if failed else 0


def _only(chosen: argparse.Namespace) -> str:
    """What a catalogue is limited to."""
    return chosen.which if chosen.which in ("open", "running") else ""


def _projects(db: Database, chosen: argparse.Namespace, day: date) -> dict[int, str]:
    """The short names of the projects by id. Raises UserError where none is left; none asked for is wrong usage."""
    if chosen.project is None and chosen.which is None and not chosen.theme and not chosen.network:
        chosen.refuse(_("one of the arguments %s is required") % "--project --all --open --running")
    found = printing.chosen_projects(
        db, chosen.project or (), day, status=chosen.which or "", theme=chosen.theme, network=chosen.network
    )
    if not found:
        raise UserError(_("There is no such project to print."), _("The command list shows what there is."))
    return found


def _keep(db: Database, written: Written) -> None:
    """Into the log of what was printed of projects."""
    rendered = written.rendered
    if DOCUMENTS[written.request.document].alone:
        return
    prints.record(
        db,
        written.request.plain(),
        state=written.state,
        pdf=rendered.pdf,
        title=rendered.title,
        pages=rendered.pages,
        sheets=rendered.sheets,
        output="command_line",
        file_name=written.path.name,
    )


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
