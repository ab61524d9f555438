"""The words that a list of participants adds to its data, in the document's language."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from verkostoadmin import i18n
from verkostoadmin.documents.participants.data import Participant, Roster
from verkostoadmin.documents.project.wording import amount
from verkostoadmin.model.choices import ORGANISATION_KIND, PARTICIPATION_ROLE, PARTICIPATION_STATUS, label_of

N_ = i18n.N_
NO_BREAK: Final = "\u00a0"
DATES: Final = (
    ("applied_on", N_("Applied on")),
    ("confirmed_on", N_("Confirmed on")),
    ("ended_on", N_("Left on")),
)


class Words:
    """The words for one list."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.texts = i18n.translator(roster.language)

    def document(self) -> str:
        """What this is."""
        _ = self.texts.gettext
        return _("List of participants")

    def day(self, value: date) -> str:
        """A day that is not broken over lines."""
        return i18n.format_date(value, self.roster.language).replace(" ", NO_BREAK)

    def as_of(self) -> str:
        """The day on which all this was so."""
        _ = self.texts.gettext
        return _("As of %(day)s") % {"day": self.day(self.roster.day)}

    def run(self) -> str:
        """The days of the project."""
        _, first, last = self.texts.gettext, self.roster.starts_on, self.roster.ends_on
        if last:
            return f"{self.day(first)}–{self.day(last)}"
        told = (_("since %(day)s") if first <= self.roster.day else _("from %(day)s")) % {"day": self.day(first)}
        return told[:1].upper() + told[1:]

    def counts(self) -> str:
        """How many take part: 39 municipalities, 12 others."""
        ngettext = self.texts.ngettext
        places, others = self.roster.municipalities, self.roster.others
        parts = []
        if places:
            parts.append(ngettext("%(count)d municipality", "%(count)d municipalities", places) % {"count": places})
        if others:
            parts.append(ngettext("%(count)d other", "%(count)d others", others) % {"count": others})
        return ", ".join(part.replace(" ", NO_BREAK) for part in parts)

    def participants(self) -> str:
        """Above the confirmed participants."""
        _ = self.texts.gettext
        return f"{_('Participants')}: {self.counts()}" if self.counts() else _("Participants")

    def nobody(self) -> str:
        """Where there are none."""
        _ = self.texts.gettext
        return _("The project has no confirmed participants.")

    def not_confirmed(self) -> str:
        """Above those who only may take part, or do not any more."""
        _ = self.texts.gettext
        return _("Not among the participants")

    def behind(self) -> str:
        """Above those who carry the project."""
        _ = self.texts.gettext
        return _("Behind the project")

    def without(self) -> str:
        """Above contact persons of nobody."""
        _ = self.texts.gettext
        return _("Contact persons of other organisations")

    def narrow_heads(self) -> list[str]:
        """The heads of the office's columns where there is room for two."""
        _ = self.texts.gettext
        return [_("Organisation"), _("Contact persons")]

    def office_heads(self, *, by_group: bool) -> list[str]:
        """The heads of the office's columns."""
        _ = self.texts.gettext
        groups = self.other_groups() if by_group else _("Groups")
        heads = [_("Organisation"), _("Role"), _("Contact persons"), groups]
        return [*heads, _("Workshops"), _("Fee and reference"), _("Days")]

    def other_groups(self) -> str:
        """The groups of a participant besides the one in which it is told."""
        _ = self.texts.gettext
        return _("Other groups")

    def handout_heads(self) -> list[str]:
        """The heads of the columns that are handed out."""
        _ = self.texts.gettext
        return [_("Organisation"), _("Name"), _("Title")]

    def behind_heads(self) -> list[str]:
        """The heads above those who carry the project."""
        _ = self.texts.gettext
        return [_("Organisation"), _("Role")]

    def counted(self, name: str, count: int) -> str:
        """The name of a group of rows with their number."""
        return f"{name}{NO_BREAK}({count})"

    def no_region(self) -> str:
        """The group of organisations that lie in no region."""
        _ = self.texts.gettext
        return _("Other organisations")

    def no_group(self) -> str:
        """The group of those that are in none."""
        _ = self.texts.gettext
        return _("In no group")

    def status(self, value: str) -> str:
        """As the window calls it."""
        return self.texts.gettext(label_of(PARTICIPATION_STATUS, value))

    def role(self, value: str) -> str:
        """As the window calls it; nothing for those who just take part."""
        return self.texts.gettext(label_of(PARTICIPATION_ROLE, value)) if value != "participant" else ""

    def kind(self, participant: Participant) -> str:
        """What an organisation is, if no municipality."""
        kind = label_of(ORGANISATION_KIND, participant.kind)
        return "" if participant.kind == "municipality" else self.texts.gettext(kind)

    def stands_for(self, names: Iterable[str]) -> str:
        """The municipalities that take part through a joint authority, if there are any."""
        _ = self.texts.gettext
        told = ", ".join(names)
        return _("Stands for: %(names)s") % {"names": told} if told else ""

    def deputy(self) -> str:
        """Beside the name of one."""
        _ = self.texts.gettext
        return _("deputy")

    def erase(self, value: date) -> str:
        """That a person's data should be gone by now."""
        _ = self.texts.gettext
        return _("to be erased %(day)s") % {"day": self.day(value)}

    def workshops(self, held: int, promised: int, *, head: bool = False) -> str:
        """1 / 2, or nothing where none was promised or held; with a head where no column tells what it is."""
        _ = self.texts.gettext
        told = f"{held}{NO_BREAK}/{NO_BREAK}{promised}" if held or promised else ""
        return f"{_('Workshops')}{NO_BREAK}{told}" if head and told else told

    def fee(self, cents: int) -> str:
        """An amount of money."""
        return amount(cents, self.roster.currency, self.roster.language)

    def dates(self, participant: Participant) -> list[str]:
        """When something became of the participation."""
        found = [(label, getattr(participant, name)) for name, label in DATES]
        return [f"{self.texts.gettext(label)}{NO_BREAK}{self.day(value)}" for label, value in found if value]

    def personal_data(self) -> str:
        """What a reader of the office's list has to mind."""
        _ = self.texts.gettext
        return _("Contains personal data: only for the office")

    def running_head(self) -> str:
        """What this is, on all pages but the first, in few words."""
        _ = self.texts.gettext
        return f"{_('Participants')} · {self.roster.short_name}"

    def classification(self) -> str:
        """The same in the margin of every page."""
        _ = self.texts.gettext
        return _("Personal data")

    def notes(self, *, handout: bool, overlapping: bool, unnamed: bool) -> list[str]:
        """How participants were counted, and who is not named."""
        _ = self.texts.gettext
        found = []
        if any(one.stands_for for one in self.roster.participants):
            found.append(
                _(
                    "Municipalities of a joint authority that takes part are counted among the municipalities, "
                    "each municipality once."
                )
            )
        if not handout and any(any(one.workshops) for one in self.roster.participants):
            found.append(_("Workshops: held / promised."))
        if overlapping:
            found.append(_("One that is in several groups is counted once."))
        if unnamed:
            found.append(
                _("Only those who have agreed to it are named.")
                if handout
                else _("* Not named in lists that are handed out.")
            )
        return found
