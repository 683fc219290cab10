"""The sandbox's refusals: Bot API errors, a broken connection, and impossible acts."""

from collections.abc import Mapping


class ApiError(Exception):
    """A response with `ok: false`: the Bot API's error code, description and parameters."""

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
    """The connection broke; the caller cannot know whether the call took effect."""


class NotPossibleError(Exception):
    """A script asks a person for something impossible in Telegram's app."""


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
