"""From the data to blocks: the head of the list, and a table of everyone for the office or for handing out."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from verkostoadmin.documents.participants.data import Contact, Participant, Roster
from verkostoadmin.documents.participants.look import Looks
from verkostoadmin.documents.participants.words import NO_BREAK, Words
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.lines import Span
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.table import Cell, grid_table
from verkostoadmin.documents.pdf.text import address
from verkostoadmin.model.choices import PARTICIPATION_STATUS
from verkostoadmin.model.order import sort_key

# Shares of the width; columns in which nothing stands are left out, and the first one is as wide in all tables.
OFFICE_PARTS: Final = (0.25, 0.12, 0.295, 0.12, 0.085, 0.115, 0.15)
NARROW_PARTS: Final = (0.48, 0.52)
HANDOUT_PARTS: Final = (0.36, 0.32, 0.32)
BEHIND_PARTS: Final = (0.36, 0.64)
UNNAMED: Final = "*"
BETWEEN: Final = f"{NO_BREAK}· "
Grouped = list[tuple[str, list[Participant]]]
Rows = Sequence[Sequence[Cell]]


class Layout:
    """The blocks of one list."""

    def __init__(self, roster: Roster, looks: Looks, grouping: str, *, handout: bool) -> None:
        self.roster, self.looks, self.grouping, self.handout = roster, looks, grouping, handout
        self.words = Words(roster)
        self.confirmed = [one for one in roster.participants if (one.status, one.role) == ("confirmed", "participant")]

    def blocks(self) -> list[Block]:
        """Everything from top to bottom."""
        found = [*self._head(), *self._participants()]
        if not self.handout:
            found += [*self._not_confirmed(), *self._without()]
        found += self._behind()
        notes = self._notes()
        for block in (*found[-1:], *notes[:-1]) if notes else ():
            block.keep_with_next = True  # notes have no page of their own
        return [*found, *notes]

    def _head(self) -> list[Block]:
        words, looks = self.words, self.looks
        name = Tag("H1", language=self.roster.name_language)
        facts = [words.run(), words.as_of()]
        found: list[Block] = [
            paragraph(words.document(), looks.kicker),
            paragraph(self.roster.name, looks.title, name, 1),
            paragraph(" · ".join(facts), looks.fact),
        ]
        if not self.handout:
            style = looks.fact._replace(face="text-semibold", colour=looks.colours.strong)
            found.append(paragraph(words.personal_data(), style))
        return found

    def _heading(self, text: str) -> Block:
        return paragraph(text, self.looks.heading, "H2", 2)

    def _participants(self) -> list[Block]:
        heading = self._heading(self.words.participants())
        if not self.confirmed:
            return [heading, paragraph(self.words.nobody(), self.looks.fact)]
        return [heading, *self._table(self._grouped(), by_group=self.grouping == "group")]

    def _grouped(self) -> Grouped:
        """As it was asked for; by name all are one group without a name."""
        if self.grouping == "region":
            regions = sorted({one.region for one in self.confirmed if one.region}, key=sort_key)
            return self._by(regions, lambda one: (one.region,), self.words.no_region())
        if self.grouping == "group":
            return self._by(self.roster.groups, lambda one: one.groups, self.words.no_group())
        return [("", self.confirmed)]

    def _by(self, names: Iterable[str], of: Callable[[Participant], tuple[str, ...]], rest: str) -> Grouped:
        """Under each name those who have it, and at last those who have none; all without a name where nobody has one."""
        found = [(name, [one for one in self.confirmed if name in of(one)]) for name in names]
        loose = [one for one in self.confirmed if not any(of(one))]
        grouped = [(name, some) for name, some in (*found, (rest, loose)) if some]
        return [("", loose)] if len(loose) == len(self.confirmed) else grouped

    def _table(self, grouped: Grouped, *, by_group: bool = False) -> list[Block]:
        """All groups in one table, each with their number; in the outline each is found by its name."""
        groups = [
            (self.words.counted(name, len(some)) if name else "", self._rows(some, name if by_group else ""))
            for name, some in grouped
        ]
        if self.handout:
            return self._grid(self.words.handout_heads(), groups, HANDOUT_PARTS)
        if self.looks.narrow:
            return self._grid(self.words.narrow_heads(), groups, NARROW_PARTS)
        return self._grid(self.words.office_heads(by_group=by_group), groups, OFFICE_PARTS)

    def _rows(self, participants: Iterable[Participant], group: str) -> Rows:
        """For those who see them; `group` is the one in which they are told."""
        if self.handout:
            return [row for one in participants for row in self._handout_rows(one)]
        return [self._narrow_row(one, group) if self.looks.narrow else self._row(one, group) for one in participants]

    def _grid(self, heads: list[str], groups: list[tuple[str, Rows]], parts: Sequence[float]) -> list[Block]:
        """A table of the columns in which something stands."""
        rows = [row for _name, some in groups for row in some]
        used = [column for column in range(len(heads)) if column == 0 or any(row[column] for row in rows)]
        return grid_table(
            [heads[column] for column in used],
            [(name, [[row[column] for column in used] for row in some]) for name, some in groups],
            _shares([parts[column] for column in used]),
            self.looks.table,
        )

    def _handout_rows(self, one: Participant) -> Rows:
        """A row for each who may be named; an organisation of which nobody may has one all the same."""
        named = [contact for contact in one.contacts if may_be_named(contact, self.roster)]
        return [(one.name, contact.name, contact.title) for contact in named] or [(one.name, "", "")]

    def _row(self, one: Participant, group: str) -> Sequence[Cell]:
        words = self.words
        below = [self._region(one), words.kind(one), words.stands_for(one.stands_for)]
        return [
            self._organisation(one, below),
            words.role(one.role),
            self._contacts(one.contacts),
            ", ".join(_others(one.groups, group)),
            words.workshops(*one.workshops),
            "\n".join(self._fee(one)),
            "\n".join(words.dates(one)),
        ]

    def _narrow_row(self, one: Participant, group: str) -> Sequence[Cell]:
        """With all but the persons below the name, what belongs together in one line."""
        words = self.words
        groups = ", ".join(_others(one.groups, group))
        if group and groups:
            groups = f"{words.other_groups()}: {groups}"
        lines = [
            [self._region(one), words.kind(one), words.role(one.role), groups],
            [words.stands_for(one.stands_for)],
            [words.workshops(*one.workshops, head=True), *self._fee(one)],
            words.dates(one),
        ]
        below = [BETWEEN.join(filter(None, line)) for line in lines]
        return [self._organisation(one, below), self._contacts(one.contacts)]

    def _region(self, one: Participant) -> str:
        """Unless it stands above."""
        return "" if self.grouping == "region" else one.region

    def _fee(self, one: Participant) -> list[str]:
        return [*([self.words.fee(one.fee_cents)] if one.fee_cents else []), *filter(None, [one.reference])]

    def _organisation(self, one: Participant, below: Sequence[str]) -> Cell:
        """The name, and what there is to tell below it."""
        told = "\n".join(filter(None, below))
        return [Span(one.name), *([Span(f"\n{told}", "text", self.looks.colours.soft)] if told else [])]

    def _contacts(self, contacts: Iterable[Contact]) -> Cell:
        """Everyone with all that is known, below each other."""
        spans = [span for contact in contacts for span in (Span("\n"), *self._contact(contact))]
        return spans[1:]

    def _contact(self, contact: Contact) -> list[Span]:
        name = contact.name + ("" if may_be_named(contact, self.roster) else UNNAMED)
        told = [contact.title] if contact.title else []
        told += [self.words.deputy()] if contact.deputy else []
        if contact.erase_on and contact.erase_on <= self.roster.day:
            told.append(self.words.erase(contact.erase_on))
        spans = [Span(name + ("," if told else ""), "text-semibold"), *([Span(", ".join(told))] if told else [])]
        ways = self._ways(contact)
        return [*spans, Span("\n"), *ways] if ways else spans

    def _ways(self, contact: Contact) -> list[Span]:
        """The addresses with a dot between them; numbers are not broken."""
        ways = []
        if contact.email:
            ways.append(Span(contact.email, colour=self.looks.colours.strong, url=address(f"mailto:{contact.email}")))
        if contact.phone:
            number = contact.phone.replace(" ", NO_BREAK)
            ways.append(Span(number, url=address(f"tel:{contact.phone}")))
        if len(ways) == 2:
            ways.insert(1, Span("·", colour=self.looks.colours.soft))
        return ways

    def _not_confirmed(self) -> list[Block]:
        """By status, in its order."""
        others = [one for one in self.roster.participants if one.status != "confirmed" and one.role == "participant"]
        found = [(status, [one for one in others if one.status == status]) for status, _label in PARTICIPATION_STATUS]
        grouped = [(self.words.status(status), some) for status, some in found if some]
        return [self._heading(self.words.not_confirmed()), *self._table(grouped)] if grouped else []

    def _without(self) -> list[Block]:
        if not self.roster.without:
            return []
        blocks = [paragraph(spans, self.looks.fact) for spans in map(self._contact, self.roster.without)]
        return [self._heading(self.words.without()), *blocks]

    def _behind(self) -> list[Block]:
        """Owners, implementers, funders and the like: for the office with everything."""
        found = [one for one in self.roster.participants if one.role != "participant"]
        if not self.handout:
            return [self._heading(self.words.behind()), *self._table([("", found)])] if found else []
        rows = [(one.name, self.words.role(one.role)) for one in found if one.status == "confirmed"]
        heads = self.words.behind_heads()
        return [self._heading(self.words.behind()), *self._grid(heads, [("", rows)], BEHIND_PARTS)] if rows else []

    def _notes(self) -> list[Block]:
        overlapping = self.grouping == "group" and any(len(one.groups) > 1 for one in self.confirmed)
        contacts = [contact for one in self.roster.participants for contact in one.contacts]
        unnamed = any(not may_be_named(contact, self.roster) for contact in (*contacts, *self.roster.without))
        notes = self.words.notes(handout=self.handout, overlapping=overlapping, unnamed=unnamed)
        found: list[Block] = [paragraph(note, self.looks.note) for note in notes]
        for block in found[:1]:
            block.space_before = self.looks.fact.leading
        return found


def _shares(parts: Sequence[float]) -> list[float]:
    """Of the whole width: the first one as it is, and the others of what it leaves."""
    first, *others = parts
    return [first, *[part * (1 - first) / sum(others) for part in others]] if others else [1]


def _others(groups: Iterable[str], but: str) -> list[str]:
    return [name for name in groups if name != but]


def may_be_named(contact: Contact, roster: Roster) -> bool:
    """Only who has agreed to it, and no longer than the data may be kept."""
    return contact.named and (contact.erase_on is None or contact.erase_on > roster.day)
