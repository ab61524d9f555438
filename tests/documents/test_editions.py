"""Brochures in other shapes: in large print and plain language, in two languages, and as booklets."""

import io
from dataclasses import replace
from itertools import pairwise

import pdfua
import pikepdf
import pytest

from tests.documents.proofs import assert_accessible
from tests.documents.reading import Node, faults, lines, open_pdf, text, tree
from tests.documents.samples import BENEFITS, CONTACTS, EXTREMES, PARAGRAPH, TODAY, USUAL, events, landscape, sample
from tests.documents.test_brochure import ids
from verkostoadmin import documents
from verkostoadmin.documents.brochure.beside import aligned
from verkostoadmin.documents.brochure.contrast import strong
from verkostoadmin.documents.brochure.filling import booklet_layout
from verkostoadmin.documents.brochure.plain import in_plain_language
from verkostoadmin.documents.brochure.rendering import one_language, render
from verkostoadmin.documents.pdf.colour import WHITE, contrast
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.paragraph import ListItem, bullets, paragraph
from verkostoadmin.documents.project.breaking import broken
from verkostoadmin.documents.project.data import BrochureData, CoverPhoto, Section
from verkostoadmin.documents.project.theme import LARGE, styles, theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.storage.database import Database

FORMS = "occur outside any marked-content sequence"
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
PLAIN = """EVE on kuntien yhteinen verkosto.

Mitä elinvoima on

Elinvoimaa on, kun ihmiset haluavat muuttaa kuntaan.

Elinvoima syntyy monesta asiasta.

Kuka voi osallistua

- kunnan johtajat
– kunnan päättäjät
• yritykset

Hinta on aina sama."""
SHAPES = {
    "large": {"edition": "large"},
    "folded": {"fold": Fold()},
    "after": {"layout": "after"},
    "beside": {"layout": "beside"},
}


def shaped(data: BrochureData, shape: str) -> Rendered:
    """The brochure in one of the shapes; in two languages the other one is Swedish."""
    options = dict(SHAPES[shape])
    if "layout" in options:
        options["second"] = replace(data, language="fi" if data.language == "sv" else "sv")
    return render(data, **options)


def findings(data: bytes) -> list[str]:
    """What the checker says of a booklet; it does not look into forms for their marks."""
    found = [finding.message for finding in pdfua.validate(io.BytesIO(data)).findings]
    return [message for message in found if FORMS not in message]


def bilingual(layout: str, **options: object) -> bytes:
    return render(USUAL, second=SWEDISH, layout=layout, **options).pdf


# ------------------------------------------------------------ all shapes
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", EXTREMES)
def test_nothing_overlaps_leaves_the_page_or_is_untold(name: str, shape: str) -> None:
    rendered = shaped(EXTREMES[name], shape)
    blank = "has no text" if shape == "folded" else "none"  # a side of which both pages are blank
    assert [fault for fault in faults(rendered.pdf) if blank not in fault] == []
    if shape == "folded":  # whose marks lie in forms
        assert findings(rendered.pdf) == []
    else:
        assert_accessible(rendered.pdf)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["usual", "foreign letters", "overlapping groups"])
def test_same_data_same_bytes(name: str, shape: str) -> None:
    assert shaped(EXTREMES[name], shape).pdf == shaped(EXTREMES[name], shape).pdf


@pytest.mark.parametrize("shape", SHAPES)
def test_ten_pages_lose_no_paragraph(shape: str) -> None:
    found = text(shaped(EXTREMES["ten pages of text"], shape).pdf)
    times = 2 if shape in ("after", "beside") else 1
    assert found.count(" samankokoisiin ") == times * (1 + 20 * 6)


# ------------------------------------------------------------ large print
def sizes(data: bytes) -> dict[float, int]:
    """How many letters are set in each size of type."""
    found: dict[float, int] = {}
    for page in open_pdf(data).pages:
        size = 0.0
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                size = float(operands[1])
            elif str(operator) == "TJ":
                letters = sum(len(bytes(part)) for part in operands[0] if isinstance(part, pikepdf.String))
                found[size] = found.get(size, 0) + letters
    return found


def test_large_print_is_large() -> None:
    found = sizes(render(USUAL, edition="large").pdf)
    assert min(found) >= 12
    small = sum(count for size, count in found.items() if size < 18)
    assert small < 0.1 * sum(found.values())  # the foot and the small print


