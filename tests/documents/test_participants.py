"""Lists of participants: whom they name, what they count, and how they read."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.documents.proofs import assert_accessible
from tests.documents.reading import faults, lines, open_pdf, text, tree
from tests.documents.samples import LONG_WORD, NASTY, TODAY
from tests.documents.test_brochure import NINE, ids
from verkostoadmin import documents
from verkostoadmin.documents.participants import collect, render
from verkostoadmin.documents.participants.data import Contact, Participant, Roster
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.services import records
from verkostoadmin.storage.counting import municipalities_by_project
from verkostoadmin.storage.database import Database

AINO = Contact("Aino Järvinen-Öhman", "kehittämisjohtaja", "aino@example.fi", "+358 50 000 0000", named=True)
VELI = Contact("Veli Virta", "rehtori", "veli@example.fi", deputy=True)
GROUPINGS = ("name", "region", "group")
AUDIENCES = (False, True)


def participant(number: int, **changes: object) -> Participant:
    return replace(
        Participant(
            name=f"Kunta{number:03}", region=f"Maakunta {number % 7}", groups=(f"Alue {number % 3}",), contacts=(AINO, VELI),
            workshops=(1, 2), fee_cents=490_000, reference=f"VIITE-{number}", confirmed_on=date(2025, 1, 7),
        ),
        **changes,
    )  # fmt: skip


def roster(count: int = 12, **changes: object) -> Roster:
    found = Roster(
        language="fi", day=TODAY, name="Elinvoiman kehittäminen", short_name="EVE", starts_on=date(2023, 9, 1),
        participants=tuple(participant(number) for number in range(count)), groups=("Alue 0", "Alue 1", "Alue 2"),
        municipalities=count, office="FCG",
    )  # fmt: skip
    return replace(found, **changes)


SAMI = participant(
    1, name="Ohcejoga gielda", contacts=(replace(AINO, name="Máret Čáhppes Ŋuorggán", title="ráđđeaddi"),)
)
EXTREMES = {
    "usual": roster(),
    "300 participants": roster(300),
    "nobody": roster(0),
    "only invited": roster(0, participants=(participant(1, status="invited"), participant(2, status="declined"))),
    "nobody to contact": roster(participants=tuple(participant(number, contacts=()) for number in range(30))),
    "double surnames": roster(
        participants=(participant(1, contacts=(replace(AINO, name=f"Ö {LONG_WORD[:60]}-{LONG_WORD[:60]}", title=LONG_WORD),)),)
    ),
    "Sámi letters": roster(participants=(SAMI,)),
    "foreign letters": roster(
        name=NASTY, office=NASTY, short_name="😀Ж",
        participants=(participant(1, name=NASTY, region=NASTY, contacts=(replace(AINO, name=NASTY, title=NASTY, email=NASTY),)),),
    ),
    "long words": roster(
        name=LONG_WORD[:200],
        participants=(participant(1, name=LONG_WORD[:200], stands_for=(LONG_WORD,) * 9, reference=LONG_WORD[:200]),),
    ),
    "forty contacts": roster(participants=(participant(1, contacts=(AINO, VELI) * 20),)),
    "title of 200 letters": roster(name=("Strateginen kumppanuus ja omistajaohjaus " * 5)[:200]),
    "contact persons of nobody": roster(without=(AINO, VELI)),
}  # fmt: skip


def built(db: Database, name: str, **changes: object) -> str:
    """The text of an example project's list."""
    request = replace(Request("participants", (ids(db)[name],), TODAY), **changes)
    with db.read() as session:
        return text(documents.build(session, request).pdf)


# ------------------------------------------------------------ every list
@pytest.mark.parametrize("handout", AUDIENCES)
@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("name", EXTREMES)
def test_a_list_is_whole_and_accessible(name: str, grouping: str, handout: bool) -> None:
    rendered = render(EXTREMES[name], grouping, handout=handout)
    assert faults(rendered.pdf) == []
    assert_accessible(rendered.pdf)
    assert rendered.pdf == render(EXTREMES[name], grouping, handout=handout).pdf


