"""Answers to taps and to inline queries."""

import re
from typing import Any

from sandbox.errors import bad_request
from sandbox.html import utf16_length
from sandbox.params import Params
from sandbox.queries import CALLBACK_ANSWER_WITHIN, INLINE_ANSWER_WITHIN
from sandbox.rules.keyboards import read_inline_keyboard
from sandbox.rules.texts import ANSWER_LIMIT, read_text
from sandbox.world import World

MOST_RESULTS = 50
RESULT_ID_LIMIT = 64  # bytes
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_callback_query(world: World, params: Params) -> bool:
    """answerCallbackQuery"""
    text = params.text("text")
    opened = world.queries.answerable(
        params.text("callback_query_id"), CALLBACK_ANSWER_WITHIN, world.now()
    )
    if utf16_length(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    if (url := params.text("url")) and not url.startswith(f"https://t.me/{world.username}?"):
        raise bad_request("URL_INVALID")
    opened.answered = True
    opened.text = text
    opened.is_alert = params.flag("show_alert")
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    """answerInlineQuery"""
    results = params.json("results", "inline query results")
    if not isinstance(results, list):
        raise bad_request("expected an Array of inline query results")
    for result in results:
        _check_result(result)
    _check_button(params.mapping("button", "inline query results button"))
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(results) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    opened = world.queries.answerable(
        params.text("inline_query_id"), INLINE_ANSWER_WITHIN, world.now()
    )
    opened.answered = True
    opened.results = results
    return True


def _check_button(button: dict[str, Any]) -> None:
    """Checks the button above the results, which leads to the bot's chat."""
    if not button:
        return
    wrong = "can't parse inline query results button: "
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{wrong}Can\'t find field "text"')
    if "web_app" not in button and "start_parameter" not in button:
        raise bad_request(f"{wrong}Button must have web_app or start_parameter")
    if "start_parameter" in button and not START_PARAMETER.fullmatch(button["start_parameter"]):
        raise bad_request("START_PARAM_INVALID")


def _check_result(result: Any) -> None:
    wrong = "can't parse inline query result: "
    if not isinstance(result, dict):
        raise bad_request(f"{wrong}InlineQueryResult must be an Object")
    for name in ("type", "id"):
        if not result.get(name):
            raise bad_request(f'{wrong}Can\'t find field "{name}"')
    if not 1 <= len(str(result["id"]).encode()) <= RESULT_ID_LIMIT:
        raise bad_request("RESULT_ID_INVALID")
    if result["type"] == "article":
        if not result.get("title"):
            raise bad_request(f'{wrong}Can\'t find field "title"')
        content = Params(result).mapping("input_message_content")
        read_text(Params({**content, "text": content.get("message_text", "")}))
        read_inline_keyboard(Params(result))
