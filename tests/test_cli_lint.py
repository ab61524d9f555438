"""The verb `lint`: what it tells, its objects and its exit code; and what stops the verb `print`."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from verkostoadmin import cli, documents
from verkostoadmin.cli import linting
from verkostoadmin.documents.rendered import Fault, Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.services import records
from verkostoadmin.storage import projects
from verkostoadmin.storage.database import Database

KEYS = [
    "project", "project_id", "rule", "severity", "language", "title", "detail", "section", "field", "record_id", "key",
    "waived_by", "waived_at",
]  # fmt: skip


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        code = cli.main(arguments)
    except SystemExit as stop:
        code = int(stop.code or 0)
    out, err = capsys.readouterr()
    return code, out, err


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    _code, out, _err = run(capsys, "lint", *arguments, "--json")
    objects: list[dict[str, Any]] = json.loads(out)
    return objects


@pytest.fixture
def file(example_db: Database) -> str:
    return str(example_db.path)


def set_tagline(capsys: pytest.CaptureFixture[str], file: str, words: str) -> None:
    assert run(capsys, "set", file, "project", "EVE", f"tagline={words}")[0] == 0


def test_the_examples_have_no_errors_in_any_language(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "lint", file)
    assert (code, err) == (0, "")
    *lines, summary = out.splitlines()
    assert summary.startswith("Virheitä: 0 · varoituksia: ")
    assert {line.split("\t")[0] for line in lines} > {"EVE", "USO", "Verkosto-pk"}
    assert all(len(line.split("\t")) == 5 for line in lines)
    assert "EVE\tinfo\tunapproved\ttexts/approval/sv\tTekstejä ei ole hyväksytty · ruotsi" in lines


def test_an_error_is_told_and_is_the_exit_code(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_tagline(capsys, file, "Mukana 21 kuntaa")
    code, out, _err = run(capsys, "lint", file, "--project", "EVE")
    assert code == 1
    assert out.startswith("EVE\terr\tcount\ttexts/tagline/fi\tTekstissä lukee ”21 kuntaa”, tiedoissa on 22")
    assert run(capsys, "lint", file, "--project", "USO")[0] == 0
    assert run(capsys, "lint", file, "--project", "EVE", "--language", "sv")[0] == 0


def test_objects_have_stable_keys(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_tagline(capsys, file, "Mukana 21 kuntaa")
    objects = found(capsys, file, "--project", "EVE")
    assert all(list(row) == KEYS for row in objects)
    assert all(isinstance(value, str) for row in objects for value in row.values())
    assert (objects[0]["rule"], objects[0]["severity"], objects[0]["field"]) == ("count", "err", "tagline")


def test_a_language_that_is_named_is_required(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "lint", file, "--project", "TOK", "--language", "sv")
    assert code == 1
    assert "missing-language" in out
    assert run(capsys, "lint", file, "--project", "TOK")[0] == 0


def test_documents_are_made_for_what_only_they_can_tell(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_tagline(capsys, file, "Elinvoimaa 🚀")
    (row,) = [row for row in found(capsys, file, "--project", "EVE") if row["rule"] == "characters"]
    assert (row["section"], row["field"], row["language"]) == ("texts", "tagline", "fi")
    assert "U+1F680" in row["detail"]


def test_faults_of_documents_are_told(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(session: Any, request: Request, check: Any = None) -> Rendered:
        fault = Fault("overflow", request.projects[0], "lead", request.language, "EVE kokoaa…")
        return Rendered(b"", "", 1, (), faults=(fault,))

    monkeypatch.setattr(documents, "build", build)
    monkeypatch.setattr(linting, "build", build)
    rows = [row for row in found(capsys, file, "--project", "EVE", "--document", "flyer") if row["rule"] == "overflow"]
    assert [(row["language"], row["severity"]) for row in rows] == [("fi", "warn"), ("sv", "warn"), ("en", "warn")]


def test_a_list_of_participants_has_rules_of_its_own(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    rules = {row["rule"] for row in found(capsys, file, "--project", "EVE", "--document", "participants")}
    assert rules <= {"contactless", "contact-email", "applications"}
    assert "contactless" in rules


def test_an_unknown_project_is_told(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _out, err = run(capsys, "lint", file, "--project", "EI OLE")
    assert code == 1
    assert "EI OLE" in err


def test_an_empty_database_has_nothing_to_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "uusi.verkosto")
    run(capsys, "init", path)
    assert run(capsys, "lint", path)[:2] == (0, "Ei korjattavaa.\n")
    assert found(capsys, path) == []


# ---------------------------------------------------------------- before printing
def eve(db: Database) -> tuple[Request, dict[int, str]]:
    with db.read() as session:
        names = {key: name for key, name in projects.short_names(session).items() if name == "EVE"}
    return Request("brochure", tuple(names), date(2026, 11, 24)), names


def test_errors_stop_the_print_until_they_are_waived_by_name(example_db: Database) -> None:
    request, names = eve(example_db)
    linting.require_ready(example_db, request, names)
    records.change(example_db, "project", request.projects[0], {"cancelled": True})
    with pytest.raises(UserError) as stopped:
        linting.require_ready(example_db, request, names)
    assert "  Hanke on peruttu" in stopped.value.text
    assert stopped.value.hint.endswith("--waive cancelled")
    with pytest.raises(UserError):
        linting.require_ready(example_db, request, names, ["count"])
    linting.require_ready(example_db, request, names, ["cancelled"])
    linting.require_ready(example_db, request, names)
    with example_db.read() as session:
        (item,) = [
            item for item in linting.preflight.lint(session, "brochure", request.projects) if item.rule == "cancelled"
        ]
    assert item.waived_by == "Testaaja"
