"""Brochures to test with: a usual one, and a corpus of extremes that must all come out whole."""

import io
import random
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from PIL import Image, ImageDraw

from verkostoadmin.documents.project.data import (
    BrochureData,
    Contact,
    CoverPhoto,
    Event,
    Group,
    LogoData,
    Municipality,
    Section,
)

TODAY = date(2026, 11, 24)
PARAGRAPH = (
    "Verkosto kokoaa yhteen kuntien johdon, asiantuntijat ja luottamushenkilöt. Työskentely alkaa lähtötilanteen "
    "kartoituksesta, ja jokainen kunta saa vertailun samankokoisiin kuntiin. Tapaamisten välillä kokeillaan ratkaisuja "
    "omassa organisaatiossa, ja kokeilujen tulokset kirjataan kaikkien käyttöön."
)
BENEFITS = (
    "Kaksi omaa työpajaa kunnan valitsemista aiheista",
    "Neljä teemaseminaaria vuodessa, paikan päällä tai etäyhteydellä",
    "Kunnan tilannekuva ja vertailu muihin verkoston kuntiin",
    "Luottamuksellinen foorumi keskeneräisillekin kysymyksille",
)
REGIONS = ("Uusimaa", "Varsinais-Suomi", "Pirkanmaa", "Keski-Suomi", "Pohjois-Pohjanmaa", "Lappi")


