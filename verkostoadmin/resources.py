"""The files the program ships with: fonts, icons, translations, register, map and examples."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The resources folder: inside the package when installed from a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """A file or folder below `resources/`."""
    return root().joinpath(*parts)


def read_text(*parts: str) -> str:
    """The text of a UTF-8 file below `resources/`."""
    return path(*parts).read_text(encoding="utf-8")


def read_csv(*parts: str) -> Iterator[dict[str, str]]:
    """The rows of a comma-separated file with a header row, all values text."""
    with path(*parts).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
