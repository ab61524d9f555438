"""The brochure's content set by fpdf2, by its own calls: plainly, without tags."""

from collections.abc import Callable
from pathlib import Path

from fpdf import FPDF

from benchmarks.brochure_html import FONTS, TEXT, TITLE, regions
from verkostoadmin import resources
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.facts import call, figures
from verkostoadmin.documents.project.wording import Wording


def fpdf2(folder: Path) -> Callable[[BrochureData], bytes]:
    """The pictures lie in the folder."""

    def render(data: BrochureData) -> bytes:
        sheet, wording = Sheet(), Wording(data)
        sheet.image(folder / "map.svg", h=236, alt_text=wording.map_text())
        sheet.head(data, wording)
        sheet.sections(data, wording)
        sheet.tables(data, wording)
        sheet.contacts(data, wording, folder)
        sheet.ending(data, wording, folder)
        return bytes(sheet.output())

    return render


class Sheet(FPDF):
    """An A4 page with the brochure's fonts, filled from its top downwards."""

    def __init__(self) -> None:
        super().__init__(unit="pt", format="A4")
        self.set_margins(42, 42)
        self.set_auto_page_break(True, 54)
        for (name, weight), file in FONTS.items():
            self.add_font(name, "B" if weight > 400 else "", resources.path("fonts") / file)
        self.add_page()

    def text_lines(self, words: str, size: float = 10, family: str = TEXT, style: str = "", link: str = "") -> None:
        """A paragraph."""
        self.set_font(family, style, size)
        self.multi_cell(0, size * 1.4, words, align="L", link=link, new_x="LMARGIN", new_y="NEXT")

    def heading(self, words: str, size: float = 16) -> None:
        """A line in the display face."""
        self.text_lines(words, size, TITLE, "B")

    def rows(self, cells: list[list[str]]) -> None:
        """A table without lines."""
        self.set_font(TEXT, "", 10)
        with self.table(cells, first_row_as_headings=False, borders_layout="NONE", text_align="LEFT"):
            pass

    def head(self, data: BrochureData, wording: Wording) -> None:
        """The name and the figures."""
        self.text_lines(wording.kicker())
        self.heading(data.name, 37)
        self.text_lines(data.tagline)
        self.rows([[f"{value} {label}" for value, label in figures(wording)]])
        self.text_lines(data.lead, 12)

    def sections(self, data: BrochureData, wording: Wording) -> None:
        """The running text."""
        for section in data.sections:
            self.heading(wording.section_heading(section))
            for words in section.paragraphs:
                self.text_lines(f"• {words}" if section.bulleted else words)

    def tables(self, data: BrochureData, wording: Wording) -> None:
        """The events, and the municipalities by region."""
        self.heading(wording.events_heading())
        self.rows([[f"{wording.when(event)} {event.title} {wording.where(event)}" for event in data.events]])
        self.heading(wording.participants_heading())
        self.rows([[name, ", ".join(names)] for name, names in regions(data).items()])

    def contacts(self, data: BrochureData, wording: Wording, folder: Path) -> None:
        """Portraits with names and addresses."""
        self.heading(wording.contacts_heading())
        for index, contact in enumerate(data.contacts):
            if contact.photo:
                self.image(folder / f"{index}.jpg", w=54, alt_text=contact.name)
            self.heading(contact.name, 12)
            self.text_lines(f"{contact.title} {contact.phone}")
            self.text_lines(contact.email, link=f"mailto:{contact.email}")

    def ending(self, data: BrochureData, wording: Wording, folder: Path) -> None:
        """What the reader is asked to do, and the imprint."""
        ending = call(wording)
        self.heading(ending.heading)
        self.text_lines(" ".join([*ending.lines, ending.link_label]), link=data.page_url)
        self.image(folder / "code.svg", w=70, alt_text=wording.code_text(data.page_url))
        self.text_lines(wording.imprint(), 8)
