"""Where words may be divided: Finnish by its syllables, Swedish and English by the patterns of pyphen.

pyphen knows no Finnish. The syllable rule needs no dictionary but for the borders of compounds, of which the common
ones are listed.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

PATTERNS: Final = {"sv": "sv", "en": "en_GB"}
LEAST: Final = 3  # letters on either side
WORDS_KEPT: Final = 4096
VOWELS: Final = "aeiouyåäöáéíóúüõæø"
SYLLABLE: Final = re.compile(rf"(?<=[{VOWELS}])[^\W\d_{VOWELS}]*(?=[^\W\d_{VOWELS}][{VOWELS}])")
OTHER_HARMONY: Final = re.compile("[äöy](?=[aou])|[aou](?=[äö])")  # two vowels no word has beside each other
# Second parts of compounds that the syllable rule would miss: they begin with a vowel or with several consonants.
SECOND_PARTS: Final = re.compile(
    "(?<=[^\\W\\d_]{3})(?:"
    "ohjelm|ohjau|arvio|organisaatio|opetu|opisto|osaami|osasto|omistaj|oikeu|alue|avustu|asiantuntij|asema|edustaj|elinkeino"
    "|elinvoim|elämä|ilmasto|innovaatio|investoin|yhdisty|yhteisty|yhteyde|yhtiö|yhtym|yksikkö|yksikö|ympäristö|yrity"
    "|uudistu|ääni|profiil|prosess|projekt|program|prosentt|kriteer|kriisi|kriitti|strateg|struktuur|standard|statisti"
    "|traktor|transform|trend|planee|platform|klinik|klusteri|klubi|globaal|grafiik|presiden|spesiali|stipend|stressi"
    "|krediit|frekvens|flor|bruttok|skenaario)"
)


@lru_cache(WORDS_KEPT)
def break_points(word: str, language: str) -> tuple[int, ...]:
    """How many letters may stand before a hyphen, fewest first."""
    found = _by_patterns(language)(word.lower()) if language in PATTERNS else _by_syllables(word.lower())
    return tuple([place for place in sorted(found) if LEAST <= place <= len(word) - LEAST])


def _by_syllables(word: str) -> set[int]:
    """Before every consonant with a vowel behind it, and between the parts of a compound where they are known."""
    places = {match.end() for match in SYLLABLE.finditer(word)}
    parts = {match.start() for match in SECOND_PARTS.finditer(word)} | {m.end() for m in OTHER_HARMONY.finditer(word)}
    for place in parts:
        places -= {place - 1, place + 1, place + 2}
    return places | parts


@cache
def _by_patterns(language: str) -> Callable[[str], set[int]]:
    """The places that a dictionary of pyphen finds; it is loaded only when a word has to be divided."""
    import pyphen

    dictionary = pyphen.Pyphen(lang=PATTERNS[language], left=LEAST, right=LEAST)

    def places(word: str) -> set[int]:
        found: set[int] = set(dictionary.positions(word))
        # utveckling-s-nätverk: the s ends the first part; kompetens-ut-veckling: a short second part is not begun
        return {place for place in found if place + 1 not in found and place - 2 not in found}

    return places
