"""Every screen as plain text, one file per feature and language: a changed sentence shows in review."""

from pathlib import Path

from handlers.i18n import plain, translator
from handlers.screen import Button, Link, Screen, Share
from sandbox.html import parse_html
from tests.screens.showing import FEATURES, show
from tests.screens.words import ORDINARY

TEXTS = Path(__file__).with_name("texts")


def kept(feature: str, language: str) -> Path:
    """The file of the feature's screens in that language."""
    return TEXTS / f"{feature}.{language}.txt"


def text_of(feature: str, language: str) -> str:
    """The feature's screens with ordinary words, each once, under the view that made it."""
    shown = show(FEATURES[feature], translator(language), ORDINARY)
    return (
        "\n\n".join(dict.fromkeys(f"#### {one.views[0]}\n{_seen(one.screen)}" for one in shown))
        + "\n"
    )


def _seen(screen: Screen) -> str:
    text, _ = parse_html(screen.text)
    file = [f"(file {screen.attachment.name})"] if screen.attachment else []
    lines = [*file, *text.splitlines(), *map(_keys, screen.rows)]
    return "\n".join(line.rstrip() for line in lines)


def _keys(row: tuple[Button, ...]) -> str:
    return " ".join(
        f"[ {plain(one.label)}{' ↗' * isinstance(one.action, Link | Share)} ]" for one in row
    )
