"""The verb `print` of the command line: which document, of which projects, in which shape."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from verkostoadmin.cli import linting
from verkostoadmin.documents import DOCUMENTS, naming, printing
from verkostoadmin.documents.printing import Written
from verkostoadmin.documents.request import AUDIENCES, EDITIONS, GROUPINGS, LAYOUTS, Request
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import prints
from verkostoadmin.storage.database import Database

BOOKLET = "booklet"  # a document of its own on the command line: any other, folded
USAGE = "%(prog)s FILE DOCUMENT (--project SHORT_NAME … | --all | --open | --running) [OPTION …] -o FILE.pdf|FOLDER"
FILTERS = "--project --all --open --running --theme --network"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be chosen of a document."""
    parser.usage = USAGE
    parser.epilog = _("For example: %s") % "verkostoadmin print verkostot.verkosto brochure --project EVE -o EVE.pdf"
    parser.set_defaults(refuse=parser.error)
    parser.add_argument("document", metavar="DOCUMENT", choices=(*DOCUMENTS, BOOKLET), help=_names())
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--project", metavar="SHORT_NAME", nargs="+", help=_("the projects by their short names"))
    which.add_argument("--all", dest="which", action="store_const", const="all", help=_("every project"))
    which.add_argument(
        "--open", dest="which", action="store_const", const="open", help=_("projects open for registration")
    )
    which.add_argument("--running", dest="which", action="store_const", const="running", help=_("running projects"))
    parser.add_argument("--theme", metavar="TEXT", default="", help=_("only projects of this theme"))
    parser.add_argument(
        "--network", metavar="SHORT_NAME", default="", help=_("only the runs of this project's network")
    )
    made_of = _("what a booklet is made of, a brochure where nothing is said: %s") % ", ".join(_foldable())
    parser.add_argument("--of", metavar="DOCUMENT", choices=_foldable(), help=made_of)
    parser.add_argument("--language", choices=LANGUAGES, default="fi", help=_("the language of the document"))
    parser.add_argument(
        "--second", choices=LANGUAGES, default="", help=_("the other language of a brochure in two languages")
    )
    beside = _("two languages after each other, as where nothing is said, or beside each other")
    parser.add_argument("--layout", choices=LAYOUTS, default="", help=beside)
    parser.add_argument(
        "--edition", choices=EDITIONS, default="", help=_("a brochure in large print and plain language")
    )
    order = _("a list of participants by name, as where nothing is said, by region or by pilot group")
    parser.add_argument("--by", choices=GROUPINGS, help=order)
    reader = _("a list of participants with everything for the office, as where nothing is said, or to be handed out")
    parser.add_argument("--for", dest="audience", choices=AUDIENCES, help=reader)
    parser.add_argument("--crop-marks", action="store_true", help=_("crop marks round a booklet, on larger paper"))
    parser.add_argument(
        "--waive",
        metavar="RULE",
        nargs="+",
        default=(),
        help=_("take errors upon yourself by the names of their rules"),
    )
    place = _("where it goes; a folder is made where it is missing, a file that is there is replaced")
    parser.add_argument("-o", dest="output", metavar="FILE.pdf|FOLDER", type=Path, required=True, help=place)


def _names() -> str:
    """The documents, each with its name in the user's language."""
    names = {key: _(document.name) for key, document in DOCUMENTS.items()} | {BOOKLET: _(naming.BOOKLET)}
    return ", ".join(f"{key} ({name[0].lower()}{name[1:]})" for key, name in names.items())


def run(db: Database, chosen: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Print what was chosen; 1 where some of it failed."""
    _require_fitting(chosen)
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


def _require_fitting(chosen: argparse.Namespace) -> None:
    """Options that the document does not know are wrong usage: they would be passed over unseen."""
    folded, key = chosen.document == BOOKLET, chosen.of or chosen.document
    of_projects = chosen.project or chosen.which or chosen.theme or chosen.network
    unknown = {
        "--of": chosen.of and not folded,
        "--crop-marks": chosen.crop_marks and not folded,
        "--by": chosen.by and key != "participants",
        "--for": chosen.audience and key != "participants",
        "--project": of_projects and key in DOCUMENTS and DOCUMENTS[key].alone,
    }
    for option, given in unknown.items():
        if given:
            chosen.refuse(
                _("%(option)s does not belong to %(document)s") % {"option": option, "document": chosen.document}
            )


def _only(chosen: argparse.Namespace) -> str:
    """What a catalogue is limited to."""
    return chosen.which if chosen.which in ("open", "running") else ""


def _projects(db: Database, chosen: argparse.Namespace, day: date) -> dict[int, str]:
    """The short names of the projects by id. Raises UserError where none is left; none asked for is wrong usage."""
    if chosen.project is None and chosen.which is None and not chosen.theme and not chosen.network:
        chosen.refuse(_("one of the arguments %s is required") % FILTERS)
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
        grouping=chosen.by or GROUPINGS[0],
        audience=chosen.audience or AUDIENCES[0],
        folded=folded,
        crop_marks=chosen.crop_marks,
    )
