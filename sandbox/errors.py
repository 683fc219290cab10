"""How the sandbox refuses: the Bot API's errors, a broken connection, and what no person could do."""

from collections.abc import Mapping


class ApiError(Exception):
    """An answer with `ok: false`: the Bot API's error code, description and response parameters."""

    def __init__(
        self, code: int, description: str, parameters: Mapping[str, int] | None = None
    ) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})

    def to_dict(self) -> dict[str, object]:
        """The answer's body as the Bot API sends it."""
        body: dict[str, object] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class ConnectionDroppedError(Exception):
    """The connection broke; whether the call took effect, the caller cannot know."""


class NotPossibleError(Exception):
    """A script asks a person for what nobody could do in Telegram's app."""


def bad_request(reason: str) -> ApiError:
    """400 with the Bot API's prefix."""
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    """403 with the Bot API's prefix."""
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    """409 with the Bot API's prefix."""
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> ApiError:
    """429; `retry_after` in whole seconds."""
    return ApiError(
        429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after}
    )
