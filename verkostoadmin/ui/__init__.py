"""The window: the only package that knows Qt.

What pages are made of:

    theme       colours, type roles, `sz()`; widgets read it while painting
    icons       `icons.icon(name)`, `icons.draw(painter, name, rect, colour)`; the names are in `icons.PATHS`
    widgets/    layout (row, column, two_columns, Pane), labels (label, ElidedLabel, Glyph, section_head),
                buttons (button, icon_button, menu_button, more_button, LinkButton), chips (look, Chip, paint_chip),
                tags (Tag, paint_pills), tabs (SectionTabs, Note), segmented, figures (Figures, Number), banner,
                portrait, bars (CoverageBars, Bar, paint_bar), finland_map (FinlandMap, Dot, Legend), empty (Empty),
                splitter (Splitter), scroll (scroll), inputs (SearchField, combo)
"""
