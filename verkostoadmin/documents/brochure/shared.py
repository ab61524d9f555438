"""What two languages share in a brochure: a cover with both titles, and lines on it that lead to their parts."""

from collections.abc import Sequence
from typing import Final

from verkostoadmin.documents.brochure.compose import Laid
from verkostoadmin.documents.brochure.cover import Cover, fitting, over, smaller, text_width, texts_of
from verkostoadmin.documents.pdf.block import Tag
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.facts import figures as figures_of
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.pieces import figures
from verkostoadmin.documents.project.theme import Styles, Theme, title_style
from verkostoadmin.documents.project.titles import title
from verkostoadmin.documents.project.wording import Wording

# Each in its own language, whatever the document's other one is.
FROM_PAGE: Final = {"fi": "Suomeksi sivulta %d", "sv": "På svenska från sidan %d", "en": "In English from page %d"}
BETWEEN_LANGUAGES: Final = 26.0
OF_TWO: Final = 0.82  # the size of two titles


def shared_cover(
    first: Wording,
    second: Wording,
    look: Styles,
    colours: Theme,
    width: float,
    *,
    full: bool = False,
    leading: bool = False,
) -> Cover:
    """The cover of two languages: their titles below each other, a map and figures for both.

    It is `full` only if all that finds room; `leading` adds where the parts begin that do not stand right below it.
    """
    above, language = over(first.data, look, colours), second.data.language
    rows = figures_of(first)
    strip = figures(rows, look, colours, width, also=(figures_of(second), language)) if rows else None

    def make(factor: float, full: bool) -> Cover:
        style = _title_style(first, second, above, colours, factor, full=full)
        texts = _texts(first, second, style, smaller(above, factor), full=full, leading=leading)
        return Cover(
            data=first.data, wording=first, colours=colours, texts=texts, strip=strip, width=width, room=look.room,
            full=full,
        )  # fmt: skip

    return fitting(make, full=full)


def _texts(
    first: Wording, second: Wording, style: Style, look: Styles, *, full: bool, leading: bool
) -> list[Paragraph]:
    """One language below the other."""
    language = second.data.language
    below = look._replace(kicker=look.kicker._replace(space_before=BETWEEN_LANGUAGES))
    texts = texts_of(first, heading(first.data.name, look, style, level=1), look)
    texts += [_pointer(first.data.language, look)] if full and leading else []
    texts += texts_of(second, paragraph(second.data.name, style, Tag("P", language=language)), below, language)
    return [*texts, _pointer(language, look)] if leading else texts


def _title_style(first: Wording, second: Wording, look: Styles, colours: Theme, factor: float, *, full: bool) -> Style:
    """The same for both titles."""
    found = [title(wording.data.name, look, colours, text_width(full=full)) for wording in (first, second)]
    size = min(text.style.size for text in found)
    return title_style(size * factor * (1 if full else OF_TWO), colours)


def _pointer(part: str, look: Styles) -> Paragraph:
    """A line that leads to the part in a language; on which page it begins is not known yet."""
    style = look.call._replace(space_before=look.call.size)
    link = Span(FROM_PAGE[part], "text-semibold", look.kicker.colour, f"#{part}")
    return paragraph([link], style, Tag("P", language=part))


def tell_pages(flows: Sequence[Laid]) -> None:
    """Now that they are known: write the pages on which the parts begin into the lines that lead there."""
    starts, number = {}, 1
    for laid in flows:
        if laid.flow.section:
            starts[laid.flow.section.language] = number
        number += len(laid.pages)
    cover = flows[0].flow.head
    if not isinstance(cover, Cover):
        return
    for index, text in enumerate(cover.texts):
        part = text.spans[0].url.removeprefix("#")
        if part in starts:
            told = text.spans[0]._replace(text=FROM_PAGE[part] % starts[part])
            cover.texts[index] = paragraph([told], text.style, text.tag)