@pytest.mark.parametrize("handout", AUDIENCES)
@pytest.mark.parametrize("name", EXTREMES)
def test_a_folded_list_is_whole(name: str, handout: bool) -> None:
    rendered = render(EXTREMES[name], "region", handout=handout, fold=Fold())
    assert [fault for fault in faults(rendered.pdf) if "has no text" not in fault] == []
    assert rendered.sheets == -(-rendered.pages // 4)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("name", NINE)
def test_every_example_has_lists_in_every_language(example_db: Database, name: str, language: str) -> None:
    for audience, grouping in (("office", "region"), ("handout", "group"), ("office", "name")):
        request = Request(
            "participants", (ids(example_db)[name],), TODAY, language, grouping=grouping, audience=audience
        )
        with example_db.read() as session:
            rendered = documents.build(session, request)
        assert faults(rendered.pdf) == []
        assert_accessible(rendered.pdf)
        assert rendered.replaced == ()


def test_a_deleted_project_is_told(example_db: Database) -> None:
    with example_db.read() as session, pytest.raises(UserError, match="ei enää ole"):
        documents.build(session, Request("participants", (1,), TODAY))


# ------------------------------------------------------------ counts
@pytest.mark.parametrize("name", NINE)
def test_counts_equal_the_database(example_db: Database, name: str) -> None:
    key = ids(example_db)[name]
    with example_db.read() as session:
        found = collect(session, key, "fi", TODAY)
        counted = municipalities_by_project(session, key)[key]
    confirmed = [one for one in found.participants if (one.status, one.role) == ("confirmed", "participant")]
    assert found.municipalities == len(counted)
    assert found.others == sum(one.kind != "municipality" for one in confirmed)
    own = {one.name for one in confirmed if one.kind == "municipality"}
    through = {member for one in confirmed for member in one.stands_for}
    assert len(own | through) == len(counted)
    assert f"{len(counted)} kunta" in built(example_db, name)


@pytest.mark.parametrize(("municipalities", "others", "words"), [
    (39, 12, "Osallistujat: 39 kuntaa, 12 muuta"), (1, 1, "Osallistujat: 1 kunta, 1 muu"), (2, 0, "Osallistujat: 2 kuntaa"),
    (0, 3, "Osallistujat: 3 muuta"),
])  # fmt: skip
def test_how_many_take_part(municipalities: int, others: int, words: str) -> None:
    told = text(render(roster(municipalities=municipalities, others=others)).pdf)
    assert words in told and f"{words}," not in told


@pytest.mark.parametrize("handout", AUDIENCES)
def test_every_group_tells_how_many_it_has(handout: bool) -> None:
    told = text(render(roster(12), "region", handout=handout).pdf)
    assert [f"Maakunta {number} ({2 if number < 5 else 1})" in told for number in range(7)] == [True] * 7


def test_one_in_several_groups_stands_in_each_and_is_told_to_be_counted_once() -> None:
    both = participant(1, groups=("Alue 0", "Alue 1"))
    told = text(render(roster(participants=(both, participant(2, groups=()))), "group", handout=True).pdf)
    assert told.count("Kunta001 Aino") == 2
    assert "Ei osaverkossa (1)" in told
    assert "laskettu kerran" in told
    assert "laskettu kerran" not in text(render(roster(participants=(both,)), "name").pdf)


def test_a_joint_authority_tells_whom_it_stands_for() -> None:
    joint = participant(1, name="Kuntayhtymä", kind="joint_authority", region="", stands_for=("Outokumpu", "Lieksa"))
    told = text(render(roster(participants=(joint, participant(2))), "region").pdf)
    assert "Muut organisaatiot (1)" in told and "Edustaa: Outokumpu, Lieksa" in told
    assert "jäsenkunnat on laskettu kuntien määrään, kukin kunta kerran" in told


# ------------------------------------------------------------ whom it names
def test_the_office_sees_everything() -> None:
    told = text(render(roster(1)).pdf)
    for words in (
        "Aino Järvinen-Öhman, kehittämisjohtaja", "aino@example.fi · +358 50 000 0000", "Veli Virta*, rehtori, varahenkilö",
        "4 900 € VIITE-0", "1 / 2", "Vahvistettu 7.1.2025", "Maakunta 0", "Alue 0", "* Ei nimetä luetteloissa",
    ):  # fmt: skip
        assert words in told, words


def test_what_is_handed_out_tells_name_title_and_organisation_of_those_who_agreed() -> None:
    told = text(render(roster(1), handout=True).pdf)
    assert "Kunta000 Aino Järvinen-Öhman kehittämisjohtaja" in told
    for words in ("aino@example.fi", "+358", "Veli", "4 900", "VIITE", "7.1.2025", "henkilötietoja"):
        assert words not in told, words
    assert "Mainittuina ovat vain ne, jotka ovat antaneet siihen luvan." in told


@pytest.mark.parametrize(("erase_on", "named"), [(None, True), (date(2026, 11, 25), True), (date(2026, 11, 24), False)])
def test_nobody_is_named_for_longer_than_allowed(erase_on: date | None, named: bool) -> None:
    aino = replace(AINO, erase_on=erase_on)
    found = roster(participants=(participant(1, contacts=(aino,)),))
    assert ("Aino" in text(render(found, handout=True).pdf)) is named
    assert ("poistettava 24.11.2026" in text(render(found).pdf)) is not named


def test_an_organisation_of_which_nobody_is_named_stands_there_all_the_same() -> None:
    told = text(
        render(roster(3, participants=tuple(participant(n, contacts=(VELI,)) for n in range(3))), handout=True).pdf
    )
    assert "Kunta000 Kunta001 Kunta002" in told


def test_whoever_was_not_asked_is_not_named(example_db: Database) -> None:
    with example_db.read() as session:
        found = collect(session, ids(example_db)["USO"], "fi", TODAY)
    contacts = [contact for one in found.participants for contact in one.contacts]
    assert {True, False} == {contact.named for contact in contacts}
    told = built(example_db, "USO", audience="handout")
    confirmed = [one for one in found.participants if one.status == "confirmed"]
    for contact in (contact for one in confirmed for contact in one.contacts):
        assert (_letters(contact.name) in _letters(told)) is contact.named
    assert "@" not in told and "+358" not in told


def _letters(words: str) -> str:
    """Without what comes and goes where a long name is broken."""
    return re.sub(r"[\W]", "", words)


def test_agreeing_is_a_field_of_the_person(db: Database) -> None:
    person = records.create(db, "person", {"given_name": "Liisa", "family_name": "Lahti"}).id
    assert person is not None
    values = records.load(db, "person", person)
    assert values is not None and values["show_in_lists"] is None
    project = records.create(db, "project", {"short_name": "KOE", "starts_on": date(2026, 1, 1)}).id
    organisation = records.create(db, "organisation", {"kind": "company", "name_fi": "Yhtiö Oy"}).id
    records.create(db, "participation", {"project_id": project, "organisation_id": organisation})
    role = {"person_id": person, "project_id": project, "organisation_id": organisation, "role": "contact"}
    records.create(db, "project_role", role)
    assert "Liisa" not in built(db, "KOE", audience="handout")
    assert "Liisa Lahti*" in built(db, "KOE")
    records.change(db, "person", person, {"show_in_lists": True})
    assert "Yhtiö Oy Liisa Lahti" in built(db, "KOE", audience="handout")
    assert "Osallistujat: 1 muu" in built(db, "KOE")


def test_a_role_and_a_position_count_on_the_day(db: Database) -> None:
    ended = date(2024, 12, 31)
    project = records.create(db, "project", {"short_name": "KOE", "starts_on": date(2023, 1, 1), "ends_on": ended}).id
    organisation = records.create(db, "organisation", {"kind": "municipality", "name_fi": "Kylä"}).id
    records.create(db, "participation", {"project_id": project, "organisation_id": organisation})
    for name, days in (("Entinen", {"ends_on": date(2023, 5, 1)}), ("Viimeinen", {"starts_on": date(2023, 5, 2)})):
        person = records.create(db, "person", {"family_name": name}).id
        role = {"person_id": person, "project_id": project, "organisation_id": organisation, "role": "contact"}
        records.create(db, "project_role", {**role, **days})
        for title, span in (
            ("vanha tehtävä", {"ends_on": date(2025, 6, 1)}),
            ("uusi tehtävä", {"starts_on": date(2025, 6, 2)}),
        ):
            records.create(
                db, "position", {"person_id": person, "organisation_id": organisation, "title": title, **span}
            )
    told = built(db, "KOE")
    assert "Viimeinen*, vanha tehtävä" in told
    assert "Entinen" not in told and "uusi tehtävä" not in told


def test_those_not_confirmed_stand_apart_by_status() -> None:
    others = (participant(20, status="withdrawn"), participant(21, status="invited"), participant(22, status="applied"))
    found = roster(2, participants=(participant(0), participant(1), *others))
    told = text(render(found).pdf)
    places = [told.index(words) for words in ("Muut kuin vahvistetut", "Kutsuttu (1)", "Hakenut (1)", "Vetäytynyt (1)")]
    assert places == sorted(places)
    handed = text(render(found, handout=True).pdf)
    assert "Kunta020" not in handed and "Kunta021" not in handed


def test_those_behind_the_project_are_no_participants() -> None:
    found = roster(1, participants=(participant(0), participant(9, name="FCG", role="implementer", contacts=())))
    for handout in AUDIENCES:
        told = text(render(found, handout=handout).pdf)
        assert told.index("Kunta000") < told.index("Hankkeen takana") < told.index("Toteuttaja")


def test_contact_persons_of_others_are_not_lost() -> None:
    told = text(render(EXTREMES["contact persons of nobody"]).pdf)
    assert told.index("Muiden organisaatioiden yhdyshenkilöt") < told.rindex("Veli Virta*, rehtori, varahenkilö")
    assert "Muiden organisaatioiden" not in text(render(EXTREMES["contact persons of nobody"], handout=True).pdf)


# ------------------------------------------------------------ how it reads
OFFICE = "Organisaatio Yhdyshenkilöt Osaverkot Työpajat Maksu ja viite Päivät"
BARE = {"workshops": (0, 0), "fee_cents": None, "reference": "", "contacts": (), "groups": ()}


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    behind = participant(9, name="FCG", role="implementer", **BARE)
    found = roster(1, participants=(participant(0), behind))
    told = text(render(found).pdf)
    assert OFFICE in told and "Organisaatio Rooli Päivät FCG" in told
    bare = roster(participants=(participant(0, **BARE), participant(1, **BARE)))
    assert "Organisaatio Päivät Kunta000" in text(render(bare).pdf)
    assert "Organisaatio Kunta000" in text(render(bare, fold=Fold()).pdf)
    assert "Organisaatio Kunta000 Kunta001" in text(render(bare, handout=True).pdf)


@pytest.mark.parametrize("handout", AUDIENCES)
def test_the_second_column_begins_at_the_same_place_in_all_tables(handout: bool) -> None:
    behind = participant(9, name="FCG", role="implementer", **BARE)
    invited = participant(10, status="invited", **BARE)
    ((_size, pieces),) = lines(render(roster(1, participants=(participant(0), invited, behind)), handout=handout).pdf)
    second = {"Yhdyshenkilöt", "Nimi", "Rooli", "Päivät"}
    rows = {round(piece.top): piece for piece in sorted(pieces, key=lambda piece: -piece.left) if piece.text in second}
    assert len(rows) == (2 if handout else 3)
    places = [piece.left for piece in rows.values()]
    assert max(places) - min(places) < 1.5  # letters have room of their own at their sides


def test_a_column_is_kept_where_one_of_many_groups_needs_it() -> None:
    found = roster(3, participants=(participant(0, **{**BARE, "region": "A"}), participant(1, region="B")))
    assert OFFICE in text(render(found, "region").pdf)


def test_the_group_in_which_a_participant_is_told_is_not_told_again() -> None:
    one = participant(1, groups=("Alue 0",))
    assert "Alue 0" not in _after(render(roster(participants=(one,)), "group").pdf, "Alue 0 (1)")
    both = participant(2, groups=("Alue 0", "Alue 1"))
    found = roster(participants=(one, both))
    assert OFFICE.replace("Osaverkot", "Muut osaverkot") in text(render(found, "group").pdf)
    told = _after(render(found, "group").pdf, "Alue 0 (2)")
    assert told.count("Alue 1") == 2 and told.count("Alue 0") == 1
    assert "Muut osaverkot: Alue 1" in text(render(found, "group", fold=Fold()).pdf)


def _after(data: bytes, words: str) -> str:
    return text(data).split(words, 1)[1]


@pytest.mark.parametrize("handout", AUDIENCES)
def test_where_nobody_has_a_group_or_region_none_is_told(handout: bool) -> None:
    found = roster(participants=tuple(participant(number, groups=(), region="") for number in range(3)), groups=())
    for grouping in ("group", "region"):
        told = text(render(found, grouping, handout=handout).pdf)
        assert "Ei osaverkossa" not in told and "Muut organisaatiot" not in told and "Kunta002" in told


def test_numbers_are_not_broken() -> None:
    long = replace(AINO, email="vilhelmiina.pohjoispohjanmaalaisniemelainen@example.fi")
    data = render(roster(participants=(participant(1, contacts=(long,)),)), fold=Fold()).pdf
    assert any("+358 50 000 0000" in piece.text.replace("\u00a0", " ") for _size, page in lines(data) for piece in page)


def test_below_a_name_in_a_booklet_stands_in_one_line_what_belongs_together() -> None:
    told = text(render(roster(1), fold=Fold()).pdf)
    assert "Maakunta 0 · Alue 0 Työpajat 1 / 2 · 4 900 € · VIITE-0 Vahvistettu 7.1.2025" in told


def test_what_the_numbers_of_workshops_mean_is_told() -> None:
    assert "Työpajat: pidetty / luvattu." in text(render(roster(1)).pdf)
    assert "Työpajat" not in text(render(roster(1), handout=True).pdf)
    assert "Työpajat" not in text(render(roster(participants=(participant(0, workshops=(0, 0)),))).pdf)


@pytest.mark.parametrize(("ends_on", "words"), [
    (None, "1.9.2023 alkaen · Tiedot 24.11.2026"), (date(2027, 8, 31), "1.9.2023–31.8.2027 · Tiedot 24.11.2026"),
])  # fmt: skip
def test_the_head_tells_the_run_and_the_day(ends_on: date | None, words: str) -> None:
    assert f"{words} Sisältää" in text(render(roster(1, ends_on=ends_on)).pdf)


def test_heads_are_seen_on_every_page_and_read_once() -> None:
    data = render(EXTREMES["300 participants"], "region").pdf
    pages = [" ".join(piece.text for piece in pieces) for _size, pieces in lines(data)]
    assert len(pages) > 10 and all("Yhdyshenkilöt" in page for page in pages)
    pdf = open_pdf(data)
    (table,) = tree(pdf).all("Table")
    heads = [node for node in table.all("TH") if str(node.dictionary.A.Scope) == "/Column"]
    assert len(heads) == 6 and len(table.all("TR")) == 1 + 7 + 300


def test_the_office_is_warned_on_every_page() -> None:
    for _size, pieces in lines(render(EXTREMES["300 participants"]).pdf):
        assert any("Sisältää henkilötietoja" in piece.text for piece in pieces if piece.top < 45)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_margins_of_two_pages_on_a_sheet_do_not_read_like_a_sentence(language: str) -> None:
    """They stand on one line, and a text that reads like one must not be passed over when it is read aloud."""
    for (_wide, high), pieces in lines(render(roster(60, language=language), fold=Fold()).pdf):
        head = [piece.text for piece in pieces if piece.bottom > high - 32]
        foot = [piece.text for piece in pieces if piece.top < 32]
        assert foot
        for margin in (head, foot):
            words = [word for word in " ".join(margin).split() if word[0].isalpha()]
            assert len(words) < 8 or sum(word[0].islower() for word in words) < 4


@pytest.mark.parametrize("count", range(20, 26))
def test_notes_have_no_page_of_their_own(count: int) -> None:
    found = render(roster(count)).pdf
    page = next(pieces for _size, pieces in lines(found) if any("Työpajat: pidetty" in piece.text for piece in pieces))
    assert any(piece.text.startswith("Kunta0") for piece in page)


def test_the_office_list_lies_across_the_paper() -> None:
    for handout, size in ((False, (841.89, 595.28)), (True, (595.28, 841.89))):
        ((width, height), _), *_ = lines(render(roster(), handout=handout).pdf)
        assert (round(width, 2), round(height, 2)) == size


@pytest.mark.parametrize("letters", range(204, 222, 2))
def test_the_name_of_a_group_is_as_high_as_its_lines(letters: int) -> None:
    region = "i" * letters + " ij"  # about as wide as the table, and as its ground without the room at its ends
    found = roster(participants=(participant(1, region=region), participant(2, region=region)))
    assert faults(render(found, "region", handout=True).pdf) == []


def test_groups_are_bookmarks() -> None:
    pdf = open_pdf(render(EXTREMES["300 participants"], "group", handout=True).pdf)
    with pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Elinvoiman kehittäminen"
        (participants,) = title.children
        assert [child.title.replace("\u00a0", " ") for child in participants.children] == [
            "Alue 0 (100)", "Alue 1 (100)", "Alue 2 (100)",
        ]  # fmt: skip


def test_every_participant_is_named() -> None:
    for grouping in GROUPINGS:
        told = text(render(EXTREMES["300 participants"], grouping, handout=True).pdf)
        assert [number for number in range(300) if f"Kunta{number:03} Aino" not in told] == []


def test_a_name_in_another_language_says_so(example_db: Database) -> None:
    with example_db.read() as session:
        found = collect(session, ids(example_db)["TOK"], "sv", TODAY)
    assert found.name_language == "fi"
    pdf = open_pdf(render(found).pdf)
    (title,) = tree(pdf).all("H1")
    assert str(title.dictionary.Lang) == "fi"
    told = text(render(found).pdf)
    assert "Deltagarförteckning" in told and "Innehåller personuppgifter" in told


def test_names_of_municipalities_are_in_the_language(example_db: Database) -> None:
    told = built(example_db, "USO", language="sv", grouping="region", audience="handout")
    assert "Nyland (" in told and "Esbo" in told and "Espoo" not in told


def test_addresses_lead_to_mail_and_phone_only() -> None:
    pdf = open_pdf(render(EXTREMES["foreign letters"]).pdf)
    links = [str(link.A.URI) for page in pdf.pages for link in page.get("/Annots", [])]
    assert links and all(link.startswith(("mailto:", "tel:")) for link in links)
