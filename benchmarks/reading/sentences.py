"""What whole lines mean by the language model itself: the last step of `brunchbot[semantic]`, fitted on the same lines."""

import json
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.reading.embedding import KEPT_LINES, vectors
from benchmarks.reading.fitting import most_likely
from benchmarks.reading.texts import KINDS, learned_from
from domain.interests import sentences

WRITTEN: Final = Path(sentences.__file__).parent / sentences.FILE
SPREAD: Final = 5.0
"""The model's vectors lie close together; from their middle and so much larger they are told apart with ease."""
HELD: Final = 0.5


def build() -> None:
    """Fit on every line but those kept aside, and write the file."""
    lines = learned_from()
    texts, found = vectors([line.text for line in lines], KEPT_LINES)
    places = {text: place for place, text in enumerate(texts)}
    found = found[[places[line.text] for line in lines]]
    middle = found.mean(axis=0)
    fitted = most_likely((found - middle) * SPREAD, lines, HELD)
    numbers, constants = fitted[:-1] * SPREAD, fitted[-1] - middle @ fitted[:-1] * SPREAD
    step = float(np.abs(numbers).max()) / 127
    header = {"kinds": KINDS, "scale": step, "constants": [round(float(n), 4) for n in constants]}
    rows = np.round(numbers.T / step).astype(np.int8).tobytes()
    WRITTEN.write_bytes(json.dumps(header).encode() + b"\n" + rows)


if __name__ == "__main__":
    build()
