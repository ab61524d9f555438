"""Experts as the list finds them, what they are involved in, and their photos."""

import io
from datetime import date, datetime

import pytest
from PIL import Image as Picture

from verkostoadmin.errors import UserError, ValidationError
from verkostoadmin.services import history, images, records
from verkostoadmin.storage import experts, involvement
from verkostoadmin.storage.database import Database

TODAY = date(2026, 11, 24)


def names(db: Database, **wanted: str) -> list[str]:
    with db.read() as session:
        return [card.family_name for card in experts.cards(session, TODAY, **wanted)]


def expert(db: Database, family_name: str) -> experts.ExpertCard:
    with db.read() as session:
        return next(card for card in experts.cards(session, TODAY) if card.family_name == family_name)


def picture(colour: str = "green", size: tuple[int, int] = (300, 200), form: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Picture.new("RGB", size, colour).save(buffer, form)
    return buffer.getvalue()


def test_words_are_found_in_name_title_topics_and_projects_together(example_db: Database) -> None:
    assert names(example_db, text="jarvinen") == ["Järvinen-Öhman"]
    assert "Järvinen-Öhman" in names(example_db, text="EVE aino")
    assert names(example_db, text="ilmasto maret") == ["Njuorgam"]
    assert names(example_db, text="maret talous") == []


def test_topic_and_language_narrow_the_list(example_db: Database) -> None:
    assert names(example_db, topic="hankinnat") == ["Njuorgam"]
    assert names(example_db, language="se") == ["Njuorgam"]
    assert names(example_db, topic="hankinnat", language="sv") == []


def test_roles_come_with_the_name_and_status_of_the_project(example_db: Database) -> None:
    card = expert(example_db, "Järvinen-Öhman")
    with example_db.read() as session:
        roles = {line.short_name: line for line in involvement.roles(session, card.person_id, TODAY)}
    assert roles["EVE"].name == "Elinvoiman kehittäminen"
    assert (roles["EVE"].role, roles["EVE"].status) == ("lead_expert", "open")
    assert roles["USO"].status == "running"


def test_coming_events_are_those_of_present_projects_in_order(example_db: Database) -> None:
    card = expert(example_db, "Järvinen-Öhman")
    now = datetime(2026, 11, 24, 12, 0)
    with example_db.read() as session:
        coming = involvement.coming_events(session, card.person_id, now)
        later = involvement.coming_events(session, card.person_id, datetime(2040, 1, 1))
    assert coming and coming == sorted(coming, key=lambda line: line.starts_at)
    assert all(line.starts_at >= now for line in coming)
    assert later == []
    for role in roles_of(example_db, card.person_id):
        records.change(example_db, "project_role", role, {"ends_on": date(2026, 11, 1)})
    with example_db.read() as session:
        assert involvement.coming_events(session, card.person_id, now) == []


def roles_of(db: Database, person_id: int) -> list[int]:
    with db.read() as session:
        return [line.id for line in involvement.roles(session, person_id, TODAY)]


def test_a_photo_is_cropped_told_and_undone(example_db: Database) -> None:
    card = expert(example_db, "Laaksonen")
    texts = {"alt_fi": "Vihreä neliö", "alt_sv": "Grön ruta", "alt_en": "", "credit": "FCG"}
    images.set_photo(example_db, card.id, picture(), (0.0, 0.0, 2 / 3, 1.0), texts)
    stored = records.load(example_db, "image", expert(example_db, "Laaksonen").photo_id or 0)
    assert stored is not None
    assert (stored["width"], stored["height"]) == (200, 200)
    assert (stored["alt_fi"], stored["alt_sv"], stored["alt_en"], stored["credit"]) == (
        "Vihreä neliö", "Grön ruta", None, "FCG",
    )  # fmt: skip
    history.undo(example_db)
    assert expert(example_db, "Laaksonen").photo_id is None


def test_a_removed_photo_comes_back_by_undo(example_db: Database) -> None:
    before = expert(example_db, "Salmi").photo_id
    assert images.remove_photo(example_db, expert(example_db, "Salmi").id).title == "Poista kuva: Leena Salmi"
    assert expert(example_db, "Salmi").photo_id is None
    history.undo(example_db)
    assert expert(example_db, "Salmi").photo_id == before
    with example_db.read() as session:
        assert experts.photos(session, [before or 0])[before or 0][:2] == b"\xff\xd8"
        assert experts.with_photo(session, before or 0) == expert(example_db, "Salmi").id


def test_other_files_and_too_long_texts_are_refused(example_db: Database) -> None:
    card = expert(example_db, "Laaksonen")
    for data in (b"no picture", picture(form="GIF"), picture()[:60]):
        with pytest.raises(UserError):
            images.set_photo(example_db, card.id, data, None)
    with pytest.raises(ValidationError) as refused:
        images.set_photo(example_db, card.id, picture(), None, {"alt_fi": "x" * 501})
    assert set(refused.value.problems) == {"alt_fi"}
    assert expert(example_db, "Laaksonen").photo_id is None
