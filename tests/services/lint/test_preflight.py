"""The list of rules: a project without a flaw, order and keys, waivers, and the projects that the program ships."""

import time
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy.event import listen

from tests.services.lint.facts import DAY, FINE, found, rules, saying
from verkostoadmin.errors import UserError
from verkostoadmin.services import approval, history, records, settings
from verkostoadmin.services.lint import gathering, preflight, waiving
from verkostoadmin.services.lint.facts import Scope
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.storage import participations, projects, texts
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.projects import snapshot

NOW = datetime(2026, 11, 24, 12)


def id_of(db: Database, short_name: str) -> int:
    with db.read() as session:
        return next(key for key, name in projects.short_names(session).items() if name == short_name)


def check(db: Database, *names: str, document: str = "brochure", **scope: object) -> list[preflight.Finding]:
    with db.read() as session:
        known = {name: key for key, name in projects.short_names(session).items()}
        ids = [known[name] for name in names] if names else list(known.values())
        return preflight.lint(session, document, ids, day=DAY, **scope)  # type: ignore[arg-type]


@pytest.mark.parametrize("document", ["brochure", "flyer", "poster", "catalogue", "participants"])
def test_a_project_without_a_flaw_has_no_findings(document: str) -> None:
    assert rules(replace(FINE, status="open"), document) == []


def test_every_rule_has_a_name_of_its_own_and_tells_what_it_is_about() -> None:
    keys = [rule.key for rule in preflight.RULES]
    assert len(keys) == len(set(keys))
    assert all(rule.check.__doc__ for rule in preflight.RULES)
    assert set(keys) < preflight.KEYS


def test_the_guide_tells_every_rule_by_its_name() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "opas.md").read_text(encoding="utf-8")
    assert [key for key in sorted(preflight.KEYS) if f"`{key}`" not in guide] == []


def test_the_gravest_come_first() -> None:
    facts = saying("39 kuntaa, [TODO]  ja 3.9.2023.", applications=1, contacts=())
    severities = [item.severity for item in found(facts)]
    assert severities == sorted(severities, key=("err", "warn", "info").index)
    assert {"err", "warn", "info"} <= set(severities)


def test_only_findings_of_the_documents_languages_are_told() -> None:
    facts = saying("39 kommuner.", "sv")
    assert [item.rule for item in found(facts, languages=("sv",))] == ["count"]
    assert found(facts, languages=("fi", "en")) == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_examples_can_be_printed(example_db: Database, language: str) -> None:
    for document in ("brochure", "flyer", "poster", "catalogue", "participants"):
        stopping = waiving.stopping(check(example_db, document=document))
        assert [(item.rule, item.detail) for item in stopping] == []
    with example_db.read() as session:
        begun = [key for key in projects.short_names(session) if language in texts.of_project(session, key)]
        for project in begun:
            assert waiving.stopping(preflight.lint(session, "brochure", [project], [language], DAY)) == []


def test_a_wrong_count_in_an_example_stops_the_print(example_db: Database) -> None:
    with example_db.read() as session:
        project = next(key for key, name in projects.short_names(session).items() if name == "Verkosto-pk")
        text = texts.of_project(session, project)["fi"]
        row_id, lead = text.id, str(text.lead)
    records.change(example_db, "project_text", row_id, {"lead": lead.replace("39 kuntaa", "38 kuntaa")})
    (error,) = waiving.stopping(check(example_db, "Verkosto-pk"))
    assert (error.rule, error.place.field, error.language) == ("count", "lead", "fi")
    assert error.title == "Tekstissä lukee ”38 kuntaa”, tiedoissa on 39"


def test_a_waived_error_is_told_and_stops_nothing_until_it_changes(example_db: Database) -> None:
    project = id_of(example_db, "EVE")
    with example_db.read() as session:
        row_id = texts.of_project(session, project)["fi"].id
    records.change(example_db, "project_text", row_id, {"tagline": "Mukana 25 kuntaa"})
    (error,) = waiving.stopping(check(example_db, "EVE"))
    assert waiving.waive_rules(example_db, [error], ["count"]) == []
    (waived,) = [item for item in check(example_db, "EVE") if item.rule == "count"]
    assert (waived.waived_by, waived.stops) == ("Testaaja", False)
    assert waived.waived_at is not None
    records.change(example_db, "project_text", row_id, {"tagline": "Mukana 26 kuntaa"})
    assert [item.rule for item in waiving.stopping(check(example_db, "EVE"))] == ["count"]


def test_waiving_is_a_step_that_can_be_undone(example_db: Database) -> None:
    project = id_of(example_db, "EVE")
    records.change(example_db, "project", project, {"cancelled": True})
    (error,) = waiving.stopping(check(example_db, "EVE"))
    waiving.waive(example_db, error)
    assert waiving.stopping(check(example_db, "EVE")) == []
    history.undo(example_db)
    assert waiving.stopping(check(example_db, "EVE")) == [error]


