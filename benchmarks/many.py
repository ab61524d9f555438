"""Three hundred different brochures: against Typst in one process, and in two processes against one."""

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
    """One process against Typst, two against one."""
    found = list(examples().values())
    seed = random.Random(2)
    every = [varied(found[index % len(found)], seed) for index in range(COUNT)]
    ours, peer = _in_turns(every, found[0])
    return [
        Row(f"{COUNT} brochures, one process", ours, "Typst, ua-1 and a-2a", peer, 0.5, "s"),
        Row(f"{COUNT} brochures, two processes", _in_two(every), "one process", ours, 0.6, "s"),
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


def _in_two(every: Sequence[BrochureData]) -> float:
    """The seconds that all take in two processes, starting them included."""
    started = perf_counter()
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        list(pool.map(_make, [every[::2], every[1::2]]))
    return perf_counter() - started


def _make(part: Sequence[BrochureData]) -> int:
    return sum(len(brochure.render(data).pdf) for data in part)
