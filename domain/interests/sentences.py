"""The meaning of a whole line by a sentence model, where one is installed; better than the network alone.

The model itself is not part of the domain: `use` takes a function from text to embedding.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul
from typing import Any, Final

FILE: Final = "sentences.bin"
"""A line of JSON, then a row of signed bytes for each kind and for none, one byte for each dimension."""

NEAREST: Final = 2.0
"""The weight of the nearest lines relative to the linear model learned from all lines."""

AS_SURE: Final = 0.4
"""Corrects overconfidence: scores multiplied by this give well-calibrated probabilities."""

Model = Callable[[str], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Learned:
    """The file's content: weights of each embedding dimension for each kind, in the order of `kinds`, and for none."""

    kinds: tuple[str, ...]
    scale: float
    constants: Sequence[float]
    rows: Sequence[Sequence[int]]

    def speak_for(self, numbers: Sequence[float]) -> list[float]:
        """Scores of each kind, and of none, by the linear model."""
        return [
            constant + self.scale * sum(map(mul, row, numbers))
            for row, constant in zip(self.rows, self.constants, strict=True)
        ]


def both(by_all: Sequence[float], by_nearest: Sequence[float]) -> list[float]:
    """Combined scores of each kind, and of none, from the linear model and the nearest lines."""
    return [own + NEAREST * near for own, near in zip(by_all, by_nearest, strict=True)]


class Sentences:
    """The model in use, if any: one for the process, as it takes a hundred megabytes."""

    def __init__(self) -> None:
        self._model: Model | None = None

    def use(self, model: Model | None) -> None:
        """Set the model that lines are read with from now on; None for no model."""
        self._model = model

    def speak_for(self, text: str) -> Sequence[float] | None:
        """Scores of each kind, in the order of `kinds`, and of none; None without a model."""
        if self._model is None or not text:
            return None
        # Imported with the first line, like the network: an idle bot does not need it.
        from domain.interests import nearest

        numbers = [float(number) for number in self._model(text)]
        return both(load().speak_for(numbers), nearest.load().speak_for(numbers))


SENTENCES: Final = Sentences()


@cache
def load() -> Learned:
    """The file, read once."""
    content = files(__package__).joinpath(FILE).read_bytes()
    header, _, rest = content.partition(b"\n")
    told: Mapping[str, Any] = json.loads(header)
    count = len(told["constants"])
    width = len(rest) // count
    signed = memoryview(rest).cast("b")
    return Learned(
        kinds=tuple(told["kinds"]),
        scale=told["scale"],
        constants=told["constants"],
        rows=[list(signed[at * width : (at + 1) * width]) for at in range(count)],
    )
