"""What the table of experts shows: the same experts as the cards."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from verkostoadmin.i18n import N_
from verkostoadmin.model.order import sort_key
from verkostoadmin.storage.experts import ExpertCard
from verkostoadmin.ui.tables import Column


class ExpertListing:
    """Orders the cards that were found already: the experts of an office are tens, not thousands."""

    columns: Sequence[Column] = (
        Column("name", N_("Name"), 200),
        Column("title", N_("Title"), 180, muted=True, shown_from=460),
        Column("", N_("Topics"), 200, muted=True, shown_from=860),
        Column("", N_("Languages"), 80, muted=True, shown_from=600),
        Column("", N_("Projects"), 180, kind="pills", stretch=True),
    )

    def __init__(self) -> None:
        self.cards: Sequence[ExpertCard] = ()

    def ids(self, sort: str, descending: bool, filters: Mapping[str, Any]) -> "array[int]":
        cards = list(self.cards)  # in the order of names
        if sort == "title":
            cards.sort(key=lambda card: sort_key(card.title))
        if descending:
            cards.reverse()
        return array("q", [card.id for card in cards])

    def rows(self, ids: Sequence[int]) -> Mapping[int, tuple[Any, ...]]:
        wanted = set(ids)
        return {card.id: _cells(card) for card in self.cards if card.id in wanted}


def _cells(card: ExpertCard) -> tuple[Any, ...]:
    pills = tuple((mark.short_name, not mark.ended) for mark in card.projects)
    name = f"{card.family_name} {card.given_name}".strip()
    return name, card.title, ", ".join(card.topics), " ".join(card.languages), pills
