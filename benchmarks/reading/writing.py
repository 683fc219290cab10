"""Writes the file of `domain/interests/taught.py`: large arrays in four bits a number, small ones in sixteen."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.reading.texts import CAUSES, KINDS
from domain.interests import taught
from domain.interests.network import Array
from domain.interests.taught import GROUP, ZERO

WRITTEN: Final = Path(taught.__file__).with_name(taught.FILE)
LINEAR, NORMS = ("looks", "takes", "widens", "narrows"), ("taken", "made")


def write(
    pieces: Sequence[str],
    likely: Sequence[float],
    numbers: Mapping[str, Any],
    last_step: Mapping[str, float],
) -> None:
    """Write the file, in the order in which it is read."""
    letters = "\n".join(pieces).encode()
    header = {
        "kinds": KINDS,
        "causes": CAUSES,
        "letters": len(letters),
        "layers": len(numbers["layers"]),
        "last_step": last_step,
    }
    parts = [json.dumps(header).encode(), b"\n", letters]
    parts += [_small(likely), packed(numbers["pieces"]).tobytes()]
    parts += map(_small, (numbers["positions"], *numbers["sized"]))
    parts += [part for layer in numbers["layers"] for part in _layer(layer)]
    kinds = zip(numbers["heads"], numbers["denies"], strict=True)
    parts += (_small(np.concatenate(both, axis=-1)) for both in kinds)
    weights, constants = zip(numbers["causes"], numbers["toward"], strict=True)
    parts += [packed(np.hstack(weights).T).tobytes(), _small(np.concatenate(constants))]
    WRITTEN.write_bytes(b"".join(parts))


def _layer(layer: Mapping[str, Any]) -> Iterator[bytes]:
    for name in ("looks", "takes", "taken", "widens", "narrows", "made"):
        first, second = layer[name]
        yield _small(first) if name in NORMS else packed(first.T).tobytes()
        yield _small(second)


def _small(numbers: Any) -> bytes:
    return np.asarray(numbers, "<f2").tobytes()


def packed(rows: Array) -> NDArray[np.uint8]:
    """Four-bit blocks; what `student.in_four_bits` leaves of a matrix, transposed."""
    grouped = rows.reshape(len(rows), -1, GROUP)
    high, low = grouped.max(axis=2, keepdims=True), grouped.min(axis=2, keepdims=True)
    scales = (np.where(high > -low, high, low) / -ZERO).astype("<f2")
    size = scales.astype(np.float32)
    whole = np.clip(np.round(grouped / np.where(size == 0, 1, size)), -ZERO, ZERO - 1) + ZERO
    lower, upper = np.split(whole.astype(np.uint8), 2, axis=2)
    return np.concatenate([scales.view(np.uint8), lower | upper << 4], axis=2)
