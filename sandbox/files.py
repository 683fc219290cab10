"""Files by id: storing, retrieving, and how each kind is described in a message."""

import struct
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import Any

from sandbox.errors import ApiError, bad_request

MEGABYTE = 1024 * 1024
DOWNLOAD_LIMIT = 20 * MEGABYTE
PICTURE_SIGNATURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
)


class FileKind(StrEnum):
    """The use of a file; a photo's id cannot be used as a document's."""

    PHOTO = "photo"
    DOCUMENT = "document"
    STICKER = "sticker"
    VOICE = "voice"


UPLOAD_LIMITS = {FileKind.PHOTO: 10 * MEGABYTE, FileKind.DOCUMENT: 50 * MEGABYTE}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file stored by Telegram."""

    file_id: str
    kind: FileKind
    name: str
    mime_type: str
    content: bytes
    path: str

    def describe(self) -> Any:
        """The file as the Bot API describes it in a message: a list of sizes for a photo."""
        base: dict[str, Any] = {
            "file_id": self.file_id,
            "file_unique_id": f"u{self.file_id}",
            "file_size": len(self.content),
        }
        width, height = picture_size(self.content)
        match self.kind:
            case FileKind.PHOTO:
                return [base | {"width": width, "height": height}]
            case FileKind.DOCUMENT:
                return base | {"file_name": self.name, "mime_type": self.mime_type}
            case FileKind.VOICE:
                return base | {"duration": 3, "mime_type": self.mime_type}
            case FileKind.STICKER:
                shape = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
                return base | shape | {"type": "regular", "emoji": "👍"}


@dataclass(slots=True)
class FileStore:
    """All files, by id and by download path."""

    by_id: dict[str, StoredFile] = field(default_factory=dict)
    by_path: dict[str, StoredFile] = field(default_factory=dict)

    def add(self, kind: FileKind, name: str, mime_type: str, content: bytes) -> StoredFile:
        """Stores a file; 400 or 413 where the real server would reject it."""
        if not content:
            raise bad_request("file must be non-empty")
        if len(content) > UPLOAD_LIMITS.get(kind, 50 * MEGABYTE):
            raise ApiError(413, "Request Entity Too Large")
        if kind is FileKind.PHOTO and not content.startswith(PICTURE_SIGNATURES):
            raise bad_request("IMAGE_PROCESS_FAILED")
        number = len(self.by_id) + 1
        path = f"{kind}s/file_{number}{'.jpg' if kind is FileKind.PHOTO else PurePath(name).suffix}"
        file = StoredFile(f"SANDBOX-{kind}-{number}", kind, name, mime_type, content, path)
        self.by_id[file.file_id] = self.by_path[path] = file
        return file

    def find(self, file_id: str, kind: FileKind) -> StoredFile:
        """The file to send again by its id."""
        if file_id.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        if not (file := self.by_id.get(file_id)):
            raise bad_request("wrong file identifier/HTTP URL specified")
        if file.kind is not kind:
            raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return file


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG; for other pictures a common size."""
    if content.startswith(b"\x89PNG") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return 1280, 720
