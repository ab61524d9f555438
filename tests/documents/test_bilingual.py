"""Brochures in two languages: one after the other under a shared cover, and side by side."""

from dataclasses import replace

import pytest

from tests.documents.proofs import assert_accessible, booklet_findings
from tests.documents.reading import alternatives, faults, lines, open_pdf, text, tree
from tests.documents.samples import CONTACTS, TODAY, USUAL, sample
from tests.documents.test_brochure import ids
from verkostoadmin import documents
from verkostoadmin.documents.brochure.beside import aligned
from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.project.data import Section
from verkostoadmin.documents.request import Request
from verkostoadmin.storage.database import Database

SWEDISH = sample(
    language="sv",
    name="Utveckling av livskraften",
    tagline="Kommunens livskraft kring samma bord",
    lead="Nätverket samlar kommuner och andra aktörer kring livskraften.",
    sections=(
        Section("content", "Vad det handlar om", ("Vi arbetar tillsammans.", "Alla lär sig av varandra.")),
        Section("goals", "", ("Identifiera livskraften", "Stärka dragningskraften"), bulleted=True),
        Section("audience", "", ("För kommunens ledning.",)),
        Section("benefits", "", ("Två egna workshoppar", "Fyra seminarier"), bulleted=True),
        Section("other", "Anmälan", ("Anmälan är öppen.",)),
    ),
)


def bilingual(layout: str, **options: object) -> bytes:
    return render(USUAL, second=SWEDISH, layout=layout, **options).pdf


def sections(data: bytes) -> list[tuple[str, list[str]]]:
    """The sections with a language in reading order, each with the levels of its headings."""
    pdf = open_pdf(data)
    return [
        (str(node.dictionary.Lang), [kid.role for kid in node.all("H2", "H3")])
        for node in tree(pdf).all("Sect")
        if "/Lang" in node.dictionary
    ]


def test_after_each_other_each_language_has_a_part() -> None:
    assert_accessible(bilingual("after"))
    found = sections(bilingual("after"))
    assert [language for language, _ in found] == ["fi", "sv"]
    for _language, headings in found:
        assert headings[0] == "H2" and headings.count("H2") == 1 and headings.count("H3") >= 7
    told = text(bilingual("after"))
    assert told.index("Ilmoita kuntasi mukaan") < told.index("Vad det handlar om") < told.index("Anmäl din kommun")


def test_the_cover_has_both_titles_and_one_map() -> None:
    for layout in ("after", "beside"):
        cover = next(lines(bilingual(layout)))[1]
        told = " ".join(piece.text for piece in cover)
        assert USUAL.name in told and SWEDISH.name in told
        assert "kuntaa verkostossa" in told and "kommuner i nätverket" in told
        assert len([told for told in alternatives(bilingual(layout)) if "kartta" in told.lower()]) == 1


def test_foreign_words_on_the_cover_say_their_language() -> None:
    pdf = open_pdf(bilingual("beside"))
    foreign = [node for node in tree(pdf).kids if str(node.dictionary.get("/Lang", "")) == "sv" and node.role == "P"]
    assert len(foreign) >= 3 + 4  # kicker, title and tagline, and what the figures count


def test_the_cover_leads_to_the_other_language() -> None:
    pdf = open_pdf(bilingual("after"))
    (link,) = [link for link in pdf.pages[0].Annots if str(link.A.S) == "/GoTo"]
    target = [page.objgen for page in pdf.pages].index(link.A.D[0].objgen)
    assert f"På svenska från sidan {target + 1}" in text(bilingual("after"))
    assert "På svenska" in " ".join(piece.text for piece in list(lines(bilingual("after")))[target][1])


def test_the_file_is_in_the_first_language() -> None:
    for layout in ("after", "beside"):
        pdf = open_pdf(bilingual(layout))
        assert str(pdf.Root.Lang) == "fi-FI"
        assert str(pdf.docinfo.Title) == f"{USUAL.name} – {SWEDISH.name}"


def test_the_imprint_of_each_language_stands_once() -> None:
    for layout in ("after", "beside"):
        told = text(bilingual(layout))
        assert told.count("Tiedot 24.11.2026.") == told.count("Uppgifter 24.11.2026.") == 1


def test_side_by_side_is_read_section_by_section() -> None:
    assert_accessible(bilingual("beside"))
    found = [language for language, _ in sections(bilingual("beside"))]
    assert found == ["fi", "sv"] * (len(found) // 2) and len(found) >= 16
    told = text(bilingual("beside"))
    order = [
        "Mistä on kyse",
        "Vad det handlar om",
        "Tavoitteet",
        "Identifiera livskraften",
        "Ilmoittautuminen",
        "Anmälan är",
    ]
    places = [told.index(words) for words in order]
    assert places == sorted(places)


def test_the_same_content_stands_on_one_line() -> None:
    pairs = {"Mistä on kyse": "Vad det handlar om", "Tavoitteet": "Mål", "Ilmoittautuminen": "Anmälan"}
    found = 0
    for _size, pieces in lines(bilingual("beside")):
        by_text = {piece.text: piece for piece in pieces}
        for first, second in pairs.items():
            if first in by_text:
                assert by_text[first].top == pytest.approx(by_text[second].top, abs=3)
                assert by_text[first].left < by_text[second].left
                found += 1
    assert found == len(pairs)


def test_what_only_one_language_has_keeps_its_place() -> None:
    one, two, three, four = (Section("other", str(key), ("Teksti",), key=key) for key in (41, 12, 33, 4))
    assert list(aligned((one, two, four), (two, three, four))) == [(one, None), (two, two), (None, three), (four, four)]
    assert list(aligned((), (one,))) == [(None, one)]
    data = sample(sections=(replace(USUAL.sections[0], key=1), replace(USUAL.sections[4], key=2)))
    other = replace(SWEDISH, sections=(replace(SWEDISH.sections[4], key=2),))
    told = text(render(data, second=other, layout="beside").pdf)
    assert told.index("Mistä on kyse") < told.index("Ilmoittautuminen") < told.index("Anmälan är")


@pytest.mark.parametrize(("language", "second"), [("fi", "sv"), ("sv", "fi"), ("fi", "en"), ("en", "sv")])
@pytest.mark.parametrize("layout", ["after", "beside"])
def test_any_two_languages_go_together(example_db: Database, language: str, second: str, layout: str) -> None:
    request = Request("brochure", (ids(example_db)["EVE"],), TODAY, language, second, layout)
    with example_db.read() as session:
        pdf = documents.build(session, request).pdf
    assert_accessible(pdf)
    assert {language for language, _ in sections(pdf)} == {language, second}
    assert faults(pdf) == []


@pytest.mark.parametrize("layout", ["after", "beside"])
def test_two_languages_fold(layout: str) -> None:
    rendered = render(USUAL, second=SWEDISH, layout=layout, fold=Fold())
    assert rendered.sheets == 2
    assert booklet_findings(rendered.pdf) == []


def test_titles_of_people_are_told_in_both_languages() -> None:
    other = replace(SWEDISH, contacts=(replace(CONTACTS[0], title="Ledande sakkunnig"), CONTACTS[1]))
    data = render(USUAL, second=other, layout="beside").pdf
    told = text(data)
    assert told.count("Johtava asiantuntija") == told.count("Ledande sakkunnig") == 1
    assert told.count(CONTACTS[0].name) == 1
    assert len(tree(open_pdf(data)).all("H3")) == 2
