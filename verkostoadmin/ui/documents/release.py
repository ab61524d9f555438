"""Errors keep a document from being handed out until somebody waives them by name; warnings never do."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents.making import Finished
from verkostoadmin.ui.documents.notice import Notice

if TYPE_CHECKING:
    from verkostoadmin.services.lint.finding import Finding

Act = Callable[[Finished], Any]


class Release:
    """What was asked for waits until the document is made anew, which a waiver lets happen."""

    def __init__(self, context: Context, notice: Notice) -> None:
        self._context, self._notice = context, notice
        self._waiting: Act | None = None

    def ask(self, finished: Finished, act: Act) -> None:
        """Do it, unless errors stop it."""
        errors = finished.errors()
        if not errors:
            act(finished)
            return
        faults = "; ".join(dict.fromkeys(finding.title for finding in errors))
        words = _("%(faults)s. Mend it, or waive it in your name.") % {"faults": faults}
        acts = [(_("Waive and go on"), lambda: self._waive(errors, act)), (_("Do not"), self._notice.hush)]
        self._notice.say(words, "err", acts)

    def _waive(self, errors: "list[Finding]", act: Act) -> None:
        from verkostoadmin.services.lint import waiving

        self._notice.hush()
        self._waiting = act
        try:
            for finding in errors:
                self._context.tell(waiving.waive(self._context.db, finding), offer_undo=True)
        except UserError as trouble:
            self.forget()
            self._notice.say(str(trouble), "err")

    def go_on(self, finished: Finished) -> None:
        """The document is there anew: do what waits; errors that have come meanwhile are asked about."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.ask(finished, waiting)

    def forget(self) -> None:
        """Another document was chosen."""
        self._waiting = None
