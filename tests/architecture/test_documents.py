"""Whatever the documents name exists: paths, make targets, commands, the bot's commands, identifiers, log lines."""

import re
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from bot.__main__ import cli
from domain.introductions import ANSWERING_DAYS
from domain.waitlist import DEFAULT_OFFER_TIME
from services.invitations import VALID_FOR
from services.matchings import MATCHING_DELAY, REVIEW_TIME
from tests.architecture.source import PACKAGES, ROOT, everything, sources

DOCUMENTS = (
    "README.md",
    "CHANGELOG.md",
    "sandbox/README.md",
    *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").rglob("*.md"))),
)
FOLDERS = "|".join((*PACKAGES, "tests", "docs"))
NOT_OURS = {  # @BotFather's; web pages
    *("newbot", "revoke", "setinline", "setinlinefeedback"),
    *("healthz", "readyz", "metrics"),
}


def code_in(document: str) -> str:
    """Inline code, one snippet a line, and fenced blocks."""
    text = (ROOT / document).read_text(encoding="utf-8")
    fenced = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.M | re.S))
    return "\n".join((*spans, *fenced))


def missing(document: str) -> set[str]:
    """Links and paths in a document that lead nowhere."""
    text = (ROOT / document).read_text(encoding="utf-8")
    here = (ROOT / document).parent
    links = set(re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text))
    paths = set(re.findall(rf"^(?:{FOLDERS})/[\w./-]*", code_in(document), re.MULTILINE))
    return {link for link in links if not (here / link).exists()} | {
        path for path in paths if not (ROOT / path).exists()
    }


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_leads_somewhere(document: str) -> None:
    assert missing(document) == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_and_every_command_exists(document: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z0-9-]+):", makefile, re.MULTILINE))
    commands = {one.callback.__name__ for one in cli.registered_commands if one.callback}
    code = code_in(document)
    assert set(re.findall(r"^make ([a-z0-9-]+)", code, re.MULTILINE)) <= targets
    assert set(re.findall(r"\bbrunchbot ([a-z]+)", code)) <= commands


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_in_the_chat_has_a_handler(document: str) -> None:
    handled = {"start"}  # CommandStart
    for source in sources("handlers"):
        for names in re.findall(r"Command\(([^)]*)\)", source.text):
            handled |= set(re.findall(r'"(\w+)"', names))
    assert set(re.findall(r"^/([a-z]+)$", code_in(document), re.MULTILINE)) <= handled | NOT_OURS


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_name_in_camel_or_capital_letters_is_one_of_the_source(document: str) -> None:
    """`AnswerRsvp(event_id, answer)`, `OPERATORS`: a class, a constant or a setting."""
    named = set(
        re.findall(r"^([A-Z]\w*[a-z]\w*|[A-Z]+_[A-Z_]+)\b", code_in(document), re.MULTILINE)
    )
    assert named - words() == set()


@cache
def words() -> set[str]:
    """All words in the source and among the settings."""
    texts = (*(source.text for source in everything()), settings())
    return {word for text in texts for word in re.findall(r"\w+", text)}


def settings() -> str:
    return (ROOT / ".env.example").read_text(encoding="utf-8")


def test_the_operations_page_explains_exactly_the_lines_that_are_logged() -> None:
    page = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]+`) \| (?:info|warning|error) \|", page, re.MULTILINE)
    logged = {
        line
        for source in sources(*PACKAGES)
        for line in re.findall(
            r'\blog\.(?:info|warning|error|exception)\(\s*"([^"]+)"', source.text
        )
    }
    assert {name for row in rows for name in re.findall(r"`([^`]+)`", row)} == logged


def test_the_times_on_the_operations_page_are_those_of_the_rules() -> None:
    page = " ".join((ROOT / "docs/operations.md").read_text(encoding="utf-8").split())
    hour = timedelta(hours=1)
    assert f"held for {DEFAULT_OFFER_TIME // hour} waking hours" in page
    assert f"begins {MATCHING_DELAY // hour} hours after the end" in page
    assert f"go out after {REVIEW_TIME // hour} hours" in page
    assert f"open for {ANSWERING_DAYS} days" in page
    assert f"valid for {VALID_FOR.days} days" in page


def test_a_document_that_names_what_is_not_there_is_found(tmp_path: Path) -> None:
    stale = tmp_path / "stale.md"
    stale.write_text("See [it](nowhere.md) and `bot/gone.py`, not `bot/app.py`.\n")
    assert missing(str(stale)) == {"nowhere.md", "bot/gone.py"}