@pytest.mark.parametrize(
    ("primary", "accent"),
    [("", ""), ("#ffffff", "#ffffff"), ("#ffe600", "#fff799"), ("#808080", "#7f7f7f"), ("#d0021b", "#d0021b"),
     ("#000000", "#000000"), ("#5fd0c5", "#0a3f52"), ("#c2410c", "#f2a33a")],
)  # fmt: skip
def test_contrast_is_strong_in_large_print(primary: str, accent: str) -> None:
    colours = strong(theme(primary, accent))
    for colour in (colours.ink, colours.soft, colours.heading, colours.strong):
        assert min(contrast(colour, WHITE), contrast(colour, colours.pale)) >= 7
    for colour in (colours.on_hero, colours.on_hero_soft, colours.on_hero_accent):
        assert contrast(colour, colours.hero) >= 7
    assert contrast(colours.accent, WHITE) >= 4.5


def test_no_photograph_lies_behind_large_print() -> None:
    photo = CoverPhoto(landscape((300, 200)), "Mäkimaisema", "Kalle Kuvaaja")
    assert "Mäkimaisema" in alternatives(render(sample(photo=photo)).pdf)
    data = render(sample(photo=photo), edition="large").pdf
    assert "Kalle Kuvaaja" not in text(data)
    assert "Mäkimaisema" not in alternatives(data)


def test_four_large_figures_stand_in_two_rows() -> None:
    tops = {piece.text: piece.top for piece in next(lines(render(USUAL, edition="large").pdf))[1]}
    assert tops["22"] == pytest.approx(tops["6"], abs=2)
    assert tops["22"] - max(top for told, top in tops.items() if told.startswith("4")) > 50


@pytest.mark.parametrize("count", [2, 3, 7])
def test_events_run_down_the_page_in_one_column(count: int) -> None:
    data = sample(events=events(count))
    listed = [node for node in tree(open_pdf(render(data, edition="large").pdf)).all("L") if _is_timeline(node)]
    (timeline,) = listed
    assert len(timeline.kids) == count
    for _size, pieces in lines(render(data, edition="large").pdf):
        places = [piece for piece in pieces if piece.text.startswith("Seminaari ")]
        assert len({round(piece.left) for piece in places}) <= 1
        assert all(before.bottom > after.top for before, after in pairwise(places))


def _is_timeline(node: Node) -> bool:
    return [kid.role for kid in node.kids[0].kids] == ["LBody"]


# ------------------------------------------------------------ page ends
@pytest.mark.parametrize("first", range(20, 700, 31))
def test_no_item_of_a_list_stands_alone(first: int) -> None:
    look = styles(theme("", ""), LARGE)
    blocks = [paragraph(PARAGRAPH, look.body)]
    for count in (5, 3, 9, 2, 6):
        blocks += [
            paragraph("Otsikko", look.heading, "H2"),
            *bullets(BENEFITS[:1] * count, look.bullet, look.body.colour),
        ]
    pages = broken(blocks, 511, first + 300, 740, 12)
    ended = [[item.block for item in page.placed] for page in pages]
    for before, after in pairwise(ended):
        if isinstance(before[-1], ListItem) and isinstance(after[0], ListItem):
            for side in (before[::-1], after):
                own = [
                    block
                    for block in side
                    if isinstance(block, ListItem) and block.item.parent is before[-1].item.parent
                ]
                assert len(own) > 1 or before[-1].item.parent is not after[0].item.parent
        assert not before[-1].keep_with_next
    assert sum(len(page) for page in ended) >= len(blocks)


def test_pages_are_filled_evenly() -> None:
    look = styles(theme("", ""), LARGE)
    texts = [paragraph(PARAGRAPH, look.body) for _ in range(22)]
    pages = broken(texts, 511, 740, 740, 8)
    assert all(page.left < 70 for page in pages[:-1])


def test_what_no_break_makes_good_is_printed_all_the_same() -> None:
    look = styles(theme("", ""), LARGE)
    texts = [paragraph(PARAGRAPH, look.body) for _ in range(22)]
    assert sum(len(page.placed) for page in broken(texts, 511, 740, 740, 1)) >= 22


# ------------------------------------------------------------ plain language
def test_lines_of_a_plain_text_tell_what_they_are() -> None:
    data = in_plain_language(sample(plain=PLAIN))
    assert (data.lead, data.tagline) == ("EVE on kuntien yhteinen verkosto.", "Selkokielellä")
    assert [(section.heading, section.bulleted, len(section.paragraphs)) for section in data.sections] == [
        ("Mitä elinvoima on", False, 2),
        ("Kuka voi osallistua", True, 3),
        ("", False, 1),
    ]
    assert data.sections[1].paragraphs == ("kunnan johtajat", "kunnan päättäjät", "yritykset")
    assert [contact.about for contact in data.contacts] == ["", ""]


