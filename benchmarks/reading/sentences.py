"""The meaning of whole lines by the language model itself: the last step of `brunchbot[semantic]`, fitted on
the same lines."""

import json
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.reading.embedding import vectors_of
from benchmarks.reading.fitting import by_vectors
from benchmarks.reading.texts import KINDS, learned_from
from domain.interests import sentences

WRITTEN: Final = Path(sentences.__file__).parent / sentences.FILE


def build() -> None:
    """Fit on every line but the held-out ones, and write the file."""
    lines = learned_from()
    vectors = vectors_of(lines)
    numbers, constants = by_vectors(vectors, lines)
    step = float(np.abs(numbers).max()) / 127
    header = {"kinds": KINDS, "scale": step, "constants": [round(float(n), 4) for n in constants]}
    rows = np.round(numbers.T / step).astype(np.int8).tobytes()
    WRITTEN.write_bytes(json.dumps(header).encode() + b"\n" + rows)


if __name__ == "__main__":
    build()
