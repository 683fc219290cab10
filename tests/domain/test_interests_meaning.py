"""A line's meaning is read by a network that knows word pieces and their order."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
import pytest

from benchmarks.reading.writing import packed
from domain.interests.clauses import sentences
from domain.interests.hearing import hear
from domain.interests.meaning import judged, meaning
from domain.interests.network import TOGETHER, Array, Linear
from domain.interests.pieces import UNKNOWN, Cutter, spaced
from domain.interests.taught import GROUP, POSITIONS, load, unpacked
from domain.interests.taxonomy import KINDS
from domain.interests.words import words

NO_LETTERS = ["<s>", "<pad>", "</s>", "<unk>"]
CUTTER = Cutter(
    [*NO_LETTERS, "▁vol", "un", "teer", "▁volunteer"], [0, 0, 0, 0, -8.0, -5.0, -9.0, -12.0]
)


def sure_of(speak_for: Sequence[float]) -> set[str]:
    return {kind for kind, sure in judged(speak_for).items() if sure > 0.3}


def first_three(text: str) -> list[str]:
    meant = meaning(text)
    assert meant
    sure = judged(meant.speak_for)
    return sorted(sure, key=lambda kind: -sure[kind])[:3]


def test_every_kind_of_the_vocabulary_was_taught() -> None:
    assert set(load().kinds) == KINDS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("jerseys with your logo", "sponsorship"),
        ("grantpapiermunka", "grant_writing"),
        ("przeprowadzkowy", "transport"),
    ],
)
def test_words_outside_the_vocabulary_unknown_ones_too_speak_for_a_kind(
    text: str, kind: str
) -> None:
    assert kind in first_three(text)


def test_the_order_of_words_counts() -> None:
    one, other = meaning("they teach us to write"), meaning("write us to teach they")
    assert one
    assert other
    assert one.speak_for != other.speak_for


def test_what_a_line_denies_is_told_from_what_it_means() -> None:
    meant = meaning("we already have a lawyer, what we need is an accountant")
    assert meant
    assert "legal" in meant.denied
    assert "accounting" not in meant.denied
    assert first_three("we already have a lawyer, what we need is an accountant")[0] == "accounting"


def test_what_is_unread_says_nothing_by_itself_but_the_rest_is_heard_beside_it() -> None:
    text = "nem fogadunk több bútort, nincs hova rakni"
    refused = hear(text, "hu")
    beside, alone = meaning(text, refused.unread), meaning(refused.left)
    assert beside
    assert alone
    assert beside.whole != beside.speak_for != alone.speak_for
    assert "bútort" not in {word for led in beside.words.values() for word in led}
    assert "venue" in sure_of(alone.whole)
    assert not sure_of(beside.whole)


@pytest.mark.parametrize(
    "text", ["we don´t need 1,000 m² of it,just ½ - or 2.5 ﬁt", "no X™… no №5; a/b (c)\nd"]
)
def test_words_have_the_same_numbers_for_clauses_and_for_the_network(text: str) -> None:
    spoken = [word for held in spaced(text) for word in words(held)]
    for clause in chain.from_iterable(sentences(text)):
        own = slice(clause.begins, clause.begins + len(clause.tokens))
        assert [token.surface for token in clause.tokens] == spoken[own]


def test_small_and_endless_words_say_nothing() -> None:
    assert meaning("a 2013 " + "x" * 40) is None


def test_words_that_led_to_a_kind_are_named_the_strongest_first() -> None:
    meant = meaning("Nobody here has ever written a PRESS release")
    assert meant
    assert "press" in meant.words["media_pr"]
    assert not {"a", "A"} & set(meant.words["media_pr"])


def test_a_line_longer_than_the_network_looks_is_read_as_far_as_it_looks() -> None:
    assert meaning("szukamy prawnika " * POSITIONS)


def test_a_word_is_cut_into_its_likeliest_pieces() -> None:
    assert CUTTER.cut("volunteer") == (7,)
    assert CUTTER.cut("volun") == (4, 5)


def test_what_no_piece_covers_is_unknown() -> None:
    assert CUTTER.cut("vol!") == (4, UNKNOWN)
    assert CUTTER.cut("") == (UNKNOWN,)


def test_letters_typed_without_marks_stand_for_those_with_them_where_these_are_likelier() -> None:
    cutter = Cutter(
        [*NO_LETTERS, "▁osób", "▁osob", "▁no", "▁nó"], [0, 0, 0, 0, -9.0, -11.0, -6.0, -12.0]
    )
    assert cutter.cut("osob", unmarked=True) == cutter.cut("osób")
    assert cutter.cut("osob") != cutter.cut("osób")
    assert cutter.cut("no", unmarked=True) == cutter.cut("no")


def test_a_line_typed_without_marks_is_read_as_with_them() -> None:
    bare, marked = meaning("mlodziez z osrodka"), meaning("młodzież z ośrodka")
    assert bare
    assert marked
    assert bare.speak_for == marked.speak_for


def test_marks_typed_apart_are_one_with_their_letter() -> None:
    assert spaced("  Önként\n ÖNKÉNT ") == ["önként", "önként"]


def test_a_sum_by_tiles_is_the_sum_by_all_of_them_however_many_pieces() -> None:
    lot = np.random.default_rng(1)
    tiles = lot.integers(-127, 128, (2, 3, 4, 5, TOGETHER), np.int8)
    scales, constants = lot.random((2, 3, 4 * TOGETHER), np.float32), lot.random(768, np.float32)
    pieces = lot.random((90, 10), np.float32)
    whole = tiles.transpose(0, 3, 1, 2, 4).reshape(2, 5, 3, -1) * scales[:, None]
    asked = pieces @ whole.reshape(10, -1) + constants
    assert np.allclose(Linear(tiles, scales, constants)(pieces), asked, atol=0.01)


def test_numbers_come_back_out_of_four_bits() -> None:
    rows: Array = np.arange(-8, 8, dtype=np.float32).repeat(2).reshape(1, GROUP)
    rows /= 4
    assert np.array_equal(unpacked(packed(rows)), rows)
    nothing = np.zeros_like(rows)
    assert np.array_equal(unpacked(packed(nothing)), nothing)
