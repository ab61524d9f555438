"""The sheet of printed documents: the brochure of a project as it will be, to be saved or printed."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLayout

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import LANGUAGES, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents import making
from verkostoadmin.ui.documents.choice import ProjectList
from verkostoadmin.ui.documents.desk import Desk
from verkostoadmin.ui.documents.making import Finished, ProjectChoice
from verkostoadmin.ui.documents.notice import Notice
from verkostoadmin.ui.documents.options import Options
from verkostoadmin.ui.documents.outputs import Outputs
from verkostoadmin.ui.jobs import Job
from verkostoadmin.ui.sheets import RADIUS, Sheet
from verkostoadmin.ui.widgets.buttons import button, icon_button
from verkostoadmin.ui.widgets.labels import ElidedLabel, label
from verkostoadmin.ui.widgets.layout import Pane, column, hairline, row

if TYPE_CHECKING:
    from verkostoadmin.services.preflight import Place, Remark


class DocumentSheet(Sheet):
    """`entity` and `record` are what the user was looking at: a project is chosen at once."""

    def __init__(self, context: Context, entity: str | None = None, record: int | None = None) -> None:
        super().__init__(name=_("Print: %(title)s") % {"title": _("Brochure")})
        self._context, self._memory = context, context.remembered("documents")
        self._projects: list[ProjectChoice] = making.projects(context.db)
        self._project = self._first_project(record if entity == "project" else self._memory.get("project"))
        self._job: Job | None = None
        self.finished: Finished | None = None
        self._agreed: set[tuple[int, str]] = set()  # documents with grave faults that are wanted all the same
        self._faults: list[str] = []
        self._build()
        self._connect()
        self._make()

    def _first_project(self, wanted: Any) -> ProjectChoice | None:
        chosen = next((project for project in self._projects if project.id == wanted), None)
        return chosen or (self._projects[0] if self._projects else None)

    # ------------------------------------------------------------ building
    def _build(self) -> None:
        language = self._memory.get("language", "fi")
        self.choice, self.desk, self.notice = ProjectList(), Desk(), Notice()
        self.options = Options(language if language in LANGUAGES else "fi", self._go)
        self.outputs = Outputs(self._context, self.notice, self)
        self.all = button(
            _("All projects…"), "plain", "copy", self._save_all, tip=_("Save the brochures of all projects")
        )
        self.print = button(_("Print…"), "plain", "print", partial(self._with_consent, self.outputs.print))
        save = partial(self._with_consent, self.outputs.save)
        self.save = button(_("Save as PDF…"), "primary", "save", save, tip=_("Save as PDF (Ctrl+S)"))
        middle = row(self.choice, self.desk, self.options, gap=0)
        middle.setStretch(1, 1)
        layout = column(self._head(), hairline(), middle, _Foot(self._foot()), margins=(1, 1, 1, 1), gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.first = self.choice.rows
        self.choice.show_projects(self._projects, self._project.id if self._project else None)

    def _head(self) -> QLayout:
        self._title = ElidedLabel("", muted=True)
        close = icon_button("close", _("Close (Esc)"), self.closed.emit)
        heading = label(_("Print: %(title)s") % {"title": _("Brochure")}, "h1")
        made = row(heading, self._title, close, margins=(theme.S5, theme.S3, theme.S3, theme.S3), gap=theme.S3)
        made.setStretch(1, 1)
        return made

    def _foot(self) -> QLayout:
        parts = (self.notice, self.all, self.print, self.save)
        made = row(*parts, margins=(theme.S5, theme.S3, theme.S4, theme.S3), gap=theme.S2)
        made.setStretch(0, 1)
        return made

    def _connect(self) -> None:
        self.choice.picked.connect(self._on_project)
        self.options.language.picked.connect(self._on_language)
        self.outputs.busy.connect(self._allow)
        self._context.changed.connect(self._on_changed)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save.click)

    # ------------------------------------------------------------ choosing
    def _on_project(self, project_id: int) -> None:
        self._project = self._first_project(project_id)
        self._memory["project"] = project_id
        self._make()

    def _on_language(self, _index: int) -> None:
        self._memory["language"] = self.options.code()
        self._make()

    def _on_changed(self, _changes: Any) -> None:
        """Undo, or a colleague's edit: the document is made anew."""
        self._projects = making.projects(self._context.db)
        self._project = self._first_project(self._project.id if self._project else None)
        self.choice.show_projects(self._projects, self._project.id if self._project else None)
        self._make()

    # ------------------------------------------------------------ making
    def _make(self) -> None:
        """Begin to make the document; the one before stays in view until then, but cannot be saved any more."""
        self._give_up()
        self.finished = None
        self._allow()
        project, language = self._project, self.options.code()
        self._title.setText(project.name if project else "")
        if project is None:
            text = _("A brochure is made of a project. Add the first one on the tab Projects.")
            self.desk.show_words("doc", _("There are no projects yet"), text)
            return
        db, project_id = self._context.db, project.id
        self._job = self._context.jobs.run(
            _("Making the brochure"), lambda check: making.brochure(db, project_id, language)
        )
        self._job.slow.connect(self._say_making)
        self._job.done.connect(lambda rendered: self._show(Finished(project, language, rendered)))
        self._job.failed.connect(lambda error: self._fail(project, language, error))

    def _say_making(self, _title: str) -> None:
        self.notice.say(_("Making the brochure…"), "info", [(_("Stop"), self._stop_making)])

    def _stop_making(self) -> None:
        self._give_up()
        self.notice.hush()
        acts = [(_("Make the brochure"), self._make)]
        self.desk.show_words("doc", _("The brochure was not made"), _("You stopped it."), acts)

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show(self, finished: Finished) -> None:
        self._job, self.finished = None, finished
        self.notice.hush()
        pages = self.desk.show_pdf(finished.rendered.pdf)
        count = ngettext("%(count)d page", "%(count)d pages", pages) % {"count": pages}
        size = _("%(count)d kB") % {"count": max(1, round(len(finished.rendered.pdf) / 1000))}
        self.options.show_facts(f"{_('Brochure')} · A4 · {count} · {size}")
        remarks = self._remarks(finished)
        self._faults = [remark.title for remark in remarks if remark.tone == "err"]
        self.options.remarks.show_remarks(remarks, finished.rendered.replaced)
        self.options.remarks.show()
        self._allow()

    def _remarks(self, finished: Finished) -> "list[Remark]":
        """Those of the project that concern a document in this language."""
        from verkostoadmin.ui.projects import snapshot

        found = snapshot.load(self._context.db, finished.project.id, datetime.now())
        remarks = found.remarks if found is not None else ()
        return [remark for remark in remarks if remark.place.language in ("", finished.language)]

    def _go(self, place: "Place") -> None:
        """To where a remark is mended; going there closes the sheet."""
        if self._project is not None:
            self._context.open_place(self._project.id, place)

    def _fail(self, project: ProjectChoice, language: str, error: Exception) -> None:
        """Texts that are missing are told with a way to write them; anything else is a bug and is told as one."""
        self._job = None
        self.notice.hush()
        self.options.show_facts("")
        self.options.remarks.hide()
        if not isinstance(error, UserError):
            self.desk.show_words("error", _("The brochure could not be made"), _("The program met an error."))
            raise error
        acts = [] if language in project.texts else [(_("Write the texts"), lambda: self._write_texts(project))]
        self.desk.show_words("globe", error.text, error.hint, acts)

    def _write_texts(self, project: ProjectChoice) -> None:
        target = next((("project_text", row_id) for row_id in project.texts.values()), ("project", project.id))
        self._context.open_record(*target)

    # ------------------------------------------------------------ saving and printing
    def _allow(self, busy: bool = False) -> None:
        self.save.setEnabled(self.finished is not None and not busy)
        self.print.setEnabled(self.finished is not None and not busy)
        self.all.setEnabled(bool(self._projects) and not busy)

    def _with_consent(self, act: Any) -> None:
        """Grave faults, such as missing Finnish texts, are asked about once for each document; warnings never."""
        finished = self.finished
        if finished is None:
            return
        document = (finished.project.id, finished.language)
        if self._faults and document not in self._agreed:
            words = _("%(faults)s. Go on all the same?") % {"faults": "; ".join(self._faults)}
            acts = [(_("Go on"), lambda: self._agree(document, act)), (_("Do not"), self.notice.hush)]
            self.notice.say(words, "warn", acts)
            return
        act(finished)

    def _agree(self, document: tuple[int, str], act: Any) -> None:
        self._agreed.add(document)
        self.notice.hush()
        self._with_consent(act)

    def _save_all(self) -> None:
        self.outputs.save_all(self._projects, self.options.code())

    # ------------------------------------------------------------ Qt
    def hideEvent(self, event: QHideEvent) -> None:
        """The sheet is closed: nothing of it goes on."""
        if not event.spontaneous():
            self._give_up()
            self.outputs.stop()
            self.desk.close_document()
        super().hideEvent(event)


class _Foot(Pane):
    """The bottom of the sheet, round at its lower corners like the sheet."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__(layout, "window", "t")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.setClipRect(rect)
        paint.rounded(painter, rect.adjusted(0, -RADIUS, 0, 0), theme.current().window, None, radius=RADIUS - 1)
        painter.fillRect(QRectF(0, 0, rect.width(), 1), theme.colour("line"))
