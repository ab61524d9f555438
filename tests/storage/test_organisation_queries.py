"""Queries of organisations: the filter of the list, joint bodies, and whom to write to."""

from datetime import date, datetime

import pytest

from verkostoadmin.services import participations as participation_services
from verkostoadmin.services import records
from verkostoadmin.storage import contacts, memberships, organisations, participations, projects
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.organisations import OrganisationFilter

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12)


def municipality(db: Database, name: str) -> int:
    with db.read() as session:
        return next(point.id for point in organisations.map_points(session) if point.name == name)


def project(db: Database, short_name: str) -> int:
    with db.read() as session:
        return next(p.id for p in projects.summaries(session, "fi", TODAY) if p.short_name == short_name)


def listed(db: Database, **wanted: object) -> set[int]:
    with db.read() as session:
        return set(organisations.ids(session, OrganisationFilter(**wanted)))  # type: ignore[arg-type]


def test_in_and_out_of_a_project_make_up_all_municipalities(example_db: Database) -> None:
    uso = project(example_db, "USO")
    inside = listed(example_db, project_id=uso, involvement="in")
    outside = listed(example_db, project_id=uso, involvement="out")
    assert inside
    assert not inside & outside
    assert len(inside | outside) == 308


def test_taking_part_now_leaves_out_those_whose_projects_have_ended(example_db: Database) -> None:
    askola = municipality(example_db, "Askola")  # in Verkostoperuskoulu only, which ended
    assert askola in listed(example_db, involvement="in")
    assert askola not in listed(example_db, involvement="in", running_on=TODAY)
    assert askola in listed(example_db, involvement="out", running_on=TODAY)


def test_a_retired_municipality_is_listed_on_request_with_its_day(example_db: Database) -> None:
    assert len(listed(example_db)) == 308
    found = listed(example_db, text="pertunmaa", retired=True)
    with example_db.read() as session:
        row = organisations.rows(session, found, TODAY)[found.pop()]
    assert (row.name_fi, row.valid_to) == ("Pertunmaa", date(2024, 12, 31))


def test_a_joint_authority_brings_its_members_into_the_project(example_db: Database) -> None:
    espoo = municipality(example_db, "Espoo")
    uso = project(example_db, "USO")
    body = records.create(example_db, "organisation", {"kind": "joint_authority", "name_fi": "Kokeilukuntayhtymä"}).id
    assert body is not None
    records.create(example_db, "member", {"organisation_id": body, "member_id": espoo})
    participation_services.add_participants(example_db, uso, [body])
    with example_db.read() as session:
        assert [member.name for member in memberships.members(session, body)] == ["Espoo"]
        assert "Kokeilukuntayhtymä" in [found.name for found in memberships.bodies(session, espoo)]
        through = memberships.represented(session, espoo, "fi", NOW)
    assert [(member.name, involvement.short_name) for member, involvement in through] == [("Kokeilukuntayhtymä", "USO")]


def test_addresses_are_those_of_present_contacts_once_each(example_db: Database) -> None:
    hamina, aura = municipality(example_db, "Hamina"), municipality(example_db, "Aura")
    with example_db.read() as session:
        assert contacts.addresses(session, [hamina, aura], TODAY)[hamina] == ["susanna.vartia@example.fi"]
        ended = project(example_db, "OMA")
        assert contacts.addresses(session, [hamina], TODAY, ended) == {}


@pytest.mark.parametrize("sort", ["name", "region", "language", "population", "kind"])
def test_every_sort_lists_everybody_once(example_db: Database, sort: str) -> None:
    with example_db.read() as session:
        up = organisations.ids(session, OrganisationFilter(kind=""), sort)
        down = organisations.ids(session, OrganisationFilter(kind=""), sort, descending=True)
    assert len(up) > 308
    assert sorted(up) == sorted(down)


def test_workshops_of_one_host_are_those_counted_for_its_projects(example_db: Database) -> None:
    with example_db.read() as session:
        for summary in projects.summaries(session, "fi", TODAY):
            for host, count in projects.workshops_by_host(session, summary.id, NOW).items():
                assert projects.workshops_of_host(session, host, NOW)[summary.id] == count


def test_involvements_tell_when_their_project_starts(example_db: Database) -> None:
    with example_db.read() as session:
        found = participations.of_organisation(session, municipality(example_db, "Hamina"), "fi", NOW)
    starts = [involvement.project_starts_on for involvement in found]
    assert starts == sorted(starts, reverse=True)
    assert len(set(starts)) > 1
