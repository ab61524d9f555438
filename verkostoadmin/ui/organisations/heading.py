"""The head of an organisation: name, what it is, and, where it has ceased, what came after it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from verkostoadmin.i18n import format_date
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import LANGUAGE_STATUS, MUNICIPALITY_TYPE, ORGANISATION_KIND, label_of
from verkostoadmin.ui import theme
from verkostoadmin.ui.organisations.links import NameLink
from verkostoadmin.ui.organisations.record import OrganisationRecord
from verkostoadmin.ui.widgets.buttons import more_button
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import Pane, clear, column, row
from verkostoadmin.ui.widgets.wrapped import WrappedText


class Heading(QWidget):
    successor_wanted = Signal(object)

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self.name = WrappedText()
        self.what = label("", "small", muted=True, wrap=True)
        self.more = more_button(menu, _("More acts"))
        self._notice = Pane(row(margins=(theme.S3, theme.S2, theme.S3, theme.S2)), "warn_bg", "", 6)
        head = row(column(self.name, self.what, gap=2), column(self.more, None))
        head.setStretch(0, 1)
        self.setLayout(column(head, self._notice, gap=theme.S3))

    def show_record(self, record: OrganisationRecord) -> None:
        name, twin = record.values["name_fi"], record.values["name_sv"] or ""
        beside = [("  " + twin, "body", "muted")] if twin and twin != name else []
        self.name.show_pieces([(name, "h1", "text"), *beside])
        self.what.setText(what_it_is(record))
        self._show_notice(record)

    def _show_notice(self, record: OrganisationRecord) -> None:
        clear_row = self._notice.layout()
        assert clear_row is not None
        clear(clear_row)
        ended = record.values["valid_to"]
        self._notice.setVisible(ended is not None)
        if ended is None:
            return
        words = _("Ceased to exist on %(day)s.") % {"day": format_date(ended)}
        successor = record.values["successor_id"]
        parts = [label(words if successor is None else words + " " + _("Continues as:"), wrap=True)]
        notice = row(Glyph("warn", "warn", 18), column(*parts, gap=0))
        notice.setStretch(1, 1)
        whole = column(notice, gap=0)
        if successor is not None:
            link = NameLink(record.successor, lambda: self.successor_wanted.emit(successor), "strong", plain=False)
            whole.addLayout(row(26, link, None, gap=0))
        holder = QWidget()
        holder.setLayout(whole)
        clear_row.addWidget(holder)


def what_it_is(record: OrganisationRecord) -> str:
    """City · Finnish; of other organisations their kind."""
    register = record.register or {}
    if record.kind != "municipality":
        return _(label_of(ORGANISATION_KIND, record.kind))
    city = register.get("type") == "kaupunki"
    kind = _(label_of(MUNICIPALITY_TYPE, "kaupunki") if city else label_of(ORGANISATION_KIND, record.kind))
    language = _(label_of(LANGUAGE_STATUS, register.get("language_status")))
    return " · ".join(part for part in (kind, language) if part)
