"""Every setting is explained, and nothing is explained that is no setting."""

import re

import pytest

from bot.config import Settings
from tests.architecture.source import ROOT

SETTINGS = {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize(
    ("document", "pattern"),
    [(".env.example", r"^(?:# )?([A-Z_]+)="), ("docs/operations.md", r"^\| `([A-Z_]+)` \|")],
)
def test_a_document_names_exactly_the_settings_that_there_are(document: str, pattern: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    assert set(re.findall(pattern, text, re.MULTILINE)) == SETTINGS
