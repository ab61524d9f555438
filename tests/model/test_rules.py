"""Rules over several fields of one record."""

from datetime import date
from typing import Any

import pytest

from verkostoadmin.model.rules import problems

RUN = {"starts_on": date(2026, 1, 1), "ends_on": date(2025, 12, 31)}


@pytest.mark.parametrize(
    ("entity", "values", "changed", "expected"),
    [
        ("project", RUN, {"ends_on"}, {"ends_on": "31.12.2025 on aikaisempi kuin ”Alkaa” 1.1.2026."}),
        ("project", RUN, {"starts_on"}, {"starts_on": "1.1.2026 on myöhäisempi kuin ”Päättyy” 31.12.2025."}),
        ("project", RUN, {"organiser"}, {}),
        ("project", {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 1, 1)}, {"ends_on"}, {}),
        ("project", {"starts_on": date(2026, 1, 1), "ends_on": None}, {"starts_on"}, {}),
        (
            "person",
            {"given_name": None, "family_name": None},
            {"given_name"},
            {"family_name": "Kirjoita etunimi tai sukunimi."},
        ),
        ("person", {"given_name": "Aslak", "family_name": None}, {"family_name"}, {}),
        (
            "project",
            {"id": 5, "predecessor_id": 5},
            {"predecessor_id"},
            {"predecessor_id": "Hanke ei voi olla oma edeltäjänsä."},
        ),
    ],
)
def test_rules(entity: str, values: dict[str, Any], changed: set[str], expected: dict[str, str]) -> None:
    assert problems(entity, values, changed) == expected
