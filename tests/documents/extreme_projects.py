"""Projects that are hard to print, in a real database: names, letters, lengths, numbers and pictures at their ends."""

import io
from datetime import date, datetime, timedelta
from typing import Any

from PIL import Image
from sqlalchemy.orm import Session

from verkostoadmin.services import images, records
from verkostoadmin.storage import texts
from verkostoadmin.storage.database import Database

LONG_NAME = "Järvenpäänsyrjänniemenkulmalainen-Ylistarontakamaanperäläinen"
NASTY = "<b>lihava</b> & <img src='/etc/passwd'> \u202eoikealta\u202c \x07\x00 {0} %s"
FOREIGN = "Čáhppes đuottar ŋ š ŧ ž · Привет мир · 😀👩‍🚒 · 漢字 · e\u0301\u0301 · עברית"
PARAGRAPH = (
    "Verkosto kokoaa yhteen kuntien johdon, asiantuntijat ja luottamushenkilöt. Työskentely alkaa lähtötilanteen "
    "kartoituksesta, ja jokainen kunta saa vertailun samankokoisiin kuntiin. Tapaamisten välillä kokeillaan ratkaisuja "
    "omassa organisaatiossa, ja kokeilujen tulokset kirjataan kaikkien käyttöön. "
)
LONG_WORD = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas" * 3
START = date(2026, 1, 1)


def fill(db: Database) -> dict[str, int]:
    """Write the projects; returns their ids by short name."""
    with db.write("Fill") as step:
        session = step.session
        found = {
            "Tyhjä": _project(session, "Tyhjä", "Tyhjä verkosto"),
            "Pitkä": _long(session),
            "Kirjaimet": _letters(session),
            "Nimet": _names(session),
            "Suuri": _large(session),
            "Kuvat": _project(session, "Kuvat", "Kuvien verkosto"),
        }
    _pictures(db, found["Kuvat"])
    return found


def _project(session: Session, short_name: str, name: str, **values: Any) -> int:
    project = records.add(session, "project", {"short_name": short_name, "starts_on": START, **values}).id
    for language in ("fi", "sv"):
        records.add(session, "project_text", {"project_id": project, "language": language, "name": name})
    return project


def _write(session: Session, project: int, **values: str) -> None:
    for text in texts.of_project(session, project).values():
        records.update(session, "project_text", text.id, dict(values))


def _section(session: Session, project: int, position: int, heading: str, body: str, **values: Any) -> None:
    texts = {f"{part}_{code}": words for code in ("fi", "sv") for part, words in (("heading", heading), ("body", body))}
    records.add(session, "section", {"project_id": project, "position": position, "kind": "other", **texts, **values})


def _organisation(session: Session, name: str, kind: str = "company", **values: Any) -> int:
    return records.add(session, "organisation", {"name_fi": name, "kind": kind, **values}).id


def _join(session: Session, project: int, organisation: int, **values: Any) -> int:
    about = {"project_id": project, "organisation_id": organisation, "role": "participant", "status": "confirmed"}
    return records.add(session, "participation", about | values).id


def _person(session: Session, project: int, given: str, family: str, role: str, **values: Any) -> int:
    person = records.add(session, "person", {"given_name": given, "family_name": family, **values}).id
    records.add(session, "project_role", {"project_id": project, "person_id": person, "role": role})
    return person


def _long(session: Session) -> int:
    """Ten pages of text, a title and a short name as long as may be, words wider than a column, twenty events."""
    project = _project(
        session, "P" * 40, ("Pitkännimisen kehittämisverkoston hanke " * 5)[:200], ends_on=date(2027, 12, 31)
    )
    _write(session, project, tagline=(PARAGRAPH * 2)[:300], lead=(PARAGRAPH * 9)[:2000])
    for index in range(8):
        _section(
            session, project, index, f"Luku {index + 1} {LONG_WORD[:90]}", (PARAGRAPH * 12 + LONG_WORD + "\n\n") * 3
        )
    _section(session, project, 9, "Luettelo", "\n".join([PARAGRAPH] * 30), layout="bullets", kind="benefits")
    for index in range(20):
        event = {
            "title": PARAGRAPH[:190],
            "kind": "seminar",
            "starts_at": datetime(2026, 3, 1, 9) + timedelta(days=9 * index),
        }
        made = records.add(session, "event", event | {"venue": LONG_WORD[:150], "status": "planned"}).id
        records.add(session, "event_project", {"event_id": made, "project_id": project})
    return project


