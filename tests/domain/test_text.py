"""Lengths of texts, as Telegram counts them."""

import pytest

from domain.text import beginning, text_length


@pytest.mark.parametrize(
    ("text", "length"), [("", 0), ("Łódź", 4), ("😀", 2), ("👩\u200d🌾", 5), ("a😀", 3)]
)
def test_an_emoji_counts_as_two_letters_or_more(text: str, length: int) -> None:
    assert text_length(text) == length


@pytest.mark.parametrize(
    ("text", "most", "left"),
    [("Łódź", 4, "Łódź"), ("Łódź", 2, "Łó"), ("a😀b", 3, "a😀"), ("a😀b", 2, "a"), ("😀", 0, "")],
)
def test_a_beginning_ends_before_what_would_not_fit_whole(text: str, most: int, left: str) -> None:
    assert beginning(text, most) == left
