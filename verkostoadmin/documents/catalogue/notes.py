"""Ruled pages for notes, where a book would else not end with its back."""

from verkostoadmin.documents.catalogue.look import BOTTOM, CONTENT, HEIGHT, MARGIN, TOP, WIDTH
from verkostoadmin.documents.catalogue.pages import Book, Part
from verkostoadmin.documents.project.headings import heading


def paint_notes(book: Book, part: Part, count: int) -> None:
    """So many pages."""
    canvas, look = book.canvas, book.look
    step = look.setting.line * 0.8
    head = heading(part.name, look.styles, look.part)
    with book.part(part):
        for index in range(count):
            first = index == 0
            top = HEIGHT - TOP
            if first:
                head.draw(canvas, MARGIN, top, CONTENT)
                top -= head.height(CONTENT)
            with canvas.artifact():
                for line in range(1, int((top - BOTTOM) / step) + 1):
                    canvas.rule(MARGIN, top - line * step, WIDTH - MARGIN, top - line * step, look.colours.line, 0.6)
            book.end_page(part, opening=first)
