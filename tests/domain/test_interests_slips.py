"""Misspelt words are recognised as by the library that we leave out for its weight."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from domain.text import mistyped

WORDS = st.text("abc", max_size=8)


@given(WORDS, WORDS, st.integers(0, 2))
def test_slips_are_counted_as_everywhere(typed: str, meant: str, slips: int) -> None:
    assert mistyped(typed, meant, slips) == (OSA.distance(typed, meant) <= slips)
