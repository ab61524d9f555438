"""The verbs of the command line, and running one of them."""

import argparse
import gettext as system_gettext
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from verkostoadmin import __version__, i18n, logs, preferences, resources
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import LANGUAGES, N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import checking, exports, history, naming, records, setup, typed
from verkostoadmin.storage import database
from verkostoadmin.storage.database import Database

ARGPARSE_MESSAGES: Final = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("one of the arguments %s is required"),
    N_("not allowed with argument %s"),
    N_("invalid %(type)s value: %(value)r"),
    N_("%(prog)s: error: %(message)s\n"),
)


def main(arguments: Sequence[str]) -> int:
    """Run one verb and return the exit code."""
    logs.start()
    i18n.use(preferences.load().language)
    _translate_argparse()
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.verb(chosen) or 0)
    except UserError as error:
        print(*filter(None, (error.text, error.hint)), sep="\n", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has gone; nothing is wrong
        return 0
    except Exception:
        logging.getLogger(__name__).exception("a verb of the command line failed")
        raise


def _translate_argparse() -> None:
    """The parser's own messages come from the system's gettext: point it to our catalogue and language."""
    system_gettext.bindtextdomain(i18n.DOMAIN, str(resources.path("i18n")))
    system_gettext.textdomain(i18n.DOMAIN)
    os.environ["LANGUAGE"] = i18n.current()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "verkostoadmin", description=_("Without a verb the window opens: verkostoadmin [FILE]")
    )
    parser.add_argument(
        "--version", action="version", version=f"Verkostoadmin {__version__}", help=_("show the version and exit")
    )
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    for name, add in VERBS.items():
        add(verbs, name)
    return parser


