"""The looks that documents may have: two colours each, from which a theme draws all others."""

from typing import Final, NamedTuple


class Brand(NamedTuple):
    """A main colour for large areas, and an accent."""

    primary: str
    accent: str


OFFICE: Final = "office"
BRANDS: Final = {
    OFFICE: Brand("#0a3a36", "#f4a63a"),  # deep green and orange
    "kuntaliitto": Brand("#17456e", "#7cc4d8"),  # calm blues, in which logos of two houses stand side by side
    "neutral": Brand("#3a4248", "#c9ced1"),  # greys, for documents of nobody in particular
}


def colours_of(brand: str | None, office: str, primary: str | None, accent: str | None) -> Brand:
    """The colours of a project: its own, else those of its brand, else of the office's brand."""
    found = BRANDS.get(brand or office or OFFICE, BRANDS[OFFICE])
    return Brand(primary or found.primary, accent or found.accent)
