"""The side panel of an event: its host, its projects with their municipalities, and the rest of its week."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.model.choices import ORGANISATION_KIND, label_of
from verkostoadmin.storage.event_details import EventDetails, EventProjectInfo, Host, Neighbour
from verkostoadmin.ui import theme
from verkostoadmin.ui.events.wording import DOT, when_short
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.chips import Chip, look
from verkostoadmin.ui.widgets.elided_link import ElidedLink
from verkostoadmin.ui.widgets.labels import Glyph, label, section_head
from verkostoadmin.ui.widgets.layout import Pane, Part, clear, column, row

Open = Callable[[str, int], Any]


class EventSide(Pane):
    def __init__(self, open_record: Open) -> None:
        self._open = open_record
        self._links: list[ElidedLink] = []
        self._parts = QVBoxLayout()
        self._parts.setSpacing(theme.S2)
        margins = (theme.S4, theme.S4, theme.S4, theme.S4)
        super().__init__(column(self._parts, None, margins=margins), "window")

    def show_event(self, details: EventDetails | None) -> None:
        clear(self._parts)
        self._links = []
        if details is None:
            return
        if details.host is not None:
            self._add(section_head(_("Host")), self._host(details.host, details.projects), theme.S3)
        self._add(section_head(_("Projects of the event")), *self._projects(details), theme.S3)
        week = details.values["starts_at"].isocalendar().week
        self._add(section_head(_("Week %(number)d") % {"number": week}), *self._week(details.same_week))

    def has_links(self) -> bool:
        """Whether the keyboard finds something here."""
        return bool(self._links)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard goes to the first link; no focus proxy, see FieldEditor."""
        if self._links:
            self._links[0].setFocus(reason)

    def _add(self, *parts: Part) -> None:
        self._parts.addLayout(column(*parts))

    # ------------------------------------------------------------ parts
    def _host(self, host: Host, projects: tuple[EventProjectInfo, ...]) -> QHBoxLayout:
        kind = _(label_of(ORGANISATION_KIND, host.kind))
        lines = [DOT.join(filter(None, (kind, host.region)))]
        lines += [_workshops(project) for project in projects if project.workshops_held or project.workshops_promised]
        contacts = dict.fromkeys(project.host_contact for project in projects if project.host_contact)
        lines += [_("Contact person: %(name)s") % {"name": name} for name in contacts]
        return self._entry("building", host.name, "organisation", host.id, *lines)

    def _projects(self, details: EventDetails) -> list[Part]:
        if not details.projects:
            return [label(_("The event belongs to no project yet."), "small", muted=True, wrap=True)]
        return [self._project(project) for project in details.projects]

    def _project(self, project: EventProjectInfo) -> QHBoxLayout:
        count = len(project.municipality_ids)
        words = ngettext("%(count)d municipality", "%(count)d municipalities", count) % {"count": count}
        status = look("project", project.status)
        facts = words + DOT + _(status.label)
        return self._entry("doc", project.short_name, "project", project.id, project.name, facts)

    def _week(self, neighbours: tuple[Neighbour, ...]) -> list[Part]:
        if not neighbours:
            return [label(_("No other events in this week."), "small", muted=True, wrap=True)]
        return [self._neighbour(neighbour) for neighbour in neighbours]

    def _neighbour(self, event: Neighbour) -> QHBoxLayout:
        day = when_short(event.starts_at, None, event.starts_at.date())
        cancelled = [row(Chip(look("event", "cancelled")), None)] if event.status == "cancelled" else []
        line = DOT.join(filter(None, (day, event.venue)))
        return self._entry("calendar", event.title, "event", event.id, line, extra=cancelled)

    def _entry(
        self, icon: str, title: str, entity: str, record: int, *lines: str, extra: Sequence[Part] = ()
    ) -> QHBoxLayout:
        """An icon, the name as a link, muted lines under it."""
        texts = [label(line, "small", muted=True, wrap=True) for line in lines if line]
        link = ElidedLink(title, partial(self._open, entity, record))
        self._links.append(link)
        words = column(link, *texts, *extra, gap=0)
        made = row(column(sz(3), Glyph(icon, "muted", 18), None, gap=0), words, gap=theme.S3)
        made.setStretch(1, 1)
        return made


def _workshops(project: EventProjectInfo) -> str:
    values = {"project": project.short_name, "held": project.workshops_held, "promised": project.workshops_promised}
    return _("%(project)s: %(held)d of %(promised)d own workshops held") % values
