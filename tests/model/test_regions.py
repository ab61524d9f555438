"""The names of regions in the window's language."""

import pytest

from verkostoadmin import i18n
from verkostoadmin.model.regions import name_of, names


@pytest.mark.parametrize(("language", "name"), [("fi", "Pohjanmaa"), ("sv", "Österbotten"), ("en", "Ostrobothnia")])
def test_a_region_is_named_in_the_language(language: str, name: str) -> None:
    i18n.use(language)
    assert name_of("15", "Pohjanmaa") == name
    assert len(names(language)) == 19


def test_a_region_that_the_register_does_not_know_is_named_as_it_is_stored() -> None:
    i18n.use("sv")
    assert name_of("99", "Uusi maakunta") == "Uusi maakunta"
    assert name_of(None, None) == ""


def test_a_document_names_regions_in_its_own_language_and_keeps_an_own_finnish_name() -> None:
    assert name_of("06", "Pirkanmaa", "sv") == "Birkaland"
    assert name_of("06", "Oma maakunta", "fi") == "Oma maakunta"
