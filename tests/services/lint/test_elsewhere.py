"""Texts that stand elsewhere than among a project's: events, the price, people, the office; all that is printed is looked at."""

import pytest

from tests.services.lint.facts import DAY, changed, rules
from tests.services.lint.test_preflight import check, id_of
from verkostoadmin.services import records, settings
from verkostoadmin.services.lint import gathering, printed
from verkostoadmin.services.lint.facts import Text
from verkostoadmin.services.lint.finding import Finding, Place
from verkostoadmin.storage.database import Database


@pytest.fixture
def eve(example_db: Database) -> int:
    return id_of(example_db, "EVE")


def facts_of(db: Database, project: int) -> gathering.Facts:
    with db.read() as session:
        return gathering.gather(session, gathering.known(session, [project]), DAY)[project]


def only(found: list[Finding], rule: str) -> Finding:
    (item,) = [item for item in found if item.rule == rule]
    return item


def test_the_title_of_an_event_is_read_as_a_text(example_db: Database, eve: int) -> None:
    event = next(event for event in facts_of(example_db, eve).events if event.printed)
    records.change(example_db, "event", event.id, {"title_sv": "EVE startar 6.6.2023 på www.exempel,fi"})
    found = check(example_db, "EVE")
    assert only(found, "stale").place == Place("events", "title_sv", "sv", event.id)
    assert only(found, "address").place == Place("events", "title_sv", "sv", event.id)
    records.change(example_db, "event", event.id, {"title_sv": "", "title": "Seminaari, jossa on 39 kuntaa"})
    item = only(check(example_db, "EVE"), "count")
    assert item.place == Place("events", "title", "fi", event.id) and "39 kuntaa" in item.title


def test_an_event_that_is_not_open_to_all_is_not_printed(example_db: Database, eve: int) -> None:
    event = next(event for event in facts_of(example_db, eve).events if event.printed)
    records.change(example_db, "event", event.id, {"title": "Käynnistyy 6.6.2023", "kind": "steering"})
    assert "stale" not in {item.rule for item in check(example_db, "EVE")}


@pytest.mark.parametrize("field", ["bio_fi", "title", "topics"])
def test_the_profile_of_an_expert_is_read_as_a_text(example_db: Database, eve: int, field: str) -> None:
    contact = next(one for one in facts_of(example_db, eve).contacts if one.role_id)
    with example_db.read() as session:
        people = gathering.brochure.contacts(session, [eve], DAY)[eve]
        expert = next(one.expert for one in people if one.role.id == contact.role_id)
    assert expert is not None
    records.change(example_db, "expert", expert.id, {field: "Väitöskirja [täydennä], www.kunta,fi"})
    found = check(example_db, "EVE", document="catalogue")
    for rule in ("leftover", "address"):
        item = only(found, rule)
        assert item.place == Place("people", field, "fi", contact.role_id) and contact.name in item.detail


def test_what_a_person_did_has_nothing_to_do_with_the_run_of_the_project() -> None:
    words = "Toimi 39 kunnassa, ilmoittautui 1.2.2010 ja maksoi hintana 100 €."
    text = Text("fi", "bio_fi", "Aino Salmi", words, 1, "people")
    assert rules(changed(texts=(text,))) == []
    assert {rule for rule, _severity in rules(changed(texts=(Text("fi", "lead", "Ingressi", words),)))} >= {
        "count",
        "outside-run",
        "deadline",
        "price",
    }


def test_the_note_on_the_price_is_read_as_a_text(example_db: Database, eve: int) -> None:
    records.change(example_db, "project", eve, {"price_note": "vuodessa ???", "price_note_sv": "per år ???"})
    items = [item for item in check(example_db, "EVE") if item.rule == "leftover"]
    assert [item.place for item in items] == [
        Place("basics", "price_note", "fi"),
        Place("basics", "price_note_sv", "sv"),
    ]


def test_a_translation_of_elsewhere_that_is_none_is_found(example_db: Database, eve: int) -> None:
    note = "kunnalta vuodessa, alv 0 %, sisältää kaikki seminaarit"
    records.change(example_db, "project", eve, {"price_note": note, "price_note_sv": note})
    assert only(check(example_db, "EVE"), "untranslated").place == Place("basics", "price_note_sv", "sv")


