"""With a language model, our own lines most similar to a text vote on its meaning."""

import numpy as np
import pytest
from numpy.typing import NDArray

from domain.interests import sentences
from domain.interests.nearest import (
    DIRECTIONS,
    HALF,
    NEVER,
    WIDTH,
    ZERO,
    Nearest,
    halves,
    load,
    sizes,
)
from domain.interests.network import Array

GIVING, TEACHING, NONE = range(3)


def along(*directions: int) -> list[int]:
    """A line's vector, -7 to 7: the extreme in some dimensions, zero in the others."""
    return [7 if at in directions else 0 for at in range(DIRECTIONS)]


def few(*lines: list[int], starts: list[int]) -> Nearest:
    whole: NDArray[np.uint8] = (np.array(lines) + ZERO).astype(np.uint8)
    packed: NDArray[np.uint8] = whole[:, :HALF] | whole[:, HALF:] * np.uint8(16)
    middle = np.zeros(WIDTH, np.float32)
    return Nearest(
        middle, np.eye(WIDTH, DIRECTIONS, dtype=np.float32), packed, sizes(packed), starts
    )


@pytest.fixture
def told() -> Nearest:
    """Two lines of giving, one of teaching, one of nothing."""
    return few(
        along(0, 1), along(0, HALF), along(2, 3), along(200), starts=[GIVING, 2 * TEACHING, 3]
    )


def numbers(line: list[int]) -> list[float]:
    return [*map(float, line), *[0.0] * (WIDTH - DIRECTIONS)]


def test_a_line_told_alike_says_what_is_meant(told: Nearest) -> None:
    for line, meant in ((along(0, HALF), GIVING), (along(2, 3), TEACHING), (along(200), NONE)):
        spoken = told.speak_for(numbers(line))
        assert spoken.index(max(spoken)) == meant


def test_how_long_a_line_is_does_not_count(told: Nearest) -> None:
    short = [number / 50 for number in numbers(along(2, 3))]
    assert told.speak_for(short) == pytest.approx(told.speak_for(numbers(along(2, 3))), abs=1e-4)


def test_between_two_kinds_both_are_as_likely(told: Nearest) -> None:
    giving, teaching, none = told.speak_for(numbers(along(0, 1, 2, 3)))
    assert giving == pytest.approx(teaching, abs=0.1)
    assert none == pytest.approx(np.log(NEVER), abs=0.1)


def test_each_line_of_the_file_is_nearest_to_itself() -> None:
    told = load()
    scales = 1 / (told.directions**2).sum(axis=0)
    for at in range(0, len(told.lines), 1999):
        (own,) = (np.hstack(both) - ZERO for both in halves(told.lines[at : at + 1]))
        again: Array = told.middle + told.directions @ (own[0] * scales)
        spoken = told.speak_for(again.tolist())
        meant = int(np.searchsorted(told.starts, at, side="right")) - 1
        assert spoken[meant] == pytest.approx(max(spoken), abs=1e-3)


def test_every_kind_and_none_has_lines() -> None:
    assert len(load().starts) == len(sentences.load().kinds) + 1
    assert (np.diff([*load().starts, len(load().lines)]) > 0).all()
