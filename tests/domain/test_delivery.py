"""Whose turn it is, and when an undelivered message is retried."""

from datetime import timedelta

import pytest

from domain.delivery import (
    LONGEST_WAIT,
    NOT_MADE,
    Flaw,
    Priority,
    again_after,
    flaw_of,
    in_turn,
    lane,
)

OFFER, REMINDER, BROADCAST = Priority.ANSWER, Priority.REMINDER, Priority.BROADCAST


def test_offers_go_before_reminders_and_reminders_before_broadcasts_whoever_sends_them() -> None:
    lanes = [lane(BROADCAST, 1), lane(REMINDER, 9), lane(OFFER, 2**40), lane(OFFER, None)]
    assert in_turn(lanes, {}) == [
        [lane(OFFER, None), lane(OFFER, 2**40)],
        [lane(REMINDER, 9)],
        [lane(BROADCAST, 1)],
    ]


def test_hosts_take_turns_after_the_one_last_served() -> None:
    lanes = [lane(BROADCAST, host) for host in (3, 5, 8)]
    [order] = in_turn(lanes, {BROADCAST: lane(BROADCAST, 5), REMINDER: lane(REMINDER, 8)})
    assert order == [lane(BROADCAST, host) for host in (8, 3, 5)]


def test_each_try_waits_longer_not_all_the_same_and_never_too_long() -> None:
    assert again_after(1, 0) == timedelta(seconds=1)
    assert again_after(1, 1) == timedelta(seconds=2)
    assert again_after(4, 0) > again_after(3, 0)
    assert again_after(1000, 1) == LONGEST_WAIT


@pytest.mark.parametrize(
    ("reason", "flaw"),
    [
        (NOT_MADE, Flaw.OURS),
        ("Bad Request: message is too long", Flaw.TOO_LONG),
        ("Bad Request: MEDIA_CAPTION_TOO_LONG", Flaw.TOO_LONG),
        ("Bad Request: can't parse entities: unsupported start tag", Flaw.FORMATTING),
        ("Bad Request: BUTTON_URL_INVALID", Flaw.BUTTON),
        ("Bad Request: wrong file identifier/HTTP URL specified", Flaw.FILE),
        ("Bad Request: failed to get HTTP URL content", Flaw.FILE),
        ("Bad Request: PEER_ID_INVALID", Flaw.OTHER),
    ],
)
def test_telegrams_words_tell_what_was_wrong_with_a_message(reason: str, flaw: Flaw) -> None:
    assert flaw_of(reason) is flaw
