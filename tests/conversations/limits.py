"""Telegram's limits, as every screen must keep them."""

from handlers.i18n import plain
from handlers.screen import Button, Link, Screen
from sandbox.html import parse_html, utf16_length

AWKWARD = '<b>&"Żółć</b>' * 16  # more than any field holds; cut it to the field's length


def keep_the_limits(screen: Screen) -> bool:
    """Whether text, rows and callback data fit; raises if the HTML does not parse."""
    text, _ = parse_html(screen.text)
    rows, count = screen.rows, sum(len(row) for row in screen.rows)
    buttons = [button for row in rows for button in row]
    return (
        0 < utf16_length(text) <= 4096
        and count <= 100
        and all(len(row) <= 8 for row in rows)
        and all(0 < len(plain(button.label)) <= 64 for button in buttons)
        and all(fits_beside(row) for row in rows)
        and all(
            isinstance(button.action, Link) or len(button.action.pack().encode()) <= 64
            for button in buttons
        )
    )


def fits_beside(row: tuple[Button, ...]) -> bool:
    """Whether the labels of a row can be read on a phone: about 20 characters where two stand."""
    longest = {1: 64, 2: 20, 3: 16, 4: 9}.get(len(row), 5)
    return all(utf16_length(plain(button.label)) <= longest for button in row)
