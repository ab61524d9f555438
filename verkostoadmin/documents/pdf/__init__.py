"""The PDF engine: blocks in, a tagged PDF/UA-1 and PDF/A-2a file out. The only place that knows ReportLab.

From the bottom up:

    syntax, writer              the file format: strings, objects, object streams
    structure, metadata         the structure tree; XMP, colour profile
    fonts, embed                faces with kerning; what of a face goes into a file
    canvas, document            marked painting on one page; pages, bookmarks, the finished file
    text                        the one gate for user text
    block, paragraph, table …   pieces that know their height, can be split and draw themselves
    flow                        pieces in columns and on pages
"""
