"""The style object Qt asks: sizes here, drawing in the modules beside it."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QProxyStyle, QPushButton, QStyle, QStyleFactory, QStyleOption, QWidget

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.style import buttons, chrome, fields, scrollbar
from verkostoadmin.ui.theme import sz

Metric, Hint, Content = QStyle.PixelMetric, QStyle.StyleHint, QStyle.ContentsType
Element, Primitive, Control = QStyle.SubElement, QStyle.PrimitiveElement, QStyle.ControlElement
Complex, Sub = QStyle.ComplexControl, QStyle.SubControl

METRICS = {
    Metric.PM_ScrollBarExtent: 12,
    Metric.PM_SplitterWidth: 1,
    Metric.PM_LayoutHorizontalSpacing: theme.S3,
    Metric.PM_LayoutVerticalSpacing: theme.S2,
    Metric.PM_ButtonIconSize: 18,
    Metric.PM_SmallIconSize: 18,
    Metric.PM_MenuHMargin: 4,
    Metric.PM_MenuVMargin: 4,
    Metric.PM_MenuPanelWidth: 1,
    Metric.PM_DefaultFrameWidth: 1,
    Metric.PM_HeaderMargin: theme.S2,
    Metric.PM_ButtonShiftHorizontal: 0,
    Metric.PM_ButtonShiftVertical: 0,
}
INDICATORS = (
    Metric.PM_IndicatorWidth,
    Metric.PM_IndicatorHeight,
    Metric.PM_ExclusiveIndicatorWidth,
    Metric.PM_ExclusiveIndicatorHeight,
)
HINTS = {
    Hint.SH_ItemView_ShowDecorationSelected: 1,
    Hint.SH_EtchDisabledText: 0,
    Hint.SH_UnderlineShortcut: 0,
    Hint.SH_ComboBox_Popup: 0,
}


class Style(QProxyStyle):
    def __init__(self) -> None:
        super().__init__(QStyleFactory.create("Fusion"))

    def pixelMetric(self, metric: Any, option: Any = None, widget: Any = None) -> int:
        if metric == Metric.PM_DefaultFrameWidth and widget is not None and widget.inherits("QPlainTextEdit"):
            return 3  # room for the rounded outline around the viewport
        if metric in INDICATORS:
            return sz(18)
        return METRICS[metric] if metric in METRICS else super().pixelMetric(metric, option, widget)

    def styleHint(self, hint: Any, option: Any = None, widget: Any = None, returned: Any = None) -> int:
        return HINTS[hint] if hint in HINTS else super().styleHint(hint, option, widget, returned)

    def sizeFromContents(self, kind: Any, option: QStyleOption, size: QSize, widget: Any = None) -> QSize:
        made = super().sizeFromContents(kind, option, size, widget)
        if kind in (Content.CT_LineEdit, Content.CT_ComboBox, Content.CT_SpinBox):
            made.setHeight(max(sz(theme.CONTROL), made.height()))
        elif kind == Content.CT_HeaderSection:
            made.setHeight(sz(32))
        elif kind == Content.CT_MenuItem:
            return chrome.menu_item_size(option, made)
        elif kind == Content.CT_MenuBarItem:
            return chrome.menu_bar_item_size(option)
        return made

    def subElementRect(self, element: Any, option: QStyleOption, widget: Any = None) -> QRect:
        if element == Element.SE_HeaderLabel:
            return option.rect
        made = super().subElementRect(element, option, widget)
        return made.adjusted(6, 0, -6, 0) if element == Element.SE_LineEditContents else made

    def drawPrimitive(self, element: Any, option: QStyleOption, painter: QPainter, widget: Any = None) -> None:
        drawer = PRIMITIVES.get(element)
        if drawer is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            drawer(option, painter, widget)

    def drawControl(self, element: Any, option: QStyleOption, painter: QPainter, widget: Any = None) -> None:
        drawer = CONTROLS.get(element)
        if element == Control.CE_PushButton and isinstance(widget, QPushButton):
            buttons.draw(option, painter, widget)
        elif drawer is not None:
            drawer(option, painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(self, control: Any, option: Any, painter: QPainter, widget: Any = None) -> None:
        if control == Complex.CC_ComboBox:
            fields.draw_combo(option, painter, widget)
        elif control == Complex.CC_ScrollBar:
            scrollbar.draw(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(self, control: Any, option: Any, part: Any, widget: Any = None) -> QRect:
        made = scrollbar.part_rect(option, part) if control == Complex.CC_ScrollBar else None
        if made is not None:
            return made
        if control == Complex.CC_ComboBox and part == Sub.SC_ComboBoxEditField:
            return QRect(option.rect.adjusted(9, 1, -28, -1))
        return super().subControlRect(control, option, part, widget)


def _nothing(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Boxes in boxes that Fusion would draw and this window does without."""


def _focus(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    paint.focus_ring(painter, QRectF(option.rect), 4)


PRIMITIVES = {
    Primitive.PE_PanelLineEdit: fields.draw_line_edit,
    Primitive.PE_FrameLineEdit: fields.draw_line_edit,
    Primitive.PE_Frame: fields.draw_frame,
    Primitive.PE_FrameGroupBox: _nothing,
    Primitive.PE_FrameStatusBarItem: _nothing,
    Primitive.PE_PanelStatusBar: _nothing,
    Primitive.PE_PanelItemViewRow: _nothing,
    Primitive.PE_PanelMenuBar: _nothing,
    Primitive.PE_PanelButtonTool: _nothing,
    Primitive.PE_FrameFocusRect: _focus,
    Primitive.PE_IndicatorCheckBox: fields.draw_check_box,
    Primitive.PE_IndicatorItemViewItemCheck: fields.draw_check_box,
    Primitive.PE_IndicatorRadioButton: fields.draw_radio_button,
    Primitive.PE_IndicatorHeaderArrow: chrome.draw_sort_arrow,
    Primitive.PE_FrameMenu: chrome.draw_menu_frame,
    Primitive.PE_PanelMenu: chrome.draw_menu_panel,
    Primitive.PE_PanelTipLabel: chrome.draw_tool_tip,
}
CONTROLS = {
    Control.CE_HeaderSection: chrome.draw_header_section,
    Control.CE_HeaderEmptyArea: chrome.draw_header_section,
    Control.CE_HeaderLabel: chrome.draw_header_label,
    Control.CE_Splitter: chrome.draw_splitter,
    Control.CE_MenuBarEmptyArea: chrome.draw_menu_bar_area,
    Control.CE_MenuBarItem: chrome.draw_menu_bar_item,
    Control.CE_MenuItem: chrome.draw_menu_item,
}
