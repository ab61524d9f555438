"""Logos that come in as drawings or pictures, and those that are refused with a hint."""

import io
import random
import re
import time
from xml.etree import ElementTree

import pytest
from PIL import Image as Picture
from PIL import ImageDraw

from tests.logo_files import DRAWN, PLAIN, REFUSED, inside
from verkostoadmin.errors import UserError
from verkostoadmin.model.media import Image
from verkostoadmin.services import history, images, logos, records, settings
from verkostoadmin.storage.database import Database


def picture(kind: str = "PNG", mode: str = "RGBA") -> bytes:
    """A red rectangle of 80 × 40 in the middle of much nothing."""
    made = Picture.new(mode, (200, 200), (255, 255, 255, 0)[: len(mode)])
    ImageDraw.Draw(made).rectangle((60, 80, 139, 119), fill=(200, 0, 0, 255)[: len(mode)])
    buffer = io.BytesIO()
    made.save(buffer, kind, **({"quality": 100} if kind == "JPEG" else {}))
    return buffer.getvalue()


def organisation(db: Database) -> int:
    made = records.create(db, "organisation", {"kind": "other", "name_fi": "Kumppani Oy"}).id
    assert made is not None
    return made


# ------------------------------------------------------------ drawings
def test_a_drawing_is_kept_as_plain_paths() -> None:
    made = logos.encode(DRAWN.encode())
    root = ElementTree.fromstring(made.data)
    assert (made.media_type, made.width, made.height) == ("image/svg+xml", 1000, 500)
    assert {child.tag for child in root} == {"{http://www.w3.org/2000/svg}path"}
    bars = [child for child in root if child.get("fill") == "#ff0000"]
    assert [bar.get("d", "").split()[1] for bar in bars] == ["0", "200"]
    assert [child.get("fill-opacity") for child in root if child.get("fill") == "#0000ff"] == ["0.500"]
    (ring,) = [child for child in root if child.get("stroke")]
    assert (ring.get("stroke"), ring.get("stroke-width"), ring.get("fill")) == ("#008800", "50", "none")
    assert not re.search(rb"script|onclick|href|url|style|class|id=", made.data)


def test_a_drawing_is_cut_to_what_is_drawn() -> None:
    small = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 900"><path d="M100 100h200v50H100z"/></svg>'
    made = logos.encode(small.encode())
    assert (made.width, made.height) == (1000, 250)


def test_the_same_drawing_gives_the_same_bytes_and_stays_the_same_when_it_comes_again() -> None:
    made = logos.encode(DRAWN.encode())
    assert logos.encode(DRAWN.encode()) == made
    again = logos.encode(made.data)
    assert (again.width, again.height) == (made.width, made.height)


@pytest.mark.parametrize("name", REFUSED)
def test_other_drawings_are_refused_with_a_hint(name: str) -> None:
    data, reason = REFUSED[name]
    with pytest.raises(UserError, match=reason) as caught:
        logos.encode(data)
    assert "Mitään ei muutettu" in caught.value.hint


def test_a_script_and_a_link_are_left_out() -> None:
    data = inside("<script>alert(1)</script><a href='javascript:alert(1)'><circle r='5' onload='x()'/></a>")
    assert b"alert" not in logos.encode(data).data


@pytest.mark.parametrize("body", ["a" * 200_000, "/*" * 100_000, "a{" * 100_000, "}" * 200_000])
def test_an_endless_style_sheet_takes_no_time(body: str) -> None:
    start = time.perf_counter()
    logos.encode(inside(f"<style>{body}</style>"))
    assert time.perf_counter() - start < 1


def test_style_sheets_are_read_between_comments_and_inside_of_conditions() -> None:
    style = "/* a { fill: #000001 */ @media print { .a, .b { fill: #0000aa } } .c{fill:#0000bb} /* } .a { fill: red"
    bars = "".join(f'<rect x="{x}" width="9" height="50" class="{name}"/>' for x, name in ((0, "b"), (20, "c")))
    found = re.findall(rb'fill="(#[0-9a-f]{6})"', logos.encode(inside(f"<style>{style}</style>{bars}")).data)
    assert found == [b"#000000", b"#0000aa", b"#0000bb"]


def test_a_damaged_drawing_is_read_or_refused_never_an_error() -> None:
    chance = random.Random(1)
    for _ in range(300):
        data = bytearray(DRAWN.encode())
        for _ in range(chance.choice((1, 3, 20))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            logos.encode(bytes(data))
        except UserError as refused:
            assert refused.hint


# ------------------------------------------------------------ pictures
@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "RGB"), ("WEBP", "RGBA"), ("JPEG", "RGB")])
def test_a_picture_is_cut_to_what_is_seen_and_stands_on_white(kind: str, mode: str) -> None:
    made = logos.encode(picture(kind, mode))
    opened = Picture.open(io.BytesIO(made.data))
    assert opened.mode == "RGB"
    assert made.media_type == ("image/jpeg" if kind == "JPEG" else "image/png")
    assert 80 <= made.width <= 100 and 40 <= made.height <= 60
    red, green, _blue = opened.getpixel((made.width // 2, made.height // 2))  # type: ignore[misc]
    assert red > 150 and green < 60


def test_an_all_white_picture_is_kept() -> None:
    buffer = io.BytesIO()
    Picture.new("RGB", (30, 20), "white").save(buffer, "PNG")
    assert (logos.encode(buffer.getvalue()).width, logos.encode(buffer.getvalue()).height) == (30, 20)


def test_what_is_neither_is_refused() -> None:
    with pytest.raises(UserError, match="JPEG, PNG"):
        logos.encode(b"%!PS-Adobe-3.0 EPSF-3.0")


# ------------------------------------------------------------ whose
def test_an_organisation_gets_a_logo_in_one_step(db: Database) -> None:
    key = organisation(db)
    changes = logos.set_logo(db, key, DRAWN.encode())
    assert changes.title == "Vaihda logo: Kumppani Oy"
    row = records.load(db, "organisation", key)
    assert row is not None
    stored = images.data_of(db, row["logo_id"])
    assert stored == logos.encode(DRAWN.encode()).data
    with db.read() as session:
        kept = session.get(Image, row["logo_id"])
        assert kept is not None and kept.media_type == "image/svg+xml"
    history.undo(db)
    assert (records.load(db, "organisation", key) or {})["logo_id"] is None


def test_the_office_gets_a_logo_and_loses_it_again(db: Database) -> None:
    assert logos.office_logo(db) is None
    logos.set_office_logo(db, PLAIN.encode())
    assert images.data_of(db, logos.office_logo(db)) == logos.encode(PLAIN.encode()).data
    logos.set_office_logo(db, picture())
    history.undo(db)
    assert images.data_of(db, logos.office_logo(db)) == logos.encode(PLAIN.encode()).data
    settings.set_setting(db, logos.OFFICE, "")
    assert logos.office_logo(db) is None


def test_a_refused_logo_changes_nothing(db: Database) -> None:
    key = organisation(db)
    with pytest.raises(UserError):
        logos.set_logo(db, key, REFUSED["text"][0])
    with pytest.raises(UserError):
        logos.set_office_logo(db, b"nothing")
    assert (records.load(db, "organisation", key) or {})["logo_id"] is None
    assert logos.office_logo(db) is None
