"""One row of the printed table, and the medians of measurements taken in turns."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A figure: `measured` and `floor` in `unit`; the goal is a ratio or, where `floor` is None, a limit in the unit.

    A figure that is only told has no goal; `measured` is None for a tool that is not installed.
    """

    name: str
    measured: float | None
    floor_name: str
    floor: float | None
    goal: float | None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """The figure divided by the floor."""
        return self.measured / self.floor if self.measured is not None and self.floor else None

    @property
    def reached(self) -> bool:
        """Whether the goal is reached, or there is none."""
        found = self.measured if self.floor is None else self.ratio
        return self.goal is None or (found is not None and found <= self.goal)


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
    lines = [("figure", "measured", "floor", "ratio", "goal", ""), *map(_cells, rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(6)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    measured = f"{row.measured:.1f} {row.unit}" if row.measured is not None else "not installed"
    floor = f"{row.floor:.1f} {row.unit} ({row.floor_name})" if row.floor else row.floor_name
    ratio = f"{row.ratio:.2f}" if row.ratio is not None else "–"
    if row.goal is None:
        return row.name, measured, floor, ratio, "–", ""
    goal = f"≤ {row.goal:g}" + ("" if row.floor else f" {row.unit}")
    return row.name, measured, floor, ratio, goal, "reached" if row.reached else "MISSED"
