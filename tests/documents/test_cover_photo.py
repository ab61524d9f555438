"""The photograph behind the title: told or passed over, credited, calm enough for the texts, and small."""

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.documents.reading import open_pdf, text, tree
from tests.documents.samples import USUAL, landscape, noise, photo, sample
from tests.documents.test_brochure import collected, ids
from verkostoadmin.documents.brochure import render
from verkostoadmin.documents.pdf.colour import Colour, contrast
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.toning import toned_photo
from verkostoadmin.documents.project.backdrop import over_photo
from verkostoadmin.documents.project.data import BrochureData, CoverPhoto
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.errors import UserError
from verkostoadmin.services import images, records

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

BAND = (595.28, 288.0)
PHOTOS = {
    "white": landscape(bottom=255),
    "black": landscape(top=0),
    "bright": landscape(bottom=225),
    "dark": landscape(top=30),
    "usual": landscape(),
    "noise": noise(),
    "tiny": landscape((9, 7)),
}


def with_photo(
    data: bytes, text: str = "Järvi ja mäkiä", credit: str = "Kalle Kuvaaja", **changes: object
) -> BrochureData:
    """The usual brochure with a cover photo."""
    return sample(photo=CoverPhoto(data, text, credit), **changes)


def figures(data: BrochureData) -> list[tuple[str, list[float]]]:
    """What the figures of a brochure tell, in reading order, and the boxes around them."""
    pdf = open_pdf(render(data).pdf)
    found = [node.dictionary for node in tree(pdf).all("Figure")]
    return [(str(figure.Alt), [float(edge) for edge in figure.A.BBox]) for figure in found]


def test_what_the_photo_shows_is_told_first() -> None:
    told, (left, bottom, right, top) = figures(with_photo(PHOTOS["usual"]))[0]
    assert told == "Järvi ja mäkiä"
    assert (left, right, top) == (0, pytest.approx(595.28, abs=0.01), pytest.approx(841.89, abs=0.01))
    assert bottom > 400


def test_without_a_text_the_photo_is_decoration() -> None:
    assert figures(with_photo(PHOTOS["usual"], text="", credit="")) == figures(USUAL)
    assert len(_images(with_photo(PHOTOS["usual"], text=""))) == len(_images(USUAL)) + 1


def test_the_photographer_is_named_in_the_small_print() -> None:
    assert "Kansikuva: Kalle Kuvaaja." in text(render(with_photo(PHOTOS["usual"])).pdf)
    assert "Kansikuva" not in text(render(with_photo(PHOTOS["usual"], credit="")).pdf)


@pytest.mark.parametrize("primary", ["#0b3b36", "#d0021b", "#808080", "#ffe600"])
@pytest.mark.parametrize("name", PHOTOS)
def test_every_text_is_readable_on_every_pixel(name: str, primary: str) -> None:
    colours, tones = over_photo(theme(primary, "#f2a33a"))
    found = _picture(toned_photo(PHOTOS[name], BAND, tones).body).getcolors(4_000_000)
    assert found
    pixels = [Colour(*(value / 255 for value in colour)) for _, colour in found]
    for words in (colours.on_hero, colours.on_hero_soft, colours.on_hero_accent):
        assert min(contrast(words, pixel) for pixel in pixels) >= 4.5


@pytest.mark.parametrize("name", PHOTOS)
def test_the_photo_is_small_and_fine_enough(name: str) -> None:
    packed = toned_photo(PHOTOS[name], BAND, over_photo(theme("#0b3b36", "#f2a33a"))[1])
    assert len(packed.body) < 450_000
    width, height = _picture(packed.body).size
    assert (width, height) == ((9, 4) if name == "tiny" else (1654, 800))


@pytest.mark.parametrize(("mode", "kind"), [("CMYK", "JPEG"), ("RGBA", "PNG"), ("L", "JPEG"), ("RGB", "WEBP")])
def test_every_kind_of_photo_is_toned(mode: str, kind: str) -> None:
    packed = toned_photo(photo(mode, (90, 60), kind), BAND, over_photo(theme("#0b3b36", ""))[1])
    assert _picture(packed.body).mode == "RGB"


def test_a_photo_does_not_become_a_negative() -> None:
    for primary in ("#0b3b36", "#ffe600"):
        grey = _picture(toned_photo(PHOTOS["usual"], BAND, over_photo(theme(primary, ""))[1]).body).convert("L")
        sky, hills = (grey.crop((1100, top, 1654, top + 60)).resize((1, 1)).getpixel((0, 0)) for top in (0, 740))
        assert sky > hills


def test_a_broken_photo_names_the_project() -> None:
    with pytest.raises(UserError, match=USUAL.name):
        render(with_photo(b"no picture"))


def test_the_cover_image_of_a_project_is_printed(example_db: "Database") -> None:
    project = ids(example_db)["EVE"]
    images.set_cover(example_db, project, PHOTOS["usual"], None, "Järvi", "Kalle Kuvaaja")
    finnish, swedish = collected(example_db, "EVE").photo, collected(example_db, "EVE", "sv").photo
    assert finnish and (finnish.text, finnish.credit) == ("Järvi", "Kalle Kuvaaja")
    assert swedish and (swedish.text, swedish.credit) == ("", "Kalle Kuvaaja")
    records.change(example_db, "project", project, {"cover_image_id": None})
    assert collected(example_db, "EVE").photo is None


def _images(data: BrochureData) -> list[object]:
    pdf = open_pdf(render(data).pdf)
    return [item for item in pdf.objects if getattr(item, "get", None) and item.get("/Subtype") == "/Image"]


def _picture(body: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(body.split(b"stream\n", 1)[1].rsplit(b"endstream", 1)[0]))
    picture.load()
    return picture


def test_a_photograph_too_coarse_for_its_size_is_told() -> None:
    fine, coarse = landscape((2400, 1600)), landscape((900, 600))
    assert render(sample(photo=CoverPhoto(fine))).faults == ()
    (fault,) = render(sample(photo=CoverPhoto(coarse))).faults
    assert (fault.rule, fault.field, fault.language) == ("resolution", "cover_image_id", "fi")
    folded = render(sample(photo=CoverPhoto(landscape((1300, 900)))), fold=Fold())
    assert folded.faults == ()  # in a booklet it is smaller, and so finer
