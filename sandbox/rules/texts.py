"""Texts and captions: parsing and length limits, in UTF-16 units after parsing."""

from sandbox.entities import Formatted, tidy
from sandbox.errors import bad_request
from sandbox.html import Entity, parse_html, utf16_length
from sandbox.params import Params

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ANSWER_LIMIT = 200
SOURCE_LIMIT = 1 << 15  # bytes, before parsing


def read_text(params: Params) -> Formatted:
    """The text of a message: never empty."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    formatted = read_formatted(params, "text", "entities")
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if utf16_length(formatted.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return formatted


def read_caption(params: Params) -> Formatted:
    """The text below a picture or a file: may be empty."""
    formatted = read_formatted(params, "caption", "caption_entities")
    if utf16_length(formatted.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return formatted


def read_formatted(params: Params, name: str, entities_name: str) -> Formatted:
    """The text parsed by its `parse_mode`, or with the entities given."""
    source = params.text(name)
    if len(_in_utf8(source)) > SOURCE_LIMIT:
        raise bad_request("text is too long")
    match params.text("parse_mode").lower():
        case "html":
            return tidy(*parse_html(source))
        case "" | "none":
            return tidy(source, _read_entities(params, entities_name, utf16_length(source)))
        case _:
            raise bad_request("unsupported parse_mode")


def _read_entities(params: Params, name: str, length: int) -> list[Entity]:
    """Entities given with the text, each within its bounds."""
    wrong = "can't parse MessageEntity: "
    entities = params.array(name)
    for entity in entities:
        if not isinstance(entity, dict):
            raise bad_request(f"{wrong}expected an Object")
        for field in ("type", "offset", "length"):
            if field not in entity:
                raise bad_request(f'{wrong}Can\'t find field "{field}"')
        if not all(isinstance(entity[field], int) for field in ("offset", "length")):
            raise bad_request(f"{wrong}field must be of type Number")
        offset, end = entity["offset"], entity["offset"] + entity["length"]
        if end > length:
            raise bad_request(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text at "
                f"UTF-16 offset {end}"
            )
    return entities


def _in_utf8(source: str) -> bytes:
    try:
        return source.encode()
    except UnicodeEncodeError:  # half a surrogate pair, as JSON can contain it
        raise bad_request("strings must be encoded in UTF-8") from None
