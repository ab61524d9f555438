"""The building blocks: what they tell, what the keyboard does, what a screen reader gets."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QWidget

from verkostoadmin.model import choices
from verkostoadmin.ui import theme
from verkostoadmin.ui.paint import text_width
from verkostoadmin.ui.widgets.banner import Banner
from verkostoadmin.ui.widgets.bars import Bar, CoverageBars
from verkostoadmin.ui.widgets.buttons import LinkButton, button, icon_button, menu_button, more_button
from verkostoadmin.ui.widgets.chips import LOOKS, SHAPES, Chip, look
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.figures import Figures, Number
from verkostoadmin.ui.widgets.finland_map import Dot, FinlandMap, Legend
from verkostoadmin.ui.widgets.inputs import PAUSE, SearchField, combo
from verkostoadmin.ui.widgets.labels import ElidedLabel, label
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.panes import Panes
from verkostoadmin.ui.widgets.portrait import Portrait, decode, initials
from verkostoadmin.ui.widgets.segmented import Segmented
from verkostoadmin.ui.widgets.tabs import BandTabs, Note, SectionTabs
from verkostoadmin.ui.widgets.tags import Tag

Show = Callable[[QWidget], Any]


@pytest.fixture
def show(qtbot: Any) -> Show:
    def shown(widget: Any) -> Any:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitExposed(widget)
        return widget

    return shown


# ------------------------------------------------------------ chips
@pytest.mark.parametrize(
    ("kind", "values"),
    [("participation", choices.PARTICIPATION_STATUS), ("event", choices.EVENT_STATUS)],
)
def test_every_status_has_a_chip_with_its_own_name(kind: str, values: choices.Choices) -> None:
    for value, name in values:
        assert look(kind, value).label == name


def test_the_statuses_of_a_project_have_chips() -> None:
    from verkostoadmin.model.project_status import STATUSES

    assert {value: look("project", value).label for value in STATUSES} == STATUSES


def test_statuses_of_one_kind_differ_without_colour() -> None:
    """Either by shape or, always, by their words."""
    for kind in {kind for kind, _value in LOOKS}:
        marks = [(found.shape, found.label) for (other, _value), found in LOOKS.items() if other == kind]
        assert len(set(marks)) == len(marks)
        assert all(shape in SHAPES for shape, _label in marks)


def test_a_chip_tells_its_status(show: Show) -> None:
    chip = show(Chip(look("project", "open")))
    assert chip.accessibleName()
    chip.show_look(look("project", "ended"))
    assert chip.accessibleName() == "Päättynyt"


# ------------------------------------------------------------ buttons, tabs, segments
def test_buttons_without_words_have_a_name_and_a_tool_tip(show: Show) -> None:
    made = show(icon_button("more", "Lisää toimintoja"))
    assert made.accessibleName() == made.toolTip() == "Lisää toimintoja"


def test_a_button_holds_its_words(show: Show) -> None:
    made = show(menu_button(button("Lisää hankkeeseen…", "primary", "plus"), QMenu()))
    assert made.width() > text_width("Lisää hankkeeseen…", "strong") + 18 + 20


def test_a_segmented_control_is_one_stop_with_arrows(qtbot: Any, show: Show) -> None:
    control = show(Segmented(["Kaikki", "Mukana", "Ei mukana"], "Osallistuminen"))
    picked: list[int] = []
    control.picked.connect(picked.append)
    stops = [made for made in control.findChildren(QPushButton) if made.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    qtbot.keyClick(stops[0], Qt.Key.Key_Right)
    assert (picked, control.current()) == ([1], 1)
    assert stops[0].accessibleName() == "Osallistuminen: Kaikki"


def test_section_tabs_make_room_for_their_notes(show: Show) -> None:
    tabs = show(SectionTabs(["Tekstit", "Osallistujat"], "Osiot"))
    before = tabs.tabRect(0).width()
    tabs.set_notes([Note("11/14", "warn"), Note("22")])
    assert tabs.tabRect(0).width() > before
    assert tabs.accessibleTabName(0) == "Tekstit 11/14"


def test_band_tabs_move_with_the_arrows(qtbot: Any, show: Show) -> None:
    tabs = show(BandTabs(["Hankkeet", "Kunnat"], "Päävälilehdet"))
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1


def test_a_removable_tag_says_what_a_click_does(show: Show) -> None:
    assert show(Tag("USO", removable=True)).accessibleName() == "Poista suodatin: USO"
    assert not Tag("johtaminen").isEnabled()


# ------------------------------------------------------------ figures, bars, map
def test_each_figure_is_a_link(qtbot: Any, show: Show) -> None:
    opened: list[str] = []
    strip = show(Figures([Number("22", "kuntaa", lambda: opened.append("kunnat")), Number("9", "maakuntaa")]))
    first, second = strip.findChildren(QPushButton)
    assert first.accessibleName() == "22 kuntaa"
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert opened == ["kunnat"]
    assert second.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_new_numbers_keep_the_keyboard_where_it_is(show: Show) -> None:
    strip = show(Figures([Number("22", "kuntaa", lambda: None), Number("9", "maakuntaa", lambda: None)]))
    first = strip.findChildren(QPushButton)[0]
    strip.show_numbers([Number("23", "kuntaa", lambda: None), Number("9", "maakuntaa", lambda: None)])
    assert first.accessibleName() == "23 kuntaa"
    strip.show_numbers([Number("1", "hanke")])
    assert len(strip.findChildren(QPushButton)) == 1


def test_bars_are_picked_and_let_go_with_the_keyboard(qtbot: Any, show: Show) -> None:
    bars = show(CoverageBars("Maakunnat"))
    bars.show_bars([Bar("01", "Uusimaa", 12, 26), Bar("19", "Lappi", 4, 21)])
    picked: list[str] = []
    bars.picked.connect(picked.append)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription().startswith("Lappi 4/21")
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert picked == ["19", ""]


@pytest.fixture
def finland(show: Show) -> FinlandMap:
    made = FinlandMap()
    made.resize(300, 500)
    show(made)
    helsinki = Dot(1, 385_000, 6_672_000, "Helsinki", "Helsinki – Uusimaa", "member")
    made.show_dots([helsinki, Dot(2, 497_000, 7_680_000, "Inari")])
    return made


def test_a_click_on_a_dot_opens_the_municipality(qtbot: Any, finland: FinlandMap) -> None:
    picked: list[int] = []
    finland.dot_picked.connect(picked.append)
    qtbot.mouseClick(finland, Qt.MouseButton.LeftButton, pos=finland._places[2].toPoint())
    assert picked == [2]
    assert finland._places[2].y() < finland._places[1].y()


def test_a_click_on_a_region_picks_it_and_again_lets_go(qtbot: Any, finland: FinlandMap) -> None:
    picked: list[str] = []
    finland.region_picked.connect(picked.append)
    inside = finland._transform().map(430_000, -6_930_000)  # in Central Finland, far from both dots
    for _ in range(2):
        qtbot.mouseClick(finland, Qt.MouseButton.LeftButton, pos=QPoint(round(inside[0]), round(inside[1])))
    assert picked == ["13", ""]


def test_the_map_says_where_the_keyboard_way_is(finland: FinlandMap) -> None:
    assert finland.accessibleName()
    assert "taulukossa" in finland.accessibleDescription()
    assert finland.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_legend_tells_its_numbers(show: Show) -> None:
    assert show(Legend([("member", "mukana", 39), ("other", "ei", 269)])).accessibleName() == "mukana 39, ei 269"


# ------------------------------------------------------------ texts and pictures
def test_texts_of_users_are_no_markup(show: Show) -> None:
    assert show(label("<b>EVE</b>")).textFormat() == Qt.TextFormat.PlainText
    banner = show(Banner("warn", "<b>Huom</b>", "a & b"))
    assert any("&lt;b&gt;" in found.text() for found in banner.findChildren(QLabel))


def test_what_is_elided_is_in_the_tool_tip(show: Show) -> None:
    made = show(ElidedLabel("Strateginen kumppanuus ja omistajaohjaus"))
    made.resize(90, 24)
    made.grab()
    assert made.toolTip() == "Strateginen kumppanuus ja omistajaohjaus"
    made.resize(600, 24)
    made.grab()
    assert made.toolTip() == ""


def test_a_wrapped_label_is_as_high_as_its_text(show: Show) -> None:
    words = label("Näkyy luetteloissa ja tiedostonimissä", "small", wrap=True)
    pane = Pane(column(words, None))
    pane.resize(400, 300)
    show(pane)
    assert words.height() == pytest.approx(words.fontMetrics().lineSpacing(), abs=3)
    pane.resize(110, 300)
    pane.layout().activate()  # type: ignore[union-attr]
    assert words.height() > 2 * words.fontMetrics().lineSpacing()


@pytest.mark.parametrize(
    ("name", "expected"), [("Leena Salmi", "LS"), ("Åke", "Å"), ("", "?"), ("Anna Maria Järvinen-Öhman", "AJ")]
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_a_broken_photo_shows_initials(show: Show) -> None:
    assert decode(b"no picture at all") is None
    portrait = show(Portrait("Leena Salmi", b"no picture at all"))
    assert portrait.accessibleName() == "Leena Salmi"
    assert isinstance(portrait.grab().toImage(), QImage)


def test_an_empty_state_offers_its_acts(show: Show) -> None:
    made = show(Empty("doc", "Ei vielä osallistujia", "", [button("Lisää kuntia…")]))
    assert [found.text() for found in made.findChildren(QPushButton)] == ["Lisää kuntia…"]


# ------------------------------------------------------------ panes
def panes(remembered: dict[str, Any], width: int) -> Panes:
    made = Panes(QWidget(), QWidget(), QWidget(), remembered)
    made.resize(width, 600)
    return made


def test_the_side_panel_folds_away_where_it_does_not_fit(show: Show) -> None:
    made = show(panes({}, 1000))
    assert made.side.isHidden()
    made.resize(1440, 600)
    assert not made.side.isHidden()


def test_the_choice_of_side_panel_is_remembered(show: Show) -> None:
    remembered: dict[str, Any] = {}
    made = show(panes(remembered, 1440))
    made.toggle_side()
    assert made.side.isHidden()
    again = show(panes(remembered, 1440))
    assert again.side.isHidden()


def test_narrow_windows_get_the_narrow_list(show: Show) -> None:
    made = show(panes({}, 1280))
    assert made.list.width() == 312
    assert made.detail.width() >= 520
    assert made.side.width() >= 236


# ------------------------------------------------------------ filters
def test_a_filter_tells_once_that_typing_rests_and_is_emptied_silently_with_its_cross(show: Show, qtbot: Any) -> None:
    field, told = show(SearchField("Suodata")), []
    field.rested.connect(lambda: told.append(field.text()))
    for text in ("k", "ky", "kyl"):
        field.setText(text)
    cross = field.findChild(QToolButton)
    assert not told and cross.isVisible()
    qtbot.waitUntil(lambda: told == ["kyl"])
    field.setText("kylä")
    field.clear_silently()
    qtbot.wait(2 * PAUSE)
    assert told == ["kyl"] and field.text() == ""
    qtbot.waitUntil(lambda: not cross.isVisible())


# ------------------------------------------------------------ names for all
def test_everything_that_takes_the_keyboard_has_a_name(show: Show) -> None:
    holder = Pane(
        column(
            button("Tavallinen"),
            icon_button("more", "Lisää"),
            more_button(QMenu(), "Lisää toimintoja"),
            LinkButton("Avaa"),
            SearchField("Suodata hankkeita"),
            combo([(1, "Yksi")], "Maakunta"),
            Segmented(["Kaikki", "Mukana"], "Tila"),
            SectionTabs(["Tekstit"], "Osiot"),
            BandTabs(["Hankkeet"], "Päävälilehdet"),
            Figures([Number("1", "kunta", lambda: None)]),
            CoverageBars("Maakunnat"),
            Tag("USO", removable=True),
        )
    )
    show(holder)
    takers = [found for found in holder.findChildren(QWidget) if found.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(takers) >= 12
    assert [type(found).__name__ for found in takers if not found.accessibleName()] == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_paints_in_both_themes_and_large(show: Show, dark: bool, scale: float) -> None:
    theme.apply(dark, scale)
    finland_map = FinlandMap()
    finland_map.show_dots([Dot(1, 385_000, 6_672_000, "Helsinki", state="applied")], current=1, region="01")
    holder = Pane(column(Chip(look("text", "changed")), finland_map, Banner("err", "Levy on täynnä."), Portrait("Å Ö")))
    show(holder)
    image = holder.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert theme.current().orange in colours  # the current municipality
    assert theme.current().err_bg in colours