def _verb(
    verbs: Any, name: str, run_verb: Callable[[argparse.Namespace], int | None], help_text: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(verb=run_verb)
    parser.add_argument("file", metavar="FILE", type=Path, help=_("the database"))
    return parser


def _open(chosen: argparse.Namespace) -> "closing[Database]":
    return closing(database.open_(chosen.file, preferences.load().actor))


def _pairs(texts: Sequence[str]) -> dict[str, str]:
    for text in texts:
        if "=" not in text:
            raise UserError(_("”%(text)s” is not of the form FIELD=VALUE.") % {"text": text})
    return dict(text.split("=", 1) for text in texts)


def _say(text: str) -> None:
    print(text)


def _init(chosen: argparse.Namespace) -> None:
    setup.create_database(chosen.file, preferences.load().actor, examples=chosen.example).close()
    _say(_("Created %(file)s.") % {"file": chosen.file})


def _add_init(verbs: Any, name: str) -> None:
    parser = _verb(verbs, name, _init, _("create a database; refuses to overwrite"))
    parser.add_argument("--example", action="store_true", help=_("with nine example networks and invented people"))


def _list(chosen: argparse.Namespace) -> None:
    with _open(chosen) as db:
        found = exports.listed(db, chosen.what, chosen.search)
    if chosen.json:
        _say(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for row in found:
        _say("\t".join(_cell(value) for value in row.values()))


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value).replace("\t", " ").replace("\n", " ")


def _add_list(verbs: Any, name: str) -> None:
    parser = _verb(verbs, name, _list, _("list records"))
    parser.add_argument("what", choices=exports.LISTS)
    parser.add_argument("--search", metavar="TEXT", default="", help=_("only those whose names contain the words"))
    parser.add_argument("--json", action="store_true", help=_("as one array of objects"))


def _print(chosen: argparse.Namespace) -> int:
    from verkostoadmin.cli import printing

    with _open(chosen) as db:
        return printing.run(db, chosen, _say)


def _add_print(verbs: Any, name: str) -> None:
    from verkostoadmin.cli import printing

    printing.add_arguments(_verb(verbs, name, _print, _("print a document as PDF")))


def _lint(chosen: argparse.Namespace) -> int:
    from verkostoadmin.cli import linting

    with _open(chosen) as db:
        return linting.run(db, chosen, _say)


def _add_lint(verbs: Any, name: str) -> None:
    from verkostoadmin.cli import linting

    linting.add_arguments(_verb(verbs, name, _lint, _("look for what should be mended before printing")))


def _new(chosen: argparse.Namespace) -> None:
    with _open(chosen) as db:
        changes = typed.create_typed(db, chosen.entity, _pairs(chosen.values), chosen.language)
    _say(f"{changes.id}\t{changes.title}")


def _set(chosen: argparse.Namespace) -> None:
    with _open(chosen) as db:
        changes = typed.change_typed(db, chosen.entity, chosen.name, _pairs(chosen.values), chosen.language)
    _say(changes.title if changes.transaction_id else _("Nothing changed: the values were the same already."))


def _add_new(verbs: Any, name: str) -> None:
    parser = _verb(verbs, name, _new, _("add a record"))
    _add_entity_and_values(parser)


def _add_set(verbs: Any, name: str) -> None:
    parser = _verb(verbs, name, _set, _("change fields of a record"))
    _add_entity_and_values(parser, named=True)


def _add_entity_and_values(parser: argparse.ArgumentParser, *, named: bool = False) -> None:
    parser.add_argument("entity", metavar="ENTITY", choices=tuple(FIELDS), help=", ".join(FIELDS))
    if named:
        parser.add_argument("name", metavar="ID_OR_SHORT_NAME")
    parser.add_argument("values", metavar="FIELD=VALUE", nargs="+")
    parser.add_argument("--language", choices=LANGUAGES, default="fi", help=_("the language of the texts given"))


def _delete(chosen: argparse.Namespace) -> None:
    with _open(chosen) as db:
        row_id = naming.resolve(db, chosen.entity, chosen.name)
        _say(records.delete(db, chosen.entity, [row_id]).title)


def _add_delete(verbs: Any, name: str) -> None:
    parser = _verb(verbs, name, _delete, _("delete a record; undo brings it back"))
    parser.add_argument("entity", metavar="ENTITY", choices=tuple(FIELDS), help=", ".join(FIELDS))
    parser.add_argument("name", metavar="ID_OR_SHORT_NAME")


def _history(chosen: argparse.Namespace) -> None:
    with _open(chosen) as db:
        found = history.entries(db, limit=chosen.last)
    if chosen.json:
        _say(json.dumps([_entry_object(entry) for entry in found], ensure_ascii=False, indent=1))
        return
    for entry in found:
        _say(f"{entry.id}\t{i18n.format_datetime(entry.at)}\t{entry.actor}\t{entry.title}")


def _entry_object(entry: history.Entry) -> dict[str, Any]:
    changes = [
        {
            "entity": row.entity,
            "id": str(row.id),
            "record": row.record,
            "field": row.field,
            "old": row.old,
            "new": row.new,
        }
        for row in entry.rows
    ]
    return {
        "id": str(entry.id),
        "at": entry.at.isoformat(timespec="seconds"),
        "actor": entry.actor,
        "title": entry.title,
        "source": entry.source,
        "undoes": str(entry.undoes) if entry.undoes else None,
        "change_count": entry.row_count,
        "changes": changes,
    }


def _add_history(verbs: Any, name: str) -> None:
    parser = _verb(verbs, name, _history, _("show what was changed, the latest first"))
    parser.add_argument("--json", action="store_true", help=_("as one array of objects"))
    parser.add_argument("--last", metavar="N", type=int, default=20, help=_("how many steps"))


def _undo(chosen: argparse.Namespace) -> None:
    with _open(chosen) as db:
        transaction = chosen.transaction
        changes = history.undo_transaction(db, transaction) if transaction else history.undo(db)
    _say(changes.title if changes else _("There is nothing to undo."))


def _add_undo(verbs: Any, name: str) -> None:
    parser = _verb(verbs, name, _undo, _("undo the latest step, or any step by its number"))
    parser.add_argument("--transaction", metavar="ID", type=int)


def _redo(chosen: argparse.Namespace) -> None:
    with _open(chosen) as db:
        changes = history.redo(db)
    _say(changes.title if changes else _("There is nothing to redo."))


def _add_redo(verbs: Any, name: str) -> None:
    _verb(verbs, name, _redo, _("do again what was undone last"))


def _check(chosen: argparse.Namespace) -> int:
    with _open(chosen) as db:
        found = checking.check(db)
    for problem in found:
        print(problem, file=sys.stderr)
    if not found:
        _say(_("%(file)s is in order.") % {"file": chosen.file.name})
    return 1 if found else 0


def _add_check(verbs: Any, name: str) -> None:
    _verb(verbs, name, _check, _("check the file, its references and its journal"))


VERBS: Final[dict[str, Callable[[Any, str], None]]] = {
    "init": _add_init,
    "list": _add_list,
    "print": _add_print,
    "lint": _add_lint,
    "new": _add_new,
    "set": _add_set,
    "delete": _add_delete,
    "history": _add_history,
    "undo": _add_undo,
    "redo": _add_redo,
    "check": _add_check,
}
