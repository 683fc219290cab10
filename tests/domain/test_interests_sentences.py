"""With a language model a line is read whole; a stub for it knows a handful of lines."""

from collections.abc import Iterator, Sequence

import pytest

from domain.interests import taught
from domain.interests.reading import read
from domain.interests.sentences import SENTENCES, load

NOTHING_IN_IT = "our old people would rather look at the ceiling"
asked: list[str] = []


def speaks_for(kind: str) -> Sequence[float]:
    """A vector in favour of one kind only: the kind's own row of the file, less what all rows share."""
    rows, at = load().rows, load().kinds.index(kind)
    middle = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return [(own - other) / 50 for own, other in zip(rows[at], middle, strict=True)]


def stand_in(text: str) -> Sequence[float]:
    asked.append(text)
    return speaks_for("speakers")


@pytest.fixture
def _model() -> Iterator[None]:
    asked.clear()
    SENTENCES.use(stand_in)
    yield
    SENTENCES.use(None)


@pytest.mark.usefixtures("_model")
def test_what_the_model_is_sure_of_comes_first_and_what_the_network_hears_stays_beside_it() -> None:
    proposed = [kind.id for kind in read(NOTHING_IN_IT, "en").kinds]
    assert proposed[:2] == ["speakers", "volunteers"]
    assert asked == [NOTHING_IN_IT]


@pytest.mark.usefixtures("_model")
def test_the_model_is_not_told_what_is_unwanted() -> None:
    read("we don't need sponsors, we need a lawyer", "en")
    assert "sponsor" not in asked[0]


def test_the_model_and_the_network_speak_for_the_same_kinds_in_the_same_order() -> None:
    assert load().kinds == taught.load().kinds


def test_without_a_model_words_decide() -> None:
    assert SENTENCES.speak_for(NOTHING_IN_IT) is None


def test_an_empty_line_is_not_shown_to_the_model() -> None:
    SENTENCES.use(stand_in)
    try:
        assert SENTENCES.speak_for("") is None
    finally:
        SENTENCES.use(None)
