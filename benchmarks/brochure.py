"""A warm brochure against Typst making the same content with the same conformance; every round it is another one."""

import random
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.table import Row, in_turns
from verkostoadmin.documents import brochure
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.services import setup
from verkostoadmin.storage.projects import short_names

ROUNDS = 40
WARM = 4
EXAMPLES = ("Ilmasto", "EVE")  # one fits a sheet only when set closely, the other takes three pages


def rows() -> list[Row]:
    """One row an example project."""
    found = []
    for name, data in examples().items():
        with tempfile.TemporaryDirectory() as folder:
            found.append(_row(name, data, Path(folder)))
    return found


def _row(name: str, data: BrochureData, folder: Path) -> Row:
    from benchmarks.brochure_typst import Peer

    peer, seed = Peer(folder, data), random.Random(1)
    other = [varied(data, seed) for _ in range(WARM + ROUNDS)]
    ours_left, peer_left = iter(other), iter(other)

    def ours() -> None:
        brochure.render(next(ours_left))

    def typst() -> None:
        peer.render(next(peer_left))

    in_turns([ours, typst], WARM)
    durations = in_turns([ours, typst], ROUNDS)
    return Row(f"a warm brochure ({name})", durations[0], "Typst, ua-1 and a-2a", durations[1], 0.6)


def examples() -> dict[str, BrochureData]:
    """What the brochures of the examples tell, by short name."""
    with tempfile.TemporaryDirectory() as folder:
        db = setup.create_database(Path(folder) / "example.verkosto", examples=True)
        with db.read() as session:
            ids = {name: key for key, name in short_names(session).items()}
            found = {name: brochure.collect(session, ids[name], "fi", date(2026, 11, 24)) for name in EXAMPLES}
        db.close()
    return found


def varied(data: BrochureData, seed: random.Random) -> BrochureData:
    """Another brochure of the same length: every text with its words in another order, every name with new letters."""

    def shuffled(text: str) -> str:
        words = text.split()
        seed.shuffle(words)
        return " ".join([*words[:-1], renamed(words[-1])]) if words else text

    def renamed(text: str) -> str:
        return text[:-2] + "".join(seed.choices("aeiklnostu", k=2)) if len(text) > 3 else text

    return replace(
        data,
        name=renamed(data.name),
        tagline=shuffled(data.tagline),
        lead=shuffled(data.lead),
        sections=tuple(replace(part, paragraphs=tuple(map(shuffled, part.paragraphs))) for part in data.sections),
        events=tuple(replace(event, title=shuffled(event.title)) for event in data.events),
        municipalities=tuple(replace(place, name=renamed(place.name)) for place in data.municipalities),
        contacts=tuple(replace(contact, name=renamed(contact.name)) for contact in data.contacts),
    )
