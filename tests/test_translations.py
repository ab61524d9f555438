"""The catalogues: complete in Finnish and Swedish, compiled, and with the placeholders of their messages.

English has a small catalogue of its own: for messages that carry more words than are to be shown, to tell them apart.
"""

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from verkostoadmin import i18n
from verkostoadmin.i18n import LANGUAGES

REPOSITORY = Path(__file__).resolve().parent.parent
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sdr]|%[sdr]|%%")


def catalogue(language: str) -> Catalog:
    with (REPOSITORY / "resources" / "i18n" / language / "LC_MESSAGES" / "verkostoadmin.po").open("rb") as file:
        return read_po(file, locale=language)


@pytest.fixture(scope="module")
def messages() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(REPOSITORY / "verkostoadmin", [("**.py", "python")], keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found if message}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_message_is_translated(language: str, messages: set[str | tuple[str, ...]]) -> None:
    known = catalogue(language)

    def missing(message: str | tuple[str, ...]) -> bool:
        entry = known.get(message if isinstance(message, str) else message[0])
        return entry is None or not (entry.string if isinstance(message, str) else all(entry.string))

    assert sorted(str(message) for message in messages if missing(message)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_no_left_over_translations(language: str, messages: set[str | tuple[str, ...]]) -> None:
    assert [message.id for message in catalogue(language) if message.id and message.id not in messages] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language: str) -> None:
    assert [message.id for message in catalogue(language) if message.id and not same_placeholders(message)] == []


def same_placeholders(message: Message) -> bool:
    originals = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    expected = {placeholder for text in originals for placeholder in PLACEHOLDER.findall(text)}
    return all(set(PLACEHOLDER.findall(text)) <= expected for text in strings) and any(
        set(PLACEHOLDER.findall(text)) == expected for text in strings
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_fresh(language: str) -> None:
    buffer = io.BytesIO()
    write_mo(buffer, catalogue(language))
    stored = REPOSITORY / "resources" / "i18n" / language / "LC_MESSAGES" / "verkostoadmin.mo"
    assert stored.read_bytes() == buffer.getvalue()


def test_what_tells_messages_apart_is_not_shown_in_english() -> None:
    english = i18n.translator("en")
    assert english.gettext("Confirmed event") == "Confirmed"
    assert english.gettext("Ended projects") == "Ended"
    assert [english.ngettext("place in figures", "places in figures", count) for count in (1, 2)] == ["place", "places"]
    assert english.gettext("Brochure") == "Brochure"  # the source, for all else


def test_the_english_catalogue_holds_only_what_differs_from_the_source() -> None:
    assert [message.id for message in catalogue("en") if message.id and message.string == message.id] == []
