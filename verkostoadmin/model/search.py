"""Folding of text for search: without case and accents, so that "aane" finds Äänekoski in every database."""

import unicodedata

_PLAIN = str.maketrans({"đ": "d", "ŋ": "n", "ŧ": "t", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "’": "'"})


def fold(text: str) -> str:
    """The text in lower case without accents and other marks."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(_PLAIN)
