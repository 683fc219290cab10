"""Teaches the network: eight rounds of six minutes each on one and a half cores; reproducible on one machine."""

import time
from collections.abc import Iterator, Sequence
from typing import Any, Final

import jax
import jax.numpy as jnp
import numpy as np

from benchmarks.reading.examples import Examples, batches
from benchmarks.reading.student import Tree, missed

ROUNDS: Final = 8
AT_ONCE: Final = 1536
"""Pieces in a step."""
LENGTHS: Final = (8, 12, 16, 20, 24, 28, 32, 40, 56, 80)
UNMARKED: Final = 0.12
"""The share of lines shown without diacritics, as many people type."""
WORDS: Final = 3000
"""How many words are shown in each round beside the lines; then their weight."""
A_WORD: Final = 0.3

STRIDE, HEADS_STRIDE = 3e-4, 3e-3
OWN: Final = frozenset({"heads", "denies", "causes", "toward"})
"""The arrays that start from zero instead of from the model, and learn faster."""
TOLD: Final = ("outcomes", "denied", "causes", "toward", "weights", "vectors")
"""The fields of an example besides its pieces."""
WARMING: Final = 100
SLOWEST: Final = 0.02
KEEPS, KEEPS_SQUARES, LEAST = 0.9, 0.99, 1e-6
"""Adam's parameters."""


def taught(numbers: Tree, lines: Examples, words: Examples) -> Tree:
    """The weights after all rounds."""
    chance, key = np.random.default_rng(1), jax.random.key(1)
    step = jax.jit(_step, donate_argnums=(0,))
    numbers = jax.tree.map(jnp.asarray, numbers)
    state = numbers, *(jax.tree.map(jnp.zeros_like, numbers) for _ in range(2))
    done, since = 0, time.monotonic()
    for number in range(ROUNDS):
        shown = list(_round(lines, words, chance))
        for at in chance.permutation(len(shown)):
            done += 1
            left = 1 - done / (ROUNDS * len(shown))
            pace = min(1, done / WARMING) * max(SLOWEST, left)
            state, cost = step(state, shown[at](), jax.random.fold_in(key, done), done, pace)
        print(
            f"round {number + 1}: {float(cost):.2f}, {time.monotonic() - since:.0f} s", flush=True
        )
    return jax.tree.map(np.asarray, state[0])


def _round(lines: Examples, words: Examples, chance: np.random.Generator) -> Iterator[Any]:
    """The batches of one round, each as a function, so that not all arrays are in memory at once."""
    unmarked = chance.random(len(lines.pieces)) < UNMARKED
    shown = [
        other if bare else own
        for own, other, bare in zip(lines.pieces, lines.unmarked, unmarked, strict=True)
    ]
    some = chance.choice(len(words.pieces), min(WORDS, len(words.pieces)), replace=False)
    places = np.concatenate([np.arange(len(shown)), -1 - some])
    shown += [words.pieces[at] for at in some]
    order = chance.permutation(len(shown))
    places = places[order]
    for rows, pieces in batches([shown[at] for at in order], AT_ONCE, LENGTHS):
        yield lambda own=places[rows], pieces=pieces: _batch(lines, words, own, pieces)


def _batch(lines: Examples, words: Examples, places: Any, pieces: Any) -> dict[str, Any]:
    """The arrays of one step; a negative position is a word's, counted from -1."""
    batch = {
        name: np.zeros((len(pieces), *getattr(lines, name).shape[1:]), np.float32) for name in TOLD
    }
    batch["counts"] = np.zeros(len(pieces), np.float32)
    for row, place in enumerate(places):
        of, at, counts = (lines, place, 1.0) if place >= 0 else (words, -1 - place, A_WORD)
        for name in TOLD:
            batch[name][row] = getattr(of, name)[at]
        batch["counts"][row] = counts
    return batch | {"pieces": np.maximum(pieces, 0), "there": (pieces >= 0).astype(np.float32)}


def _step(state: Sequence[Tree], batch: Tree, key: Any, done: Any, pace: Any) -> Any:
    """One step of Adam, with the gradient clipped to length 1."""
    numbers, mean, square = state
    cost, slopes = jax.value_and_grad(missed)(numbers, batch, key)
    steep = jnp.sqrt(sum((slope * slope).sum() for slope in jax.tree.leaves(slopes)))
    slopes = jax.tree.map(lambda slope: slope * jnp.minimum(1, 1 / steep), slopes)
    mean = jax.tree.map(lambda m, s: KEEPS * m + (1 - KEEPS) * s, mean, slopes)
    square = jax.tree.map(
        lambda q, s: KEEPS_SQUARES * q + (1 - KEEPS_SQUARES) * s * s, square, slopes
    )
    strides = {name: HEADS_STRIDE if name in OWN else STRIDE for name in numbers}

    def moved(stride: float, number: Any, m: Any, q: Any) -> Any:
        length = jnp.sqrt(q / (1 - KEEPS_SQUARES**done)) + LEAST
        return number - pace * stride * m / (1 - KEEPS**done) / length

    numbers = {
        name: jax.tree.map(
            lambda *parts, stride=stride: moved(stride, *parts),
            numbers[name],
            mean[name],
            square[name],
        )
        for name, stride in strides.items()
    }
    return (numbers, mean, square), cost
