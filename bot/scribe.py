"""Prepares outgoing messages: loads each one's card right before sending, and makes its screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.refusal import Refusal
from handlers.i18n import translator
from handlers.letters import LetterKind
from handlers.screen import Screen
from services.bundle import Services
from services.cards.outbox import Owed
from services.clock import Now
from storage.engine import Database


@dataclass(slots=True)
class Cards:
    """Cards loaded together, by message; people of one language with the same card share a screen."""

    loaded: dict[int, Any] = field(default_factory=dict)
    screens: dict[tuple[int, str], Screen] = field(default_factory=dict)


class Scribe:
    """Makes the screens of outgoing messages."""

    def __init__(self, database: Database, kinds: Mapping[str, LetterKind], now: Now) -> None:
        self._database, self._kinds, self._now = database, kinds, now

    async def cards(self, messages: Sequence[Owed]) -> Cards:
        """Load the cards of mass messages together; others are loaded singly, later."""
        cards = Cards()
        for name in {owed.kind for owed in messages}:
            load_all = self._kinds[name].load_all
            if load_all is not None:
                theirs = [owed for owed in messages if owed.kind == name]
                async with self._database.unit() as unit:
                    found = await load_all(Services(unit, self._now), theirs)
                cards.loaded |= {owed.message_id: found.get(owed.message_id) for owed in theirs}
        return cards

    async def screen(self, owed: Owed, cards: Cards) -> Screen | None:
        """The message's current screen; None if it is outdated, or its reader may no longer see it."""
        kind = self._kinds[owed.kind]
        if owed.message_id not in cards.loaded:
            try:
                async with self._database.unit() as unit:
                    card = await kind.load(Services(unit, self._now), owed)
            except Refusal:
                return None
            return None if card is None else kind.view(card, translator(owed.language))
        card = cards.loaded[owed.message_id]
        if card is None:
            return None
        alike = id(card), owed.language
        if alike not in cards.screens:
            cards.screens[alike] = kind.view(card, translator(owed.language))
        return cards.screens[alike]
