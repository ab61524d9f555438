"""The sheet of printed documents: choosing, looking at the very bytes, saving and printing them.

raster      the pages of a PDF as images, whole or in parts
preview     one large page with zoom; strip: the small pages beside it
choice      which project; options: which language, and what is to be known before printing
printing    pages to a printer, band by band
saving      asking where a file goes
batch       the brochures of all projects into a folder
sheet       all of it together
"""
