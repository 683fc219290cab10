"""Any malformed argument a bot sends is refused; nothing breaks the server."""

import json
from typing import Any

import pytest

from sandbox import ApiError, Sandbox, SandboxPerson

BUTTON = {"inline_keyboard": [[{"text": "x", "callback_data": 5}]]}


@pytest.mark.parametrize(
    ("method", "params", "description"),
    [
        ("sendMessage", {"entities": 5}, "can't parse entities: expected an Array"),
        (
            "sendMessage",
            {"entities": [{"type": "bold", "offset": "a", "length": None}]},
            "can't parse MessageEntity: field must be of type Number",
        ),
        ("sendMessage", {"text": "\ud83d"}, "strings must be encoded in UTF-8"),
        (
            "sendMessage",
            {"reply_parameters": [1]},
            "can't parse reply parameters: expected an Object",
        ),
        (
            "sendMessage",
            {"link_preview_options": True},
            "can't parse link preview options: expected an Object",
        ),
        (
            "sendMessage",
            {"reply_markup": BUTTON},
            'can\'t parse inline keyboard button: field "callback_data" must be of type String',
        ),
        ("deleteMessages", {"message_ids": ["a"]}, "message identifier must be a Number"),
        ("deleteMessages", {"message_ids": {"a": 1}}, "can't parse message identifiers: expected"),
        ("sendMediaGroup", {"media": ["a", "b"]}, "can't parse InputMedia: expected an Object"),
        (
            "sendMediaGroup",
            {"media": [{"type": []}, {"type": "photo"}]},
            "document can't be mixed with other media types",
        ),
        (
            "answerInlineQuery",
            {"results": [{"type": "article", "id": "1", "title": "x", "input_message_content": 3}]},
            "can't parse input_message_content: expected an Object",
        ),
    ],
)
@pytest.mark.parametrize("encode", [json.dumps, lambda value: value], ids=["text", "JSON"])
async def test_json_of_the_wrong_kind_is_a_bad_request(
    sandbox: Sandbox,
    anna: SandboxPerson,
    method: str,
    params: dict[str, Any],
    description: str,
    encode: Any,
) -> None:
    given = {
        name: value if isinstance(value, str) else encode(value) for name, value in params.items()
    }
    with pytest.raises(ApiError) as refused:
        await sandbox.call(sandbox.token, method, {"chat_id": anna.id, "text": "x", **given})
    assert refused.value.code == 400
    assert refused.value.description.startswith(f"Bad Request: {description}")
