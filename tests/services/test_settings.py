"""The settings of the office: each is stored as its kind has it, and named in its step."""

import pytest

from verkostoadmin.errors import ValidationError
from verkostoadmin.model.office import CATALOGUE, LOOK, OFFICE, SETTINGS
from verkostoadmin.services import history, settings
from verkostoadmin.storage.database import Database


@pytest.mark.parametrize(
    ("key", "typed", "stored"),
    [
        ("office.page_url", "www.example.fi", "https://www.example.fi"),
        ("office.contact_phone", "050 123 4567", "+358501234567"),
        ("office.brand", "neutral", "neutral"),
        ("office.logo", "383522989718863104", "383522989718863104"),
        ("catalogue.foreword_sv", "Bästa läsare,\r\n\r\nvälkommen.", "Bästa läsare,\n\nvälkommen."),
        ("catalogue.foreword_by", "", ""),
        ("window.unknown", " kept as it is", "kept as it is"),
    ],
)
def test_a_setting_is_stored_as_its_kind_has_it(db: Database, key: str, typed: str, stored: str) -> None:
    settings.set_setting(db, key, typed)
    assert settings.all_settings(db) == {key: stored}


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("office.brand", "pinkki"),
        ("office.logo", "logo.svg"),
        ("office.contact_email", "aino@"),
        ("catalogue.foreword_fi", "a" * 8_001),
    ],
)
def test_a_wrong_value_is_refused_with_its_reason(db: Database, key: str, typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        settings.set_setting(db, key, typed)
    assert list(refused.value.problems) == [key]
    assert settings.all_settings(db) == {}


def test_a_step_names_the_setting(db: Database) -> None:
    settings.set_setting(db, "catalogue.title_sv", "Nätverken 2027")
    assert history.state(db).undo == "Muuta toimiston asetuksia: esitekirjan nimi (ruotsi)"


def test_every_setting_stands_in_one_group(db: Database) -> None:
    assert len(SETTINGS) == len(OFFICE) + len(LOOK) + len(CATALOGUE)
    assert all(key == field.name for key, field in SETTINGS.items())
