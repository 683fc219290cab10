"""What people type about themselves is normalised and checked lightly; what they seek adds up."""

import pytest

from domain.people import Direction, email_in, phone_in, tidied
from domain.profiles import (
    SAID_AT_MOST,
    Interest,
    Profile,
    marked,
    with_interests,
    without_kind,
)

SEEKS, OFFERS = Direction.SEEKS, Direction.OFFERS


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+36 30 123-4567", "+36301234567"),
        ("0036301234567", "+36301234567"),
        ("601 234 567", "601234567"),
        ("(46) 123.456/7", "461234567"),
        ("12345", None),
        ("+36 30 1234567890123", None),
        ("++36301234567", None),
        ("call me", None),
    ],
)
def test_a_phone_number_is_kept_as_digits(typed: str, number: str | None) -> None:
    assert phone_in(typed) == number


@pytest.mark.parametrize("address", ["ala@example.org", "a.b+c@x-y.example.hu", "żółć@przykład.pl"])
def test_an_address_is_taken_as_it_was_typed(address: str) -> None:
    assert email_in(f" {address}\n") == address


@pytest.mark.parametrize("typed", ["ala@", "@example.org", "a@b", "a b@c.de", "a@b@c.de", "a@b.c,"])
def test_what_is_no_address_is_none(typed: str) -> None:
    assert email_in(typed) is None


def test_an_address_that_no_column_could_hold_is_none() -> None:
    assert email_in("a" * 120 + "@example.org") is None


def test_a_name_is_tidied_of_breaks_and_what_cannot_be_seen() -> None:
    assert tidied("  Żaneta\n\u202eNowak\u200b ") == "Żaneta Nowak"


def test_what_was_said_of_one_kind_is_joined() -> None:
    profile = with_interests(Profile(), SEEKS, [Interest("legal", "a lawyer")])
    profile = with_interests(profile, SEEKS, [Interest("legal", "for contracts")])
    profile = with_interests(profile, SEEKS, [Interest("legal", "a lawyer"), Interest("legal")])
    assert profile.seeks == (Interest("legal", "a lawyer\nfor contracts"),)
    assert profile.offers == ()


def test_what_was_said_stays_within_what_is_kept() -> None:
    profile = Profile()
    for letter in "abc":
        profile = with_interests(profile, OFFERS, [Interest("legal", letter * 300)])
    assert len(profile.offers[0].said or "") <= SAID_AT_MOST


def test_a_kind_taken_away_leaves_the_others() -> None:
    profile = with_interests(Profile(), OFFERS, [Interest("legal"), Interest("venue")])
    assert without_kind(profile, OFFERS, "legal").offers == (Interest("venue"),)


def test_marking_twice_marks_once() -> None:
    assert marked(marked(("en",), "pl", on=True), "pl", on=True) == ("en", "pl")
    assert marked(("en", "pl"), "en", on=False) == ("pl",)
