"""Keyboards under messages: required fields of a button, and how many fit."""

from typing import Any

import telegram

from sandbox.errors import ApiError, bad_request
from sandbox.links import checked_link
from sandbox.params import Params

CALLBACK_DATA_LIMIT = 64  # bytes
COPY_TEXT_LIMIT = 256
INLINE_BUTTONS, INLINE_ROW = 100, 8
REPLY_BUTTONS, REPLY_ROW = 300, 12
STYLES = {"", "primary", "success", "danger"}
ACTIONS = (
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)

ReplyMarkup = (
    telegram.InlineKeyboardMarkup
    | telegram.ReplyKeyboardMarkup
    | telegram.ReplyKeyboardRemove
    | telegram.ForceReply
)


def read_reply_markup(params: Params, *, private: bool = True) -> ReplyMarkup | None:
    """The keyboard of a message to send; an empty one counts as none."""
    markup = params.json("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if rows := _rows(markup, "keyboard"):
        _check_reply_keyboard(rows, private)
        buttons = [telegram.KeyboardButton.de_list(row, None) for row in rows]
        return telegram.ReplyKeyboardMarkup(buttons)
    if rows := _rows(markup, "inline_keyboard"):
        _check_inline_keyboard(rows)
        return telegram.InlineKeyboardMarkup.de_json({"inline_keyboard": rows}, None)
    if markup.get("remove_keyboard"):
        return telegram.ReplyKeyboardRemove.de_json(markup, None)
    if markup.get("force_reply"):
        return telegram.ForceReply.de_json(markup, None)
    return None


def read_inline_keyboard(params: Params) -> dict[str, Any] | None:
    """The keyboard of a message to edit: an inline one or none."""
    markup = read_reply_markup(params)
    if markup is None:
        return None
    if not isinstance(markup, telegram.InlineKeyboardMarkup):
        raise bad_request("inline keyboard expected")
    return markup.to_dict()


def _rows(markup: dict[str, Any], name: str) -> list[list[Any]]:
    rows = markup.get(name) or []
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        of = " of the InlineKeyboardMarkup" if name == "inline_keyboard" else ""
        raise bad_request(f'field "{name}"{of} must be an Array of Arrays')
    return [row for row in rows if row]


def _check_inline_keyboard(rows: list[list[Any]]) -> None:
    for row in rows:
        for button in row:
            _check_inline_button(button)
    _check_size(rows, INLINE_BUTTONS, INLINE_ROW)


def _check_inline_button(button: Any) -> None:
    wrong = "can't parse inline keyboard button: "
    _check_fields(button, wrong)
    if button.get("style", "") not in STYLES:
        raise bad_request(f"{wrong}invalid button style specified")
    action = next((name for name in ACTIONS if _holds(button, name)), None)
    if action is None:
        raise bad_request(f"{wrong}Text buttons are unallowed in the inline keyboard")
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    match action:
        case "callback_data" if len(button["callback_data"].encode()) > CALLBACK_DATA_LIMIT:
            raise bad_request("BUTTON_DATA_INVALID")
        case "url" if not checked_link(button["url"]):
            raise _bad_url(button["url"])
        case "copy_text" if not 1 <= len(button["copy_text"]["text"]) <= COPY_TEXT_LIMIT:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_fields(button: Any, wrong: str) -> None:
    if not isinstance(button, dict):
        raise bad_request(f"{wrong}InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request(f'{wrong}Can\'t find field "text"')
    for name in ("text", "url", "callback_data"):
        if not isinstance(button.get(name, ""), str):
            raise bad_request(f'{wrong}field "{name}" must be of type String')


def _holds(button: dict[str, Any], name: str) -> bool:
    """Whether a button's field is filled: an inline query may be empty text, others not."""
    return name in button if name.startswith("switch_inline") else bool(button.get(name))


def _bad_url(url: str) -> ApiError:
    return bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_reply_keyboard(rows: list[list[Any]], private: bool) -> None:
    for row in rows:
        for place, button in enumerate(row):
            row[place] = button = {"text": button} if isinstance(button, str) else button
            if not isinstance(button, dict):
                raise bad_request(
                    "can't parse keyboard button: KeyboardButton must be a String or an Object"
                )
            if not button.get("text"):
                raise bad_request("keyboard button text must be non-empty")
            if button.get("request_contact") and not private:
                raise bad_request("phone number can be requested in private chats only")
            if button.get("request_location") and not private:
                raise bad_request("location can be requested in private chats only")
    _check_size(rows, REPLY_BUTTONS, REPLY_ROW)


def _check_size(rows: list[list[Any]], most: int, most_in_row: int) -> None:
    if sum(map(len, rows)) > most or any(len(row) > most_in_row for row in rows):
        raise bad_request("reply markup is too long")
