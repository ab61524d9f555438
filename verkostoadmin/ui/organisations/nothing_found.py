"""What stands in place of a table without rows: which filters hide everything, and ways out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.ui.organisations.counts import Elsewhere
from verkostoadmin.ui.organisations.filters import FilterBar
from verkostoadmin.ui.widgets.buttons import LinkButton, button
from verkostoadmin.ui.widgets.empty import Empty


def make(filters: FilterBar, elsewhere: Elsewhere) -> Empty:
    names = [words for words, _remove in filters.filters_in_force()]
    text = filters.text.text().strip()
    if text:
        names.insert(0, f"”{text}”")
    if not names:
        return Empty("building", _("There are none yet"), _("Ctrl+N makes a new organisation."))
    detail = _("In force: %(filters)s") % {"filters": ", ".join(names)}
    return Empty("search", _("No organisation passes the filters"), detail, _ways_out(filters, elsewhere))


def _ways_out(filters: FilterBar, elsewhere: Elsewhere) -> list[QWidget]:
    kind = filters.kind.currentData()
    made: list[QWidget] = [button(_("Clear the filters"), "plain", "close", lambda: _clear(filters, kind))]
    text = filters.text.text()
    if elsewhere.everywhere and text:
        words = ngettext("Show %(count)d found elsewhere", "Show %(count)d found elsewhere", elsewhere.everywhere)
        made.append(_link(words, elsewhere.everywhere, lambda: _keep_text(filters, kind, text)))
    if elsewhere.retired and not filters.retired.isChecked():
        words = ngettext("Show %(count)d that has ceased", "Show %(count)d that have ceased", elsewhere.retired)
        made.append(_link(words, elsewhere.retired, lambda: filters.retired.setChecked(True)))
    if elsewhere.other_kinds and kind:
        words = ngettext("Show %(count)d of another kind", "Show %(count)d of other kinds", elsewhere.other_kinds)
        made.append(_link(words, elsewhere.other_kinds, lambda: filters.kind.setCurrentIndex(0)))
    return made


def _link(words: str, count: int, act: Callable[[], Any]) -> LinkButton:
    return LinkButton(words % {"count": count}, act, role="body")


def _keep_text(filters: FilterBar, kind: str, text: str) -> None:
    """The words are kept, every other filter is let go."""
    filters.reset(kind)
    filters.text.setText(text)


def _clear(filters: FilterBar, kind: str) -> None:
    filters.reset(kind)
    filters.text.setFocus()
