"""One row of the printed table, and the medians of measurements taken in turns."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A figure: `ours` and `floor` in `unit`; the goal is a ratio or, where `floor` is None, a limit in the unit."""

    name: str
    ours: float
    floor_name: str
    floor: float | None
    goal: float
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """Ours divided by the floor."""
        return self.ours / self.floor if self.floor else None

    @property
    def reached(self) -> bool:
        """Whether the goal is reached."""
        return (self.ratio if self.ratio is not None else self.ours) <= self.goal


def in_turns(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """The median duration of each work in milliseconds; the works take turns, so that a busy moment hits all."""
    durations: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, found in zip(works, durations, strict=True):
            begin = time.perf_counter()
            work()
            found.append((time.perf_counter() - begin) * 1000)
    return [statistics.median(found) for found in durations]


def show(rows: Sequence[Row]) -> str:
    """The rows as an aligned text."""
    lines = [("figure", "ours", "floor", "ratio", "goal", "")]
    for row in rows:
        floor = f"{row.floor:.1f} {row.unit} ({row.floor_name})" if row.floor else row.floor_name
        ratio = f"{row.ratio:.2f}" if row.ratio is not None else "–"
        goal = f"≤ {row.goal:g}" + ("" if row.floor else f" {row.unit}")
        lines.append(
            (row.name, f"{row.ours:.1f} {row.unit}", floor, ratio, goal, "reached" if row.reached else "MISSED")
        )
    widths = [max(len(line[i]) for line in lines) for i in range(6)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
