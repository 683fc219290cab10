"""The parameters of one call, parsed like the Bot API: every value may come as text or as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file uploaded with the call."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters by name, and uploaded files by the name of their form field."""

    values: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value as text; empty if absent."""
        value = self.values.get(name)
        match value:
            case None:
                return ""
            case str():
                return value
            case _:
                return json.dumps(value)

    def required(self, name: str) -> str:
        """The value as text; 400 if absent or empty."""
        if not (value := self.text(name)):
            raise bad_request(f'parameter "{name}" is required')
        return value

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a number; anything else counts as 0, as on the real server."""
        if not (value := self.text(name).strip()):
            return default
        try:
            return int(value)
        except ValueError:
            return 0

    def number(self, name: str) -> float:
        """The value as a decimal; 400 if absent or not a number."""
        value = self.text(name).strip()
        try:
            return float(value)
        except ValueError:
            raise bad_request(f"{name} is empty") from None

    def flag(self, name: str) -> bool:
        """The value as yes or no."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, what: str = "") -> Any:
        """The value decoded from JSON, None if absent; `what` names it in the error."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except json.JSONDecodeError:
            raise bad_request(f"can't parse {what or name} JSON object") from None

    def mapping(self, name: str, what: str = "") -> dict[str, Any]:
        """The JSON object, empty if absent; 400 for other JSON."""
        value = self.json(name, what)
        if not isinstance(value, dict | None):
            raise bad_request(f"can't parse {what or name}: expected an Object")
        return value or {}

    def array(self, name: str, what: str = "") -> list[Any]:
        """The JSON array, empty if absent; 400 for other JSON."""
        value = self.json(name, what)
        if not isinstance(value, list | None):
            raise bad_request(f"can't parse {what or name}: expected an Array")
        return value or []
