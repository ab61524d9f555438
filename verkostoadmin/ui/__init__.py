"""The window: the only package that knows Qt (beside `app`, which starts it).

What pages are made of:

    pages       the list of pages and sheets, and what a page must have
    context     `Context`: db, form(entity), reference(entity), run(service call), tell(changes), say(words),
                open_record, show_history, show_documents, show_sheet, show_banner, remembered(page); signal `changed`
    forms/      `context.form("project")` makes a RecordForm once per page; `form.editor("ends_on", …)` makes a bound
                FieldEditor to lay out; `form.show_record(id, values)` opens a record, `form.show_new(defaults)` makes
                one, `form.refresh(values)` after changes elsewhere, `form.leave()` before going. Editors of references:
                `form.editor("predecessor_id", **context.reference("project"))`; options: title, lines, limit, hint
    tables/     RecordTable(listing, name, sort) over a Listing (columns, ids, rows); Column kinds text, number, chip,
                pills, progress; SelectionBar; RecordList of ListRow and ListHead (or cards: painter, card_width);
                row_list is what all lists of drawn rows are made of
    widgets/    layout (row, column, two_columns, in_pairs, Pane, hairline, clear), labels (label, ElidedLabel, Glyph,
                section_head), buttons (button, icon_button, menu_button, more_button, LinkButton),
                chips (look, Chip, paint_chip), tags (Tag, paint_pills), tabs (SectionTabs, Note), segmented,
                figures (Figures, Number), banner, portrait, bars (CoverageBars, Bar, paint_bar),
                finland_map (FinlandMap, Dot, Legend), empty (Empty), splitter (Splitter), scroll (scroll),
                panes (Panes: list | detail | side, F9), inputs (SearchField, combo), popups, flow, edge_scroll,
                wrapped (WrappedText: names of any length), elided_link
    tab_page    TabPage: reads again after changes, but only while it is seen
    sheets      Sheet (layout, head(title), first, closed)
    entry_sheet EntrySheet: asks for the values of something new and stores them in one step
    jobs        reading jobs on a worker thread: `context.jobs.run(title, work)`
    theme       colours, type roles, `sz()`; widgets read it while painting
    icons       `icons.icon(name)`, `icons.draw(painter, name, rect, colour)`; the names are in `icons.PATHS`

Rules: fonts come from roles, lengths from `sz` and the spacing scale S1 … S6, colours from tokens when painting (a
theme switch is a repaint, a text size switch makes the pages anew). Nothing that needs SQLAlchemy, ReportLab, pypdfium2 or
Pillow is imported at the head of a module that the first paint needs: pages are imported after it.
"""
