"""The history of an organisation: what each participation and each change of the register adds to it."""

from datetime import date, datetime
from typing import Any

import pytest

from verkostoadmin.services import records
from verkostoadmin.services.organisation_history import Milestone, RegisterChange, milestones, register_changes
from verkostoadmin.storage import organisations, participations
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.participations import Involvement

NOW = datetime(2026, 11, 24, 12)


def involvement(**values: Any) -> Involvement:
    plain: dict[str, Any] = {
        "id": 1, "project_id": 7, "short_name": "USO", "name": "Uuden sukupolven organisaatiot", "project_status": "running",
        "role": "participant", "status": "confirmed", "applied_on": None, "confirmed_on": None, "ended_on": None,
        "returning": False, "workshops_held": 0, "workshops_promised": 0, "project_starts_on": date(2025, 1, 1),
    }  # fmt: skip
    return Involvement(**{**plain, **values})


def told(*involvements: Involvement) -> list[tuple[str, str]]:
    return [(milestone.day(), milestone.words) for milestone in milestones(involvements)]


def test_joining_tells_the_day_it_was_confirmed() -> None:
    one = involvement(applied_on=date(2024, 11, 27), confirmed_on=date(2025, 1, 13))
    assert told(one) == [("13.1.2025", "liittyi: Uuden sukupolven organisaatiot")]


def test_without_days_only_the_year_of_the_project_is_told() -> None:
    assert told(involvement()) == [("2025", "liittyi: Uuden sukupolven organisaatiot")]


def test_returning_from_the_run_before_is_told() -> None:
    assert told(involvement(returning=True, confirmed_on=date(2025, 2, 1))) == [
        ("1.2.2025", "jatkoi edelliseltä kaudelta: Uuden sukupolven organisaatiot")
    ]


def test_withdrawing_comes_after_joining() -> None:
    one = involvement(status="withdrawn", confirmed_on=date(2025, 1, 13), ended_on=date(2026, 3, 1))
    assert told(one) == [
        ("1.3.2026", "vetäytyi: Uuden sukupolven organisaatiot"),
        ("13.1.2025", "liittyi: Uuden sukupolven organisaatiot"),
    ]


@pytest.mark.parametrize(
    ("status", "words"),
    [("applied", "haki"), ("waiting", "jonossa"), ("invited", "kutsuttu")],
)
def test_a_participation_on_its_way_is_told_by_its_status(status: str, words: str) -> None:
    one = involvement(status=status, applied_on=date(2026, 9, 1))
    assert told(one) == [("1.9.2026", f"{words}: Uuden sukupolven organisaatiot")]


def test_declining_after_an_application_tells_both() -> None:
    one = involvement(status="declined", applied_on=date(2026, 9, 1), ended_on=date(2026, 10, 1))
    assert [words.split(":")[0] for _day, words in told(one)] == ["kieltäytyi", "haki"]


def test_another_role_than_a_participants_is_named() -> None:
    assert told(involvement(role="funder"))[0][1] == "liittyi: Uuden sukupolven organisaatiot (rahoittaja)"


def merger() -> RegisterChange:
    return RegisterChange(date(2025, 1, 1), "merged", "588", "Pertunmaa", "507", "Mäntyharju", "", "")


def test_a_merger_is_told_on_both_sides_and_nowhere_else() -> None:
    assert milestones([], [merger()], "588")[0].words == "yhdistyi kuntaan Mäntyharju"
    assert milestones([], [merger()], "507")[0].words == "Pertunmaa yhdistyi tähän kuntaan"
    assert milestones([], [merger()], "049") == []
    assert milestones([], [merger()], "") == []


def test_the_register_knows_that_iitti_changed_its_region() -> None:
    assert milestones([], register_changes(), "142") == [
        Milestone(date(2021, 1, 1), "region", "maakunta vaihtui: Kymenlaakso → Päijät-Häme")
    ]


def test_everything_is_in_order_of_time_the_latest_first() -> None:
    joined = involvement(confirmed_on=date(2026, 1, 1))
    earlier = involvement(project_id=8, confirmed_on=date(2019, 1, 1))
    days = [milestone.on for milestone in milestones([earlier, joined], register_changes(), "142")]
    assert days == [date(2026, 1, 1), date(2021, 1, 1), date(2019, 1, 1)]


def test_participations_in_the_database_become_history(example_db: Database) -> None:
    with example_db.read() as session:
        hamina = next(p.id for p in organisations.map_points(session) if p.name == "Hamina")
        before = milestones(participations.of_organisation(session, hamina, "fi", NOW))
        uso = next(p for p in participations.of_organisation(session, hamina, "fi", NOW) if p.short_name == "USO")
    assert {milestone.kind for milestone in before} == {"joined", "returned", "declined"}
    records.change(example_db, "participation", uso.id, {"status": "confirmed", "confirmed_on": date(2026, 11, 2)})
    with example_db.read() as session:
        after = milestones(participations.of_organisation(session, hamina, "fi", NOW))
    assert (after[0].kind, after[0].on) == ("joined", date(2026, 11, 2))
