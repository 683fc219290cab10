"""What a person is shown: screens, their buttons, and the reply that carries one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from domain.broadcasts import MediaKind


class Action(Protocol):
    """What a button does when it is pressed: an id and target values in at most 64 bytes."""

    def pack(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens an address instead of asking the bot."""

    url: str


@dataclass(frozen=True, slots=True)
class Share:
    """A button that lets one choose a chat, and types the bot's name and these words there."""

    words: str


@dataclass(frozen=True, slots=True)
class Button:
    """A label, of about 20 characters where two stand in a row, and what a press does."""

    label: str
    action: Action | Link | Share


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file, made here, that goes with a screen."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, made here, that is shown above a screen's text."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Printout:
    """A file that takes seconds to make: made of plain values in another process, after the commit.

    ``make`` is a function at the top of a module that loads no more than it needs.
    """

    name: str
    make: Callable[[Any], bytes]
    sheet: Any


@dataclass(frozen=True, slots=True)
class Media:
    """A photo or document that Telegram has already, by its ``file_id``."""

    kind: MediaKind
    file_id: str

    @property
    def name(self) -> str:
        """What it is, where a file made here has its name."""
        return self.kind.value


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map, with what stands under it; the screen's own text is not shown."""

    latitude: float
    longitude: float
    title: str
    address: str

    @property
    def name(self) -> str:
        return "map"


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: HTML text, inline buttons, perhaps a file.

    ``asks``: a typed answer is expected, and the next text of the person is taken for it.
    """

    text: str
    rows: Rows = ()
    attachment: Attachment | Picture | Printout | Media | Pin | None = None
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Insert:
    """What can be sent into the chat where the bot's name is typed: its line in the list, and the message."""

    name: str  # by which the bot hears that it was sent; at most 64 bytes
    title: str
    line: str
    screen: Screen


@dataclass(frozen=True, slots=True)
class Inserts:
    """All that can, and what stands on the way into the bot's own chat."""

    items: tuple[Insert, ...]
    into_chat: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one update.

    After a press the screen replaces the message that was pressed (``fresh``: a new one is sent, the
    old one stays); after a text it is a new message. ``toast`` shows over the chat, as an alert
    to be closed if ``alert``; after a text, where Telegram has no toasts, it leads the screen.
    ``again``: the screen is the question that the person is at.
    """

    screen: Screen | None = None
    toast: str | None = None
    alert: bool = False
    fresh: bool = False
    again: bool = False
    led_by: Screen | None = None  # a picture above it, in a message of its own; both are new then
    inserts: Inserts | None = None  # the whole answer where the bot's name was typed


def column(*buttons: Button) -> Rows:
    """Each button in a row of its own."""
    return tuple((button,) for button in buttons)


def turning(page: int, pages: int, to: Callable[[int], Action]) -> Rows:
    """◀ and ▶ as far as there are pages (``page`` counts from 0); ``to`` gives the press for one."""
    turns = [
        Button(sign, to(other))
        for sign, other in (("◀", page - 1), ("▶", page + 1))
        if 0 <= other < pages
    ]
    return (tuple(turns),) if turns else ()


def shortened(text: str, longest: int) -> str:
    """As much of a text as there is room for; an ellipsis tells that it goes on."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def ticked_if(chosen: bool) -> str:
    """What stands before a choice on a button: a tick if it is the one that holds, else nothing."""
    return "✓ " if chosen else ""


def pairs(*buttons: Button) -> Rows:
    """Two buttons a row."""
    return tuple(buttons[i : i + 2] for i in range(0, len(buttons), 2))
