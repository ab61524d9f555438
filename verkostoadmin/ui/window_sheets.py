"""The sheets that the window opens over itself: search, history, documents, help."""

from typing import TYPE_CHECKING, Any

from verkostoadmin.ui.window_frame import FrameWindow

if TYPE_CHECKING:  # the first paint waits for none of it
    from verkostoadmin.ui.context import Context
    from verkostoadmin.ui.page_stack import PageStack


class SheetWindow(FrameWindow):
    """A frame with pages. Without a database only the help is there to be opened."""

    context: "Context | None" = None  # of the open database; here, since Qt sends events before __init__ is through
    pages: "PageStack"

    def open_search(self, text: str = "") -> None:
        from verkostoadmin.ui import pages

        self.note_opened()
        self._open(pages.SEARCH_SHEET, "top", text)

    def open_history(self) -> None:
        self.show_history(*self.pages.current_record())

    def show_history(self, entity: str | None, record: int | None) -> None:
        from verkostoadmin.ui import pages

        self._open(pages.HISTORY_SHEET, "right", entity, record)

    def open_documents(self) -> None:
        self.show_documents(*self.pages.current_record())

    def show_documents(self, entity: str | None, record: int | None) -> None:
        from verkostoadmin.ui import pages

        self._open(pages.DOCUMENT_SHEET, "large", entity, record)

    def _open(self, factory: str, place: str, *arguments: Any) -> None:
        from verkostoadmin.ui import pages

        if self.context is not None:
            self.pages.leave()
            self.show_sheet(pages.load(factory)(self.context, *arguments), place)

    def show_keys(self) -> None:
        from verkostoadmin.ui.about import HelpSheet

        self.show_sheet(HelpSheet(), "centre")

    def show_about(self) -> None:
        from verkostoadmin.ui.about import AboutSheet

        self.show_sheet(AboutSheet(), "centre")

    def note_opened(self) -> None:
        """Remember the record that is being looked at."""
        entity, record = self.pages.current_record()
        if self.context is not None and entity is not None and record is not None:
            self.context.note_opened(entity, record)
