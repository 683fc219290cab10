"""A link as a QR code: the picture that a phone's own camera reads at the door."""

from io import BytesIO

from handlers.screen import Picture

PIXELS = 10  # a module; a phone shows the picture as wide as its screen, and Telegram scales it


def qr_picture(link: str) -> Picture:
    """The code with its quiet zone; its level of correction stands a thumb over a corner."""
    import segno  # loaded with the first ticket

    # Any mask can be read; to look for the best of the eight would take most of a ticket's time.
    code = segno.make(link, error="q", micro=False, mask=2)
    content = BytesIO()
    code.save(content, kind="png", scale=PIXELS)
    return Picture("ticket.png", content.getvalue())
