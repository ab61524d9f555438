"""The map of the network as a picture of its own: told where there are municipalities, decoration where there are none."""

from dataclasses import dataclass

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.map.painting import map_figure
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.maps import plain_map
from verkostoadmin.documents.project.theme import Theme
from verkostoadmin.documents.project.wording import Wording


@dataclass(eq=False, kw_only=True, slots=True)
class NetworkMap(Block):
    """Finland with the municipalities of the network, as large as its figure."""

    figure: Figure
    told: bool

    @property
    def width(self) -> float:
        """As its height wants it."""
        return self.figure.size[0]

    def measure(self, width: float) -> float:
        """Its own height."""
        return self.figure.size[1]

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The map with its upper left corner at x, top."""
        if self.told:
            self.figure.draw(canvas, x, top, width)
            return
        with canvas.artifact():
            self.figure.paint(canvas, x, top - self.figure.size[1])


def network_map(data: BrochureData, wording: Wording, colours: Theme, high: float) -> NetworkMap:
    """The map, so many points high."""
    figure = map_figure(plain_map(data, colours.map), high, colours.map, wording.map_text())
    return NetworkMap(figure=figure, told=bool(data.municipalities))
