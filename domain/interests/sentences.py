"""What a whole line speaks of, by a language model: better than its words one by one, where one is at hand.

The model itself is no part of the domain: `use` is given a function that turns a text into its numbers.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul
from typing import Any, Final

FILE: Final = "sentences.bin"
"""A line of JSON, then a row of signed bytes for each kind and for none, a byte for each of the model's numbers."""

NEAREST: Final = 2.0
"""What the lines nearest count beside what all lines together have taught."""

AS_SURE: Final = 0.4
"""Both together are surer than they are right; at this part of it they are right as often."""

Model = Callable[[str], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Learned:
    """The file's content: how each of the model's numbers speaks for each kind, in the order of `kinds`, and for none."""

    kinds: tuple[str, ...]
    scale: float
    constants: Sequence[float]
    rows: Sequence[Sequence[int]]

    def speak_for(self, numbers: Sequence[float]) -> list[float]:
        """What all lines together have taught of each kind, and of none."""
        return [
            constant + self.scale * sum(map(mul, row, numbers))
            for row, constant in zip(self.rows, self.constants, strict=True)
        ]


def both(by_all: Sequence[float], by_nearest: Sequence[float]) -> list[float]:
    """What speaks for each kind, and for none, by all that was taught and by the lines nearest."""
    return [own + NEAREST * near for own, near in zip(by_all, by_nearest, strict=True)]


class Sentences:
    """The model in use, if any: one for the whole process, as it weighs a hundred megabytes."""

    def __init__(self) -> None:
        self._model: Model | None = None

    def use(self, model: Model | None) -> None:
        """From now on lines are read with this model, or with none."""
        self._model = model

    def speak_for(self, text: str) -> Sequence[float] | None:
        """What speaks for each kind, in the order of `kinds`, and for none; None without a model."""
        if self._model is None or not text:
            return None
        # With the first line, as the network: a bot at rest is spared it.
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
