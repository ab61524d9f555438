"""Texts of the file itself: titles, alternative texts, addresses."""

import pikepdf
import pytest

from verkostoadmin.documents.pdf.streams import string


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ilmasto ja talous",
        "Äänekoski – ”Ähtäri”, Žižkov…",
        "24.\u00a0marraskuuta, 4\u00a0900\u00a0€",  # both of which would be the same byte
        "Šámi giella, Каяани, 😀",
        "(a) \\ (b",
        "kaksi\nriviä",
        "ta\u00advu",
    ],
)
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    assert str(pikepdf.Object.parse(string(text).encode("ascii"))) == text
