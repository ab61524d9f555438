"""Texts that time has overtaken, and days that do not belong to the project."""

from datetime import date

import pytest

from tests.services.lint.facts import COMING, DAY, changed, found, rules, saying
from verkostoadmin.services.lint.moments import mentions
from verkostoadmin.services.lint.tenses import is_stale

STALE = {
    "fi": (
        "Verkosto käynnistyy 6.6.2023.",
        "Käynnistyy 6.6.2023",
        "Hanke alkaa syksyllä 2024 ja kestää vuoden.",
        "Seminaari järjestetään 5.5.2025 Tampereella.",
        "Päätösseminaari on tulossa keväällä 2026.",
        "Ilmoittautuminen on auki 15.1.2025 asti.",
        "Seuraava haku avautuu maaliskuussa 2025.",
        "Kunnan tulee ilmoittautua 1.2.2024 mennessä.",
        "Vuonna 2025 järjestetään neljä seminaaria.",
        "Työ aloitettiin hyvin, ja toinen vaihe käynnistyy 1.1.2024.",
        "Tulokset julkaistaan vuoden 2024 lopussa.",
        "Verkosto käynnistyy 6. kesäkuuta 2023.",
    ),
    "sv": (
        "Nätverket startar den 6 juni 2023.",
        "Projektet börjar hösten 2024 och varar ett år.",
        "Seminariet ordnas 5.5.2025 i Vasa.",
        "Anmälan är öppen till den 15 januari 2025.",
        "Nästa period inleds i mars 2025.",
        "Vi kommer att hålla fyra seminarier 2025.",
        "Anmäl dig senast 1.2.2024.",
    ),
    "en": (
        "The network starts on 6 June 2023.",
        "The project begins in autumn 2024 and lasts a year.",
        "A seminar will be held on 5 May 2025.",
        "Registration is open until January 15, 2025.",
        "The final seminar takes place in 2025.",
        "Register by 1 February 2024.",
    ),
}
FRESH = {
    "fi": (
        "Verkosto alkoi 6.6.2023.",
        "Hanke alkoi 6.6.2023 ja jatkuu toistaiseksi.",
        "Seminaari järjestetään 5.5.2027.",
        "Vuonna 2025 aloittaneet työllisyysalueet järjestetään uudelleen.",
        "Verkosto on toiminut vuodesta 2023 lähtien, ja seminaarit järjestetään keväisin.",
        "Vuonna 2023 hyväksyttyä strategiaa toteutetaan nyt.",
        "Vuoden 2024 jälkeen seminaarit pidetään etänä.",
        "Tammikuussa 2024 käynnistynyt hanke päättyy pian.",
        "Hanke käynnistyy 2023 ja päättyy 2027.",
        "OMA 2 käynnistyi tammikuussa 2024, ja siinä ovat mukana myös työllisyysalueet.",
        "Työ alkoi vuonna 2023, ja seminaareja järjestetään edelleen.",
        "Seminaarit järjestetään keväällä ja syksyllä.",
        "Seuraava ilmoittautumisaika on alustavasti 1.3.–30.4.2027, ja uusi ryhmä aloittaa syksyllä 2027.",
    ),
    "sv": (
        "Nätverket startade 2023.",
        "Sysselsättningsområdena, som inledde sin verksamhet 2025, har förändrat läget.",
        "Nätverket har verkat sedan 2023 och seminarier ordnas varje vår.",
        "Projektet startar i mars 2027.",
        "Projektet inleddes 2023 och avslutas 2027.",
        "Seminariet hölls 5.5.2025.",
    ),
    "en": (
        "The network started in 2023.",
        "Seminars will be held every spring.",
        "The strategy adopted in 2023 will be renewed.",
        "Since 2023 seminars have been held and will be held again.",
        "The seminar takes place on 5 May 2027.",
        "The network began in 2023 and will go on.",
        "The project starts in 2023 and ends in 2027.",
    ),
}


def stale(words: str, language: str, day: date = DAY) -> bool:
    return is_stale(words, mentions(words), language, day)


@pytest.mark.parametrize(("language", "words"), [(code, words) for code, listed in STALE.items() for words in listed])
def test_the_past_told_as_the_future_is_noticed(language: str, words: str) -> None:
    assert stale(words, language)
    assert ("stale", "warn") in rules(saying(words, language))


