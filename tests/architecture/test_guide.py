"""The organiser's guide names buttons exactly as the chat shows them, in each of its languages."""

import re

import pytest
from babel.messages.pofile import read_po

from domain.people import LANGUAGES
from tests.architecture.source import ROOT

BOLD = re.compile(r"\*\*(.+?)\*\*")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_that_the_guide_names_is_there(language: str) -> None:
    with (ROOT / f"locales/{language}/LC_MESSAGES/bot.po").open("rb") as file:
        catalogue = read_po(file)
    labels = {one.string or one.id for one in catalogue} | {one.id for one in catalogue}
    guide = (ROOT / f"docs/organisers/{language}.md").read_text(encoding="utf-8")
    named = set(BOLD.findall(guide))
    assert named - labels == set()
    assert len(named) > 20


def test_the_guides_are_of_one_shape() -> None:
    texts = [(ROOT / f"docs/organisers/{one}.md").read_text(encoding="utf-8") for one in LANGUAGES]
    for pattern in (r"^## ", r"<picture>", r"`/\w+`", r"^- "):
        assert len({len(re.findall(pattern, text, re.M)) for text in texts}) == 1, pattern