def _letters(session: Session) -> int:
    """Markup, controls, directions and letters that no font has, in every field."""
    project = _project(session, "Kirjaimet <&>", f"{FOREIGN} {NASTY}"[:200], price_cents=1, price_note=NASTY)
    _write(session, project, tagline=f"{NASTY} {FOREIGN}"[:300], lead=f"{FOREIGN} {NASTY}\n\t{NASTY}")
    _section(session, project, 0, f"{NASTY} {FOREIGN}"[:190], f"{NASTY}\n\n{FOREIGN}\n\n" + "e" + "\u0301" * 500)
    _section(session, project, 1, FOREIGN, f"{NASTY}\n{FOREIGN}\n[TODO] http://[", layout="bullets")
    group = records.add(session, "group", {"project_id": project, "name": f"{NASTY} {FOREIGN}"[:190]}).id
    participation = _join(session, project, _organisation(session, f"{NASTY} {FOREIGN}"[:190]))
    records.add(session, "participation_group", {"participation_id": participation, "group_id": group})
    person = _person(session, project, NASTY[:60], FOREIGN[:60], "lead_expert", show_in_lists=True)
    records.add(session, "expert", {"person_id": person, "title": f"{FOREIGN} {NASTY}"[:190], "bio_fi": NASTY})
    return project


def _names(session: Session) -> int:
    """People and organisations with the longest and the shortest names."""
    project = _project(session, "N", "N", registration_opens=START, registration_closes=date(2027, 6, 1))
    names = (("Maximiliana-Wilhelmina", LONG_NAME), ("Y", ""), ("A", "O"), ("Ánte-Máhtte", "Čáppiŋ Đuođđi"), ("", "Ö"))
    organisation = _organisation(session, (LONG_NAME + " kehittämisyhtiö Oy " + LONG_NAME)[:190])
    _join(session, project, organisation)
    for given, family in names:
        for role in ("expert", "contact", "deputy"):
            person = _person(session, project, given, family, role, show_in_lists=True)
            position = {
                "person_id": person,
                "organisation_id": organisation,
                "title": LONG_WORD[:150],
                "kind": "official",
            }
            records.add(session, "position", position)
    return project


def _large(session: Session) -> int:
    """Three hundred participants in ten groups, most of them in two."""
    project = _project(session, "Suuri", "Suuri verkosto", own_workshops=2)
    groups = [
        records.add(session, "group", {"project_id": project, "name": f"Pilotti {n}", "position": n}).id
        for n in range(10)
    ]
    for index in range(300):
        name = f"Kunta {index:03}" if index % 9 else f"{LONG_NAME[:30]}kunta {index}"
        organisation = _organisation(session, name, "municipality")
        participation = _join(session, project, organisation)
        register = {"organisation_id": organisation, "code": f"{index:03}", "region_code": f"{1 + index % 19:02}"}
        place = {"east": 200_000 + index * 7919 % 400_000, "north": 6_700_000 + index * 104_729 % 900_000}
        records.add(session, "municipality", register | place | {"region": f"Maakunta {index % 19}", "type": "kunta"})
        for group in {groups[index % 10], groups[index * 7 % 10]}:
            records.add(session, "participation_group", {"participation_id": participation, "group_id": group})
    return project


def _pictures(db: Database, project: int) -> None:
    """A photograph of forty megapixels behind the title, and a portrait in the colours of a printing press."""
    with db.write("Portrait") as step:
        person = _person(step.session, project, "Aino", "Kuvallinen", "lead_expert")
        expert = records.add(step.session, "expert", {"person_id": person, "title": "Asiantuntija"}).id
    images.set_cover(db, project, jpeg("RGB", (8000, 5000)), None, "Metsää", "Testaaja")
    images.set_photo(db, expert, jpeg("CMYK", (900, 900)), None, {"alt_fi": "Kasvokuva"})


def jpeg(mode: str, size: tuple[int, int]) -> bytes:
    """A photograph that is not of one colour."""
    packed = io.BytesIO()
    Image.radial_gradient("L").resize(size).convert(mode).save(packed, "JPEG", quality=60)
    return packed.getvalue()
