"""The one gate for user text: what comes in is made printable, and what cannot be printed is replaced and reported.

Text is never read as markup anywhere in this engine, so that there is nothing to escape.
"""

import operator
import re
import unicodedata
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache, lru_cache
from typing import Any, Final
from urllib.parse import quote, urlsplit

from verkostoadmin.documents.pdf.fonts import PAGE, SOFT_HYPHEN, printable
from verkostoadmin.documents.typography import set_text

SAFE: Final = PAGE - {SOFT_HYPHEN} | {"\n"}
UNSAFE: Final = re.compile(f"[^{re.escape(''.join(sorted(SAFE)))}]")
RAW: Final = {"raw": True}  # metadata of a dataclass field whose text is no text: an address, a colour
EXACT: Final = {"exact": True}  # cleaned, but printed as it is written: a telephone number, an e-mail address
SAME: Final = {
    "\t": " ", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
    "\u2010": "-", "\u2011": "-", "\u2043": "–", "\u2015": "—",
    "\u202f": "\u00a0", "\u2007": "\u00a0", "\u2009": "\u00a0",
}  # fmt: skip
MARKS_IN_A_ROW: Final = 4  # more marks on one letter are a joke or an attack on the normaliser
SCHEMES: Final = ("http", "https", "mailto", "tel")


@dataclass
class Gate:
    """Cleans texts and remembers which characters the fonts lacked; where their language is known it sets them for print."""

    language: str = ""
    replaced: dict[str, None] = field(default_factory=dict)

    def clean(self, text: str) -> str:
        """The text as it is printed."""
        text = self.cleaned(text)
        if not self.language:
            return text
        printed = set_text(text, self.language)
        return text if printed == text else printed

    def cleaned(self, text: str) -> str:
        """The text as it can be printed, each character as it was typed."""
        if not UNSAFE.search(text):
            return text
        text = unicodedata.normalize("NFC", _few_marks(text.replace("\r\n", "\n")))
        return "".join([letter if letter in SAFE else self._letter(letter) for letter in text])

    def clean_all(self, value: Any) -> Any:
        """A value with every text in it cleaned: dataclasses and tuples are walked, fields marked RAW left alone.

        A dataclass that tells its `language` holds texts in that one.
        """
        if isinstance(value, str):
            return self.clean(value)
        if isinstance(value, tuple):
            cleaned = tuple([self.clean_all(item) for item in value])
            return value if all(map(operator.is_, cleaned, value)) else cleaned
        texts = _text_fields(value.__class__)
        if texts:
            outer, self.language = self.language, getattr(value, "language", "") or self.language
            cleaned = self._clean_fields(value, texts)
            self.language = outer
            return cleaned
        return value

    def _clean_fields(self, value: Any, texts: tuple[tuple[str, bool], ...]) -> Any:
        """The dataclass with its texts cleaned; the same one where there was nothing to clean."""
        changes = {}
        for name, exact in texts:
            before = getattr(value, name)
            after = self.cleaned(before) if exact else self.clean_all(before)
            if after is not before:
                changes[name] = after
        return replace(value, **changes) if changes else value

    def _letter(self, letter: str) -> str:
        letter = SAME.get(letter, letter)
        if letter in SAFE:
            return letter
        kind = unicodedata.category(letter)
        if kind == "Zs":
            return " "
        if kind in ("Cc", "Cf"):  # controls and directions have no look of their own
            return ""
        if printable(letter) and kind not in ("Co", "Cn"):
            return letter
        simpler = "".join(part for part in unicodedata.normalize("NFKD", letter) if part in SAFE)
        if not simpler:
            self.replaced[letter] = None
        return simpler or ("?" if kind[0] in "LN" else "")


@cache
def _text_fields(kind: Any) -> tuple[tuple[str, bool], ...]:
    """The fields of a dataclass that may hold text, and whether it is to stay as it is written; of others none."""
    found = fields(kind) if is_dataclass(kind) else ()
    return tuple((item.name, item.metadata.get("exact", False)) for item in found if not item.metadata.get("raw"))


def _few_marks(text: str) -> str:
    kept, marks = [], 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me", "Mc") else 0
        if marks <= MARKS_IN_A_ROW:
            kept.append(letter)
    return "".join(kept)


def one_line(text: str) -> str:
    """The text with every run of white space, also of no-break spaces, made one space: a title, a name in the outline."""
    return " ".join(text.split())


@lru_cache(1024)
def address(url: str) -> str:
    """The URL in ASCII, or nothing if it is no web, mail or telephone address."""
    url = "".join(url.split())
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return ""
    if scheme not in SCHEMES:
        return ""
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]-._")
