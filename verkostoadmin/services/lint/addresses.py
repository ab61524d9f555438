"""Web and e-mail addresses: whether they are written as such; nothing is fetched."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.lint.facts import Facts, Scope
from verkostoadmin.services.lint.finding import Hit, Place

_LABEL: Final = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST: Final = re.compile(rf"(?:{_LABEL}\.)+(?:xn--[a-z0-9-]+|[^\W\d_]{{2,63}})", re.IGNORECASE)
_FORBIDDEN: Final = re.compile(r"[\s<>\"{}|\\^`]|%(?![0-9a-fA-F]{2})")
_EMAIL: Final = re.compile(rf"[\w.!#$%&'*+/=?^`{{|}}~-]+@(?:{_LABEL}\.)+[^\W\d_]{{2,63}}")
_CANDIDATE: Final = re.compile(r"(?<![\w@/])(?:[a-z]{2,8}:/+|https?[;.]//|www[.,])\S+|(?<!\S)\S+@\S+", re.IGNORECASE)
_MARKS: Final = ("@", ":/", "//", "www", "WWW")
_AROUND: Final = "()[]<>{}.,;:!?…\"'”“’»«–*_"


@lru_cache(1024)
def is_web_address(url: str) -> bool:
    """Whether a text is an address of a web page that a browser would try to open."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    good = parts.scheme in ("http", "https") and bool(_HOST.fullmatch(host))
    return good and "@" not in parts.netloc and not _FORBIDDEN.search(url)


def malformed(text: str) -> Iterator[str]:
    """What looks as if it were an address in a text, and is none."""
    if not any(mark in text for mark in _MARKS):
        return
    for match in _CANDIDATE.finditer(text):
        found = match[0].strip(_AROUND)
        if "@" in found and "/" not in found:
            good = bool(_EMAIL.fullmatch(found.removeprefix("mailto:")))
        else:
            good = is_web_address(f"https://{found}" if found.lower().startswith("www") else found)
        if found and not good:
            yield found


def wrong(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """An address that leads nowhere, first of all the one in the QR code."""
    page = facts.page_url or facts.office_url
    if page and not is_web_address(page):
        place = Place("basics", "page_url") if facts.page_url else Place("settings", "office.page_url")
        yield _hit("err", page, _("The QR code leads nowhere"), place)
    for text in facts.texts:
        for address in malformed(text.words):
            yield _hit("warn", address, text.name, text.place)
    for event in facts.events:
        if event.online_url and not is_web_address(event.online_url):
            yield _hit("warn", event.online_url, event.title, Place("events", record=event.id))
    for site in facts.sites:
        if not is_web_address(site.url):
            yield _hit("info", site.url, site.name, Place("participants", record=site.participation_id))


def _hit(severity: str, address: str, where: str, place: Place) -> Hit:
    title = _("”%(address)s” is not a proper address") % {"address": address}
    return Hit(severity, title, where, place, address)
