"""From the data to blocks: the head of the list, and a table of everyone for the office or for handing out."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from verkostoadmin.documents.participants.data import Contact, Participant, Roster
from verkostoadmin.documents.participants.look import Looks
from verkostoadmin.documents.participants.words import Words
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.lines import Span
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.table import Cell, GroupRow, grid_table
from verkostoadmin.documents.pdf.text import address
from verkostoadmin.model.choices import PARTICIPATION_STATUS
from verkostoadmin.model.order import sort_key

OFFICE_PARTS: Final = (0.27, 0.37, 0.08, 0.11, 0.17)
OFFICE_PARTS_WITH_GROUPS: Final = (0.24, 0.33, 0.13, 0.07, 0.1, 0.13)
NARROW_PARTS: Final = (0.45, 0.55)
HANDOUT_PARTS: Final = (0.36, 0.32, 0.32)
BEHIND_PARTS: Final = (0.5, 0.5)
UNNAMED: Final = "*"
GROUP_LEVEL: Final = 3  # of a group of rows in the outline
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
        return [*found, *self._behind(), *self._notes()]

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
        return [heading, *self._table(self._grouped())]

    def _grouped(self) -> Grouped:
        """As it was asked for; by name all are one group without a name."""
        if self.grouping == "region":
            regions = sorted({one.region for one in self.confirmed if one.region}, key=sort_key)
            return self._by(regions, lambda one: (one.region,), self.words.no_region())
        if self.grouping == "group":
            return self._by(self.roster.groups, lambda one: one.groups, self.words.no_group())
        return [("", self.confirmed)]

    def _by(self, names: Iterable[str], of: Callable[[Participant], tuple[str, ...]], rest: str) -> Grouped:
        """Under each name those who have it, and at last those who have none; each name tells how many they are."""
        found = [(name, [one for one in self.confirmed if name in of(one)]) for name in names]
        loose = [one for one in self.confirmed if not any(of(one))]
        return [(self.words.counted(name, len(some)), some) for name, some in (*found, (rest, loose)) if some]

    def _table(self, grouped: Grouped) -> list[Block]:
        """All groups in one table; in the outline each is found by its name."""
        rows = self._handout_rows if self.handout else self._office_rows
        groups = [(name, rows(some)) for name, some in grouped]
        if self.handout:
            return self._grid(self.words.handout_heads(), groups, HANDOUT_PARTS)
        if self.looks.narrow:
            return self._grid(self.words.narrow_heads(), groups, NARROW_PARTS)
        parts = OFFICE_PARTS_WITH_GROUPS if self.roster.groups else OFFICE_PARTS
        return self._grid(self.words.office_heads(groups=bool(self.roster.groups)), groups, parts)

    def _grid(self, heads: list[str], groups: list[tuple[str, Rows]], parts: Sequence[float]) -> list[Block]:
        blocks = grid_table(heads, groups, parts, self.looks.table)
        for block in blocks:
            if isinstance(block, GroupRow):
                block.cells[0].bookmark = GROUP_LEVEL
        return blocks

    def _handout_rows(self, participants: Iterable[Participant]) -> Rows:
        """A row for each who may be named; an organisation of which nobody may has one all the same."""
        rows: list[Sequence[Cell]] = []
        for one in participants:
            named = [contact for contact in one.contacts if may_be_named(contact, self.roster)]
            rows += [(one.name, contact.name, contact.title) for contact in named] or [(one.name, "", "")]
        return rows

    def _office_rows(self, participants: Iterable[Participant]) -> Rows:
        return [self._office_row(one) for one in participants]

    def _office_row(self, one: Participant) -> Sequence[Cell]:
        words = self.words
        fee = [words.fee(one.fee_cents)] if one.fee_cents else []
        fee += [one.reference] if one.reference else []
        if self.looks.narrow:
            told = [
                ", ".join(one.groups),
                words.workshops(*one.workshops, head=True),
                ", ".join(fee),
                *words.dates(one),
            ]
            return [self._organisation(one, told), self._contacts(one.contacts)]
        groups: list[Cell] = [", ".join(one.groups)] if self.roster.groups else []
        return [
            self._organisation(one),
            self._contacts(one.contacts),
            *groups,
            words.workshops(*one.workshops),
            "\n".join(fee),
            "\n".join(words.dates(one)),
        ]

    def _organisation(self, one: Participant, more: Sequence[str] = ()) -> Cell:
        """The name, and below it where and what it is, for whom it stands, and its role if it does not just take part."""
        words = self.words
        told = [
            "" if self.grouping == "region" else one.region,
            words.kind(one),
            words.stands_for(one.stands_for) if one.stands_for else "",
        ]
        told += [words.role(one.role)] if one.role != "participant" else []
        below = "\n".join(text for text in (*told, *more) if text)
        return [Span(one.name), *([Span(f"\n{below}", "text", self.looks.colours.soft)] if below else [])]

    def _contacts(self, contacts: Iterable[Contact]) -> Cell:
        """Everyone with all that is known, below each other."""
        spans = [span for contact in contacts for span in (Span("\n"), *self._contact(contact))]
        return spans[1:] if spans else ""

    def _contact(self, contact: Contact) -> list[Span]:
        name = contact.name + ("" if may_be_named(contact, self.roster) else UNNAMED)
        told = [contact.title] if contact.title else []
        told += [self.words.deputy()] if contact.deputy else []
        if contact.erase_on and contact.erase_on <= self.roster.day:
            told.append(self.words.erase(contact.erase_on))
        spans = [Span(name + ("," if told else ""), "text-semibold"), *([Span(", ".join(told))] if told else [])]
        ways = []
        if contact.email:
            ways.append(Span(contact.email, colour=self.looks.colours.strong, url=address(f"mailto:{contact.email}")))
        if contact.phone:
            ways.append(Span(contact.phone, url=address(f"tel:{contact.phone}")))
        if len(ways) == 2:
            ways.insert(1, Span("·", colour=self.looks.colours.soft))
        return [*spans, Span("\n"), *ways] if ways else spans

    def _not_confirmed(self) -> list[Block]:
        """By status, in its order."""
        others = [one for one in self.roster.participants if one.status != "confirmed" and one.role == "participant"]
        found = [(status, [one for one in others if one.status == status]) for status, _label in PARTICIPATION_STATUS]
        grouped = [(self.words.counted(self.words.status(status), len(some)), some) for status, some in found if some]
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


def may_be_named(contact: Contact, roster: Roster) -> bool:
    """Only who has agreed to it, and no longer than the data may be kept."""
    return contact.named and (contact.erase_on is None or contact.erase_on > roster.day)
