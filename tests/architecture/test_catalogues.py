"""The catalogues are complete and in step with the code, and mistakes a translator can make are found."""

from pathlib import Path

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


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A repository with one view containing one text, and its catalogues."""
    (tmp_path / "bot").mkdir()
    says(tmp_path, 't("Good morning, dear {name}", name=x)')
    catalogues.update(tmp_path)
    return tmp_path


def says(house: Path, code: str) -> None:
    """Make the view contain this text and nothing else."""
    view = house / "handlers" / "views.py"
    view.parent.mkdir(exist_ok=True)
    view.write_text(code, encoding="utf-8")


def translate(house: Path, text: str) -> None:
    """Fill in the text for every missing translation."""
    for language in ("pl", "hu"):
        po = catalogues.po_file(house, language)
        po.write_text(po.read_text().replace('msgstr ""\n\n', f'msgstr "{text}"\n\n'))


def test_a_new_text_is_a_problem_until_it_is_translated(house: Path) -> None:
    assert [line.partition(":")[0][8:10] for line in catalogues.problems(house)] == ["pl", "hu"]
    translate(house, "Dobry, {name}")
    assert list(catalogues.problems(house)) == []


def test_a_changed_text_keeps_its_translation_but_is_fuzzy_until_read_again(house: Path) -> None:
    translate(house, "Dobry, {name}")
    says(house, 't("Good morning, my dear {name}", name=x)')
    assert any("out of step" in line for line in catalogues.problems(house))
    catalogues.update(house)
    assert [line.split(": ")[1] for line in catalogues.problems(house)] == ["fuzzy", "fuzzy"]


def test_a_text_that_nobody_says_any_more_leaves_the_catalogues(house: Path) -> None:
    says(house, "")
    catalogues.update(house)
    assert "morning" not in catalogues.po_file(house, "en").read_text()
    assert list(catalogues.problems(house)) == []
