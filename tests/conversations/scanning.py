"""What a scanner reads off pictures and printed pages: decoded by ZXing, which shares nothing with what draws them."""

from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image


def codes_on(picture: Image.Image) -> list[str]:
    """What all QR codes on a picture say, sorted."""
    found = zxingcpp.read_barcodes(picture.convert("L"))
    return sorted(one.text for one in found)


def picture_of(content: bytes) -> Image.Image:
    """A PNG or JPEG."""
    return Image.open(BytesIO(content))


def printed(content: bytes, dots: int = 150) -> list[Image.Image]:
    """The pages of a PDF as a printer with so many dots an inch puts them on paper."""
    with pypdfium2.PdfDocument(content) as pages:
        return [page.render(scale=dots / 72).to_pil() for page in pages]


def photographed(picture: Image.Image) -> Image.Image:
    """Held at an angle, out of the hand, at half the size."""
    grey = picture.convert("L").rotate(11, expand=True, fillcolor=255)
    return grey.resize((grey.width // 2, grey.height // 2))
