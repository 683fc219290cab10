"""Telegram's limits, checked on a screen."""

import re
from collections.abc import Iterator

from handlers.i18n import plain
from handlers.screen import Action, Button, Link, Screen, Share
from sandbox.errors import ApiError
from sandbox.html import parse_html, utf16_length

CAPTION, TEXT = 1024, 4096
BUTTONS, CALLBACK, WORDS_TYPED = 100, 64, 256
READABLE = {
    1: 64,
    2: 20,
    3: 16,
    4: 9,
}  # characters of a label that a phone shows, by buttons in a row
_ESCAPED_TWICE = re.compile(r"&(amp|lt|gt|quot|#\w+);")
_UNESCAPED = re.compile(r'(?<!<b>)&"Żółć')


def length(screen: Screen) -> int:
    """UTF-16 units after parsing, as Telegram counts."""
    return utf16_length(parse_html(screen.text)[0])


def longest_callback(screen: Screen) -> int:
    """Bytes of the longest callback data; 0 without callback buttons."""
    actions = [button.action for row in screen.rows for button in row]
    return max((_packed(one) for one in actions if not isinstance(one, Link | Share)), default=0)


def faults(screen: Screen) -> Iterator[str]:
    """What Telegram would refuse, and what people could not read."""
    try:
        text, _ = parse_html(screen.text)
    except ApiError as refused:
        yield str(refused)
        return
    most = TEXT if screen.attachment is None else CAPTION
    if not utf16_length(text.strip()) > 0 or utf16_length(text) > most:
        yield f"{utf16_length(text)} units of {most}"
    if _ESCAPED_TWICE.search(text):
        yield "escaped twice"
    if _UNESCAPED.search(text):
        yield "not escaped"
    buttons = [button for row in screen.rows for button in row]
    if len(buttons) > BUTTONS:
        yield f"{len(buttons)} buttons"
    for row in screen.rows:
        yield from _row_faults(row)


def _row_faults(row: tuple[Button, ...]) -> Iterator[str]:
    if not 0 < len(row) <= 8:
        yield f"{len(row)} buttons in a row"
    for button in row:
        label = plain(button.label)
        if not 0 < len(label.strip()) <= READABLE.get(len(row), 5):
            yield f"label of {len(label)} characters: {label}"
        if _ESCAPED_TWICE.search(label):
            yield f"escaped twice: {label}"
        if isinstance(button.action, Link):
            if not button.action.url.startswith(("https://", "http://")):
                yield f"no address: {button.action.url}"
        elif isinstance(button.action, Share):
            if len(button.action.words) > WORDS_TYPED:
                yield f"too many words typed: {button.action.words}"
        elif not 1 <= _packed(button.action) <= CALLBACK:
            yield f"callback data of {_packed(button.action)} bytes: {label}"


def _packed(action: Action) -> int:
    return len(action.pack().encode())
