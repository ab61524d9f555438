"""The sheet of printed documents: choosing, looking at the very bytes, saving and printing them.

raster      the pages of a PDF as images, whole or in parts
preview     one large page with zoom; strip: the small pages beside it
choice      which project; options: which language, and what is to be known before printing
printing    pages to a printer, band by band
asking      where a file goes; outputs: what is done with finished documents, and telling of it
matching    how words that are looked for may be printed; finding: going from one place to the next
batch       the same document of all projects into a folder
body        the parts of it beside each other; foot: what can be done with the document
sheet       all of it together
"""
