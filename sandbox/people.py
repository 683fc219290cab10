"""People played by a script: their actions in Telegram's app, and what they see there."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import telegram

from sandbox.acts import (
    can_act,
    member_update,
    open_private_room,
    post_as_person,
    send_chosen,
    tap_button,
    type_inline,
)
from sandbox.buttons import Button, find_button, labels_seen
from sandbox.chats import Account, Room, Standing, next_step, seconds
from sandbox.entities import tidy
from sandbox.errors import NotPossibleError
from sandbox.files import FileKind
from sandbox.groups import SandboxGroup, create_group
from sandbox.html import parse_html, utf16_length
from sandbox.messages import Content
from sandbox.pictures import ONE_PIXEL
from sandbox.queries import OpenQuery
from sandbox.rules.texts import TEXT_LIMIT
from sandbox.seen import SeenMessage, see
from sandbox.world import World

MISKOLC = (48.1035, 20.7784)
START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


class SandboxPerson:
    """One person; made by `Sandbox.person`. Actions take effect at once; the bot gets them as updates."""

    def __init__(self, world: World, user_id: int) -> None:
        self._world = world
        self.id = user_id
        self._acted = 0
        self._last_query: OpenQuery | None = None

    def __repr__(self) -> str:
        return f"<{self.name}, {self.id}>"

    @property
    def account(self) -> Account:
        """The account as Telegram stores it."""
        return self._world.accounts[self.id]

    @property
    def name(self) -> str:
        """First and last name."""
        return self.account.profile.full_name

    # What a person does

    def start(self, payload: str = "") -> None:
        """Presses Start, or Restart after blocking, with or without a deep link's payload."""
        if not START_PAYLOAD.fullmatch(payload):
            raise NotPossibleError(
                f"a start payload holds up to 64 of A-Z a-z 0-9 _ -: {payload!r}"
            )
        if self.account.blocked:
            self.unblock()
        self.say(f"/start {payload}".strip())

    def follow(self, url: str) -> None:
        """Opens a `t.me/<bot>?start=…` link and presses Start."""
        parts = urlsplit(url if "://" in url else f"https://{url}")
        if parts.netloc != "t.me" or parts.path.strip("/").lower() != self._world.username.lower():
            raise NotPossibleError(f"not a link to @{self._world.username}: {url}")
        self.start(parse_qs(parts.query).get("start", [""])[0])

    def say(self, text: str, group: SandboxGroup | None = None) -> telegram.Message:
        """Writes to the bot, or into a group."""
        if not text.strip() or utf16_length(text) > TEXT_LIMIT:
            raise NotPossibleError(f"Telegram sends texts of 1 to {TEXT_LIMIT} characters")
        formatted = tidy(text, [])
        content = {"text": formatted.text, "entities": list(formatted.entities)}
        return self._send(content, group)

    def say_formatted(self, source: str) -> telegram.Message:
        """Writes with bold, links and the like, given here as Telegram's HTML."""
        formatted = tidy(*parse_html(source))
        return self._send({"text": formatted.text, "entities": list(formatted.entities)}, None)

    def tap(self, label: str, message_id: int | None = None) -> str | None:
        """Taps the newest button with that label, or with a label that contains it; or one of that message.

        Returns the address of a link and the text of a copy button; follows a link to the bot itself.
        """
        button = find_button(self._room(), label, message_id)
        if button is None:
            seen = "\n".join(labels_seen(self._room())) or "none"
            raise NotPossibleError(f"{self.name} sees no button {label!r}; buttons seen:\n{seen}")
        return self._press(button)

    def press(self, callback_data: str, message_id: int | None = None) -> None:
        """Presses a button by its data, even one replaced or deleted long ago.

        Without `message_id` it is assumed to be under the bot's newest message.
        """
        room = self._room()
        if message_id is None:
            message_id = self.newest.message_id if self.newest else 1
        self._act()
        self._last_query = tap_button(self._world, self.account, room, message_id, callback_data)

    def share_contact(self, phone: str = "") -> None:
        """Shares their own phone number."""
        profile = self.account.profile
        number = phone or self.account.phone
        contact = telegram.Contact(number, profile.first_name, profile.last_name, profile.id)
        self._send({"contact": contact.to_dict()})

    def share_location(self, latitude: float, longitude: float) -> None:
        """Shares a place on the map, in degrees."""
        self._send({"location": {"latitude": latitude, "longitude": longitude}})

    def send_photo(self, content: bytes = ONE_PIXEL, caption: str = "", album: str = "") -> None:
        """Sends a picture; those with the same `album` belong together."""
        file = self._world.files.add(FileKind.PHOTO, "photo.png", "image/png", content)
        message: Content = {"photo": file.describe()}
        if caption:
            message["caption"] = caption
        if album:
            message["media_group_id"] = album
        self._send(message)

    def send_document(self, content: bytes, filename: str = "file.txt") -> None:
        """Sends a file."""
        file = self._world.files.add(FileKind.DOCUMENT, filename, "text/plain", content)
        self._send({"document": file.describe()})

    def send_sticker(self) -> None:
        """Sends a thumb up."""
        file = self._world.files.add(
            FileKind.STICKER, "sticker.webp", "image/webp", b"RIFF sticker"
        )
        self._send({"sticker": file.describe()})

    def send_voice(self) -> None:
        """Sends a voice message of three seconds."""
        file = self._world.files.add(FileKind.VOICE, "voice.ogg", "audio/ogg", b"OggS voice")
        self._send({"voice": file.describe()})

    def edit_last(self, text: str) -> None:
        """Edits their newest text."""
        room = self._room()
        own = [m for m in room.messages.values() if m.from_user == self.account.profile and m.text]
        if not own:
            raise NotPossibleError(f"{self.name} has written nothing that could be edited")
        self._act()
        formatted = tidy(text, [])
        body = own[-1].to_dict() | {
            "text": formatted.text,
            "entities": list(formatted.entities),
            "edit_date": seconds(self._world.now()),
        }
        changed = telegram.Message.de_json(body, None)
        room.keep(changed)
        self._world.updates.put("edited_message", changed, ("chat", room.chat.id))

    def ask_inline(self, query: str) -> None:
        """Types `@bot query` in some other chat."""
        self._act()
        self._last_query = type_inline(self._world, self.account, query)

    def choose(self, result_id: str, group: SandboxGroup | None = None) -> None:
        """Sends one of the results offered for the last inline query, here or into a group."""
        can_act(self.account, private=group is None)
        self._acted = next_step()
        room = self._world.rooms[group.id] if group else self._room()
        send_chosen(self._world, self.account, room, self._last_query, result_id)

    def block(self) -> None:
        """Blocks the bot."""
        room = self._room()
        if not self.account.blocked:
            self.account.blocked = True
            member_update(self._world, self.account, room, Standing.MEMBER, Standing.KICKED)

    def unblock(self) -> None:
        """Lets the bot write again."""
        if self.account.blocked:
            self.account.blocked = False
            member_update(self._world, self.account, self._room(), Standing.KICKED, Standing.MEMBER)

    def deactivate(self) -> None:
        """Deletes the account; Telegram does not tell the bot."""
        self.account.deactivated = True

    def create_group(self, title: str, *, supergroup: bool = False) -> SandboxGroup:
        """Creates a group, without the bot in it yet."""
        can_act(self.account)
        return create_group(self._world, self.account, title, supergroup)

    # What a person sees

    @property
    def chat(self) -> list[SeenMessage]:
        """The chat with the bot, oldest message first."""
        if self.id not in self._world.rooms:
            return []
        return [self._see(message) for message in self._room().messages.values()]

    @property
    def newest(self) -> SeenMessage | None:
        """The bot's newest message."""
        newest = self._of_bot()[-1:]
        return self._see(newest[0]) if newest else None

    @property
    def screen(self) -> str:
        """The bot's newest message with its buttons, each row a line of `[ label ]`."""
        return self.newest.screen if self.newest else ""

    @property
    def buttons(self) -> list[str]:
        """The labels under the bot's newest message, then those of the keyboard below the chat."""
        inline = [label for row in self.newest.buttons for label in row] if self.newest else []
        return inline + self.keyboard

    @property
    def keyboard(self) -> list[str]:
        """The labels of the keyboard below the chat."""
        room = self._world.rooms.get(self.id)
        rows = room.keyboard.keyboard if room and room.keyboard else ()
        return [button.text for row in rows for button in row]

    def sees(self, text: str) -> bool:
        """Whether the bot's newest message, or one sent or edited since this person last acted, contains it."""
        return any(text in self._see(message).screen for message in self._news())

    @property
    def toast(self) -> str:
        """The bot's answer to the last tap, as a toast or an alert; empty without a text."""
        return self._last_query.text if self._last_query else ""

    @property
    def alert(self) -> str:
        """The answer to the last tap if it is an alert."""
        return self.toast if self._last_query and self._last_query.is_alert else ""

    @property
    def inline_results(self) -> list[dict[str, Any]]:
        """The bot's results for the last inline query."""
        return self._last_query.results if self._last_query else []

    def transcript(self) -> str:
        """The whole chat, for reading."""
        return "\n".join(f"{message.sender}: {message.screen}" for message in self.chat)

    def _see(self, message: telegram.Message) -> SeenMessage:
        return see(message, self._world.files, self._world.bot)

    def _of_bot(self) -> list[telegram.Message]:
        room = self._world.rooms.get(self.id)
        messages = room.messages.values() if room else ()
        bot = self._world.bot
        return [m for m in messages if m.from_user == bot and not m.pinned_message]

    def _news(self) -> list[telegram.Message]:
        messages, changes = self._of_bot(), self._room().changes
        new = [message for message in messages[:-1] if changes[message.message_id] > self._acted]
        return new + messages[-1:]

    def _room(self) -> Room:
        return open_private_room(self._world, self.account)

    def _act(self) -> None:
        can_act(self.account)
        self._acted = next_step()

    def _send(self, content: Content, group: SandboxGroup | None = None) -> telegram.Message:
        can_act(self.account, private=group is None)
        self._acted = next_step()
        room = self._world.rooms[group.id] if group else self._room()
        return post_as_person(self._world, self.account, room, content)

    def _press(self, button: Button) -> str | None:
        match button:
            case Button(callback_data=str(data), message_id=int(message_id)):
                self.press(data, message_id)
            case Button(url=str(url)):
                if url.startswith(f"https://t.me/{self._world.username}?start="):
                    self.follow(url)
                return url
            case Button(copied=str(text)) | Button(inline_query=str(text)):
                return text
            case Button(wants="contact"):
                self.share_contact()
            case Button(wants="location"):
                self.share_location(*MISKOLC)
            case Button(label=label):
                self.say(label)
        return None
