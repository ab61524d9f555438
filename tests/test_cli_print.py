"""Printing any document from the command line: which projects, in which shape, what stops it, and the log of it."""

from datetime import date
from pathlib import Path

import pytest

from tests.documents.reading import open_pdf, text
from tests.test_cli import run
from verkostoadmin.cli import main
from verkostoadmin.services import prints, projects, records
from verkostoadmin.storage import database
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids


@pytest.fixture
def file(example_db: Database) -> str:
    example_db.close()
    return str(example_db.path)


def log_of(file: str) -> list[prints.Printed]:
    db = database.open_(Path(file), "Koe")
    found = prints.page(db)
    db.close()
    return found


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    code, out, err = run(capsys, "print", *arguments)
    assert (code, err) == (0, ""), err
    return out


@pytest.mark.parametrize("document", ["brochure", "flyer", "poster", "participants"])
def test_a_document_of_one_project(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], document: str
) -> None:
    target = tmp_path / "ulos" / "koe.pdf"
    out = printed(capsys, file, document, "--project", "EVE", "--language", "sv", "-o", str(target))
    assert out.strip() == str(target)
    assert "livskraft" in text(target.read_bytes()).lower()
    (entry,) = log_of(file)
    assert (entry.document, entry.languages, entry.output) == (document, ("sv",), "command_line")
    assert entry.digest == prints.digest(target.read_bytes())


@pytest.mark.parametrize(
    ("which", "inside", "outside"),
    [
        (("--open",), "Elinvoiman kehittäminen", "Digiverkostohanke"),
        (("--all", "--theme", "koulut"), "Nova Schola Finlandia", "Elinvoiman kehittäminen"),
        (("--network", "OMA 2"), "Strateginen kumppanuus", "Digiverkostohanke"),
    ],
)
def test_a_catalogue_of_chosen_projects(
    file: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    which: tuple[str, ...],
    inside: str,
    outside: str,
) -> None:
    target = tmp_path / "kirja.pdf"
    printed(capsys, file, "catalogue", *which, "-o", str(target))
    found = " ".join(text(target.read_bytes()).split())
    assert inside in found and outside not in found


def test_a_booklet_tells_its_sheets(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "vihko.pdf"
    out = printed(capsys, file, "booklet", "--of", "brochure", "--project", "OMA 2", "--crop-marks", "-o", str(target))
    pages = len(open_pdf(target.read_bytes()).pages)
    assert out.strip() == f"{target}\tpaperiarkkeja: {pages // 2}"
    assert log_of(file)[0].sheets == pages // 2


def test_a_bilingual_and_a_large_brochure(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys, file, "brochure", "--project", "EVE", "--second", "sv", "-o", str(tmp_path))
    printed(capsys, file, "brochure", "--project", "EVE", "--edition", "large", "-o", str(tmp_path))
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "EVE-esite-fi-sv.pdf",
        "EVE-esite-isotekstinen-fi.pdf",
    ]


def test_the_test_sheet_is_of_no_project_and_is_not_logged(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "koesivu.pdf"
    printed(capsys, file, "test-sheet", "-o", str(target))
    assert len(open_pdf(target.read_bytes()).pages) == 2
    assert log_of(file) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("flyer", "--project", "EVE", "--edition", "large"), "muotoa ”large” ei ole"),
        (("brochure", "--project", "EVE", "--layout", "beside"), "kaksi kieltä"),
        (("catalogue", "--theme", "avaruus"), "hanketta ei ole"),
        (("brochure", "--all"), "yhteen tiedostoon"),
        (("brochure", "--project", "EVE", "--waive", "olematon"), "Sääntöä"),
    ],
)
def test_what_cannot_be_printed_is_told(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = run(capsys, "print", file, *arguments, "-o", str(tmp_path / "koe.pdf"))
    assert (code, out) == (1, "") and words in err
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("brochure",), "--project --all --open --running --theme --network"),
        (("brochure", "--project", "EVE", "--crop-marks"), "--crop-marks ei kuulu tulosteeseen brochure"),
        (("brochure", "--project", "EVE", "--of", "flyer"), "--of ei kuulu"),
        (("flyer", "--project", "EVE", "--for", "handout"), "--for ei kuulu"),
        (("booklet", "--project", "EVE", "--by", "region"), "--by ei kuulu"),
        (("test-sheet", "--all"), "--project ei kuulu"),
        (("esite", "--all"), "argumentti DOCUMENT"),
    ],
)
def test_wrong_usage_is_told_shortly(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["print", file, *arguments, "-o", str(tmp_path / "koe.pdf")])
    err = capsys.readouterr().err
    assert ended.value.code == 2 and words in err and len(err.splitlines()) <= 3
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_booklet_of_participants_has_an_order(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("booklet", "--of", "participants", "--project", "EVE", "--by", "region", "--for", "handout")
    printed(capsys, file, *arguments, "-o", str(tmp_path))
    assert (log_of(file)[0].options["grouping"], log_of(file)[0].options["audience"]) == ("region", "handout")


def test_a_file_of_another_kind_is_refused(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "esite.docx"
    code, _out, err = run(capsys, "print", file, "brochure", "--project", "EVE", "-o", str(target))
    assert code == 1 and "ei ole PDF-tiedosto eikä kansio" in err and not target.exists()
    (tmp_path / "v1.2").mkdir()
    printed(capsys, file, "brochure", "--project", "EVE", "-o", str(tmp_path / "v1.2"))


def test_projects_with_names_alike_get_files_of_their_own(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = database.open_(Path(file), "Koe")
    projects.create_project(db, "oma/2", "Koe", date(2026, 1, 1))
    db.close()
    arguments = ("--project", "OMA 2", "oma/2", "--waive", "missing-language", "missing-text", "no-texts")
    out = run(capsys, "print", file, "participants", *arguments[:3], "-o", str(tmp_path))[1]
    names = [Path(line).name for line in out.splitlines()]
    assert names == ["OMA-2-osallistujaluettelo-fi.pdf", "oma-2-osallistujaluettelo-fi-2.pdf"]


def test_errors_stop_the_print_until_they_are_waived(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = database.open_(Path(file), "Koe")
    with db.read() as session:
        project = find_ids(session, "project", "USO")[0]
    records.change(db, "project", project, {"cancelled": True})
    db.close()
    arguments = ("print", file, "brochure", "--project", "USO", "-o", str(tmp_path / "uso.pdf"))
    code, _out, err = run(capsys, *arguments)
    told = err.splitlines()
    assert code == 1 and told[0] == "USO: Virheiden vuoksi mitään ei tulostettu:" and len(told) == 3
    assert told[1].startswith("  Hanke on peruttu") and told[1].endswith("[cancelled]")
    assert told[2].endswith("--waive cancelled") and not (tmp_path / "uso.pdf").exists()
    assert run(capsys, *arguments, "--waive", "cancelled")[0] == 0
    assert run(capsys, *arguments)[0] == 0  # a waiver is remembered
