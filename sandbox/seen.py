"""What a person sees of a chat: messages as text, with their buttons."""

import html
from dataclasses import dataclass
from datetime import datetime

import telegram

from sandbox.files import FileStore


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """One message on a person's screen.

    `text` is plain (a caption, a venue's title and address, a contact's name and number count as text),
    `html` the same with Telegram's markup, `buttons` the labels row by row, `photo` and `document` the bytes.
    """

    message_id: int
    sender: str
    by_bot: bool
    kind: str
    text: str
    html: str
    buttons: tuple[tuple[str, ...], ...]
    edited: bool
    at: datetime
    photo: bytes | None = None
    document: bytes | None = None
    filename: str = ""

    @property
    def screen(self) -> str:
        """The message as displayed: its kind unless text, the text, a line of `[ label ]` for each row."""
        head = "" if self.kind == "text" else f"({self.kind}) "
        rows = (" ".join(f"[ {label} ]" for label in row) for row in self.buttons)
        return "\n".join([f"{head}{self.text}".rstrip(), *rows])


def see(message: telegram.Message, files: FileStore, bot: telegram.User) -> SeenMessage:
    """Converts a stored message to what people see."""
    kind = _kind(message)
    text = message.text or message.caption or _described(message)
    markup = message.reply_markup.inline_keyboard if message.reply_markup else ()
    photo = files.by_id[message.photo[-1].file_id] if message.photo else None
    document = files.by_id[message.document.file_id] if message.document else None
    sender = message.from_user
    return SeenMessage(
        message_id=message.message_id,
        sender=sender.full_name if sender else message.chat.effective_name or "",
        by_bot=sender == bot,
        kind=kind,
        text=text,
        html=_html(message) or html.escape(text),
        buttons=tuple(tuple(button.text for button in row) for row in markup),
        edited=message.edit_date is not None,
        at=message.date,
        photo=photo.content if photo else None,
        document=document.content if document else None,
        filename=document.name if document else "",
    )


def _html(message: telegram.Message) -> str:
    return message.text_html if message.text else message.caption_html if message.caption else ""


def _kind(message: telegram.Message) -> str:
    for kind in ("text", "photo", "document", "sticker", "voice", "venue", "location", "contact"):
        if getattr(message, kind):
            return kind
    return "notice"


def _described(message: telegram.Message) -> str:
    if venue := message.venue:
        return f"{venue.title}, {venue.address}"
    if place := message.location:
        return f"{place.latitude}, {place.longitude}"
    if contact := message.contact:
        names = " ".join(filter(None, (contact.first_name, contact.last_name)))
        return f"{names}, {contact.phone_number}"
    if message.pinned_message:
        return "pinned a message"
    if joined := message.new_chat_members:
        return f"{', '.join(user.full_name for user in joined)} joined"
    if gone := message.left_chat_member:
        return f"{gone.full_name} left"
    if message.migrate_to_chat_id:
        return "became a supergroup"
    return message.document.file_name or "" if message.document else ""
