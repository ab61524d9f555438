"""Finnish alphabetical order as bytes, so that every database sorts by plain comparison.

å, ä and ö come after z; w sorts as a letter of its own after v; foreign letters sort by their base letter (ü as y, ø as ö).
The rules are those of the Finnish locale in Unicode CLDR.
"""

import unicodedata
from functools import cache

_LETTERS = {letter: index + 2 for index, letter in enumerate(" -0123456789abcdefghijklmnopqrstuvwxyzåäö")}
_AS = {
    "ü": "y", "ű": "y", "æ": "ä", "ø": "ö", "õ": "ö", "ő": "ö", "œ": "ö",
    "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ł": "l", "ŋ": "n", "ŧ": "t",
}  # fmt: skip


@cache
def _weights(letter: str) -> bytes:
    if letter in _LETTERS:
        return bytes((_LETTERS[letter],))
    if letter in _AS:
        return b"".join(_weights(part) for part in _AS[letter])
    base = unicodedata.normalize("NFD", letter)[0]
    return bytes((_LETTERS[base],)) if base in _LETTERS else b""


def sort_key(*parts: str | None) -> bytes:
    """The key of a name given in parts; an empty or missing part sorts first. Ties are broken by the letters themselves."""
    texts = [unicodedata.normalize("NFC", unicodedata.normalize("NFC", part or "").casefold()) for part in parts]
    return b"\x01".join(b"".join(map(_weights, text)) for text in texts) + b"\x00" + "\x01".join(texts).encode()
