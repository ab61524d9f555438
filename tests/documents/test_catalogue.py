"""The catalogue: what it tells equals the database, in every language and shape, and it can be given up at any moment."""

import gc
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.documents.catalogues import Catalogue, Maker, build, pages_of
from tests.documents.proofs import assert_accessible
from tests.documents.reading import faults, text
from tests.documents.samples import TODAY, landscape, logo
from tests.documents.test_brochure import ids
from verkostoadmin import documents, i18n
from verkostoadmin.documents.rendered import Fault
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.services import images, logos, records, settings

if TYPE_CHECKING:
    from pathlib import Path

    from verkostoadmin.storage.database import Database


@pytest.fixture(scope="module")
def made(example_template: "Path") -> "Iterator[Maker]":
    """Catalogues of the examples, which nothing here writes to."""
    from verkostoadmin.storage import database

    db = database.open_(example_template, "Testaaja")
    yield Maker(db)
    db.close()


@pytest.mark.parametrize(("language", "networks"), [("fi", 11), ("sv", 4), ("en", 2)])
def test_the_catalogue_of_a_language_is_whole(made: Maker, language: str, networks: int) -> None:
    rendered = made.all(language).rendered
    assert rendered.replaced == ()
    assert faults(rendered.pdf) == []
    assert_accessible(rendered.pdf)
    assert len(rendered.faults) == len(made.projects) - networks
    assert rendered.pages == len(made.all(language).pages)
    assert rendered.title in made.all(language).pages[0]


def test_the_language_is_the_documents(made: Maker) -> None:
    i18n.use("fi")
    found = " ".join(made.all("en").pages)
    assert all(words in found for words in ("Contents", "The networks on the map", "Experts", "Contact us", "Running"))
    assert not [word for word in ("Sisällys", "Käynnissä", "Asiantuntijat", "kuntaa") if word in found]


def test_counts_equal_the_database(made: Maker) -> None:
    found, towns = made.all(), made.towns
    by_number = Counter(len(town.projects) for town in towns)
    regions = len({town.register.region_code for town in towns})
    assert f"11 verkostoa {len(towns)} kuntaa {regions} maakuntaa" in found.pages[0]
    page = found.pages[found.page("Verkostot kartalla")]
    for number, count in by_number.items():
        assert f"{number} {'verkosto' if number == 1 else 'verkostoa'} {count} kuntaa" in page
    assert f"Yhteensä {len(towns)} kuntaa, jokainen kerran laskettuna." in page
    for key in made.projects:
        count = sum(key in town.projects for town in towns)
        assert re.search(rf" {count}\b", page)
    (figure,) = found.part("Verkostot kartalla").all("Figure")
    for town in towns:  # named are those that are in most of them
        named = re.search(rf"\b{town.organisation.name_fi}\b", str(figure.dictionary.Alt))
        assert bool(named) == (len(town.projects) == max(by_number))


def test_every_expert_has_one_card_with_the_networks(made: Maker) -> None:
    found = made.all()
    assert len(found.part("Asiantuntijat").all("H3")) == 19
    cards = " ".join(found.pages[found.page("Asiantuntijat") : found.page("Ota yhteyttä")])
    assert re.search(r"Aino Järvinen-Öhman .*?elinvoima, aluekehitys, osallisuus EVE 4 · USO 12", cards)


def test_what_networks_offer_and_whom_to_ask(made: Maker) -> None:
    page = made.all().pages[made.all().page("Ota yhteyttä")]
    words = ("Mitä kunta saa 1 Tukea", "4 Kunnan tarpeisiin", "Kimmo Haapasalo", "verkostot.example.fi", "24.11.2026")
    assert [word for word in words if word not in page] == []


def test_projects_without_texts_are_left_out_and_told(made: Maker) -> None:
    found = made.all("sv")
    missing = set(made.names.values()) - {"EVE", "OMA 2", "USO", "Verkosto-pk"}
    assert {fault.detail for fault in found.rendered.faults} == missing
    digi = ids(made.db)["Digi"]
    assert Fault("missing-language", digi, "name", "sv", "Digi") in found.rendered.faults
    assert "Digi" not in " ".join(found.pages)
    with pytest.raises(UserError, match="ruotsi"):
        build(made.db, (digi, ids(made.db)["TOK"]), language="sv")


def test_projects_stand_in_the_order_of_the_request(made: Maker) -> None:
    keys = tuple(ids(made.db)[name] for name in ("USO", "Digi", "EVE"))
    titles = [str(entry.title) for entry in Catalogue(build(made.db, keys)).bookmarks()]
    assert [title for title in titles if "verkosto" not in title.lower() or title == "Digiverkostohanke"][2:5] == [
        "Uuden sukupolven organisaatiot", "Digiverkostohanke", "Elinvoiman kehittäminen",
    ]  # fmt: skip


