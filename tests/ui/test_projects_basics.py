"""The section of basic data: figures that lead to lists, fields saved one by one, reasons beside wrong values, the cover."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import button, edit, stored
from PIL import Image as Picture
from projects_page import open_page, project_id, section
from PySide6.QtWidgets import QFileDialog

from verkostoadmin.services import history
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.ui.widgets.banner import Banner
from verkostoadmin.ui.widgets.figures import _NumberButton


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path, "OMA 2")


@pytest.fixture
def basics(page: Any) -> Any:
    return section(page, "basics")


def picture(folder: Path, size: tuple[int, int] = (300, 200)) -> Path:
    buffer = io.BytesIO()
    Picture.new("RGB", size, "#0b6e5d").save(buffer, "PNG")
    file = folder / "kansi.png"
    file.write_bytes(buffer.getvalue())
    return file


def test_every_field_of_a_project_is_there(basics: Any) -> None:
    from verkostoadmin.model.fields import FIELDS

    assert set(basics.form.editors) == set(FIELDS["project"]) - {"cover_image_id"}  # the cover has an editor of its own


def test_a_field_is_saved_by_itself_and_undone(page: Any, basics: Any) -> None:
    oma = page.current_record()[1]
    edit(basics.form.editors["price_cents"], "5 250,50")
    assert stored(page, "project", oma)["price_cents"] == 525_050
    undo = history.state(page.context.db).undo
    assert undo is not None and "hinta" in undo
    page.frame.undo()
    assert stored(page, "project", oma)["price_cents"] != 525_050
    assert basics.form.editors["price_cents"].stored() == stored(page, "project", oma)["price_cents"]


def test_an_end_before_the_start_is_explained_and_counted(page: Any, basics: Any) -> None:
    oma = page.current_record()[1]
    ends = basics.form.editors["ends_on"]
    edit(ends, "31.12.2023")
    assert "31.12.2023" in ends.problem and "aikaisempi" in ends.problem
    assert stored(page, "project", oma)["ends_on"].year == 2026
    assert page.detail.tabs._notes[0].words == "1"
    assert page.detail.tabs._notes[0].tone == "err"
    ends.restore()
    assert page.detail.tabs._notes[0].words == ""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("short_name", "EVE"),
        ("short_name", "x" * 500),
        ("page_url", "ei osoite"),
        ("colour_primary", "vihreä"),
        ("starts_on", "32.1.2026"),
    ],
)
def test_wrong_values_stay_unsaved(page: Any, basics: Any, name: str, text: str) -> None:
    before = stored(page, "project", page.current_record()[1])
    edit(basics.form.editors[name], text)
    assert basics.form.editors[name].problem
    assert stored(page, "project", page.current_record()[1]) == before


def test_the_figures_lead_to_their_lists(page: Any, basics: Any) -> None:
    numbers = basics.figures.findChildren(_NumberButton)
    assert numbers[0].accessibleName() == "30 kuntaa mukana"
    numbers[0].click()
    assert page.detail.key() == "participants"
    participants = page.detail.section("participants")
    assert participants.table.records.rowCount() == 30
    shown = {participants.listing.row(row).status for row in participants.table.records.ids()}
    assert shown == {"confirmed"}
    page.detail.show_section("basics")
    numbers[3].click()
    assert page.detail.key() == "events"
    assert page.detail.section("events").kind.currentData() == "workshop"


def test_the_tagline_is_the_finnish_texts(page: Any, basics: Any) -> None:
    edit(basics.tagline, "Uusi iskulause")
    assert page.detail.snapshot.languages["fi"].values["tagline"] == "Uusi iskulause"
    assert section(page, "texts").fields.editor("fi", "tagline").stored() == "Uusi iskulause"


def test_the_status_follows_the_dates(page: Any, basics: Any) -> None:
    edit(basics.form.editors["ends_on"], "31.12.2025")
    assert page.detail.snapshot.status == "ended"
    assert basics.reason.text() == "Päättyi 31.12.2025"


def test_the_predecessor_is_found_by_name(page: Any, basics: Any) -> None:
    edit(basics.form.editors["predecessor_id"], "TOK")
    assert stored(page, "project", page.current_record()[1])["predecessor_id"] == project_id(page, "TOK")


def test_contrast_is_told_in_words(page: Any, basics: Any) -> None:
    edit(basics.form.editors["colour_primary"], "#ffee99")
    assert "tummempaa" in basics.contrast.text()
    edit(basics.form.editors["colour_primary"], "#0b3b36")
    assert "hyvin luettava" in basics.contrast.text()


def test_a_cover_image_is_brought_in_described_and_removed(
    page: Any, basics: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = picture(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments, **named: (str(file), ""))
    button(basics.cover, "Valitse kuva…").click()
    image = stored(page, "project", page.current_record()[1])["cover_image_id"]
    assert image is not None
    edit(basics.cover.form.editors["alt_fi"], "Vihreä pinta")
    assert stored(page, "image", image)["alt_fi"] == "Vihreä pinta"
    basics.cover.remove.click()
    assert stored(page, "project", page.current_record()[1])["cover_image_id"] is None
    page.frame.undo()
    assert stored(page, "project", page.current_record()[1])["cover_image_id"] == image


def test_a_file_that_is_no_picture_is_told_calmly(
    page: Any, basics: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kansi.png"
    file.write_bytes(b"ei kuva")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments, **named: (str(file), ""))
    basics.cover.choose.click()
    (banner,) = page.frame.findChildren(Banner)
    assert "JPEG" in banner.accessibleName()
    assert stored(page, "project", page.current_record()[1])["cover_image_id"] is None


def test_a_remark_leads_to_its_field(page: Any, basics: Any) -> None:
    page.detail.go(Place("basics", "page_url"))
    assert basics.form.editors["page_url"].input.focus.hasFocus()


def test_undo_goes_back_to_the_field(page: Any, basics: Any) -> None:
    edit(basics.form.editors["organiser"], "Toinen")
    page.detail.show_section("events")
    page.frame.undo()
    assert page.detail.key() == "basics"
    assert basics.form.editors["organiser"].input.focus.hasFocus()


def test_undoing_the_tagline_stays_where_it_was_edited(page: Any, basics: Any) -> None:
    edit(basics.tagline, "Uusi iskulause")
    page.frame.undo()
    assert page.detail.key() == "basics"
    assert basics.tagline.input.focus.hasFocus()
    assert basics.tagline.text() != "Uusi iskulause"


def test_undoing_the_tagline_elsewhere_goes_to_the_texts(page: Any, basics: Any) -> None:
    edit(basics.tagline, "Uusi iskulause")
    page.detail.show_section("events")
    page.frame.undo()
    assert page.detail.key() == "texts"


def test_a_draft_of_one_project_does_not_leak_into_another(page: Any, basics: Any) -> None:
    edit(basics.form.editors["ends_on"], "vanha")
    page.open_project(project_id(page, "USO"))
    assert basics.form.editors["ends_on"].problem == ""
    page.open_project(project_id(page, "OMA 2"))
    assert basics.form.editors["ends_on"].text() == "vanha"
    assert basics.form.editors["ends_on"].problem
