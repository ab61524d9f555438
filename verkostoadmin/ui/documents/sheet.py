"""The sheet of printed documents: any of them as it will be, to be looked at, saved, printed and sent."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLayout

from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.office import CATALOGUE
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents import making, panes
from verkostoadmin.ui.documents.body import Body
from verkostoadmin.ui.documents.choice import ProjectList
from verkostoadmin.ui.documents.desk import Desk
from verkostoadmin.ui.documents.foot import Foot
from verkostoadmin.ui.documents.kinds import KEYS, KindList
from verkostoadmin.ui.documents.last_print import LastPrint
from verkostoadmin.ui.documents.making import Finished, Maker, ProjectChoice
from verkostoadmin.ui.documents.options import Options
from verkostoadmin.ui.documents.outputs import Outputs
from verkostoadmin.ui.documents.release import Release
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.widgets.buttons import Act, button, icon_button
from verkostoadmin.ui.widgets.labels import ElidedLabel, label
from verkostoadmin.ui.widgets.layout import column, hairline, row

if TYPE_CHECKING:
    from verkostoadmin.services.lint.finding import Finding
    from verkostoadmin.ui.documents.printed import Then


class DocumentSheet(Sheet):
    """`entity` and `record` are what the user was looking at: a project is chosen at once."""

    def __init__(self, context: Context, entity: str | None = None, record: int | None = None) -> None:
        super().__init__(name=_("Documents"))
        self._context, self._memory = context, context.remembered("documents")
        self._projects: list[ProjectChoice] = making.projects(context.db)
        self._first = self._first_project(record if entity == "project" else self._memory.get("project"))
        self.maker = Maker(context.jobs, context.db)
        self.finished: Finished | None = None
        self._past: Finished | None = None  # a document as it was printed, while that is in view
        self._seen: Request | None = None  # what the pages in view were made of
        self._build()
        self._connect()
        self._show_kind()
        self._make()

    def _first_project(self, wanted: Any) -> int | None:
        ids = [project.id for project in self._projects]
        return wanted if wanted in ids else next(iter(ids), None)

    # ------------------------------------------------------------ building
    def _build(self) -> None:
        kept = self._memory.get("document")
        self.kinds = KindList(kept if kept in KEYS else KEYS[0])
        self.choice, self.desk, self.foot = ProjectList(), Desk(), Foot()
        self.notice = self.foot.notice
        self.foreword = button(_("Title and foreword…"), "plain", "pencil", lambda: self._edit_foreword())
        self.last = LastPrint(self._context, self.desk, self.notice)
        self.options = Options(self._context, self._memory, self._go, self._refused, self.last, self.foreword)
        self.outputs = Outputs(self._context, self.notice, self)
        self.release = Release(self._context, self.notice)
        self._panes = (self.kinds, self.choice, self.desk, self.options, self.foot)
        self.body = Body(self.kinds, self.choice, self.desk, self.options)
        layout = column(self._head(), hairline(), self.body, self.foot, margins=(1, 1, 1, 1), gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.first = self.kinds
        if isinstance(chosen := self._memory.get("chosen"), dict):
            self.choice.recall(chosen)
        self.choice.show_projects(self._projects, self._first)

    def _head(self) -> QLayout:
        self._heading = label("", "h1")
        self._title = ElidedLabel("", muted=True)
        close = icon_button("close", _("Close (Esc)"), self.closed.emit)
        parts = (self._heading, self._title, self.body.switch, close)
        made = row(*parts, margins=(theme.S5, theme.S3, theme.S3, theme.S3), gap=theme.S3)
        made.setStretch(1, 1)
        return made

    def _connect(self) -> None:
        self.kinds.picked.connect(self._on_kind)
        self.choice.picked.connect(self._on_project)
        self.choice.ticked.connect(self._on_ticked)
        self.options.shape.changed.connect(self._make)
        self.outputs.turned.connect(self._allow)
        self.maker.slow.connect(self._say_making)
        self.maker.made.connect(self._show)
        self.maker.failed.connect(self._fail)
        self.outputs.recorded.connect(self._ask_log)
        self.foot.all.clicked.connect(self._save_all)
        foot, outputs = self.foot, self.outputs
        acts = {foot.mail: outputs.mail, foot.open: outputs.open, foot.print: outputs.print, foot.save: outputs.save}
        for pressed, act in acts.items():
            pressed.clicked.connect(lambda _on=False, act=act: self._hand_out(act))
        self.last.shown.connect(self._show_past)
        self._context.changed.connect(self._on_changed)
        self._keys = {
            "Ctrl+S": self.foot.save.click,
            "Ctrl+P": self.foot.print.click,
            "Ctrl+F": self._begin_search,
            "F6": lambda: panes.walk(self._panes, 1),
            "Shift+F6": lambda: panes.walk(self._panes, -1),
            "F9": self.body.toggle_side,
        }

    def _begin_search(self) -> None:
        self.body.show_pages()
        self.desk.begin_search()

    # ------------------------------------------------------------ choosing
    def _on_kind(self, key: str) -> None:
        self._memory["document"] = key
        self._show_kind()
        self._make()

    def _show_kind(self) -> None:
        """What is chosen of a document depends on its kind."""
        document = self.kinds.document()
        self._heading.setText(_("Print: %(title)s") % {"title": _(document.name)})
        self.options.shape.show_document(document)
        self.foreword.setVisible(document.many)
        self.choice.setVisible(not document.alone)
        self.choice.let_choose(several=document.many)
        self.foot.all.setVisible(not document.many and not document.alone)

    def _on_project(self, project_id: int) -> None:
        if not self.kinds.document().many:
            self._memory["project"] = project_id
            self._make()

    def _on_ticked(self) -> None:
        self._memory["chosen"] = self.choice.remembered()
        self._make()

    def _on_changed(self, _changes: Any) -> None:
        """Undo, or a colleague's edit: the document is made anew."""
        current = self.choice.current()
        self._projects = making.projects(self._context.db)
        self.choice.show_projects(self._projects, self._first_project(current))
        self._make_again()

    def _edit_foreword(self, field: str = "") -> None:
        from verkostoadmin.ui.documents.foreword import ForewordSheet

        self._context.show_sheet(ForewordSheet(self._context, field))

    # ------------------------------------------------------------ making
    def request(self) -> Request | None:
        """What is asked for, None where there is nothing to print."""
        document = self.kinds.document()
        chosen = [] if document.alone else self.choice.chosen()
        if not chosen and not document.alone:
            return None
        ids = tuple(project.id for project in chosen)
        return Request(document.key, ids, date.today(), **self.options.shape.values(document))

    def _make(self) -> None:
        """Make what was chosen; what was to be done with another document is not done with this one."""
        self.release.forget()
        if not self.outputs.busy():
            self.notice.hush()
        self._make_again()

    def _make_again(self) -> None:
        """Begin to make the document; the one before stays in view until then, but cannot be saved any more."""
        self.maker.give_up()
        self.finished = self._past = None
        self.last.forget()
        self._allow()
        request, chosen = self.request(), self.choice.chosen()
        single = chosen[0].name if len(chosen) == 1 and not self.kinds.document().alone else ""
        self._title.setText(single)
        if request is None:
            self._say_nothing_chosen()
            return
        self.maker.want(request, chosen, self.choice.only if self.kinds.document().many else "")

    def _say_nothing_chosen(self) -> None:
        if self._projects:
            self._show_words("doc", _("No project is chosen"), _("Choose projects from the list on the left."))
        else:
            text = _("A document is made of a project. Add the first one on the tab Projects.")
            self._show_words("doc", _("There are no projects yet"), text)

    def _say_making(self) -> None:
        """What is in view stays there only while the same is made of changed data."""
        if not self.outputs.busy():
            self.notice.say(_("Making the document…"), "info", [(_("Stop"), self._stop_making)])
        if self._seen != self.request():
            self._show_words("doc", _("Making the document…"), "")

    def _show_words(self, icon: str, title: str, detail: str, acts: Sequence[Act] = ()) -> None:
        """Why there is no document in view."""
        self._seen = None
        self.options.show_facts("")
        self.desk.show_words(icon, title, detail, acts)

    def _stop_making(self) -> None:
        self.maker.give_up()
        self.release.forget()
        self.notice.hush()
        acts = [(_("Make the document"), self._make)]
        self._show_words("doc", _("The document was not made"), _("You stopped it."), acts)

    def _show(self, finished: Finished) -> None:
        self.finished, self._seen = finished, finished.request
        self.notice.hush(_("Making the document…"))
        self.desk.show_pdf(finished.rendered.pdf)
        self._tell(finished)
        self._allow()
        self._ask_log()
        self.release.go_on(finished)

    def _tell(self, finished: Finished) -> None:
        """What stands beside the pages."""
        self.options.show_facts(finished.facts(), checked=True)
        several = len(finished.projects) > 1
        names = {project.id: project.short_name for project in finished.projects} if several else None
        self.options.remarks.show_findings(finished.findings, names)

    def _show_past(self, then: "Then") -> None:
        """In the place of the document of today; it can be saved and printed again as it is."""
        request = then.request()
        chosen = [project for project in self._projects if project.id in request.projects]
        self._past, self._seen = Finished(request, chosen, then.rendered, (), then.printed.state), None
        self.desk.show_pdf(then.rendered.pdf, then.words(), [(_("Back to the preview"), self._show_today)])
        self.options.show_facts(self._past.facts())

    def _show_today(self) -> None:
        """After something of the past was looked at."""
        self._past = None
        if self.finished is not None:
            self.desk.show_pdf(self.finished.rendered.pdf)
            self._tell(self.finished)

    def _ask_log(self) -> None:
        if self.finished is not None:
            self.last.ask(self.finished.request)

    def _go(self, finding: "Finding") -> None:
        """To where a finding is mended; going there closes the sheet."""
        field = finding.place.field
        if finding.place.section != "settings" and finding.project_id is not None:
            self._context.open_place(finding.project_id, finding.place)
        elif field in CATALOGUE:
            self._edit_foreword(field)
        else:
            self._context.show_setting(field)

    def _refused(self, trouble: UserError) -> None:
        self.notice.say(str(trouble), "err")

    def _fail(self, error: Exception) -> None:
        """Texts that are missing are told with a way to write them; anything else is a bug and is told as one."""
        self.notice.hush(_("Making the document…"))
        if not isinstance(error, UserError):
            self._show_words("error", _("The document could not be made"), _("The program met an error."))
            raise error
        request, chosen = self.request(), self.choice.chosen()
        lacking = [p for p in chosen if request and set(request.languages) - set(p.texts)]
        acts = [(_("Write the texts"), lambda: self._write_texts(lacking[0]))] if len(chosen) == 1 and lacking else []
        self._show_words("globe", error.text, error.hint, acts)

    def _write_texts(self, project: ProjectChoice) -> None:
        target = next((("project_text", row_id) for row_id in project.texts.values()), ("project", project.id))
        self._context.open_record(*target)

    # ------------------------------------------------------------ saving and printing
    def _allow(self) -> None:
        """Nothing is handed out before the document is there, nor while something else is."""
        free = not self.outputs.busy()
        self.foot.allow(finished=free and self.finished is not None, projects=free and bool(self._projects))

    def _hand_out(self, act: Any) -> None:
        finished = self._past or self.finished
        if finished is not None:
            self.release.ask(finished, act)

    def _save_all(self) -> None:
        request = self.request()
        if request is not None:
            self.outputs.save_all(self._projects, request)

    # ------------------------------------------------------------ Qt
    def hideEvent(self, event: QHideEvent) -> None:
        """The sheet is closed: nothing of it goes on."""
        if not event.spontaneous():
            self.maker.give_up()
            self.last.forget()
            self.outputs.stop()
            self.desk.close_document()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys of the sheet go before those of the window, which would act on the page that it covers."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act(event)
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> Callable[[], Any] | None:
        return self._keys.get(QKeySequence(event.keyCombination()).toString())
