"""Make the pictures of the README and the guide from the real window and the real brochure: python docs/make_images.py."""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PIL import Image
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from verkostoadmin import documents
from verkostoadmin.documents.request import Request
from verkostoadmin.preferences import Preferences
from verkostoadmin.services import history, records, setup
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids
from verkostoadmin.ui import own_choices, theme
from verkostoadmin.ui.style import Style
from verkostoadmin.ui.window import MainWindow

IMAGES = Path(__file__).parent / "images"
SETTLING = 2500  # milliseconds in which previews appear


def main() -> None:
    """Every picture, from a fresh database with the example content."""
    IMAGES.mkdir(exist_ok=True)
    app = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale("fi_FI"))
    app.setStyle(Style())
    theme.load_fonts()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VERKOSTOADMIN_HOME"] = folder
        db = setup.create_database(Path(folder) / "verkostot.verkosto", "Leena Salmi", examples=True)
        path = db.path
        _brochure(db)
        _edit(db)
        db.close()
        _windows(path)


def _windows(path: Path) -> None:
    theme.apply(False, 1.0)
    window = MainWindow(Preferences(actor="Leena Salmi"))
    window.furnish()
    window.resize(1440, 900)
    window.show()
    window.open_database(path)
    for name, go in _scenes(window).items():
        go()
        QTest.qWait(SETTLING)
        window.grab().save(str(IMAGES / f"{name}.png"))
        window.close_sheet()
    own_choices.set_colours(window, "dark")
    window.band.tabs.setCurrentIndex(0)
    QTest.qWait(SETTLING)
    window.grab().save(str(IMAGES / "tumma.png"))
    window.close()


def _scenes(window: MainWindow) -> dict[str, Callable[[], object]]:
    def tab(index: int) -> Callable[[], object]:
        return lambda: window.band.tabs.setCurrentIndex(index)

    return {
        "hankkeet": tab(0),
        "tekstit": lambda: window.step_section(1),
        "kunnat": tab(1),
        "asiantuntijat": tab(2),
        "tapahtumat": tab(3),
        "haku": lambda: window.open_search("inari"),
        "historia": lambda: window.show_history(None, None),
        "tuloste": lambda: (tab(0)(), window.open_documents()),
    }


def _edit(db: Database) -> None:
    """A few changes by two people, for the history to show."""
    edits = (
        ("Eero Åkerlund", "EVE", "price_cents", 510000),
        ("Leena Salmi", "EVE", "registration_opens", date(2026, 11, 9)),
        ("Leena Salmi", "USO", "organiser", "Kunnat, Kuntaliitto ja FCG yhdessä"),
    )
    for actor, short_name, field, value in edits:
        db.actor = actor
        with db.read() as session:
            project = find_ids(session, "project", short_name)[0]
        records.change(db, "project", project, {field: value})
    history.undo(db)


def _brochure(db: Database) -> None:
    """The pages of one brochure side by side."""
    with db.read() as session:
        project = find_ids(session, "project", "OMA 2")[0]
        pdf = pypdfium2.PdfDocument(documents.build(session, Request("brochure", (project,), date.today())).pdf)
    pages = [page.render(scale=1.3).to_pil() for page in pdf]
    gap = 24
    width, height = pages[0].size
    sheet = Image.new("RGB", (len(pages) * (width + gap) + gap, height + 2 * gap), "#dfe7e4")
    for index, page in enumerate(pages):
        sheet.paste(page, (gap + index * (width + gap), gap))
    sheet.quantize(128).save(IMAGES / "esite.png", optimize=True)


main()
