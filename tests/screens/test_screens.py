"""Every view has samples, and each keeps Telegram's limits in every language, whatever people write."""

import ast

import pytest

from domain.people import LANGUAGES
from handlers.i18n import translator
from handlers.screen import Button, Screen, column
from tests.architecture.source import sources
from tests.screens.limits import faults
from tests.screens.showing import FEATURES, show
from tests.screens.words import ALL, ORDINARY, Words


class _Long:
    def pack(self) -> str:
        return "x" * 65


@pytest.mark.parametrize("words", ALL, ids=[words.label for words in ALL])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("feature", FEATURES)
def test_every_screen_keeps_telegrams_limits(feature: str, language: str, words: Words) -> None:
    found = [
        f"{screen.text[:80]!r}: {fault}"
        for screen in FEATURES[feature](translator(language), words)
        for fault in faults(screen)
    ]
    assert found == []


def test_every_view_has_a_sample() -> None:
    t = translator("en")
    shown = {
        view
        for samples in FEATURES.values()
        for one in show(samples, t, ORDINARY)
        for view in one.views
    }
    views = {
        f"{source.path.removeprefix('handlers/')}:{node.name}"
        for source in sources("handlers")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef) and node.name.endswith("_screen")
    }
    assert views - shown == set()


@pytest.mark.parametrize(
    ("screen", "fault"),
    [
        (Screen("x" * 4097), "4097 units of 4096"),
        (Screen("<b>x"), "Can't find end tag"),
        (Screen("&amp;lt;"), "escaped twice"),
        (Screen('<b>&amp;"Żółć</b>'), "not escaped"),
        (Screen("x", column(*[Button("x", _Long())] * 101)), "101 buttons"),
        (Screen("x", column(Button("x", _Long()))), "callback data of 65 bytes"),
        (Screen("x", ((Button("x", _Long()),) * 9,)), "9 buttons in a row"),
    ],
)
def test_a_broken_limit_is_found(screen: Screen, fault: str) -> None:
    assert any(fault in one for one in faults(screen))