def municipalities(count: int) -> tuple[Municipality, ...]:
    """Made-up municipalities all over the map, by region."""
    places = [
        Municipality(
            name=f"Kunta{index + 1}" if index % 7 else f"Pitkännimisenkylänkunta{index + 1}",
            region=REGIONS[index * len(REGIONS) // count],
            population=1000 + 137 * index,
            east=200_000 + index * 7919 % 400_000,
            north=6_700_000 + index * 104_729 % 900_000,
        )
        for index in range(count)
    ]
    return tuple(places)


def photo(mode: str = "RGB", size: tuple[int, int] = (240, 240), kind: str = "JPEG") -> bytes:
    """A picture of one colour."""
    packed = io.BytesIO()
    colour: Any = (40, 90, 70, 20)[: len(Image.new(mode, (1, 1)).getbands())]
    Image.new(mode, size, colour if len(colour) > 1 else colour[0]).save(packed, kind)
    return packed.getvalue()


def landscape(size: tuple[int, int] = (2400, 1600), bottom: int = 0, top: int = 255) -> bytes:
    """A drawn photograph: a bright sky above dark hills, with grain."""
    sky = Image.linear_gradient("L").transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize(size)
    drawing = ImageDraw.Draw(sky)
    for hill in range(7):
        middle, height = size[0] * hill // 6, size[1] * (3 + hill % 3) // 8
        drawing.ellipse((middle - height, size[1] - height, middle + height, size[1] + height), fill=20 + 17 * hill)
    picture = Image.merge(
        "RGB", (sky, sky.point(lambda value: value * 4 // 5), sky.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    )
    picture = picture.point(lambda value: bottom + value * (top - bottom) // 255)
    return _jpeg(picture)


def noise(size: tuple[int, int] = (1800, 1200)) -> bytes:
    """A photograph of nothing but grain in all colours: the hardest to keep calm and small."""
    return _jpeg(Image.frombytes("RGB", size, random.Random(7).randbytes(size[0] * size[1] * 3)))


def _jpeg(picture: Image.Image) -> bytes:
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=92)
    return packed.getvalue()


def logo(width: float, height: float) -> bytes:
    """A logo of one rectangle, as it is stored."""
    size = f'width="{width}" height="{height}"'
    path = f'<path d="M 0 0 L {width} 0 L {width} {height} L 0 {height} Z" fill="#0b3b36"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}>{path}</svg>'.encode()


def events(count: int) -> tuple[Event, ...]:
    """Seminars, one a month."""
    return tuple(
        Event(
            title=f"Seminaari {index + 1}: uudet toimintatavat",
            kind="seminar",
            starts_at=datetime(2026 + index // 12, index % 12 + 1, 5, 9),
            venue="Kuntatalo, Helsinki",
            online=index % 2 == 0,
        )
        for index in range(count)
    )


CONTACTS = (
    Contact("Aino Järvinen-Öhman", "AJ", "Johtava asiantuntija", "FCG", "+358 50 000 0000",
            "aino.jarvinen@example.fi", "Auttaa kuntia tunnistamaan vetovoimansa lähteet.", photo(), ""),
    Contact("Máret Njuorgam", "MN", "Asiantuntija", "Kuntaliitto", "+358 50 000 0001", "maret.njuorgam@example.fi"),
)  # fmt: skip

USUAL = BrochureData(
    language="fi",
    day=TODAY,
    name="Elinvoiman kehittäminen",
    status="open",
    starts_on=date(2025, 1, 1),
    ends_on=date(2027, 12, 31),
    tagline="Kunnan veto- ja pitovoiman kovat ja pehmeät tekijät",
    lead=PARAGRAPH,
    registration_opens=date(2026, 11, 1),
    registration_closes=date(2027, 1, 15),
    price_cents=490_000,
    price_note="vuodessa, alv 0 %",
    page_url="https://verkostot.example.fi/eve",
    sections=(
        Section("content", "Mistä on kyse", (PARAGRAPH, PARAGRAPH)),
        Section("goals", "", BENEFITS, bulleted=True),
        Section("audience", "", (PARAGRAPH,)),
        Section("benefits", "", BENEFITS, bulleted=True),
        Section("other", "Ilmoittautuminen", (PARAGRAPH,)),
    ),
    events=events(4),
    municipalities=municipalities(22),
    other_participants=("Itärajan Elinvoimatalo Oy",),
    partners=(Group("implementer", ("FCG",)),),
    contacts=CONTACTS,
    office="FCG",
    primary="#0b3b36",
    accent="#f2a33a",
    all_places=tuple((place.east, place.north) for place in municipalities(300)),
    population_year=2025,
)


def sample(**changes: Any) -> BrochureData:
    """The usual brochure with some fields changed."""
    return replace(USUAL, **changes)


LONG_WORD = "hiilineutraaliustavoitteidenseurantatyöryhmä" * 5
NASTY = "Tunnus 😀 Привет 漢字 <b>lihava</b> & <img src='/etc/passwd'> \x07\u202eoikealta\u202c \ufeff{x} (y) \\z %s"
BARE = sample(
    tagline="", lead="", sections=(), events=(), municipalities=(), other_participants=(), partners=(), contacts=(),
    page_url="", price_cents=None, registration_closes=None, ends_on=None,
)  # fmt: skip

EXTREMES: dict[str, BrochureData] = {
    "usual": USUAL,
    "bare": BARE,
    "three sentences": sample(
        sections=(Section("content", "Mistä on kyse", (PARAGRAPH,)),), lead="", events=(), municipalities=(),
        other_participants=(), contacts=(), partners=(),
    ),
    "no participants": sample(municipalities=(), other_participants=(), partners=()),
    "no photo": sample(contacts=(CONTACTS[1],)),
    "no events": sample(events=()),
    "one of each": sample(events=events(1), municipalities=municipalities(1), contacts=CONTACTS[:1]),
    "ten pages of text": sample(
        sections=tuple(Section("other", f"Luku {number + 1}", (PARAGRAPH,) * 6) for number in range(20))
    ),
    "long benefits": sample(sections=(Section("benefits", "", (PARAGRAPH,) * 30),)),
    "78 participants": sample(municipalities=municipalities(78)),
    "300 participants": sample(municipalities=municipalities(300)),
    "300 in one region": sample(
        municipalities=tuple(replace(place, region="Uusimaa") for place in municipalities(300))
    ),
    "overlapping groups": sample(
        groups=tuple(
            Group(f"Pilottialue {index}", tuple(place.name for place in municipalities(22)[index : index + 5]))
            for index in range(0, 20, 2)
        )
    ),
    "title of 200 letters": sample(name=("Strateginen kumppanuus ja omistajaohjaus ammatillisessa koulutuksessa " * 3)[:200]),
    "long words": sample(
        name=LONG_WORD[:120], tagline=LONG_WORD, lead=LONG_WORD,
        sections=(Section("content", LONG_WORD, (LONG_WORD,)), Section("goals", "", (LONG_WORD,) * 3, bulleted=True)),
        contacts=(replace(CONTACTS[0], name=LONG_WORD, email="a" * 60 + "@" + "b" * 60 + ".example.fi"),) * 3,
        municipalities=tuple(replace(place, name=LONG_WORD[:60], region=LONG_WORD[:40]) for place in municipalities(5)),
        events=tuple(replace(event, title=LONG_WORD, venue=LONG_WORD) for event in events(3)),
    ),
    "foreign letters": sample(
        name=NASTY, tagline=NASTY, lead=NASTY, sections=(Section("content", NASTY, (NASTY,)),),
        contacts=(replace(CONTACTS[0], name=NASTY, title=NASTY, about=NASTY, photo_text=NASTY, initials="😀Ж"),),
        events=(replace(events(1)[0], title=NASTY, venue=NASTY),), office=NASTY, price_note=NASTY,
        municipalities=(replace(municipalities(1)[0], name=NASTY, region=NASTY),), other_participants=(NASTY,),
        groups=(Group(NASTY, (NASTY,)),),
    ),
    "thirty events": sample(events=events(30)),
    "nine contacts": sample(contacts=CONTACTS * 4 + CONTACTS[:1]),
    "ended": sample(status="ended", ends_on=date(2025, 12, 31)),
    "planned": sample(status="planned", registration_opens=date(2027, 2, 1), municipalities=(), events=()),
    "running": sample(status="running", registration_opens=None),
    "cancelled": sample(status="cancelled"),
    "white": sample(primary="#ffffff", accent="#ffffff"),
    "yellow": sample(primary="#ffe600", accent="#fff799"),
    "black": sample(primary="#000000", accent="#000000"),
    "grey": sample(primary="#808080", accent="#7f7f7f"),
    "red on red": sample(primary="#d0021b", accent="#d0021b"),
    "cover photo": sample(photo=CoverPhoto(landscape(), "Mäkimaisema iltavalossa", "Kalle Kuvaaja")),
    "cover photo without a text": sample(photo=CoverPhoto(noise()), primary="#ffe600", accent="#fff799"),
    "eight logos": sample(logos=tuple(LogoData(NASTY, logo(width, 100)) for width in (30, 100, 300, 1500) * 2)),
    "swedish": sample(language="sv", name="Utveckling av livskraften"),
    "english": sample(language="en", name="Developing Local Vitality"),
}  # fmt: skip
