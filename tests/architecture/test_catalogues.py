"""The catalogues: complete, in step with the code, and faults that a translator can make are found."""

import pytest
from babel.messages.catalog import Message

from locales import catalogues
from locales.faults import fault


def test_every_text_is_translated_and_in_step_with_the_code() -> None:
    assert list(catalogues.problems()) == []


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (Message("Hello", "Cześć"), None),
        (Message("Hello", ""), "not translated"),
        (Message("Hello", "Cześć", flags=["fuzzy"]), "fuzzy"),
        (Message("Hello {name}", "Cześć {nama}"), "differs in {nama}, {name}"),
        (Message("<b>Hello</b>", "<b>Cześć"), "differs in </b"),
        (Message(("{n} seat", "{n} seats"), ("{n} miejsce", "{n} miejsca", "")), "not translated"),
        (Message(("One seat", "{n} seats"), ("Jedno", "{n} miejsca", "{n} miejsc")), None),
    ],
)
def test_a_fault_of_a_translation_is_named(message: Message, expected: str | None) -> None:
    assert fault(message) == expected
