"""Three hundred different brochures: against Typst in one process, and in two processes against one.

What starting a process takes is told by itself: it is the same for three hundred brochures and for three thousand.
"""

import random
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from benchmarks.brochure import examples, varied
from benchmarks.table import Row
from verkostoadmin.documents import brochure
from verkostoadmin.documents.project.data import BrochureData

COUNT = 300
BATCH = 25  # brochures that one side makes before the other has its turn


def rows() -> list[Row]:
    """One process against Typst, two against one, and the start of a process."""
    found = list(examples().values())
    seed = random.Random(2)
    every = [varied(found[index % len(found)], seed) for index in range(COUNT)]
    ours, peer = _in_turns(every, found[0])
    two, one, start = _in_processes(every)
    return [
        Row(f"{COUNT} brochures, one process", ours, "Typst, ua-1 and a-2a", peer, 0.5, "s"),
        Row(f"{COUNT} brochures, two processes", two, "one process", one, 0.6, "s"),
        Row("starting two processes, with a first brochure each", start, f"{COUNT} brochures", one, None, "s"),
    ]


def _in_turns(every: Sequence[BrochureData], first: BrochureData) -> tuple[float, float]:
    """The seconds that all take, here and in Typst."""
    from benchmarks.brochure_typst import Peer

    ours = peers = 0.0
    with tempfile.TemporaryDirectory() as folder:
        peer = Peer(Path(folder), first)
        for start in range(0, len(every), BATCH):
            part = every[start : start + BATCH]
            ours += _seconds(part, brochure.render)
            peers += _seconds(part, peer.render)
    return ours, peers


def _seconds(part: Sequence[BrochureData], make: Callable[[BrochureData], object]) -> float:
    started = perf_counter()
    for data in part:
        make(data)
    return perf_counter() - started


def _in_processes(every: Sequence[BrochureData]) -> tuple[float, float, float]:
    """The seconds that all take two processes, that they take one, and that the start of the two takes."""
    with _processes(2) as both, _processes(1) as single:
        start = _seconds_of(both, [every[:1], every[1:2]])
        for pool in (both, single):
            _seconds_of(pool, [every[:BATCH]] * 4)  # to be warm
        two = one = 0.0
        for first in range(0, len(every), 2 * BATCH):
            part = every[first : first + 2 * BATCH]
            two += _seconds_of(both, [part[::2], part[1::2]])
            one += _seconds_of(single, [part])
    return two, one, start


def _processes(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(count, get_context("spawn"))


def _seconds_of(pool: ProcessPoolExecutor, parts: Sequence[Sequence[BrochureData]]) -> float:
    started = perf_counter()
    list(pool.map(_make, parts))
    return perf_counter() - started


def _make(part: Sequence[BrochureData]) -> int:
    return sum(len(brochure.render(data).pdf) for data in part)
