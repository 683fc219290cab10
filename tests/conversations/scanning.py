"""What a scanner reads from pictures and printed pages: decoded by ZXing, independent of the code that draws them."""

from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image


def codes_on(picture: Image.Image) -> list[str]:
    """The contents of all QR codes in a picture, sorted."""
    found = zxingcpp.read_barcodes(picture.convert("L"))
    return sorted(one.text for one in found)


def picture_of(content: bytes) -> Image.Image:
    """The image in this PNG or JPEG."""
    return Image.open(BytesIO(content))


def printed(content: bytes, dots: int = 150) -> list[Image.Image]:
    """The pages of a PDF as printed at this many dots an inch."""
    with pypdfium2.PdfDocument(content) as pages:
        return [page.render(scale=dots / 72).to_pil() for page in pages]


def photographed(picture: Image.Image) -> Image.Image:
    """The picture as if photographed by hand: at an angle, half the size."""
    grey = picture.convert("L").rotate(11, expand=True, fillcolor=255)
    return grey.resize((grey.width // 2, grey.height // 2))
