"""A link as a QR code: a picture that any phone camera reads at the door."""

from io import BytesIO

from handlers.screen import Picture

PIXELS = 10  # pixels a module; phones show it at screen width, and Telegram scales it


def qr_picture(link: str) -> Picture:
    """The code with its quiet zone; its error correction tolerates a thumb over a corner."""
    import segno  # imported with the first ticket

    # Any mask is readable; finding the best of eight would take most of a ticket's time.
    code = segno.make(link, error="q", micro=False, mask=2)
    content = BytesIO()
    code.save(content, kind="png", scale=PIXELS)
    return Picture("ticket.png", content.getvalue())