def test_without_a_plain_text_all_stays_as_it_is() -> None:
    for plain in ("", " \n\n "):
        data = sample(plain=plain)
        assert in_plain_language(data) is data


@pytest.mark.parametrize("plain", ["Otsikko", "- yksi\n- kaksi", "Otsikko\n\nToinen", "Lause.", "- yksi\n\nOtsikko"])
def test_an_odd_plain_text_is_printed_whole(plain: str) -> None:
    found = text(render(sample(plain=plain), edition="large").pdf)
    for word in plain.replace("-", " ").split():
        assert word in found


def test_the_plain_text_stands_only_in_large_print() -> None:
    data = sample(plain=PLAIN)
    large, usual = text(render(data, edition="large").pdf), text(render(data).pdf)
    assert "kunnan päättäjät" in large and "Mistä on kyse" not in large
    assert "kunnan päättäjät" not in usual and "Mistä on kyse" in usual


@pytest.mark.parametrize(("name", "words"), [("EVE", "Elinvoima syntyy monesta asiasta."), ("Digi", "Mitä opittiin")])
def test_examples_have_plain_texts(example_db: Database, name: str, words: str) -> None:
    with example_db.read() as session:
        rendered = documents.build(session, Request("brochure", (ids(example_db)[name],), TODAY, edition="large"))
    assert words in text(rendered.pdf)


# ------------------------------------------------------------ two languages
def sections(data: bytes) -> list[tuple[str, list[str]]]:
    """The sections with a language in reading order, each with the levels of its headings."""
    pdf = open_pdf(data)
    return [
        (str(node.dictionary.Lang), [kid.role for kid in node.all("H2", "H3")])
        for node in tree(pdf).all("Sect")
        if "/Lang" in node.dictionary
    ]


def alternatives(data: bytes) -> list[str]:
    """What is said of the figures."""
    pdf = open_pdf(data)
    return [str(node.dictionary.Alt) for node in tree(pdf).all("Figure")]


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
    assert findings(rendered.pdf) == []


def test_titles_of_people_are_told_in_both_languages() -> None:
    other = replace(SWEDISH, contacts=(replace(CONTACTS[0], title="Ledande sakkunnig"), CONTACTS[1]))
    data = render(USUAL, second=other, layout="beside").pdf
    told = text(data)
    assert told.count("Johtava asiantuntija") == told.count("Ledande sakkunnig") == 1
    assert told.count(CONTACTS[0].name) == 1
    assert len(tree(open_pdf(data)).all("H3")) == 2


# ------------------------------------------------------------ what cannot be
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"second": "fi"}, "kaksi kieltä"),
        ({"edition": "large", "folded": True}, "vihoksi"),
        ({"edition": "large", "second": "sv", "layout": "beside"}, "palstalle"),
        ({"second": "en"}, "englanti"),
    ],
)
def test_what_cannot_be_printed_is_refused(example_db: Database, changes: dict[str, object], words: str) -> None:
    request = replace(Request("brochure", (ids(example_db)["OMA 2"],), TODAY), **changes)
    with example_db.read() as session, pytest.raises(UserError, match=words) as refused:
        documents.build(session, request)
    assert refused.value.hint


# ------------------------------------------------------------ booklets
@pytest.mark.parametrize("name", ["usual", "no events", "78 participants", "overlapping groups", "thirty events"])
def test_a_booklet_is_well_filled(name: str) -> None:
    data = EXTREMES[name]
    layout = booklet_layout(one_language(Wording(data), theme(data.primary, data.accent), maps=True))
    blank = -layout.pages % 4
    assert blank <= 1
    inner = layout.flows[0].pages[1:-1]
    assert all(page.left < 300 for page in inner) and sum(page.left for page in inner) <= 160 * len(inner)


def test_a_short_text_gets_a_cover_of_its_own_in_a_booklet() -> None:
    rendered = render(EXTREMES["three sentences"], fold=Fold())
    assert (rendered.sheets, rendered.pages) == (1, 3) or rendered.pages == 2
    first = next(lines(rendered.pdf))[1]
    assert "Ilmoita kuntasi mukaan" not in " ".join(piece.text for piece in first if piece.left > 421)
