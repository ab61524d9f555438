"""What the test sheet says: how to test, and what to choose where the test fails."""

from gettext import NullTranslations
from typing import NamedTuple


class Page(NamedTuple):
    """A heading, paragraphs, and the points of a list below them."""

    heading: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()


class Texts(NamedTuple):
    """The texts of all four pages, and what is told of pictures to those who do not see them."""

    pages: tuple[Page, Page, Page, Page]
    arrow: str
    cross: str


def texts(translations: NullTranslations) -> Texts:
    """The texts in a language."""
    _ = translations.gettext
    return Texts(
        (_cover(translations), _right_way(translations), _apart(translations), _upside_down(translations)),
        _("An arrow that points to the upper edge of the page."),
        _("A cross in rings at a distance of one millimetre from each other."),
    )


def _cover(translations: NullTranslations) -> Page:
    _ = translations.gettext
    return Page(
        _("Test sheet for two-sided printing"),
        (
            _(
                "Folded booklets need a printer that turns the paper on its short edge. This sheet shows whether yours does."
            ),
        ),
        (
            _("Print this sheet on both sides of one A4."),
            _("Fold it along the dashed line so that page 1 is in front."),
            _("Leaf through it: do the pages follow each other from 1 to 4, with every arrow pointing up?"),
        ),
    )


def _right_way(translations: NullTranslations) -> Page:
    _ = translations.gettext
    return Page(
        _("Does every arrow point up?"),
        (
            _("Then your printer turns the paper on its short edge, which is what booklets need."),
            _("Print your booklets with the same settings."),
        ),
    )


def _apart(translations: NullTranslations) -> Page:
    _ = translations.gettext
    return Page(
        _("Do front and back match?"),
        (
            _(
                "Hold the unfolded sheet against the light. The crosses in the corners should cover each other; the rings are "
                "one millimetre apart."
            ),
            _("Up to two millimetres are usual. If it is more, check that the pages are printed in their actual size."),
        ),
    )


def _upside_down(translations: NullTranslations) -> Page:
    _ = translations.gettext
    return Page(
        _("Pages 2 and 3 upside down?"),
        (_("Then the paper was turned on its long edge. Choose in the print dialog and print this sheet again:"),),
        (
            _("Two-sided: flip on the short edge"),
            _("Paper: A4, landscape"),
            _("Size: actual size, 100%"),
            _("Pages per sheet: 1, as the pages are already in order"),
        ),
    )
