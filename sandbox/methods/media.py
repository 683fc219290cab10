"""Pictures and files: sending, albums, and downloading."""

import mimetypes
from typing import Any

import telegram

from sandbox.errors import bad_request
from sandbox.files import DOWNLOAD_LIMIT, FileKind, StoredFile
from sandbox.messages import Content
from sandbox.methods.sending import captioned, send
from sandbox.params import Params, Upload
from sandbox.world import World

ALBUM = range(2, 11)


def send_photo(world: World, params: Params) -> telegram.Message:
    """sendPhoto"""
    return _send_file(world, params, FileKind.PHOTO)


def send_document(world: World, params: Params) -> telegram.Message:
    """sendDocument"""
    return _send_file(world, params, FileKind.DOCUMENT)


def send_media_group(world: World, params: Params) -> list[telegram.Message]:
    """sendMediaGroup: two to ten pictures, or two to ten files"""
    media = params.json("media")
    if not isinstance(media, list):
        raise bad_request("expected an Array of InputMedia")
    if len(media) not in ALBUM:
        raise bad_request("album must have from 2 to 10 items")
    if not all(isinstance(item, dict) for item in media):
        raise bad_request("can't parse InputMedia: expected an Object")
    kinds = {str(item.get("type")) for item in media}
    if not kinds <= {FileKind.PHOTO, FileKind.DOCUMENT} or len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    album = str(world.queries.next_id())
    contents = [_album_item(world, params, item, album) for item in media]
    return send(world, params, *contents)


def get_file(world: World, params: Params) -> telegram.File:
    """getFile"""
    if not (file_id := params.text("file_id")):
        raise bad_request("file_id not specified")
    if not (file := world.files.by_id.get(file_id)):
        raise bad_request("invalid file_id")
    if len(file.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return telegram.File(file_id, f"u{file_id}", len(file.content), file.path)


def _send_file(world: World, params: Params, kind: FileKind) -> telegram.Message:
    caption = captioned(params)
    file = _file(world, params, params.text(kind), kind)
    return send(world, params, {kind.value: file.describe(), **caption})[0]


def _album_item(world: World, params: Params, item: dict[str, Any], album: str) -> Content:
    kind = FileKind(item["type"])
    caption = captioned(Params(item))
    file = _file(world, params, item.get("media", ""), kind)
    return {"media_group_id": album, kind.value: file.describe(), **caption}


def _file(world: World, params: Params, source: str, kind: FileKind) -> StoredFile:
    """A file uploaded under the parameter's own name or an attach:// name, or sent again by its id."""
    upload: Upload | None = params.files.get(source.removeprefix("attach://") if source else kind)
    if upload:
        mime_type = mimetypes.guess_type(upload.filename)[0] or "application/octet-stream"
        return world.files.add(kind, upload.filename, mime_type, upload.content)
    if not source:
        raise bad_request(f"there is no {kind} in the request")
    return world.files.find(source, kind)
