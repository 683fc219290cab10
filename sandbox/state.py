"""The page's state: people and their chats as JSON, messages as the Bot API writes them."""

import re
from collections.abc import Iterable
from typing import Any

import telegram

from sandbox.chats import Room
from sandbox.core import Sandbox
from sandbox.methods.profile import get_my_commands, get_my_description
from sandbox.params import Params
from sandbox.people import SandboxPerson
from sandbox.seen import see
from sandbox.wire import to_json
from sandbox.world import World

Json = dict[str, Any]


def state_of(sandbox: Sandbox, open_chats: set[int]) -> Json:
    """Everyone in brief, and every message of the open chats, by person id."""
    world = sandbox.world
    chats = {one: _messages(world.rooms.get(one)) for one in open_chats if one in sandbox.people}
    return {
        "bot": to_json(world.bot),
        "now": world.now().isoformat(),
        "movable": sandbox.travel is not None,
        "people": [_person(world, person) for person in sandbox.people.values()],
        "chats": chats,
    }


def links_of(sandbox: Sandbox) -> list[Json]:
    """What people could show for scanning: links to the bot, each once, as its last reader got it.

    Also pictures that the bot sent, since they may hold a code. Newest first.
    """
    ours = re.compile(rf"https?://t\.me/{sandbox.username}\?start=[\w-]+", re.IGNORECASE)
    found = [
        (message.date, url, person_id)
        for person_id in sandbox.people
        for message in _room_of(sandbox, person_id)
        for url in ours.findall(_everything(message))
    ]
    newest = {url: person_id for _, url, person_id in sorted(found)}
    links = [{"person_id": one, "url": url} for url, one in reversed(newest.items())]
    return links + _pictures(sandbox)


def _pictures(sandbox: Sandbox) -> list[Json]:
    return [
        {"person_id": person_id, "photo": message.photo[-1].file_id}
        for person_id in sandbox.people
        for message in reversed(list(_room_of(sandbox, person_id)))
        if message.photo and message.from_user == sandbox.world.bot
    ]


def _room_of(sandbox: Sandbox, person_id: int) -> Iterable[telegram.Message]:
    room = sandbox.world.rooms.get(person_id)
    return room.messages.values() if room else ()


def _everything(message: telegram.Message) -> str:
    """The texts of a message with the addresses behind them."""
    entities = (*message.entities, *message.caption_entities)
    return " ".join(filter(None, (message.text, message.caption, *(one.url for one in entities))))


def _messages(room: Room | None) -> list[Json]:
    return [to_json(message) for message in room.messages.values()] if room else []


def _person(world: World, person: SandboxPerson) -> Json:
    """One person; `changed` grows with every change of the chat, `actions` with every "typing"."""
    account, profile, room = person.account, person.account.profile, world.rooms.get(person.id)
    newest = list(room.messages.values())[-1:] if room else []
    language = profile.language_code or ""
    return {
        "id": person.id,
        "name": person.name,
        "username": profile.username,
        "language": language,
        "part": account.part,
        "started": account.started,
        "blocked": account.blocked,
        "deactivated": account.deactivated,
        "preview": see(newest[0], world.files, world.bot).text[:100] if newest else "",
        "changed": max(room.changes.values(), default=0) if room else 0,
        "actions": len(room.actions) if room else 0,
        "keyboard": to_json(room.keyboard.keyboard) if room and room.keyboard else [],
        "answer": _answer(world, person.id),
        "inline": _inline(world, person.id),
        "commands": _commands(world, person.id, language),
        "about": get_my_description(world, Params({"language_code": language})).description,
    }


def _inline(world: World, person_id: int) -> Json | None:
    """The bot's results for what the person last typed after its name."""
    for query_id, opened in reversed(world.queries.by_id.items()):
        query = opened.query
        if isinstance(query, telegram.InlineQuery) and query.from_user.id == person_id:
            results = [
                {name: str(one.get(name, "")) for name in ("id", "title", "description")}
                for one in opened.results
            ]
            return {"id": query_id, "text": query.query, "results": results}
    return None


def _answer(world: World, person_id: int) -> Json | None:
    """The answer to the person's last tap."""
    for query_id, opened in reversed(world.queries.by_id.items()):
        query = opened.query
        if isinstance(query, telegram.CallbackQuery) and query.from_user.id == person_id:
            text, alert = opened.text, opened.is_alert
            return {"id": query_id, "waiting": not opened.answered, "text": text, "alert": alert}
    return None


def _commands(world: World, chat_id: int, language: str) -> list[dict[str, str]]:
    """The commands of the narrowest scope that has any, preferably in the person's language."""
    private: Json = {"type": "all_private_chats"}
    own: Json = {"type": "chat", "chat_id": chat_id}
    scopes = [own, private] if chat_id in world.rooms else [private]
    for scope in (*scopes, {"type": "default"}):
        for code in (language[:2], ""):
            if found := get_my_commands(world, Params({"scope": scope, "language_code": code})):
                return found
    return []
