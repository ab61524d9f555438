"""Warm brochures against Typst making the same content with the same conformance, each brochure another one.

They are made a few at a time: one alone between two of another tool finds the processor's caches cold.
"""

import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.table import Row, in_turns
from verkostoadmin.documents import brochure
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.services import setup
from verkostoadmin.storage.projects import short_names

ROUNDS = 16
WARM = 4  # rounds before those that count
TURN = 5  # brochures that one side makes before the other has its turn
OTHERS = 3  # rounds of the slow tools
EXAMPLES = ("Ilmasto", "EVE")  # one fits a sheet only when set closely, the other takes three pages


def rows() -> list[Row]:
    """One row an example project, then the other tools with the first one: they leave a full memory behind."""
    found, every = [], examples()
    for name, data in every.items():
        with tempfile.TemporaryDirectory() as folder:
            found.append(_row(name, data, Path(folder)))
    with tempfile.TemporaryDirectory() as folder:
        return found + _others(every[EXAMPLES[0]], Path(folder))


def _row(name: str, data: BrochureData, folder: Path) -> Row:
    from benchmarks.brochure_typst import Peer

    ours, peer = _of_turns([brochure.render, Peer(folder, data).render], data)
    return Row(f"a warm brochure ({name})", ours, "Typst, ua-1 and a-2a", peer, 0.5)


def _of_turns(makers: Sequence[Callable[[BrochureData], object]], data: BrochureData) -> list[float]:
    """The milliseconds that one brochure takes each maker."""
    seed = random.Random(1)
    every = [varied(data, seed) for _ in range((WARM + ROUNDS) * TURN)]

    def turn(make: Callable[[BrochureData], object]) -> Callable[[], object]:
        left = iter(every)
        return lambda: [make(next(left)) for _ in range(TURN)]

    works = [turn(make) for make in makers]
    in_turns(works, WARM)
    return [duration / TURN for duration in in_turns(works, ROUNDS)]


def _others(data: BrochureData, folder: Path) -> list[Row]:
    """What the same content takes other tools; without a goal."""
    from benchmarks.brochure_others import peers

    found = []
    for name, render in peers(folder, data).items():
        works: list[Callable[[], object]] = [partial(brochure.render, data), partial(render, data)] if render else []
        in_turns(works, 1)
        ours, other = in_turns(works, OTHERS) or (None, None)
        found.append(Row(f"{EXAMPLES[0]} by {name}", other, "ours", ours, None))
    return found


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
