"""What a person is shown: screens, their buttons, and the reply that carries one."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from domain.broadcasts import MediaKind
from domain.text import beginning, text_length


class Action(Protocol):
    """A button's action: an id and target values in at most 64 bytes."""

    def pack(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens an address instead of asking the bot."""

    url: str


@dataclass(frozen=True, slots=True)
class Share:
    """A button that lets the reader choose a chat, and types the bot's name and this text there."""

    words: str


@dataclass(frozen=True, slots=True)
class Button:
    """A label, of about 20 characters if two share a row, and its action."""

    label: str
    action: Action | Link | Share


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A generated file sent with a screen."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Picture:
    """A generated picture shown above a screen's text."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Printout:
    """A file that takes seconds to make: from plain values, in another process, after the commit.

    `make` is a top-level function of a module with few imports.
    """

    name: str
    make: Callable[[Any], bytes]
    sheet: Any


@dataclass(frozen=True, slots=True)
class Media:
    """A photo or document that Telegram already has, by its `file_id`."""

    kind: MediaKind
    file_id: str

    @property
    def name(self) -> str:
        """The kind of media, named like the generated ones."""
        return self.kind.value


@dataclass(frozen=True, slots=True)
class Pin:
    """A point on the map with its caption; the screen's own text is not shown."""

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

    `asks`: an answer is expected, and the person's next text is taken as it.
    """

    text: str
    rows: Rows = ()
    attachment: Attachment | Picture | Printout | Media | Pin | None = None
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Insert:
    """A result offered where the bot's name is typed: its line in the list, and the message."""

    name: str  # by which Telegram reports that it was sent; at most 64 bytes
    title: str
    line: str
    screen: Screen


@dataclass(frozen=True, slots=True)
class Inserts:
    """All results, and the button above them that leads to the bot's own chat."""

    items: tuple[Insert, ...]
    into_chat: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one update.

    After a press the screen replaces the pressed message (`fresh`: it is sent as a new one, and the old one
    stays); after a text it is a new message. `toast` is shown over the chat, as an alert to be closed if
    `alert`; after a text, where Telegram has no toasts, it precedes the screen. `again`: the screen is
    the person's current question. `instead`: a press (its data, none for home) whose answer takes this one's place.
    """

    screen: Screen | None = None
    toast: str | None = None
    alert: bool = False
    fresh: bool = False
    again: bool = False
    instead: str | None = None
    led_by: Screen | None = None  # a picture above it, in its own message; both are new then
    inserts: Inserts | None = None  # the whole answer to an inline query


def column(*buttons: Button) -> Rows:
    """Rows of one button each."""
    return tuple((button,) for button in buttons)


def turning(page: int, pages: int, to: Callable[[int], Action]) -> Rows:
    """◀ and ▶ if there are further pages (`page` counts from 0); `to` returns the press for a page."""
    turns = [
        Button(sign, to(other))
        for sign, other in (("◀", page - 1), ("▶", page + 1))
        if 0 <= other < pages
    ]
    return (tuple(turns),) if turns else ()


def shortened(text: str, longest: int) -> str:
    """As much of a text as fits; an ellipsis marks a cut."""
    return text if text_length(text) <= longest else beginning(text, longest - 1) + "…"


def file_name(text: str) -> str:
    """The text as the name of a file, without the characters that Windows refuses."""
    return re.sub(r"[:/\\|]", "-", re.sub(r'[<>"?*\x00-\x1f]', "", text)).strip(" .") or "-"


def ticked_if(chosen: bool) -> str:
    """The prefix of a choice on a button: a tick if it is the current one, else nothing."""
    return "✓ " if chosen else ""


def pairs(*buttons: Button) -> Rows:
    """Two buttons a row."""
    return tuple(buttons[i : i + 2] for i in range(0, len(buttons), 2))