def test_only_rules_that_exist_can_be_waived(example_db: Database) -> None:
    with pytest.raises(UserError, match="Sääntöä ”kaikki” ei ole"):
        waiving.waive_rules(example_db, [], ["count", "kaikki"])


def test_other_errors_go_on_stopping(example_db: Database) -> None:
    facts = saying("39 kuntaa ja [TODO].", project_id=id_of(example_db, "EVE"))
    remaining = waiving.waive_rules(example_db, preflight.check(facts, Scope()), ["count"])
    assert [item.rule for item in remaining] == ["leftover"]


def test_a_change_after_approval_shows(example_db: Database) -> None:
    with example_db.read() as session:
        text_id = texts.of_project(session, id_of(example_db, "EVE"))["fi"].id
    approval.approve(example_db, text_id)
    assert not [item for item in check(example_db, "EVE") if item.rule == "changed"]
    records.change(example_db, "project_text", text_id, {"lead": "Uusi ingressi."})
    (item,) = [item for item in check(example_db, "EVE") if item.rule == "changed"]
    assert (item.severity, item.place) == ("warn", Place("texts", "approval", "fi"))


def test_a_catalogue_of_running_projects_holds_no_ended_one(example_db: Database) -> None:
    assert waiving.stopping(check(example_db, "EVE", "TOK", document="catalogue")) == []
    (error,) = waiving.stopping(check(example_db, "EVE", "TOK", document="catalogue", only="running"))
    assert (error.rule, error.project_id) == ("ended", id_of(example_db, "TOK"))


def test_a_catalogue_without_a_foreword_is_noted(example_db: Database) -> None:
    def missing(*languages: str) -> list[str]:
        findings = check(example_db, "EVE", document="catalogue", languages=languages)
        return [item.language for item in findings if item.rule == "foreword"]

    for code in ("fi", "sv"):
        settings.set_setting(example_db, f"catalogue.foreword_{code}", "")
    assert missing("fi", "sv") == ["fi", "sv"]
    settings.set_setting(example_db, "catalogue.foreword_sv", "Bästa läsare")
    assert missing("fi", "sv") == ["fi"]


def test_what_participants_are_asked_about_is_read_from_the_database(example_db: Database) -> None:
    item = next(item for item in check(example_db, "EVE", document="participants") if item.rule == "contactless")
    assert item.severity == "info"
    with example_db.read() as session:
        part = next(
            row
            for row in participations.of_project(session, id_of(example_db, "EVE"), NOW)
            if row.status == "confirmed"
        )
    records.change(example_db, "organisation", part.organisation_id, {"website": "https://www.kunta,fi"})
    (item,) = [item for item in check(example_db, "EVE") if item.rule == "address"]
    assert (item.severity, item.place) == ("info", Place("participants", record=part.id))


def test_the_rules_are_quick(example_db: Database) -> None:
    """A page of a project waits for them; the bound is far above the two milliseconds that they take."""
    facts = saying("Verkostossa 38 kuntaa kehitti vuonna 2025 työtään, ja seminaarit pidettiin keväällä. " * 120)
    preflight.check(facts, Scope())
    start = time.perf_counter()
    for _ in range(5):
        preflight.check(facts, Scope())
    assert (time.perf_counter() - start) / 5 < 0.05


def test_nothing_is_told_of_a_project_that_is_gone(example_db: Database) -> None:
    project = id_of(example_db, "EVE")
    records.delete(example_db, "project", [project])
    with example_db.read() as session:
        assert preflight.lint(session, "brochure", [project], day=date(2026, 11, 24)) == []


def test_the_facts_of_an_example(example_db: Database) -> None:
    project_id = id_of(example_db, "Verkosto-pk")
    with example_db.read() as session:
        facts = gathering.gather(session, gathering.known(session, [project_id]), DAY)[project_id]
    assert (facts.municipalities, facts.regions, facts.groups, facts.status) == (39, 9, 10, "ended")
    assert facts.begun() == ("fi", "sv")
    assert {text.language for text in facts.texts} == {"fi", "sv"}
    assert len(facts.events) == 3
    assert all(contact.email or contact.hidden for contact in facts.contacts)


def test_many_projects_are_asked_about_at_once(example_db: Database) -> None:
    """As often as one: a catalogue of hundreds must not take seconds."""
    statements: list[str] = []
    listen(example_db.engine, "before_cursor_execute", lambda *arguments: statements.append(arguments[2]))
    check(example_db, "EVE")
    alone = len(statements)
    every = check(example_db)
    assert len(statements) - alone == alone
    assert {item.project_id for item in every} > {id_of(example_db, "EVE")}


def test_the_page_and_the_check_tell_the_same(example_db: Database) -> None:
    """The page has read some of the facts for itself."""
    project_id = id_of(example_db, "USO")
    shown = snapshot.load(example_db, project_id, NOW)
    assert shown is not None
    assert [item for item in check(example_db, "USO") if item.rule != "address"] == list(shown.findings)
