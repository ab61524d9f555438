"""Every document of every kind comes out whole and accessible, also of projects that are hard to print."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from tests.documents import extreme_projects
from tests.documents.proofs import assert_accessible
from tests.documents.reading import faults, open_pdf, text
from verkostoadmin import documents
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.storage import database
from verkostoadmin.storage.database import Database

TODAY = date(2026, 11, 24)
BROCHURE = Request("brochure", (), TODAY)
ROSTER = Request("participants", (), TODAY)
SHAPES = {
    "brochure": BROCHURE,
    "Swedish brochure": replace(BROCHURE, language="sv"),
    "large brochure": replace(BROCHURE, edition="large"),
    "brochure in two languages, after each other": replace(BROCHURE, second="sv", layout="after"),
    "brochure in two languages, side by side": replace(BROCHURE, second="sv", layout="beside"),
    "flyer": Request("flyer", (), TODAY),
    "poster": Request("poster", (), TODAY),
    "office roster": ROSTER,
    "roster by region": replace(ROSTER, grouping="region"),
    "roster by group to hand out": replace(ROSTER, grouping="group", audience="handout"),
    "catalogue": Request("catalogue", (), TODAY),
}
PROJECTS = ("Tyhjä", "Pitkä", "Kirjaimet", "Nimet", "Suuri", "Kuvat")


@pytest.fixture(scope="module")
def extremes(
    empty_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Database, dict[str, int]]]:
    path = tmp_path_factory.mktemp("extremes") / "extremes.verkosto"
    path.write_bytes(empty_template.read_bytes())
    db = database.open_(path, "Testaaja")
    yield db, extreme_projects.fill(db)
    db.close()


def build(db: Database, request: Request) -> Rendered:
    with db.read() as session:
        return documents.build(session, request)


@pytest.mark.parametrize("project", PROJECTS)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_document_of_a_hard_project_is_whole(
    extremes: tuple[Database, dict[str, int]], shape: str, project: str
) -> None:
    db, ids = extremes
    rendered = build(db, SHAPES[shape].of(ids[project]))
    assert faults(rendered.pdf) == []
    assert_accessible(rendered.pdf)
    assert "\ufffd" not in text(rendered.pdf)


@pytest.mark.parametrize("shape", ["brochure", "flyer", "office roster", "catalogue"])
@pytest.mark.parametrize("project", ["Tyhjä", "Pitkä", "Kirjaimet"])
def test_a_booklet_of_a_hard_project_is_whole(
    extremes: tuple[Database, dict[str, int]], shape: str, project: str
) -> None:
    db, ids = extremes
    rendered = build(db, replace(SHAPES[shape].of(ids[project]), folded=True))
    assert rendered.sheets == len(open_pdf(rendered.pdf).pages) // 2 == -(-rendered.pages // 4)
    assert [fault for fault in faults(rendered.pdf) if "has no text" not in fault] == []


def test_a_catalogue_of_all_hard_projects_is_whole(extremes: tuple[Database, dict[str, int]]) -> None:
    db, ids = extremes
    rendered = build(db, replace(SHAPES["catalogue"], projects=tuple(ids.values())))
    assert faults(rendered.pdf) == []
    assert_accessible(rendered.pdf)


@pytest.mark.parametrize("shape", ["brochure", "flyer", "poster", "office roster", "catalogue"])
def test_what_the_fonts_lack_is_replaced_and_told(extremes: tuple[Database, dict[str, int]], shape: str) -> None:
    db, ids = extremes
    rendered = build(db, SHAPES[shape].of(ids["Kirjaimet"]))
    assert "😀" in rendered.replaced
    found = text(rendered.pdf)
    assert "Čáhppes" in found and "lihava" in found


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_data_give_the_same_bytes(extremes: tuple[Database, dict[str, int]], shape: str) -> None:
    db, ids = extremes
    request = SHAPES[shape].of(ids["Kirjaimet"])
    assert build(db, request).pdf == build(db, request).pdf


def test_no_link_of_a_document_leads_elsewhere_than_the_web_mail_or_phone(
    extremes: tuple[Database, dict[str, int]],
) -> None:
    db, ids = extremes
    pdf = open_pdf(build(db, SHAPES["catalogue"].of(ids["Kirjaimet"])).pdf)
    actions = [link.A for page in pdf.pages for link in page.get("/Annots", [])]
    assert {str(action.S) for action in actions} <= {"/URI", "/GoTo"}
    addresses = [str(action.URI) for action in actions if "/URI" in action]
    assert all(address.startswith(("http://", "https://", "mailto:", "tel:")) for address in addresses)


@pytest.mark.parametrize("shape", ["brochure", "flyer", "catalogue"])
def test_a_damaged_picture_is_told_and_named(example_db: Database, shape: str) -> None:
    """Bytes that went bad on the disk: nothing is printed of them in silence."""
    with example_db.read() as session:
        found = session.execute(sql("select project_id from project_text where name like 'Elinvoiman%'")).scalars()
        project = next(iter(found))
    _damage_pictures(example_db)
    with pytest.raises(UserError, match="ei voi lukea"):
        build(example_db, SHAPES[shape].of(project))


def _damage_pictures(db: Database) -> None:
    import sqlite3

    connection = sqlite3.connect(db.path)
    with connection:
        connection.execute("update blob set data = substr(data, 1, 300)")
    connection.close()
