"""One expert: head, topics, languages, introduction in three languages, what is shown outside, projects, photo."""

from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import images, records
from verkostoadmin.storage import experts
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.experts.heading import Heading
from verkostoadmin.ui.experts.introduction import Introduction
from verkostoadmin.ui.experts.photo import PhotoTexts, choose_photo
from verkostoadmin.ui.experts.public import Public
from verkostoadmin.ui.experts.tag_editor import LanguageEditor, TopicEditor
from verkostoadmin.ui.people.detail import Detail
from verkostoadmin.ui.people.roles import ComingEvents, Roles
from verkostoadmin.ui.people.snapshot import PersonSnapshot, load_expert
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column


class ExpertDetail(Detail):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.expert_id: int | None = None
        self._snapshot: PersonSnapshot | None = None
        self.form = context.form("expert")
        self.heading = Heading(
            {
                "photo": self.choose_photo,
                "person": self.open_person,
                "brochure": self.open_brochure,
                "history": lambda: context.show_history("expert", self.expert_id),
                "delete": self.delete,
            }
        )
        self.topics, self.languages = TopicEditor(self._topics_in_use), LanguageEditor()
        self.topics.edited.connect(lambda tags: self._change("topics", ", ".join(tags)))
        self.languages.edited.connect(lambda tags: self._change("languages", " ".join(tags)))
        self.introduction, self.public = Introduction(self.form), Public(self.form)
        self.roles, self.events = Roles(context, "expert"), ComingEvents(context)
        self.photo = PhotoTexts(context)
        parts = (self.introduction, self.public, self.roles, self.events, self.photo)
        top = column(self.heading, self._tagged(_("Topics"), self.topics), self._tagged(_("Languages"), self.languages))
        top.setSpacing(theme.S3)
        sections = (self.heading, self.topics, self.languages, *parts)
        self.build(column(top, *parts, None, gap=theme.S5), sections, self.heading.photo)

    def _tagged(self, title: str, editor: QWidget) -> Any:
        return column(label(title, "label"), editor, gap=theme.S1)

    def _topics_in_use(self) -> list[str]:
        with self.context.db.read() as session:
            return experts.topics(session)

    # ------------------------------------------------------------ showing
    def show_expert(self, expert_id: int) -> bool:
        """Open a profile; False where there is no such profile any more."""
        snapshot = load_expert(self.context.db, expert_id)
        if snapshot is None or snapshot.expert is None:
            return False
        if expert_id != self.expert_id:
            self.leave()
            self.expert_id = expert_id
            self.form.show_record(expert_id, snapshot.expert)
            self.to_top()
        else:
            self.form.refresh(snapshot.expert)
        self._snapshot = snapshot
        self._show(snapshot, snapshot.expert)
        return True

    def _show(self, snapshot: PersonSnapshot, expert: dict[str, Any]) -> None:
        self.heading.show_expert(snapshot, lambda image_id: images.data_of(self.context.db, image_id))
        self.topics.show_tags([part.strip() for part in (expert["topics"] or "").split(",") if part.strip()])
        self.languages.show_tags((expert["languages"] or "").split())
        self.introduction.show_missing(expert)
        self.public.show_person(snapshot.person)
        self.roles.show_person(snapshot.person["id"], snapshot.roles, snapshot.today)
        self.events.show_events(snapshot.events)
        self.events.setVisible(bool(snapshot.roles))
        self.photo.show_image(expert["id"], snapshot.image)

    # ------------------------------------------------------------ acts
    def _change(self, name: str, text: str) -> None:
        """Store tags; the value that was seen guards against a colleague's change in between."""
        expert_id, snapshot = self.expert_id, self._snapshot
        if expert_id is not None and snapshot is not None and snapshot.expert is not None:
            seen = {name: snapshot.expert[name]}
            self.context.run(lambda: records.change(self.context.db, "expert", expert_id, {name: text or None}, seen))

    def choose_photo(self) -> None:
        if self.expert_id is not None and self._snapshot is not None:
            choose_photo(self.context, self, self.expert_id, self._snapshot.name)

    def open_person(self) -> None:
        if self._snapshot is not None:
            self.context.open_record("person", self._snapshot.person["id"])

    def open_brochure(self) -> None:
        """The documents of the expert's latest project."""
        if self._snapshot is not None and self._snapshot.roles:
            self.context.show_documents("project", self._snapshot.roles[0].project_id)

    def delete(self) -> None:
        """The profile only; the person stays."""
        expert_id = self.expert_id
        if expert_id is not None:
            self.context.run(lambda: records.delete(self.context.db, "expert", [expert_id]), offer_undo=True)

    def leave(self) -> None:
        self.form.leave()
        self.roles.leave()
        self.photo.leave()
