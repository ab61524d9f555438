"""The cards of the people to turn to: portrait or initials, name, office, and how to reach them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from verkostoadmin.documents.pdf.arrange import Beside, Grid, Panel, Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour, mix
from verkostoadmin.documents.pdf.lines import Span, piece
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.picture import Figure as Picture
from verkostoadmin.documents.pdf.picture import PictureError, square_photo
from verkostoadmin.documents.pdf.text import address
from verkostoadmin.documents.project.data import Contact
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _

NARROW_PORTRAIT: Final = 0.8  # of a portrait in a wide card


@dataclass(eq=False, kw_only=True, slots=True)
class Initials(Block):
    """A disc with a person's initials, where there is no photograph; decoration, since the name stands beside it."""

    letters: str
    size: float
    ground: Colour
    colour: Colour

    def measure(self, width: float) -> float:
        """The disc."""
        return self.size

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The letters in the middle of the disc."""
        letters = piece(self.letters or "·", "display")
        size, middle = self.size * 0.34, top - self.size / 2
        with canvas.artifact():
            canvas.dots([(x + self.size / 2, middle)], (self.size, self.ground))
            left = x + (self.size - letters.word.width * size / 1000) / 2
            canvas.label(letters.text, left, middle - size * 0.35, letters.face, size, self.colour)


def contact_cards(
    contacts: Sequence[Contact],
    wording: Wording,
    look: Styles,
    colours: Theme,
    *,
    about: bool,
    also: tuple[Sequence[Contact], str] = ((), ""),
) -> Grid:
    """A card a person, two or three in a row; `about` adds what the person does.

    `also` are the same people in another language, of whom the titles are told, and that language.
    """
    count = len(contacts) if len(contacts) <= 3 else 2 if len(contacts) == 4 else 3
    count = 1 if look.room.columns == 1 else count
    others, language = also
    cards = []
    for contact, other in zip_longest(contacts, others[: len(contacts)]):
        titles = _titles(contact, other, wording, look, language)
        cards.append(_card(contact, titles, wording, look, colours, about, narrow=count == 3))
    return Grid(panels=cards, count=count, gap=10)


def _titles(contact: Contact, other: Contact | None, wording: Wording, look: Styles, language: str) -> list[Block]:
    """What the person is and where, unless it is the office itself."""
    titles: list[Block] = [paragraph(contact.title, look.small)] if contact.title else []
    if other and other.title and other.title != contact.title:
        titles.append(paragraph(other.title, look.small, Tag("P", language=language)))
    if contact.organisation and contact.organisation != wording.data.office:
        titles.append(paragraph(contact.organisation, look.small))
    return titles


def _card(
    contact: Contact, titles: list[Block], wording: Wording, look: Styles, colours: Theme, about: bool, *, narrow: bool
) -> Panel:
    """Portrait, name and office beside each other; the rest there too, or below in a narrow card."""
    names: list[Block] = [paragraph(contact.name, look.name, f"H{3 + look.depth}")]
    rest = [*titles, *ways(contact, look, colours)]
    if about and contact.about:
        rest.append(paragraph(contact.about, look.label._replace(space_before=5)))
    if narrow and rest:
        rest[0].space_before = 6
    size = look.room.portrait * (NARROW_PORTRAIT if narrow else 1)
    beside = Beside(
        fixed=portrait(contact, size, wording, colours),
        fixed_width=size,
        other=Stack(blocks=names if narrow else [*names, *rest]),
        gap=10 if narrow else 14,
    )
    content = Stack(blocks=[beside, *rest]) if narrow else beside
    return Panel(content=content, ground=colours.pale, padding=(10 if narrow else 13, look.room.padding - 2))


def ways(contact: Contact, look: Styles, colours: Theme) -> list[Block]:
    """How to reach the person."""
    ways: list[Block] = []
    if contact.phone:
        url = address(f"tel:{contact.phone}")
        ways.append(paragraph([Span(contact.phone, url=url)], look.small))
    if contact.email:
        url = address(f"mailto:{contact.email}")
        ways.append(paragraph([Span(contact.email, colour=colours.strong, url=url)], look.small))
    return ways


def portrait(contact: Contact, size: float, wording: Wording, colours: Theme) -> Block:
    """The person's photograph in a circle, or initials."""
    if contact.photo is None:
        ground = mix(colours.pale, colours.line, 0.7)
        return Initials(letters=contact.initials, size=size, ground=ground, colour=colours.heading)
    photo = _photo(contact.name, contact.photo)
    return Picture(
        size=(size, size),
        alternative=contact.photo_text or wording.photo_text(contact.name),
        paint=lambda canvas, x, y: canvas.round_picture(photo, x, y, size),
    )


def _photo(name: str, data: bytes) -> Packed:
    try:
        return square_photo(data)
    except PictureError as error:
        raise UserError(
            _("The photo of %(name)s cannot be read.") % {"name": name},
            _("Choose the photo again; JPEG, PNG and WEBP files are understood."),
        ) from error
