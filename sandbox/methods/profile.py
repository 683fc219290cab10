"""The bot's profile: its commands, descriptions and menu button, by scope and language."""

import json
import re
from typing import Any

import telegram

from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.rules.access import room_to_read
from sandbox.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
COMMAND_LENGTH, DESCRIPTION_LENGTH = 32, 256
BOT_DESCRIPTION_LENGTH, SHORT_DESCRIPTION_LENGTH = 512, 120
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def get_me(world: World, _params: Params) -> telegram.User:
    """getMe"""
    return telegram.User(
        id=world.bot.id,
        is_bot=True,
        first_name=world.bot.first_name,
        username=world.username,
        can_join_groups=True,
        can_read_all_group_messages=False,
        supports_inline_queries=True,
        can_connect_to_business=False,
        has_main_web_app=False,
        has_topics_enabled=False,
    )


def set_my_commands(world: World, params: Params) -> bool:
    """setMyCommands"""
    commands = params.json("commands") or []
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    key = _commands_key(world, params)
    checked = [_command(command) for command in commands]
    if len(checked) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.settings[key] = checked
    return True


def get_my_commands(world: World, params: Params) -> list[dict[str, str]]:
    """getMyCommands"""
    commands: list[dict[str, str]] = world.settings.get(_commands_key(world, params), [])
    return commands


def set_my_description(world: World, params: Params) -> bool:
    """setMyDescription"""
    return _set_text(world, params, "description", BOT_DESCRIPTION_LENGTH)


def get_my_description(world: World, params: Params) -> telegram.BotDescription:
    """getMyDescription"""
    return telegram.BotDescription(_get_text(world, params, "description"))


def set_my_short_description(world: World, params: Params) -> bool:
    """setMyShortDescription"""
    return _set_text(world, params, "short_description", SHORT_DESCRIPTION_LENGTH)


def get_my_short_description(world: World, params: Params) -> telegram.BotShortDescription:
    """getMyShortDescription"""
    return telegram.BotShortDescription(_get_text(world, params, "short_description"))


def set_chat_menu_button(world: World, params: Params) -> bool:
    """setChatMenuButton"""
    button = params.json("menu_button", "menu button") or {"type": "default"}
    kind = button.get("type") if isinstance(button, dict) else None
    if kind not in {"default", "commands", "web_app"}:
        raise bad_request("can't parse menu button: unsupported type specified")
    world.settings["menu_button", _menu_chat(world, params)] = button
    return True


def get_chat_menu_button(world: World, params: Params) -> dict[str, Any]:
    """getChatMenuButton"""
    own = world.settings.get(("menu_button", _menu_chat(world, params)))
    button: dict[str, Any] = own or world.settings.get(("menu_button", ""), {"type": "commands"})
    return button


def _command(command: Any) -> dict[str, str]:
    wrong = "can't parse BotCommand: "
    if not isinstance(command, dict):
        raise bad_request(f"{wrong}expected an Object")
    for field in ("command", "description"):
        if not isinstance(command.get(field), str):
            raise bad_request(f'{wrong}Can\'t find field "{field}"')
    name = command["command"].strip().removeprefix("/")
    description = command["description"].strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > COMMAND_LENGTH:
        raise bad_request(f"command length must not exceed {COMMAND_LENGTH}")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > DESCRIPTION_LENGTH:
        raise bad_request(f"command description length must not exceed {DESCRIPTION_LENGTH}")
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def _commands_key(world: World, params: Params) -> tuple[str, str]:
    scope = params.json("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    for field in SCOPES[scope["type"]]:
        if not scope.get(field):
            raise bad_request(f"can't parse BotCommandScope: Can't find field \"{field}\"")
    if "chat_id" in scope:
        room_to_read(world, Params(scope))
    place = {field: str(scope[field]) for field in ("type", *SCOPES[scope["type"]])}
    return "commands", json.dumps([place, _language(params)])


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _set_text(world: World, params: Params, name: str, limit: int) -> bool:
    text = params.text(name).strip()
    if len(text) > limit:
        raise bad_request(f"BOT_{name.upper()}_TOO_LONG")
    world.settings[name, _language(params)] = text
    return True


def _get_text(world: World, params: Params, name: str) -> str:
    own = world.settings.get((name, _language(params)))
    return str(own or world.settings.get((name, ""), ""))


def _menu_chat(world: World, params: Params) -> str:
    return str(room_to_read(world, params).chat.id) if params.text("chat_id") else ""
