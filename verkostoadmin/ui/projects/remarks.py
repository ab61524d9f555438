"""The rows of the check before printing: how grave, what, where, a link to the place, and the way to waive an error."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import format_date, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.lint.finding import Finding
from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import Part, clear, column, row

MOST_ROWS = 60  # of many projects there may be hundreds; the gravest come first


class Remarks(QWidget):
    """`go` is called with a finding whose link was followed, `refused` where one cannot be waived, else a banner tells."""

    def __init__(
        self, context: Context, go: Callable[[Finding], Any], refused: Callable[[UserError], Any] | None = None
    ) -> None:
        super().__init__()
        self._refused = refused or (lambda trouble: context.show_banner("err", trouble.text, trouble.hint))
        self._context, self._go = context, go
        self._shown: tuple[Sequence[Finding], Mapping[int, str]] | None = None
        self._rows = column(gap=theme.S3)
        self.setLayout(self._rows)

    def show_findings(self, findings: Sequence[Finding], names: Mapping[int, str] | None = None) -> None:
        """`names` of the projects where there are several."""
        if self._shown == (findings, names or {}):
            return
        self._shown = (findings, names or {})
        clear(self._rows)
        if not findings:
            self._add("check", "ok", label(_("Ready to print"), "strong"))
        for finding in findings[:MOST_ROWS]:
            tone = "muted" if finding.waived_by else finding.severity
            self._add(icons.OF_TONE[tone], tone, *self._words(finding))
        if len(findings) > MOST_ROWS:
            rest = len(findings) - MOST_ROWS
            more = ngettext("and %(count)d other finding", "and %(count)d other findings", rest) % {"count": rest}
            self._add("more", "muted", label(more, "small", muted=True))
        self._add(
            "check", "ok", label(_("Fonts and pictures included, accessible PDF"), "small", muted=True, wrap=True)
        )

    def _add(self, icon: str, tone: str, *words: Part) -> None:
        text = column(*words, gap=0)
        line = row(column(2, Glyph(icon, tone), None, gap=0), text)
        line.setStretch(1, 1)
        holder = QWidget()
        holder.setLayout(line)
        self._rows.addWidget(holder)

    def _words(self, finding: Finding) -> list[Part]:
        name = self._shown[1].get(finding.project_id or 0, "") if self._shown else ""
        title = f"{name}: {finding.title}" if name else finding.title
        parts: list[Part] = [label(title, "strong", wrap=True, muted=bool(finding.waived_by))]
        details = [finding.detail, _waived_words(finding) if finding.waived_by else ""]
        parts += [label(words, "small", muted=True, wrap=True) for words in details if words]
        return [*parts, row(*self._links(finding), None)]

    def _links(self, finding: Finding) -> list[LinkButton]:
        links = [_link(_("Show"), finding, lambda: self._go(finding))]
        if finding.stops:
            links.append(_link(_("Waive"), finding, lambda: self._waive(finding)))
        if finding.waived_by:
            links.append(_link(_("No longer waive"), finding, lambda: self._revoke(finding)))
        return links

    def _waive(self, finding: Finding) -> None:
        from verkostoadmin.services.lint import waiving

        self._write(lambda: waiving.waive(self._context.db, finding))

    def _revoke(self, finding: Finding) -> None:
        from verkostoadmin.services import waivers

        waiver = finding.waiver_id
        if waiver is not None:
            self._write(lambda: waivers.revoke(self._context.db, waiver))

    def _write(self, work: Callable[[], Any]) -> None:
        try:
            self._context.tell(work(), offer_undo=True)
        except UserError as trouble:
            self._refused(trouble)


def _link(words: str, finding: Finding, act: Callable[[], Any]) -> LinkButton:
    made = LinkButton(words, act)
    made.setAccessibleName(f"{words}: {finding.title}")
    return made


def _waived_words(finding: Finding) -> str:
    words = {"actor": finding.waived_by, "day": format_date(finding.waived_at)}
    return _("Waived by %(actor)s on %(day)s") % words
