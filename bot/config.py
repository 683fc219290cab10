"""Settings from the environment or `.env`; docs/operations.md lists them."""

import re
from typing import Annotated, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from services.sentences import installed


def _numbers(text: object) -> object:
    if not isinstance(text, str):
        return text
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(re.fullmatch(r"\d{1,18}", part, re.ASCII) for part in parts):
        raise ValueError("must be Telegram ids (numbers) with commas between them")
    return tuple(parts)


def _web_address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\S*", url):
        raise ValueError("must be an address that starts with http:// or https://")
    return url


def _async_url(url: str) -> str:
    if not url.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://")):
        raise ValueError("must start with sqlite+aiosqlite:/// or postgresql+asyncpg://")
    return url


def _in_capitals(text: object) -> object:
    return text.upper() if isinstance(text, str) else text


class DatabaseSettings(BaseSettings):
    """The settings of commands that need only the database."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    database_url: Annotated[str, AfterValidator(_async_url)] = "sqlite+aiosqlite:///brunchbot.db"


class Settings(DatabaseSettings):
    """All settings for operators; they take effect only where `bot/` reads them."""

    bot_token: SecretStr
    bot_api_url: Annotated[str, AfterValidator(_web_address)] | None = None
    webhook_url: Annotated[str, AfterValidator(_web_address)] | None = None
    webhook_secret: SecretStr | None = None
    http_host: str = "127.0.0.1"
    http_port: int | None = Field(default=None, ge=1, le=65535)
    operators: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_numbers)] = ()
    broadcast_rate: float = Field(default=30, gt=0, le=1000)
    read_with_model: bool = False
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_in_capitals)
    ] = "INFO"
    log_format: Literal["console", "json"] = "console"

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """Check dependent settings: a webhook needs a port and a valid secret; a sentence model must be installed."""
        if self.read_with_model and not installed():
            raise ValueError("READ_WITH_MODEL needs pip install -e '.[semantic]'")
        if self.webhook_url is None:
            return self
        if self.http_port is None:
            raise ValueError("WEBHOOK_URL needs HTTP_PORT too")
        secret = self.webhook_secret.get_secret_value() if self.webhook_secret else ""
        if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret):
            raise ValueError(
                "WEBHOOK_URL needs a WEBHOOK_SECRET of 16 to 256 letters, digits, _ and -"
            )
        return self


Kind = TypeVar("Kind", bound=DatabaseSettings)


class BadSettings(Exception):  # noqa: N818  shown as a sentence, not as an error
    """The settings are invalid; `str()` is one sentence for the operator."""


def read_settings(kind: type[Kind]) -> Kind:
    """Read this process's settings; raises `BadSettings`."""
    try:
        return kind()
    except ValidationError as wrong:
        raise BadSettings(_sentence(wrong)) from None


def _sentence(wrong: ValidationError) -> str:
    parts = []
    for error in wrong.errors():
        name = "_".join(str(part) for part in error["loc"][:1]).upper()
        told = error["msg"].removeprefix("Value error, ")
        if error["type"] == "missing":
            parts.append(f"{name} is not set")
        else:
            parts.append(f"{name}: {told}" if name else told)
    return "; ".join(parts) + ". See .env.example."
