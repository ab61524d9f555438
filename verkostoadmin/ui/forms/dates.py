"""The inputs of days and times: a line that may hold anything, and a calendar beside it."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from verkostoadmin import i18n
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import Field
from verkostoadmin.model.values import FieldProblem, parse
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.forms.inputs import LineInput
from verkostoadmin.ui.widgets.buttons import icon_button


class DateInput(LineInput):
    """A day, or a day and a time: a wrong text can stay, so that it can be corrected."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        name = _("Open the calendar: %(field)s") % {"field": _(field.label)}
        self.button = icon_button("calendar", name, kind="plain")
        self.button.clicked.connect(self._open)
        self.parts.addWidget(self.button)

    def _open(self) -> None:
        popup = CalendarPopup(self, self._day() or date.today())
        popup.calendar.activated.connect(lambda day: self._pick(day, popup))
        popup.calendar.clicked.connect(lambda day: self._pick(day, popup))
        popup.open_at(self)

    def _value(self) -> date | None:
        try:
            value = parse(self.field, self.line.text())
        except FieldProblem:
            return None
        return value if isinstance(value, date) else None

    def _day(self) -> date | None:
        value = self._value()
        return value.date() if isinstance(value, datetime) else value

    def _pick(self, day: QDate, popup: "CalendarPopup") -> None:
        popup.close()
        self.line.setText(self._words(date(day.year(), day.month(), day.day())))
        self.line.setFocus()
        self.edited.emit()
        if self.field.kind == "date":
            self.finished.emit()

    def _words(self, day: date) -> str:
        """A time of day that was there already stays; a new one starts at nine."""
        if self.field.kind == "date":
            return i18n.format_date(day)
        before = self._value()
        time = before.time() if isinstance(before, datetime) else datetime(2000, 1, 1, 9).time()
        return i18n.format_datetime(datetime.combine(day, time))

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.button.setEnabled(not on)


class CalendarPopup(QWidget):
    """A month under the field; Esc closes it."""

    def __init__(self, parent: QWidget, day: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setAccessibleName(_("Calendar"))
        self._set_look()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.calendar)
        self.setMinimumWidth(theme.sz(320))

    def _set_look(self) -> None:
        """Qt paints weekends red, the colour of errors here, and its arrows black."""
        head, plain = QTextCharFormat(), QTextCharFormat()
        head.setForeground(theme.colour("muted"))
        plain.setForeground(theme.colour("text"))
        self.calendar.setHeaderTextFormat(head)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            button = self.calendar.findChild(QToolButton, name)
            assert isinstance(button, QToolButton)
            button.setIcon(icons.icon(icon, theme.current().on_accent))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.rounded(QPainter(self), QRectF(self.rect()), theme.current().surface, theme.current().control, 1, 0)

    def open_at(self, field: QWidget) -> None:
        """Under the field, or above it where the screen ends."""
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height() + 2))
        if place.y() + self.height() > field.screen().availableGeometry().bottom():
            place = field.mapToGlobal(QPoint(0, -self.height() - 2))
        self.move(place)
        self.show()
        self.calendar.setFocus()
