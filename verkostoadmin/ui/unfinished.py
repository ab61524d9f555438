"""Texts left unfinished by a crash or a closed window: told when the database opens, with the way to them."""

from typing import TYPE_CHECKING

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext

if TYPE_CHECKING:
    from verkostoadmin.ui.context import Context


def tell(context: "Context", shown: tuple[str | None, int | None]) -> None:
    """Say it in a banner; a record that is `shown` tells it itself, under the field."""
    found = [row for row in context.drafts.records() if row != shown and _is_there(context, *row)]
    if not found:
        return
    names = ", ".join(dict.fromkeys(_name(context, *row) for row in found))
    text = ngettext("An unfinished text was kept: %(records)s.", "Unfinished texts were kept: %(records)s.", len(found))
    hint = _("It is not saved yet. It waits in its field.")
    context.show_banner("info", text % {"records": names}, hint, [(_("Show"), lambda: context.open_record(*found[0]))])


def _is_there(context: "Context", entity: str, record: int) -> bool:
    from verkostoadmin.services import records

    values = records.load(context.db, entity, record)
    return values is not None and not values["deleted"]


def _name(context: "Context", entity: str, record: int) -> str:
    from verkostoadmin.storage import labels

    with context.db.read() as session:
        return labels.label(session, entity, record)
