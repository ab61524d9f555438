"""The names of the regions in the three languages, by their codes in the register."""

from collections.abc import Mapping
from functools import cache

from verkostoadmin import resources
from verkostoadmin.i18n import DEFAULT_LANGUAGE, current


@cache
def names(language: str) -> Mapping[str, str]:
    """The name of every region by its code."""
    return {row["code"]: row[f"name_{language}"] for row in resources.read_csv("register", "regions.csv")}


def name_of(code: str | None, stored: str | None, language: str | None = None) -> str:
    """A region in a language, the window's where none is named; in Finnish, and for an unknown code, as it is stored."""
    language = language or current()
    if language == DEFAULT_LANGUAGE:
        return stored or ""
    return names(language).get(code or "", stored or "")
