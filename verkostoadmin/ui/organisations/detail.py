"""The panel of one organisation: what it is, its projects, its people, what it belongs to and its history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QScrollArea, QStackedWidget, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import tab_order, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.organisations.acts import OrganisationActs
from verkostoadmin.ui.organisations.contact_rows import ContactActs, ContactSection
from verkostoadmin.ui.organisations.edit_form import EditForm
from verkostoadmin.ui.organisations.facts import Facts
from verkostoadmin.ui.organisations.heading import Heading
from verkostoadmin.ui.organisations.involvements import InvolvementSection
from verkostoadmin.ui.organisations.membership_rows import CountySection, MembershipSection
from verkostoadmin.ui.organisations.record import OrganisationRecord, load
from verkostoadmin.ui.organisations.section import Section
from verkostoadmin.ui.organisations.timeline import Timeline
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll


class Detail(QStackedWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.record: OrganisationRecord | None = None
        self.acts = OrganisationActs(context, lambda: self.record)
        self.form: EditForm | None = None
        self._build_parts()
        self._area = self._build_area()
        self.addWidget(Empty("building", _("No organisation is chosen"), _("Choose one from the table or the map.")))
        self.addWidget(self._area)
        self.setMinimumWidth(sz(300))

    def _build_parts(self) -> None:
        acts, context = self.acts, self._context

        def open_organisation(one: int) -> None:
            context.open_record("organisation", one)

        self.heading = Heading(self._menu())
        self.heading.successor_wanted.connect(open_organisation)
        self.facts = Facts()
        self.fold = LinkButton(_("Edit the data"), self.toggle_form, "pencil")
        self.involvements = InvolvementSection(context.open_record, acts.add_to_project)
        people = ContactActs(
            lambda one: context.open_record("person", one), acts.edit_position, acts.remove_position, context.say
        )
        self.contacts = ContactSection(people, acts.add_person)
        member_acts = (acts.edit_membership, acts.remove_membership)
        self.members = MembershipSection(True, open_organisation, acts.add_member, *member_acts)
        self.bodies = MembershipSection(False, open_organisation, acts.add_body, *member_acts)
        self.county = CountySection(open_organisation)
        self.history = Section(_("History"))
        self.timeline = Timeline()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(_("Edit the data"), self.open_form)
        menu.addAction(_("Add to a project…"), self.acts.add_to_project)
        menu.addAction(_("Add a person…"), self.acts.add_person)
        menu.addSeparator()
        menu.addAction(_("Change history"), self.acts.show_history)
        menu.addAction(_("Delete the organisation"), self.acts.delete)
        return menu

    def _build_area(self) -> QScrollArea:
        self._form_place = column(gap=0)
        self.history.rows.addWidget(self.timeline)
        self._sections = (self.involvements, self.contacts, self.county, self.members, self.bodies, self.history)
        top = column(self.heading, self.facts, row(self.fold, None), self._form_place, gap=theme.S3)
        layout = column(top, *self._sections, None, margins=(theme.S5, theme.S4, theme.S5, theme.S5), gap=theme.S4)
        area = scroll(Pane(layout))
        area.setAccessibleName(_("The chosen organisation"))
        return area

    # ------------------------------------------------------------ showing
    def show_organisation(self, organisation: int | None) -> None:
        moved = self.record is None or self.record.id != organisation
        if moved:
            self.leave()
        self.record = load(self._context.db, organisation) if organisation is not None else None
        self.setCurrentIndex(0 if self.record is None else 1)
        if self.record is not None:
            self._show(self.record)
        if moved:
            self._area.verticalScrollBar().setValue(0)

    def _show(self, record: OrganisationRecord) -> None:
        parts = (self.heading, self.facts, self.involvements, self.contacts, self.county, self.members, self.bodies)
        for part in parts:
            part.show_record(record)
        self.facts.setVisible(not self._unfolded())
        self.timeline.show_milestones(record.history)
        self.history.setVisible(bool(record.history))
        if self.form is not None and self._unfolded():
            self.form.show_record(record)
        tab_order.arrange(self)

    # ------------------------------------------------------------ the form
    def _unfolded(self) -> bool:
        return self.form is not None and not self.form.isHidden()

    def toggle_form(self) -> None:
        if self._unfolded():
            self._fold_up()
        else:
            self.open_form()

    def open_form(self) -> None:
        if self.form is None:
            self.form = EditForm(self._context)
            self._form_place.addWidget(self.form)
        self.form.show()
        self.fold.set_words(_("Close the form"))
        if self.record is not None:
            self._show(self.record)
        self.form.own.editors["name_fi"].setFocus(Qt.FocusReason.TabFocusReason)

    def _fold_up(self) -> None:
        assert self.form is not None
        self.form.leave()
        self.form.hide()
        self.fold.set_words(_("Edit the data"))
        if self.record is not None:
            self._show(self.record)

    def leave(self) -> None:
        if self.form is not None and self._unfolded():
            self.form.leave()

    def step_section(self, step: int) -> None:
        """The keyboard goes to the first control of the next section."""
        stops: list[QWidget] = [self.heading.more]
        stops += [section.link for section in self._sections if section.link is not None and section.isVisible()]
        here = self.window().focusWidget()
        position = stops.index(here) if here in stops else (-1 if step > 0 else 0)
        target = stops[(position + step) % len(stops)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(target)
