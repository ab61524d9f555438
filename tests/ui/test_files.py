"""Database files from the window: opening, who else has one open, copies, backups on closing, the menu."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from one_page import PLAIN_PROJECTS
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from verkostoadmin import preferences
from verkostoadmin.preferences import Preferences
from verkostoadmin.services import examples, records
from verkostoadmin.storage import database, rotation
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.header import SCHEMA_VERSION
from verkostoadmin.ui import files
from verkostoadmin.ui.start.page import StartPage
from verkostoadmin.ui.widgets.banner import Banner

ENTRIES = (PLAIN_PROJECTS,)


@pytest.fixture
def file(empty_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(empty_template, tmp_path / "verkostot.verkosto"))


@pytest.fixture
def window(make_window: Callable[..., Any], file: Path) -> Any:
    return make_window(file, entries=ENTRIES)


def banner_words(window: Any) -> str:
    QApplication.processEvents()  # what was put into a layout is shown now
    return " ".join(banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible())


def press_in_banner(window: Any, words: str) -> None:
    banner = next(banner for banner in window.findChildren(Banner) if banner.isVisible())
    next(made for made in banner.findChildren(QPushButton) if made.text() == words).click()


def test_the_first_database_is_looked_for_at_home(make_window: Callable[..., Any], monkeypatch: Any) -> None:
    asked: list[str] = []

    def choose_nothing(_parent: Any, _title: str, folder: str, _filter: str) -> tuple[str, str]:
        asked.append(folder)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose_nothing)
    make_window(entries=ENTRIES).choose_database()
    assert asked == [str(Path.home())]


def add(window: Any, name: str = "Liisa") -> None:
    window.context.run(lambda: records.create(window.context.db, "person", {"given_name": name, "family_name": "Koe"}))


def people(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM person").fetchone()[0])


# ------------------------------------------------------------ files that cannot be opened
def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def truncate(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


@pytest.mark.parametrize(
    ("spoil", "words"),
    [(newer, "uudemmalla versiolla"), (truncate, "vioittunut"), (Path.unlink, "ei löydy")],
)
def test_what_cannot_be_opened_is_told_and_the_open_one_stays(
    window: Any, tmp_path: Path, empty_template: Path, spoil: Callable[[Path], Any], words: str
) -> None:
    other = Path(shutil.copyfile(empty_template, tmp_path / "toinen.verkosto"))
    spoil(other)
    before = other.read_bytes() if other.exists() else b""
    window.open_database(other)
    assert words in banner_words(window)
    assert "”verkostot.verkosto” on yhä auki." in banner_words(window)
    add(window)
    assert (other.read_bytes() if other.exists() else b"") == before


def test_a_file_that_is_gone_is_told_on_the_start_page(make_window: Any, tmp_path: Path) -> None:
    gone = tmp_path / "poissa.verkosto"
    window = make_window(preferred=Preferences(last_file=str(gone), recent_files=[str(gone)]), entries=ENTRIES)
    window.open_first(None)
    assert isinstance(window.pages.currentWidget(), StartPage)
    assert "poissa.verkosto" in banner_words(window)
    assert window.preferences.recent_files == []


def test_a_read_only_file_is_looked_at_and_copied(
    make_window: Any, file: Path, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.chmod(0o444)
    window = make_window(file, entries=ENTRIES)
    assert "on vain luettavissa" in banner_words(window)
    add(window)
    assert "muutosta ei tallennettu" in banner_words(window)
    copy = tmp_path / "kopio.verkosto"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(copy), ""))
    window.save_copy()
    qtbot.waitUntil(lambda: "Kopio tallennettu" in banner_words(window))
    press_in_banner(window, "Avaa kopio")
    assert window.context.db.path == copy
    add(window)
    assert people(copy) == 1


def test_a_locked_database_is_told(window: Any, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_SECONDS", 0.1)
    window.open_database(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        add(window)
        assert "toisen ohjelman käytössä" in banner_words(window) or "toinen ohjelma" in banner_words(window)
        other.execute("ROLLBACK")
    add(window)
    assert people(file) == 1


# ------------------------------------------------------------ two windows
def test_a_second_window_is_told_and_not_refused(make_window: Any, window: Any, file: Path) -> None:
    assert banner_words(window) == ""
    second = make_window(file, entries=ENTRIES)
    assert "on auki myös toisessa ikkunassa tällä koneella" in banner_words(second)
    add(second)
    assert people(file) == 1
    window.close()
    second.close()
    third = make_window(file, entries=ENTRIES)
    assert banner_words(third) == ""


# ------------------------------------------------------------ copies
def test_a_copy_is_whole_and_the_original_stays_open(
    qtbot: Any, window: Any, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(window)
    copy = tmp_path / "kopio.verkosto"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(copy), ""))
    window.save_copy()
    qtbot.waitUntil(lambda: "Kopio tallennettu: kopio.verkosto" in banner_words(window))
    assert people(copy) == 1
    assert window.context.db.path == file


def test_a_copy_onto_itself_is_refused(window: Any, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(file), ""))
    window.save_copy()
    assert "Mitään ei kopioitu" in banner_words(window)


def test_a_copy_that_fails_is_told(qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "poissa" / "kopio.verkosto"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(gone), ""))
    window.save_copy()
    qtbot.waitUntil(lambda: "kopio.verkosto" in banner_words(window))
    assert not gone.parent.exists()


# ------------------------------------------------------------ backups
def test_closing_backs_up_what_changed(make_window: Any, window: Any, file: Path) -> None:
    add(window)
    window.close()
    kept = rotation.backups(file)
    assert len(kept) == 1
    assert people(kept[0]) == 1
    make_window(file, entries=ENTRIES).close()
    assert rotation.backups(file) == kept


def test_going_on_to_another_file_backs_up_the_first(window: Any, file: Path, tmp_path: Path) -> None:
    add(window)
    other = tmp_path / "toinen.verkosto"
    database.create(other, "Testaaja").close()
    window.open_database(other)
    assert len(rotation.backups(file)) == 1


def test_a_backup_that_fails_is_told_before_closing(window: Any, file: Path) -> None:
    add(window)
    (file.parent / "backups").write_text("in the way", encoding="utf-8")
    window.close()
    assert window.isVisible()
    assert "varmuuskopiota" in banner_words(window)
    add(window, "Matti")
    window.close()
    assert "varmuuskopiota" in banner_words(window)
    press_in_banner(window, "Sulje silti")
    assert not window.isVisible()
    assert people(file) == 2


# ------------------------------------------------------------ the menu
def test_recent_files_are_offered_newest_first(window: Any, file: Path, tmp_path: Path) -> None:
    others = [tmp_path / f"{number}.verkosto" for number in range(3)]
    for other in others:
        database.create(other, "Testaaja").close()
        window.open_database(other)
    window.menus.file.aboutToShow.emit()
    names = [action.text().split(" – ")[0] for action in window.menus.recent.actions()]
    assert names == ["1.verkosto", "0.verkosto", "verkostot.verkosto"]
    window.menus.recent.actions()[2].trigger()
    assert window.context.db.path == file
    assert preferences.load().recent_files[0] == str(file)


def test_a_recent_file_that_is_gone_leaves_the_menu(window: Any, tmp_path: Path) -> None:
    gone = tmp_path / "poissa.verkosto"
    window.preferences.recent_files.append(str(gone))
    window.open_database(gone)
    assert files.recent(window) == []
    window.menus.file.aboutToShow.emit()
    assert not window.menus.recent.isEnabled()


def test_the_examples_are_removed_and_brought_back(make_window: Any, example_db: Database) -> None:
    example_db.close()
    window = make_window(example_db.path, entries=ENTRIES)
    remove = window.menus.actions["remove_examples"]
    window.menus.file.aboutToShow.emit()
    assert remove.isVisible()
    remove.trigger()
    assert not examples.has_examples(window.context.db)
    assert window.pages.current().list.rows() == []
    window.menus.file.aboutToShow.emit()
    assert not remove.isVisible()
    window.undo()
    assert examples.has_examples(window.context.db)


def test_without_a_database_nothing_is_offered_that_needs_one(make_window: Any) -> None:
    window = make_window(entries=ENTRIES)
    window.open_first(None)
    window.menus.file.aboutToShow.emit()
    assert not window.menus.actions["save_copy"].isEnabled()
    assert not window.menus.actions["remove_examples"].isVisible()
    for method in ("undo", "open_documents", "open_history", "open_search", "focus_filter", "toggle_side_panel"):
        assert not window.menus.actions[method].isEnabled(), method
    for method in ("show_start", "choose_database", "show_settings", "show_keys", "show_about", "close"):
        assert window.menus.actions[method].isEnabled(), method
    QApplication.processEvents()
