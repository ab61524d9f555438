"""Rules about the texts themselves: what is missing, not approved, left over, or not translated."""

import re
from collections.abc import Iterator
from typing import Final

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services.lint.facts import LANGUAGE_NAMES, Facts, Language, Scope, Text
from verkostoadmin.services.lint.finding import Hit, Place, names, quotation

LONG_ENOUGH: Final = 40  # characters; names and short headings may well be the same in two languages
_LEFTOVER: Final = re.compile(
    r"\[(?:\s*(?:to ?do|tbd|xx*|\.{2,}|…|\?+|täydennä|täydennetään|lisää|tähän|puuttuu|fyll|komplettera|här|add|fill|insert|"
    r"here)\b[^\]\n]{0,60}|\s*(?:\.{3}|…|\?+|_+|\s)\s*)\]"
    r"|\b(?:to ?do:|(?:todo|tbd|fixme|x{3,}|lorem ipsum)\b|pp\.kk\.vvvv|dd\.mm\.yyyy|åååå-mm-dd)|\?{3,}|_{3,}"
    r"|</?[a-zåäö][^<>\n]{0,40}>"
)
_LEFTOVER_MARKS: Final = (
    "[",
    "<",
    "???",
    "___",
    "xxx",
    "todo",
    "to do:",
    "tbd",
    "fixme",
    "lorem",
    ".vvvv",
    ".yyyy",
    "åååå",
)
_SPACES: Final = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)|(?<=\w) [,;!?](?=\s|$)|(?<=\w) \.(?=\s|$)")
_SPACES_MARKS: Final = ("  ", "\u00a0 ", " \u00a0", "\u00a0\u00a0", " ,", " ;", " !", " ?", " .")


def missing(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Texts that a language lacks: in Finnish an error, in others once they were begun a warning."""
    for texts in facts.languages:
        empty = [part for part in texts.parts if not part.filled]
        if empty and (texts.begun or texts.language == "fi"):
            place = Place("texts", empty[0].field, texts.language, empty[0].record)
            evidence = " ".join(f"{part.record or ''}{part.field}" for part in empty)
            severity = "err" if texts.language == "fi" else "warn"
            title = _missing_title(texts.language, len(empty))
            yield Hit(severity, title, names([part.label for part in empty]), place, evidence)


def _missing_title(language: str, count: int) -> str:
    words = {
        "fi": ngettext("%(count)d Finnish text is missing", "%(count)d Finnish texts are missing", count),
        "sv": ngettext("%(count)d Swedish text is missing", "%(count)d Swedish texts are missing", count),
        "en": ngettext("%(count)d English text is missing", "%(count)d English texts are missing", count),
    }
    return words[language] % {"count": count}


def missing_language(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A language without any texts: an error in a document of that language; else Swedish is noted.

    A catalogue leaves the project out, which is a warning.
    """
    for texts in facts.languages:
        required = texts.language in scope.languages
        if required and not texts.begun and scope.document == "catalogue":
            yield _missing_language(texts, "warn", _("The project is left out of the catalogue"))
        elif not texts.begun and (required or texts.language == "sv"):
            yield _missing_language(texts, "err" if required else "info", _to_write(len(texts.parts)))


def _missing_language(texts: Language, severity: str, detail: str) -> Hit:
    titles = {
        "fi": _("There are no Finnish texts"),
        "sv": _("There are no Swedish texts"),
        "en": _("There are no English texts"),
    }
    return Hit(severity, titles[texts.language], detail, Place("texts", "", texts.language))


def _to_write(count: int) -> str:
    return ngettext(
        "%(count)d text to write; nothing can be printed in this language before",
        "%(count)d texts to write; nothing can be printed in this language before",
        count,
    ) % {"count": count}


def missing_headings(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Sections that have a heading in Finnish and none in another language."""
    for texts in facts.languages:
        if texts.headless:
            first = texts.headless[0]
            evidence = " ".join(str(part.record) for part in texts.headless)
            yield Hit(
                "warn",
                _("A heading is missing: %(language)s") % {"language": LANGUAGE_NAMES[texts.language]()},
                names([part.label for part in texts.headless]),
                Place("texts", first.field, texts.language, first.record),
                evidence,
            )


def changed(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Texts that are other ones than those that were approved."""
    yield from _approval(facts, "changed", "warn", _("Texts changed after approval"))


def unapproved(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Texts that nobody has approved."""
    yield from _approval(facts, "none", "info", _("Texts not approved yet"))


def _approval(facts: Facts, state: str, severity: str, title: str) -> Iterator[Hit]:
    for texts in facts.languages:
        if texts.begun and texts.approval == state:
            place = Place("texts", "approval", texts.language)
            yield Hit(severity, title, LANGUAGE_NAMES[texts.language](), place)


def leftovers(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Marks of unfinished writing and of markup, which would be printed as they stand."""
    for text in facts.texts:
        found = _LEFTOVER.search(text.small) if any(mark in text.small for mark in _LEFTOVER_MARKS) else None
        if found:
            left = text.words[slice(*found.span())]
            title = _("Something unfinished was left in the text: ”%(words)s”") % {"words": left}
            detail = f"{text.name}: {quotation(text.words, *found.span())}"
            yield Hit("err", title, detail, text.place, found[0])


def spaces(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Two spaces in a row, or one before a comma."""
    for text in facts.texts:
        found = _SPACES.search(text.words) if any(mark in text.words for mark in _SPACES_MARKS) else None
        if found:
            detail = f"{text.name}: {quotation(text.words, *found.span())}"
            yield Hit("info", _("A space too many"), detail, text.place, detail)


def untranslated(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A text that is letter by letter the Finnish one."""
    finnish = {_base(text): text.words for text in facts.texts if text.language == "fi"}
    for text in facts.texts:
        same = finnish.get(_base(text)) == text.words
        if same and text.language != "fi" and len(text.words) >= LONG_ENOUGH:
            detail = f"{text.name}: {quotation(text.words, 0, LONG_ENOUGH)}"
            yield Hit("err", _("The text is the Finnish one"), detail, text.place, text.words)


def _base(text: Text) -> tuple[str, int | None, str]:
    """The same for a text in all its languages."""
    return text.section, text.record, text.field.removesuffix(f"_{text.language}")