@pytest.mark.parametrize(("language", "words"), [(code, words) for code, listed in FRESH.items() for words in listed])
def test_the_past_told_as_past_and_the_future_are_not(language: str, words: str) -> None:
    assert not stale(words, language)


def test_a_text_is_overtaken_on_the_next_day() -> None:
    words = "Verkosto käynnistyy 24.11.2026."
    assert not stale(words, "fi")
    assert stale(words, "fi", date(2026, 11, 25))


def test_only_the_sentence_with_the_day_counts() -> None:
    assert ("stale", "warn") not in rules(saying("Verkosto alkoi vuonna 2025. Seminaari järjestetään keväällä 2027."))
    item = next(item for item in found(saying("Alkusanat.\nVerkosto käynnistyy 6.6.2025.")) if item.rule == "stale")
    assert item.detail == "Sisältö (suomi): Verkosto käynnistyy 6.6.2025."


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("6.6.2023", date(2023, 6, 6)),
        ("6. kesäkuuta 2023", date(2023, 6, 6)),
        ("den 6 juni 2023", date(2023, 6, 6)),
        ("6th June 2023", date(2023, 6, 6)),
        ("June 6, 2023", date(2023, 6, 6)),
        ("2023-06-06", date(2023, 6, 6)),
        ("kesäkuussa 2023", date(2023, 6, 30)),
        ("i februari 2024", date(2024, 2, 29)),
        ("keväällä 2023", date(2023, 5, 31)),
        ("hösten 2023", date(2023, 12, 31)),
        ("talvella 2023", date(2024, 3, 31)),
        ("vuonna 2023", date(2023, 12, 31)),
        ("31.2.2023", None),
        ("31 april 2023", None),
    ],
)
def test_moments_are_read_in_every_language(words: str, last: date | None) -> None:
    (moment,) = mentions(words)
    assert moment.last == last


@pytest.mark.parametrize("words", ["2000 €", "2 000 euroa", "puh. 050 2023 111", "2/2026", "§ 2023:5", "v1.2023"])
def test_other_numbers_are_no_moments(words: str) -> None:
    assert not [moment for moment in mentions(words) if moment.exact]


def test_a_day_outside_the_run_is_noticed() -> None:
    outside = [("outside-run", "warn")]
    assert rules(saying("Aloitimme 3.9.2023.")) == outside
    assert rules(saying("Vi börjar den 3 mars 2028.", "sv")) == outside
    assert rules(saying("Aloitimme 3.9.2025.")) == []
    assert rules(saying("Ilmoittautuminen alkoi 1.10.2024.")) == []
    assert rules(saying("Laki tuli voimaan 1.1.2023.")) == []
    assert rules(saying("Aloitimme vuonna 2023.")) == []
    assert rules(saying("Päätämme 3.9.2029.", ends_on=None)) == []


def test_a_day_that_no_calendar_has_is_noticed() -> None:
    assert rules(saying("Kokous oli 31.4.2026.")) == [("no-such-day", "warn")]


def test_a_deadline_that_is_another_than_in_the_data_is_noticed() -> None:
    closing = {"registration_closes": date(2027, 1, 15)}
    assert rules(saying("Ilmoittautuminen on auki 20.1.2027 asti.", **closing)) == [("deadline", "warn")]
    assert rules(saying("Anmälan är öppen till den 20 januari 2027.", "sv", **closing)) == [("deadline", "warn")]
    assert rules(saying("Registration is open until 20 January 2027.", "en", **closing)) == [("deadline", "warn")]
    assert rules(saying("Ilmoittautuminen on auki 15.1.2027 asti.", **closing)) == []
    assert rules(saying("Kokoonnumme 20.1.2027.", **closing)) == []


def test_events_outside_the_run_and_late_registration_are_noticed() -> None:
    early = COMING._replace(starts_on=date(2024, 5, 5))
    assert rules(changed(events=(COMING, early))) == [("event-outside-run", "warn")]
    late = COMING._replace(registration_closes=date(2026, 12, 4))
    assert rules(changed(events=(late,))) == [("event-registration", "warn")]
