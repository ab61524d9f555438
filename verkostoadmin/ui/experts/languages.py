"""The languages an expert speaks, by their names in the language of the window."""

from verkostoadmin import i18n

OFFERED = ("fi", "sv", "en", "se", "de", "fr", "ru", "et", "no", "da", "uk", "ar", "so", "es")


def language_name(code: str) -> str:
    """suomi for fi; the code itself where nobody knows its name."""
    from babel import Locale

    names = Locale.parse(i18n.locale_of(i18n.current())).languages
    return str(names.get(code, code))
