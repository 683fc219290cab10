"""A greeting, thanks and a call for help are told from lines that say more."""

import pytest

from domain.small_talk import Talk, talk_in


@pytest.mark.parametrize(
    "said", ["Hello!", "hi", "Dzień dobry", "cześć", "Jó napot kívánok!", "Szia", "start"]
)
def test_a_greeting(said: str) -> None:
    assert talk_in(said) is Talk.GREETING


@pytest.mark.parametrize(
    "said",
    [
        "Thanks!",
        "ok, thank you very much",
        "Dzięki 😊",
        "dziękuję bardzo",
        "Super, dzięki!",
        "Köszönöm szépen!",
    ],
)
def test_thanks(said: str) -> None:
    assert talk_in(said) is Talk.THANKS


@pytest.mark.parametrize("said", ["help", "Menu", "pomoc", "Pomocy!", "Segítség!", "menü"])
def test_a_call_for_help(said: str) -> None:
    assert talk_in(said) is Talk.HELP


@pytest.mark.parametrize(
    "said",
    [
        "unsubscribe",
        "Please delete my data",
        "stop",
        "Proszę usunąć moje dane",
        "Wypisz mnie",
        "Leiratkozom",
        "Kérem, töröljék az adataimat!",
    ],
)
def test_a_wish_to_leave(said: str) -> None:
    assert talk_in(said) is Talk.LEAVING


@pytest.mark.parametrize(
    "said",
    [
        "",
        "please",
        "proszę",
        "?",
        "ok",
        "super",
        "Dzień dobry, czy można z psem?",
        "hi there is a problem",
        "pomoc prawna",
        "thanks, but no",
    ],
)
def test_what_says_more_or_nothing_is_none_of_them(said: str) -> None:
    assert talk_in(said) is None
