"""The way through a catalogue: page numbers, contents, running heads, bookmarks, links and the index are all true."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.documents.catalogues import Maker
from tests.documents.reading import destination, lines
from verkostoadmin.documents.catalogue.look import IN_BOOKLETS, ON_A4, Setting
from verkostoadmin.documents.project.paging import SMALLEST_GAP
from verkostoadmin.storage.counting import municipalities_by_project
from verkostoadmin.storage.projects import names_by_project

if TYPE_CHECKING:
    from pathlib import Path

INDEX = "Kunnat ja niiden verkostot"


@pytest.fixture(scope="module")
def made(example_template: "Path") -> "Iterator[Maker]":
    """Catalogues of the examples, which nothing here writes to."""
    from verkostoadmin.storage import database

    db = database.open_(example_template, "Testaaja")
    yield Maker(db)
    db.close()


def test_every_line_of_the_contents_leads_to_the_page_it_names(made: Maker) -> None:
    found = made.all()
    page = found.page("Sisällys")
    lines_of_contents = found.links(page)
    assert len(lines_of_contents) == len(made.projects) + 4
    for contents, target in lines_of_contents:
        match = re.fullmatch(r"(.+), sivu (\d+)", contents)
        assert match
        name, number = match.groups()
        assert int(number) == target
        assert name in found.pages[target - 1]
        assert name in found.pages[page] and number in found.pages[page].split()


@pytest.mark.parametrize("folded", [False, True])
def test_contents_are_made_of_items_that_refer(made: Maker, folded: bool) -> None:
    (contents,) = made.all(folded=folded).root.all("TOC")
    assert len(contents.kids) == len(made.projects) + 4
    shapes = {(item.role, *(kid.role for kid in item.all()[1:])) for item in contents.kids}
    assert shapes == {("TOCI", "Reference", "Link")}


def test_page_numbers_stand_on_the_outer_side(made: Maker) -> None:
    rendered = made.all().rendered
    for number, ((width, _height), pieces) in enumerate(lines(rendered.pdf), start=1):
        foot = [piece for piece in pieces if piece.bottom < 38 and piece.text]
        if number in (1, rendered.pages):
            assert not any(str(number) == piece.text for piece in foot)
        elif number % 2:
            outer = max(foot, key=lambda piece: piece.right)
            assert outer.text.split()[-1] == str(number) and outer.right > width - 50
        else:
            outer = min(foot, key=lambda piece: piece.left)
            assert outer.text.split()[0] == str(number) and outer.left < 50


def test_running_heads_name_the_project_except_where_it_begins(made: Maker) -> None:
    found = made.all()
    with made.db.read() as session:
        names = names_by_project(session, "fi")
    starts = {found.page(names[key]): names[key] for key in made.projects}
    begun = starts.keys() | {found.page(heading) for heading in ("Lukijalle", "Sisällys", INDEX, "Asiantuntijat")}
    for index, ((width, _height), pieces) in enumerate(lines(found.rendered.pdf)):
        head = [piece for piece in pieces if piece.bottom > 800 and piece.text]
        assert bool(head) == (b"/Subtype/Header" in found.pdf.pages[index].Contents.read_bytes())
        if index in begun:
            assert not head
        elif index - 1 in starts:
            assert " ".join(piece.text for piece in head) == starts[index - 1]
            assert head[0].left < 50 if index % 2 else head[-1].right > width - 50


def test_the_running_heads_of_a_sheet_do_not_read_like_a_sentence(made: Maker) -> None:
    """They stand on one line of a booklet, and a text that reads like one must not be passed over when it is read aloud."""
    found = made.all(folded=True)
    for _size, pieces in lines(found.rendered.pdf):
        words = " ".join(piece.text for piece in pieces if piece.bottom > 565).split()
        assert len(words) < 8 or sum(word[0].islower() for word in words) < 4


def test_projects_of_two_pages_lie_side_by_side(made: Maker) -> None:
    pages = [target for _contents, target in made.all().links(made.all().page("Sisällys"))][: len(made.projects)]
    assert pages[0] % 2 == 0
    assert pages == list(range(pages[0], pages[0] + 2 * len(pages), 2))


def test_bookmarks_are_the_parts_and_below_a_project_its_sections(made: Maker) -> None:
    found = made.all().bookmarks()
    titles = [str(entry.title) for entry in found]
    assert titles[:3] == ["Lukijalle", "Sisällys", "Elinvoiman kehittäminen"]
    assert titles[-4:] == ["Verkostot kartalla", INDEX, "Asiantuntijat", "Ota yhteyttä"]
    assert [str(entry.title) for entry in found[2].children][:2] == ["Mistä on kyse", "Tavoitteet"]


def test_the_index_equals_the_database(made: Maker) -> None:
    found = made.all()
    with made.db.read() as session:
        counted = municipalities_by_project(session)
    assert sum(len(town.projects) for town in made.towns) == sum(len(counted[key]) for key in made.projects)
    starts = [target for _contents, target in found.links(found.page("Sisällys"))]
    pages = dict(zip(made.projects, starts, strict=False))
    first = found.page(INDEX)
    printed = " ".join(" ".join(found.pages[first : found.page("Asiantuntijat")]).replace("·", " ").split())
    for town in made.towns:
        told = " ".join(f"{made.names[key]} {pages[key]}" for key in made.projects if key in town.projects)
        assert f" {town.organisation.name_fi} {told} " in f" {printed} ", town.organisation.name_fi


def test_links_of_the_index_lead_to_their_projects(made: Maker) -> None:
    found = made.all()
    links = [link for page in range(found.page(INDEX), found.page("Asiantuntijat")) for link in found.links(page)]
    assert len(links) == sum(len(town.projects) for town in made.towns)
    for contents, target in set(links):
        name, number = contents.split(", sivu ")
        assert int(number) == target
        assert name in found.pages[target - 1]


def test_municipalities_stand_in_the_finnish_order_of_the_language(made: Maker) -> None:
    for language, index, names in (
        ("fi", INDEX, ("Akaa", "Espoo", "Vaasa", "Ylivieska", "Äänekoski")),
        ("sv", "Kommunerna och deras nätverk", ("Björneborg", "Borgnäs", "Borgå", "Esbo", "Nystad")),
    ):
        found = made.all(language)
        part = found.part(index)
        assert len(part.all("H3")) == len(part.all("L")) > 10  # a heading for every letter
        printed = " ".join(found.pages[found.page(index) :])
        places = [printed.index(f" {name} ") for name in names]
        assert places == sorted(places)


def test_a_bookmark_and_the_contents_lead_to_the_same_place(made: Maker) -> None:
    found = made.all()
    by_bookmark = {destination(found.pdf, entry.destination).page + 1 for entry in found.bookmarks()}
    assert {target for _contents, target in found.links(found.page("Sisällys"))} <= by_bookmark


def test_the_figures_of_the_cover_stand_on_one_line_each(made: Maker) -> None:
    """The widest of them is 3.4 million."""
    (_size, pieces), *_rest = lines(made.all("en", folded=True).rendered.pdf)
    assert "3.4 million" in [piece.text.replace("\u00a0", " ") for piece in pieces]


@pytest.mark.parametrize("setting", [ON_A4, IN_BOOKLETS])
def test_room_that_is_left_goes_between_all_bands_also_where_they_are_close(setting: Setting) -> None:
    """Else all of it would open one hole, where the timeline keeps its distance."""
    assert min(choice.room.band_gap for choice in setting.choices) >= SMALLEST_GAP