def test_a_deleted_project_is_not_printed(example_db: "Database") -> None:
    keys = (ids(example_db)["Digi"], ids(example_db)["EVE"])
    records.delete(example_db, "project", keys[:1])
    rendered = build(example_db, keys)
    assert (rendered.faults, "Digiverkosto" in text(rendered.pdf)) == ((), False)
    with pytest.raises(UserError):
        build(example_db, keys[:1])


class Cancelled(Exception):
    """What the window raises to give up."""


def test_it_can_be_given_up_at_any_moment(made: Maker) -> None:
    asked, last = 0, 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked == last:
            raise Cancelled

    with made.db.read() as session:
        request = Request("catalogue", made.projects, TODAY)
        documents.build(session, request, check)
        assert asked >= len(made.projects) + made.all().rendered.pages
        for moment in (1, asked // 3, asked - 1):
            asked, last = 0, moment
            with pytest.raises(Cancelled):
                documents.build(session, request, check)
            assert gc.isenabled()
        assert documents.build(session, request).pdf == made.all().rendered.pdf


def test_the_same_data_give_the_same_bytes(made: Maker) -> None:
    keys = made.projects[:2]
    assert build(made.db, keys).pdf == build(made.db, keys).pdf
    assert build(made.db, keys, folded=True).pdf == build(made.db, keys, folded=True).pdf


def test_a_booklet_ends_with_its_back(made: Maker) -> None:
    rendered = made.all(folded=True).rendered
    assert rendered.pages == rendered.sheets * 4
    assert faults(rendered.pdf) == []
    outer = made.all(folded=True).pages[0]
    assert outer.count("Verkostohankkeet 2026") == 2  # the back on the left and the front on the right
    assert "11 verkostoa" in outer


def test_pages_that_would_be_blank_are_for_notes(made: Maker) -> None:
    for count in (1, 2, 3):
        rendered = build(made.db, made.projects[:count])
        assert rendered.pages % 2 == 0
        assert text(rendered.pdf).count("Muistiinpanoja") <= 1
        assert faults(rendered.pdf) == []


def test_settings_make_the_title_and_the_foreword(example_db: "Database") -> None:
    eve = (ids(example_db)["EVE"],)
    settings.set_setting(example_db, "catalogue.title_fi", "Verkostot kutsuvat")
    settings.set_setting(example_db, "catalogue.foreword_fi", "Tervetuloa.\n\nToinen kappale.")
    settings.set_setting(example_db, "catalogue.foreword_by", "Aino Esimerkki")
    rendered = build(example_db, eve)
    pages = pages_of(rendered.pdf)
    assert rendered.title == "Verkostot kutsuvat"
    assert "Verkostot kutsuvat" in pages[0] and "Verkostot kutsuvat" in pages[-1]
    assert pages[1].startswith("Lukijalle Tervetuloa. Toinen kappale. Aino Esimerkki")
    settings.set_setting(example_db, "catalogue.foreword_fi", "")
    assert "Lukijalle" not in text(build(example_db, eve).pdf)


def test_the_office_has_a_signature_and_a_title_in_each_language(example_db: "Database") -> None:
    eve = (ids(example_db)["EVE"],)
    for language, title, signature in (
        ("fi", "Johtaja, Johtaminen ja talous", "Verkostohankkeiden toimisto"),
        ("sv", "Direktör, ledarskap och ekonomi", "Kansliet för nätverksprojekten"),
        ("en", "Director, Leadership and Economy", "The office of the development networks"),
    ):
        pages = pages_of(build(example_db, eve, language=language).pdf)
        assert signature in pages[1] and title in pages[-2]
    for code in ("sv", "en"):
        settings.set_setting(example_db, f"office.contact_title_{code}", "")
        settings.set_setting(example_db, f"catalogue.foreword_by_{code}", "")
    pages = pages_of(build(example_db, eve, language="sv").pdf)
    assert "Verkostohankkeiden toimisto" in pages[1] and "Johtaja, Johtaminen ja talous" in pages[-2]


def test_logos_stand_on_the_cover_and_credits_with_the_photos(example_db: "Database") -> None:
    logos.set_office_logo(example_db, logo(120, 40))
    images.set_cover(example_db, ids(example_db)["EVE"], landscape((800, 500)), None, "Mäkiä", "Kalle Kuvaaja")
    found = Catalogue(build(example_db, (ids(example_db)["EVE"],)))
    assert any("FCG" in str(figure.dictionary.Alt) for figure in found.root.kids[0].all("Figure"))
    assert "Kansikuva: Kalle Kuvaaja." in " ".join(found.pages)
    assert [(fault.rule, fault.field) for fault in found.rendered.faults] == [("resolution", "cover_image_id")]
    assert faults(found.rendered.pdf) == []
