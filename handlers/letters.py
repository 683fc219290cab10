"""What each kind of outbox message says: its card, loaded right before sending, and its view."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.i18n import Translator
from handlers.screen import Screen
from services.bundle import Services
from services.cards.outbox import Owed


@dataclass(frozen=True, slots=True)
class LetterKind:
    """One kind of outbox message.

    `load` returns the card as it is now, or None if the message is outdated: the event was cancelled, the
    offer taken, the person has answered. A `Refusal` counts as None: the reader no longer organises this.
    `view` makes the screen of the card. `load_all` does the same for many messages at once, by message,
    where thousands are sent; messages it leaves out are outdated. It is called when they are claimed, half a
    second before they are sent. `strips` names a kind whose message about the same row loses its buttons
    when this one is sent.
    """

    name: str
    load: Callable[[Services, Owed], Awaitable[Any | None]]
    view: Callable[[Any, Translator], Screen]
    load_all: Callable[[Services, Sequence[Owed]], Awaitable[Mapping[int, Any]]] | None = None
    strips: str | None = None


def by_name(kinds: Iterable[LetterKind]) -> Mapping[str, LetterKind]:
    """The kinds by name; raises `ValueError` if two share one."""
    known: dict[str, LetterKind] = {}
    for kind in kinds:
        if kind.name in known:
            raise ValueError(f"two kinds of message are called {kind.name!r}")
        known[kind.name] = kind
    return known
