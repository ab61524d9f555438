"""The brochure's content set by Typst: the floor that the PDF engine is measured against."""

from collections.abc import Sequence
from pathlib import Path

import typst

from benchmarks import pictures
from benchmarks.pictures import MAP_HEIGHT
from verkostoadmin import resources
from verkostoadmin.documents.project.data import BrochureData, Section
from verkostoadmin.documents.project.facts import call, figures
from verkostoadmin.documents.project.wording import Wording

SETUP = """
#set page(paper: "a4", margin: (x: 42pt, top: 42pt, bottom: 54pt),
  footer: context [#line(length: 100%, stroke: .6pt + tint)
    #text(8.6pt)[FCG #h(1fr) #counter(page).display("1 / 1", both: true)]])
#set text(font: "Source Sans 3", size: 10pt, lang: "fi")
#set par(leading: .55em, spacing: .9em)
#show heading: set text(font: "Red Hat Display", weight: 700, fill: brand)
#show heading.where(level: 1): set text(37pt, fill: white, weight: 800)
#show heading.where(level: 2): set text(16pt)
"""


class Peer:
    """A compiler with its fonts loaded and the pictures laid out as files."""

    def __init__(self, folder: Path, data: BrochureData) -> None:
        self.folder = folder
        fonts = typst.Fonts(False, False, [str(resources.path("fonts"))])
        self.compiler = typst.Compiler(root=str(folder), font_paths=fonts, ignore_system_fonts=True)
        pictures.write(folder, data)

    def render(self, data: BrochureData) -> bytes:
        """The brochure, as PDF/UA-1 and PDF/A-2a."""
        made = self.compiler.compile(_source(data).encode(), format="pdf", pdf_standards=["ua-1", "a-2a"])
        assert isinstance(made, bytes)
        return made


def _source(data: BrochureData) -> str:
    wording = Wording(data)
    numbers = ", ".join(
        f'[#text(25pt, font: "Red Hat Display", weight: 800, fill: brand)[{value}] \\ {_safe(label)}]'
        for value, label in figures(wording)
    )
    texts = [section for section in data.sections if section.kind != "benefits"]
    benefits = [section for section in data.sections if section.kind == "benefits"]
    ending = call(wording)
    address = data.page_url.split("://", 1)[-1]
    return f"""
#set document(title: "{data.name}", author: "{data.office}")
#let brand = rgb("{data.primary}")
#let tint = brand.lighten(90%)
{SETUP}
#place(top + left, dx: -42pt, dy: -42pt, rect(width: 595.3pt, height: 272pt, fill: brand))
#grid(columns: (356pt, 1fr), [
  #v(10pt) #text(fill: rgb("{data.accent}"), weight: 600)[{_safe(wording.kicker())}]
  = {_safe(data.name)}
  #text(14pt, fill: white)[{_safe(data.tagline)}]
], align(right, image("map.svg", height: {MAP_HEIGHT - 20}pt, alt: "{wording.map_text()}")))
#v(26pt)
#block(fill: tint, inset: 12pt, width: 100%, grid(columns: (1fr,) * 4, {numbers}))
#text(12.3pt, font: "Red Hat Display", weight: 500, fill: brand)[{_safe(data.lead)}]
#columns(2, gutter: 22pt)[{_sections(texts, wording)}]
{"".join(f"#block(fill: tint, inset: 14pt, width: 100%)[{_sections([section], wording)}]" for section in benefits)}
== {wording.events_heading()}
#grid(columns: (1fr,) * 4, {_events(data, wording)})
== {wording.participants_heading()}
#columns(2, gutter: 22pt)[#table(columns: (80pt, 1fr), stroke: (x: none, y: .5pt + tint),
  table.header([Alue], [Kunnat]), {_regions(data)})]
== {wording.contacts_heading()}
#grid(columns: (1fr, 1fr), gutter: 10pt, {_cards(data)})
#block(fill: brand, inset: 14pt, radius: 9pt, width: 100%)[
  #grid(columns: (1fr, 90pt), [
    #block[#show heading: set text(fill: white)
    == {ending.heading}]
    #text(fill: white)[{_safe(" ".join(ending.lines))} {ending.link_label} #link("{data.page_url}")[{_safe(address)}]]
  ], box(fill: white, inset: 8pt, image("code.svg", width: 70pt, alt: "{wording.code_text(address)}")))]
#text(8pt)[{_safe(wording.imprint())}]
"""


def _sections(sections: Sequence[Section], wording: Wording) -> str:
    parts = []
    for section in sections:
        mark = "- " if section.bulleted else ""
        parts += [f"== {_safe(wording.section_heading(section))}", *(mark + _safe(text) for text in section.paragraphs)]
    return "\n\n".join(parts)


def _events(data: BrochureData, wording: Wording) -> str:
    return ", ".join(
        f"[*{wording.when(event)}* \\ {_safe(event.title)} \\ {_safe(wording.where(event))}]" for event in data.events
    )


def _regions(data: BrochureData) -> str:
    regions: dict[str, list[str]] = {}
    for place in data.municipalities:
        regions.setdefault(place.region, []).append(place.name)
    return ", ".join(f"[*{region}*], [{_safe(', '.join(names))}]" for region, names in regions.items())


def _cards(data: BrochureData) -> str:
    cards = []
    for index, contact in enumerate(data.contacts):
        photo = f'image("{index}.jpg", width: 54pt, alt: "Kuvassa {contact.name}")' if contact.photo else "[]"
        lines = f"=== {_safe(contact.name)}\n{_safe(contact.title)} \\ {_safe(contact.phone)}"
        if contact.email:
            lines += f' \\ #link("mailto:{contact.email}")[{_safe(contact.email)}]'
        picture = f"box(clip: true, radius: 27pt, {photo})"
        cards.append(
            f"block(fill: tint, inset: 11pt, radius: 7pt, width: 100%, grid(columns: (54pt, 1fr), gutter: 12pt, "
            f"{picture}, [{lines}]))"
        )
    return ", ".join(cards)


def _safe(text: str) -> str:
    for special in "\\#@*_<>$`[]~":
        text = text.replace(special, "\\" + special)
    return text
