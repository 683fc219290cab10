"""`make vectors`: teaches the meaning of words and lines, and writes the file that reading loads."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.reading import nearest, sentences
from benchmarks.reading.embedding import vectors_of
from benchmarks.reading.examples import chosen, left_out, of_lines, of_words
from benchmarks.reading.fitting import last_step
from benchmarks.reading.model_file import ModelFile
from benchmarks.reading.student import Tree, beginning
from benchmarks.reading.teaching import taught
from benchmarks.reading.texts import UNMARKED, Line, caused, learned_from
from benchmarks.reading.writing import WRITTEN, write
from domain.interests.hearing import hear
from domain.interests.meaning import meaning
from domain.interests.pieces import Cutter
from domain.interests.taught import load

NOT_YET = {"meant": 1.0, "none": 0.0}


def build() -> None:
    """Teach all lines but the test lines and those held out for the last step, settle that step, write the file."""
    model = ModelFile()
    lines = learned_from() + caused()
    vectors = vectors_of(lines)
    places = chosen(model, lines)
    likely = np.array([model.likely[place] for place in places], np.float16).tolist()
    pieces = [model.pieces[place] for place in places]
    cutter = Cutter(pieces, likely)
    numbers = taught(
        beginning(model, places),
        of_lines(lines, vectors, cutter),
        of_words(cutter),
    )
    finish(pieces, likely, numbers, lines)


def finish(
    pieces: Sequence[str], likely: Sequence[float], numbers: Tree, lines: Sequence[Line]
) -> None:
    """Write the file, with the last step settled on the network as loaded from it."""
    _write_and_load(pieces, likely, numbers, NOT_YET)
    settled = settle([line for line in lines if left_out(line) and line.form != UNMARKED])
    _write_and_load(pieces, likely, numbers, settled)
    print(f"{len(lines)} lines, {settled}, {WRITTEN.stat().st_size} bytes")


def _write_and_load(*content: Any) -> None:
    write(*content)
    load.cache_clear()


def settle(lines: list[Line]) -> dict[str, float]:
    """Fit the last step on lines that were not taught."""
    heard = [hear(line.text, line.language) for line in lines]
    meant = [meaning(one.text, one.unread) for one in heard]
    known = [(own.speak_for, line) for own, line in zip(meant, lines, strict=True) if own]
    speak_for, settled_on = zip(*known, strict=True)
    return dict(last_step(np.array(speak_for), settled_on))


if __name__ == "__main__":
    build()
    sentences.build()
    nearest.build()
