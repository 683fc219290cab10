"""The tone of the catalogues, as far as a machine can check it; docs/glossary.md defines the words."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from handlers.i18n import translator
from locales.catalogues import ROOT, po_file
from locales.faults import forms

# What is the same in every language: names of languages, and quotation marks around what people wrote.
SAME = {"English, Polski, Magyar", "E-mail: {email}"}

# Polish texts avoid "you": no verb form then assumes the readers' number, age or gender.
ADDRESS = re.compile(
    r"\b(pan|pani|państw\w*|twój|twoj\w*|twoi\w*|ty|ciebie|cię|ci|tobie|tobą|wy|was|wam|wasz\w*"
    r"|jesteś|masz|chcesz|możesz|szukasz|szukacie|oferujesz|oferujecie|możecie|chcecie"
    r"|wpisz|sprawdź|poproś|witaj|naciśnij|kliknij|dotknij|wybierz|spróbuj)\b|\w(łeś|łaś|łem|łam|liście|łyście)\b",
    re.IGNORECASE,
)


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Each text of a language with its English original."""
    with po_file(ROOT, language).open("rb") as file:
        for message in read_po(file, locale=language):
            if message.id:
                english = forms(message.id)
                yield from ((text, english[-1]) for text in forms(message.string))


@pytest.mark.parametrize(
    ("n", "seats", "people"),
    [
        (1, "Zostało 1 miejsce", "Przyjdzie 1 osoba"),
        (2, "Zostały 2 miejsca", "Przyjdą 2 osoby"),
        (5, "Zostało 5 miejsc", "Przyjdzie 5 osób"),
        (12, "Zostało 12 miejsc", "Przyjdzie 12 osób"),
        (22, "Zostały 22 miejsca", "Przyjdą 22 osoby"),
    ],
)
def test_polish_counts_in_three_forms(n: int, seats: str, people: str) -> None:
    t = translator("pl")
    assert t.plural("{n} seat left", "{n} seats left", n) == seats
    assert t.plural("{n} person is coming", "{n} people are coming", n) == people


def test_polish_addresses_nobody_by_a_guess() -> None:
    assert [text for text, _ in texts("pl") if ADDRESS.search(text)] == []


@pytest.mark.parametrize("language", ["pl", "hu"])
def test_no_ending_stands_in_brackets(language: str) -> None:
    in_brackets = re.compile(r"\w\(\w{1,4}\)|\ba\(z\)", re.IGNORECASE)
    assert [text for text, _ in texts(language) if in_brackets.search(text)] == []


@pytest.mark.parametrize("language", ["pl", "hu"])
def test_quotes_are_those_of_the_language(language: str) -> None:
    foreign = re.compile("[\"'“‘’«»]")
    found = [text for text, _ in texts(language)]
    assert [text for text in found if foreign.search(text)] == []
    assert [text for text in found if text.count("„") != text.count("”")] == []


@pytest.mark.parametrize("language", ["pl", "hu"])
def test_nothing_is_left_in_english(language: str) -> None:
    same = {text for text, english in texts(language) if text == english}
    wordless = {text for text in same if not re.search(r"\w", re.sub(r"\{\w+\}", "", text))}
    assert same - wordless == SAME


def test_every_way_back_looks_the_same() -> None:
    back = [text for text, _ in texts("en") if re.fullmatch(r"\W*Back", text) or "◀" in text]
    assert back == ["‹ Back"]


@pytest.mark.parametrize(
    ("language", "four_digits", "five_digits"),
    [
        ("en", "5,000", "12,000"),
        ("pl", "5000", "12\N{NO-BREAK SPACE}000"),
        ("hu", "5000", "12\N{NO-BREAK SPACE}000"),
    ],
)
def test_four_digits_are_grouped_in_english_only(
    language: str, four_digits: str, five_digits: str
) -> None:
    t = translator(language)
    assert (t.number(5000), t.number(12000)) == (four_digits, five_digits)
