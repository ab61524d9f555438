"""The command line, run as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from verkostoadmin import app, cli
from verkostoadmin.services import checking
from verkostoadmin.storage.database import Database

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture
def file(example_db: Database) -> str:
    example_db.close()
    return str(example_db.path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        code = cli.main(arguments)
    except SystemExit as stop:
        code = int(stop.code or 0)
    out, err = capsys.readouterr()
    return code, out, err


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    code, out, _ = run(capsys, "list", *arguments, "--json")
    assert code == 0
    return json.loads(out)


def test_init_makes_a_database_and_refuses_to_overwrite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "uusi.verkosto")
    assert run(capsys, "init", path)[0] == 0
    code, _, err = run(capsys, "init", path)
    assert code == 1 and "on jo olemassa" in err
    assert len(listed(capsys, path, "organisations")) == 309 + 21 + 45
    assert listed(capsys, path, "projects") == []


@pytest.mark.skipif(sys.platform == "win32", reason="the limit of a file's size is a matter of Unix")
def test_init_leaves_nothing_behind_where_the_disk_ends(tmp_path: Path) -> None:
    arguments = [sys.executable, "main.py", "init", str(tmp_path / "uusi.verkosto"), "--example"]
    made = subprocess.run(arguments, cwd=REPOSITORY, capture_output=True, text=True, preexec_fn=_allow_half_a_megabyte)
    assert made.returncode == 1 and "Traceback" not in made.stderr
    assert list(tmp_path.iterdir()) == []


def _allow_half_a_megabyte() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))


def test_list_gives_stable_keys(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    uso = next(row for row in listed(capsys, file, "projects") if row["short_name"] == "USO")
    assert isinstance(uso["id"], str)
    assert (uso["name"], uso["status"], uso["participants"]) == ("Uuden sukupolven organisaatiot", "running", 78)
    iitti = listed(capsys, file, "organisations", "--search", "iitti")[0]
    assert (iitti["code"], iitti["name_sv"], iitti["region"], iitti["population"]) == (
        "142",
        "Itis",
        "Päijät-Häme",
        6329,
    )


@pytest.mark.parametrize("what", ["projects", "organisations", "people", "experts", "events"])
def test_every_list_can_be_searched(file: str, capsys: pytest.CaptureFixture[str], what: str) -> None:
    everything = listed(capsys, file, what)
    words = {
        "projects": "uuden sukupolven",
        "organisations": "kylä",
        "people": "aino",
        "experts": "aino",
        "events": "uso",
    }
    found = listed(capsys, file, what, "--search", words[what])
    assert 0 < len(found) < len(everything)


def test_set_changes_undo_and_redo_walk(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    def tagline() -> str:
        _, out, _ = run(capsys, "history", file, "--json", "--last", "1")
        return str(json.loads(out)[0]["changes"][0]["new"])

    assert run(capsys, "set", file, "project", "USO", "tagline=Uusi iskulause")[0] == 0
    assert tagline() == "Uusi iskulause"
    assert run(capsys, "undo", file)[1].startswith("Kumottu: Muuta iskulause")
    assert tagline() != "Uusi iskulause"
    assert run(capsys, "redo", file)[1].startswith("Tehty uudelleen")
    assert run(capsys, "redo", file)[1].strip() == "Ei mitään tehtävää uudelleen."


def test_set_in_swedish(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(capsys, "set", file, "project", "TOK", "name=Funktionsdugliga kommunkoncerner", "--language", "sv")[0] == 0
    )
    _, out, _ = run(capsys, "history", file, "--json", "--last", "1")
    changes = {change["field"]: change["new"] for change in json.loads(out)[0]["changes"]}
    assert (changes["language"], changes["name"]) == ("ruotsi", "Funktionsdugliga kommunkoncerner")


def test_new_and_delete(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(
        capsys, "new", file, "project", "short_name=UUSI", "starts_on=1.1.2027", "name=Uusi verkosto", "price=4 900,50"
    )
    assert code == 0
    row = listed(capsys, file, "projects", "--search", "uusi verkosto")[0]
    assert (row["id"], row["price_cents"], row["status"]) == (out.split("\t")[0], 490050, "planned")
    assert run(capsys, "delete", file, "project", "UUSI")[0] == 0
    assert listed(capsys, file, "projects", "--search", "uusi verkosto") == []


def test_references_are_given_by_name(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = (
        "new",
        file,
        "participation",
        "project=EVE",
        "organisation=049",
        "role=participant",
        "status=confirmed",
    )
    before = next(row["participants"] for row in listed(capsys, file, "projects") if row["short_name"] == "EVE")
    code, _, err = run(capsys, *arguments)
    after = next(row["participants"] for row in listed(capsys, file, "projects") if row["short_name"] == "EVE")
    assert (code, after - before) == (0, 1) or "on jo käytössä" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("set", "FILE", "project", "USO", "ends_on=1.1.2000"), "on aikaisempi"),
        (("set", "FILE", "project", "EI OLE", "organiser=x"), "Ei löytynyt"),
        (("set", "FILE", "project", "USO", "tyhjää=x"), "ei ole kenttää"),
        (("set", "FILE", "project", "USO", "organiser"), "FIELD=VALUE"),
        (("new", "FILE", "project", "short_name=USO", "starts_on=1.1.2027"), "on jo käytössä"),
        (("new", "FILE", "organisation", "name_fi=X", "kind=company", "business_id=0177619-4"), "Y-tunnus"),
        (("list", "puuttuu.verkosto", "projects"), "ei löytynyt"),
        (("undo", "FILE", "--transaction", "5"), "ei ole"),
        (("print", "FILE", "brochure", "--project", "EI OLE", "-o", "x.pdf"), "ei ole"),
    ],
)
def test_what_the_user_can_mend_exits_1(
    file: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = run(capsys, *(file if each == "FILE" else each for each in arguments))
    assert (code, out) == (1, "") and words in err


@pytest.mark.parametrize(
    "arguments", [(), ("list",), ("list", "FILE", "animals"), ("juokse",), ("print", "FILE", "brochure", "-o", "x")]
)
def test_wrong_usage_exits_2(file: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    code, out, err = run(capsys, *(file if each == "FILE" else each for each in arguments))
    assert (code, out) == (2, "") and "käyttö: verkostoadmin" in err


def test_an_error_has_no_empty_line(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "new", file, "person", "given_name=Aino", "email=aino@")
    assert code == 1 and err.count("\n") == 1


def test_help_speaks_finnish_throughout(capsys: pytest.CaptureFixture[str]) -> None:
    assert "show" not in run(capsys, "--help")[1]


def test_check_tells_what_is_wrong(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", file)[0] == 0
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE project SET organiser = 'ohi muutoshistorian' WHERE short_name = 'USO'")
        raw.commit()
    code, _, err = run(capsys, "check", file)
    assert code == 1 and "organiser" in err


def test_a_bug_in_a_verb_reaches_the_log(file: str, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("nollalla")

    monkeypatch.setattr(checking, "check", broken)
    with pytest.raises(ZeroDivisionError):
        cli.main(["check", file])
    assert "nollalla" in (own_home / "verkostoadmin.log").read_text(encoding="utf-8")


def test_the_entry_knows_the_verbs() -> None:
    assert tuple(cli.VERBS) == app.VERBS


def test_main_takes_the_same_verbs(file: str) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "list", file, "projects"], cwd=REPOSITORY, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "") and "USO" in done.stdout
