"""The PDF engine: blocks in, a tagged PDF/UA-1 and PDF/A-2a file out. The only place that knows ReportLab.

From the bottom up:

    streams, compact            what is written once and used often; the file with its object streams
    packed                      drawings and photographs
    structure, metadata         the structure tree; XMP, colour profile
    fonts                       ReportLab's fonts with kerning, encoded alike in every document
    document, canvas            ReportLab's document and canvas, on which all that is painted is marked
    text                        the one gate for user text
    block, paragraph, table …   pieces that know their height, can be split and draw themselves
    picture, toning             photographs made safe and small, and calm enough for text on them
    flow                        pieces in columns and on pages
"""
