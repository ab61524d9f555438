"""The brochure's content as HTML, for the tools that read it, and the fonts that all of them use."""

from collections.abc import Iterable
from html import escape

from benchmarks.pictures import MAP_SIZE
from verkostoadmin.documents.project.data import BrochureData, Section
from verkostoadmin.documents.project.facts import call, figures
from verkostoadmin.documents.project.wording import Wording

TEXT, TITLE = "Source Sans 3", "Red Hat Display"
FONTS = {
    (TEXT, 400): "source-sans-3/SourceSans3_400Regular.ttf",
    (TEXT, 700): "source-sans-3/SourceSans3_700Bold.ttf",
    (TITLE, 700): "red-hat-display/RedHatDisplay_700Bold.ttf",
}
STYLE = f"""
body {{ font: 10pt/1.4 "{TEXT}"; }} h1, h2, h3 {{ font-family: "{TITLE}"; }} h1 {{ font-size: 37pt; }}
h2 {{ font-size: 16pt; }} table {{ width: 100%; }} td, th {{ vertical-align: top; text-align: left; }}
.hero {{ background: #0a3a36; color: white; }} .lead {{ font-size: 12pt; }} .imprint {{ font-size: 8pt; }}
"""


def page(data: BrochureData) -> str:
    """The whole page; map.svg, code.svg and the portraits lie beside it."""
    wording, ending = Wording(data), call(Wording(data))
    numbers = _cells(f"<b>{escape(value)}</b><br>{escape(label)}" for value, label in figures(wording))
    events = _cells(
        f"<b>{wording.when(event)}</b><br>{escape(event.title)}<br>{escape(wording.where(event))}"
        for event in data.events
    )
    return f"""<!DOCTYPE html>
<html lang="{data.language}"><head><meta charset="utf-8"><title>{escape(data.name)}</title><style>{STYLE}</style></head>
<body>
<table class="hero"><tr><td><p>{escape(wording.kicker())}</p><h1>{escape(data.name)}</h1><p>{escape(data.tagline)}</p></td>
<td><img src="map.svg" {_size(*MAP_SIZE)} alt="{escape(wording.map_text())}"></td></tr></table>
<table class="figures"><tr>{numbers}</tr></table>
<p class="lead">{escape(data.lead)}</p>
{"".join(_section(section, wording) for section in data.sections)}
<h2>{escape(wording.events_heading())}</h2><table><tr>{events}</tr></table>
<h2>{escape(wording.participants_heading())}</h2><table>{_regions(data)}</table>
<h2>{escape(wording.contacts_heading())}</h2><table><tr>{_cards(data)}</tr></table>
<h2>{escape(ending.heading)}</h2>
<p>{escape(" ".join(ending.lines))} {escape(ending.link_label)} <a href="{escape(data.page_url)}">{escape(data.page_url)}</a></p>
<p><img src="code.svg" {_size(70, 70)} alt="{escape(wording.code_text(data.page_url))}"></p>
<p class="imprint">{escape(wording.imprint())}</p>
</body></html>"""


def _size(width: float, height: float) -> str:
    """For CSS, and for Qt, which reads only the attributes and fails where one of them is missing."""
    return f'width="{width:.0f}" height="{height:.0f}" style="width: {width}pt; height: {height}pt"'


def _cells(contents: Iterable[str]) -> str:
    return "".join(f"<td>{content}</td>" for content in contents)


def _section(section: Section, wording: Wording) -> str:
    heading = f"<h2>{escape(wording.section_heading(section))}</h2>"
    if section.bulleted:
        return f"{heading}<ul>{''.join(f'<li>{escape(text)}</li>' for text in section.paragraphs)}</ul>"
    return heading + "".join(f"<p>{escape(text)}</p>" for text in section.paragraphs)


def regions(data: BrochureData) -> dict[str, list[str]]:
    """The municipalities by region."""
    found: dict[str, list[str]] = {}
    for place in data.municipalities:
        found.setdefault(place.region, []).append(place.name)
    return found


def _regions(data: BrochureData) -> str:
    rows = [
        f"<tr><th>{escape(name)}</th><td>{escape(', '.join(names))}</td></tr>" for name, names in regions(data).items()
    ]
    return "".join(rows)


def _cards(data: BrochureData) -> str:
    return _cells(
        (f'<img src="{index}.jpg" {_size(54, 54)} alt="{escape(contact.name)}">' if contact.photo else "")
        + f"<h3>{escape(contact.name)}</h3><p>{escape(contact.title)}<br>{escape(contact.phone)}<br>"
        + f'<a href="mailto:{escape(contact.email)}">{escape(contact.email)}</a></p>'
        for index, contact in enumerate(data.contacts)
    )