# ---------------------------------------------------------------- the office
def of_office(db: Database, *languages: str) -> list[Finding]:
    found = check(db, "EVE", "USO", "Digi", document="catalogue", languages=languages)
    return [item for item in found if item.project_id is None]


@pytest.mark.parametrize("field", ["catalogue.foreword_fi", "catalogue.title_fi", "office.offer_fi"])
def test_the_texts_of_the_office_are_read_in_a_catalogue_only(example_db: Database, field: str) -> None:
    assert of_office(example_db) == []
    settings.set_setting(example_db, field, "Kausi käynnistyy 6.6.2023. Lue www.kunta,fi  [täydennä].")
    assert {(item.rule, item.place) for item in of_office(example_db, "fi")} == {
        (rule, Place("settings", field, "fi")) for rule in ("stale", "address", "spaces", "leftover")
    }
    assert of_office(example_db, "sv") == []
    assert [item for item in check(example_db, "EVE") if item.place.section == "settings"] == []


def test_a_foreword_counts_the_municipalities_of_all_networks_once(example_db: Database) -> None:
    def said(words: str, code: str = "fi") -> list[str]:
        settings.set_setting(example_db, f"catalogue.foreword_{code}", words)
        return [item.title for item in of_office(example_db, code) if item.rule == "count"]

    with example_db.read() as session:
        ids = [id_of(example_db, name) for name in ("EVE", "USO", "Digi")]
        both = gathering.lint.together(session, ids[:2])[0]  # Digi has no Swedish texts
        every = gathering.lint.together(session, ids)[0]
    assert said(f"Mukana on {every} kuntaa.") == []
    assert said(f"{both} kommuner deltar.", "sv") == []
    assert f"tiedoissa on {every}" in said(f"Mukana on {every + 1} kuntaa.")[0]
    assert str(both) in said(f"{every} kommuner deltar.", "sv")[0]


def test_a_foreword_that_was_not_translated_is_found(example_db: Database) -> None:
    words = "Kunnat ratkovat samoja kysymyksiä eri puolilla Suomea."
    for code in ("fi", "sv"):
        settings.set_setting(example_db, f"catalogue.foreword_{code}", words)
    items = [item for item in of_office(example_db) if item.rule == "untranslated"]
    assert [item.place for item in items] == [Place("settings", "catalogue.foreword_sv", "sv")]


def test_the_contact_person_and_page_of_the_office_are_mended_in_the_settings(example_db: Database) -> None:
    settings.set_setting(example_db, "office.contact_email", "")
    assert [(item.rule, item.place) for item in of_office(example_db)] == [
        ("email-missing", Place("settings", "office.contact_email"))
    ]


# ---------------------------------------------------------------- what documents tell
def told(db: Database, project: int, replaced: tuple[str, ...], *faults: printed.Flaw) -> list[Finding]:
    with db.read() as session:
        return printed.of_document(session, [project], ["sv"], replaced, faults, DAY)


def test_characters_of_events_people_and_the_office_lead_to_them(example_db: Database, eve: int) -> None:
    event = next(event for event in facts_of(example_db, eve).events if event.printed)
    records.change(example_db, "event", event.id, {"venue": "Зал"})
    settings.set_setting(example_db, "catalogue.foreword_by", "漢")
    items = told(example_db, eve, ("З", "漢"))
    assert [(item.project_id, item.place) for item in items] == [
        (eve, Place("events", record=event.id)),
        (None, Place("settings", "catalogue.foreword_by")),
    ]


def test_what_does_not_fit_of_events_people_and_partners_leads_to_them(example_db: Database, eve: int) -> None:
    facts = facts_of(example_db, eve)
    event, contact = facts.events[1], facts.contacts[0]
    (item,) = told(example_db, eve, (), ("overflow", eve, "events", "sv", event.titles[-1][:12] + "…"))
    assert item.place == Place("events", "", "sv", event.id)
    (item,) = told(example_db, eve, (), ("overflow", eve, "contacts", "sv", contact.name))
    assert item.place == Place("people", "", "sv", contact.role_id)
    (item,) = told(example_db, eve, (), ("overflow", eve, "partners", "sv", "Partner"))
    assert item.place == Place("participants", "", "sv")
    assert item.detail == "Kumppanit: Partner"
