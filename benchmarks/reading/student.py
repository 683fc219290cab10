"""The network being taught, in jax: it starts from the language model's lower layers, with four-bit weights throughout.

`domain/interests/network.py` runs it in production; the same steps are repeated here so that jax can
differentiate them.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

import jax
import jax.numpy as jnp
import numpy as np

from benchmarks.reading.model_file import ModelFile
from benchmarks.reading.texts import CAUSES, DIRECTIONS, KINDS
from domain.interests.network import HEADS, TINY
from domain.interests.taught import GROUP, POSITIONS, WIDE, WIDTH, unpacked

LAYERS: Final = 4
"""Out of twelve. Each further layer reads better, and costs a millisecond a line and a megabyte."""
OFTEN_MISSING: Final = 0.15
"""Dropout of pieces while teaching, so that no word decides alone; of inner activations, half as much."""
LIKE_THE_MODEL: Final = 2.0
"""The weight of matching the model's vector, next to the meaning."""
SELDOM: Final = -4.0
"""The initial score of a kind being denied: most are not."""
DENIALS: Final = 0.5
"""The weight of recognising that a line denies a kind."""
BESIDE: Final = 0.5
"""The weight of a line's causes and, halved, of whether it seeks or offers."""
MATRICES: Final = ("looks", "takes", "widens", "narrows")

Tree = Any
"""Arrays by name, in dictionaries and lists, as jax takes them."""


def beginning(model: ModelFile, pieces: Sequence[int]) -> Tree:
    """The initial weights: the model's own, for the kept pieces, and zeros for our kinds."""
    kind_of = model.numbers("emb.type").reshape(-1, WIDTH)[0]
    return {
        "pieces": unpacked(model.blocks("emb.word", WIDTH)[pieces]),
        "positions": model.numbers("emb.pos").reshape(-1, WIDTH)[:POSITIONS] + kind_of,
        "sized": _norm(model, "emb.ln"),
        "layers": [_layer(model, f"l{number}.") for number in range(LAYERS)],
        "heads": _head(len(KINDS) + 1),
        "denies": _head(len(KINDS), SELDOM),
        "causes": _head(len(CAUSES) + 1),
        "toward": _head(len(DIRECTIONS)),
        "like": [np.eye(WIDTH, dtype=np.float32), np.zeros(WIDTH, np.float32)],
    }


def _head(columns: int, at_first: float = 0.0) -> Tree:
    return [np.zeros((WIDTH, columns), np.float32), np.full(columns, at_first, np.float32)]


def _norm(model: ModelFile, name: str) -> Tree:
    return [model.numbers(f"{name}.w"), model.numbers(f"{name}.b")]


def _layer(model: ModelFile, name: str) -> Tree:
    def linear(*parts: str, width: int = WIDTH) -> Tree:
        weights = [model.matrix(f"{name}{part}.w", width) for part in parts]
        constants = [model.numbers(f"{name}{part}.b") for part in parts]
        return [np.concatenate(weights, axis=1), np.concatenate(constants)]

    return {
        "looks": linear("q", "k", "v"),
        "takes": linear("ao"),
        "taken": _norm(model, f"{name}aln"),
        "widens": linear("fi"),
        "narrows": linear("fo", width=WIDE),
        "made": _norm(model, f"{name}oln"),
    }


def in_four_bits(weights: Any) -> Any:
    """A matrix after rounding to four bits: the scale maps the number furthest from zero to -8."""
    grouped = weights.reshape(-1, GROUP, weights.shape[-1])
    high, low = grouped.max(axis=1, keepdims=True), grouped.min(axis=1, keepdims=True)
    scale = jnp.where(high > -low, high, low) / -8
    scale = scale.astype(jnp.float16).astype(jnp.float32)
    whole = jnp.clip(jnp.round(grouped / jnp.where(scale == 0, 1, scale)), -8, 7)
    return (whole * scale).reshape(weights.shape)


def coarse(weights: Any) -> Any:
    """A matrix rounded to four bits; gradients pass through the rounding unchanged."""
    return weights + jax.lax.stop_gradient(in_four_bits(weights) - weights)


def read(numbers: Tree, pieces: Any, there: Any, chance: Any = None) -> Any:
    """The 384-number vector of each line, from rows of pieces and a mask of where there are any; `chance`
    while teaching."""
    own = numbers["pieces"][pieces]
    x = coarse(own.reshape(-1, WIDTH).T).T.reshape(own.shape)
    x = _sized(x + numbers["positions"][: pieces.shape[1]], numbers["sized"])
    x = _missing(x, chance, OFTEN_MISSING, whole=True)
    apart = jnp.where(there, 0.0, -1e9)[:, None, None, :]
    for number, layer in enumerate(numbers["layers"]):
        x = _through(layer, x, apart)
        x = _missing(
            x, None if chance is None else jax.random.fold_in(chance, number), OFTEN_MISSING / 2
        )
    return (x * there[..., None]).sum(axis=1) / there.sum(axis=1, keepdims=True)


def _through(layer: Tree, x: Any, apart: Any) -> Any:
    weights = {name: coarse(layer[name][0]) for name in MATRICES}

    def linear(name: str, x: Any) -> Any:
        return product(x, weights[name]) + layer[name][1]

    count, length, width = x.shape
    parted = linear("looks", x).reshape(count, length, 3, HEADS, width // HEADS)
    asks, keys, values = parted.transpose(2, 0, 3, 1, 4)
    fits = asks @ keys.transpose(0, 1, 3, 2) / (width // HEADS) ** 0.5 + apart
    attended = (jax.nn.softmax(fits) @ values).transpose(0, 2, 1, 3).reshape(x.shape)
    x = _sized(x + linear("takes", attended), layer["taken"])
    return _sized(x + linear("narrows", jax.nn.gelu(linear("widens", x))), layer["made"])


def _sized(x: Any, norm: Tree) -> Any:
    x = x - x.mean(axis=-1, keepdims=True)
    return x / jnp.sqrt((x * x).mean(axis=-1, keepdims=True) + TINY) * norm[0] + norm[1]


def _missing(x: Any, chance: Any, often: float, *, whole: bool = False) -> Any:
    if chance is None:
        return x
    kept = jax.random.bernoulli(chance, 1 - often, (*x.shape[:2], 1) if whole else x.shape)
    return x * kept if whole else x * kept / (1 - often)


def _product(x: Any, weights: Any) -> Any:
    half = x.astype(jnp.bfloat16), weights.astype(jnp.bfloat16)
    return jnp.dot(*half, preferred_element_type=jnp.float32)


def _forth(x: Any, weights: Any) -> tuple[Any, Any]:
    return _product(x, weights), (x.astype(jnp.bfloat16), weights.astype(jnp.bfloat16))


def _back(kept: Any, slope: Any) -> tuple[Any, Any]:
    x, weights = kept
    slope = slope.astype(jnp.bfloat16)
    of_x = jnp.einsum("blf,df->bld", slope, weights, preferred_element_type=jnp.float32)
    return of_x, jnp.einsum("bld,blf->df", x, slope, preferred_element_type=jnp.float32)


product: Callable[[Any, Any], Any] = jax.custom_vjp(_product)
"""The product of two matrices in 16 bits, forwards and backwards: four times as fast where supported."""
product.defvjp(_forth, _back)  # type: ignore[attr-defined]


def missed(numbers: Tree, batch: Tree, chance: Any) -> Any:
    """The loss against a line's meaning, and against the model's vector."""
    line = read(numbers, batch["pieces"], batch["there"], chance)

    def surprise(head: Tree, right: Any) -> Any:
        return -(right * jax.nn.log_softmax(line @ head[0] + head[1])).sum(axis=1)

    wrong = surprise(numbers["heads"], batch["outcomes"]) * batch["weights"]
    causes, toward = (
        surprise([coarse(numbers[name][0]), numbers[name][1]], batch[name])
        for name in ("causes", "toward")
    )
    beside = causes + toward / 2
    like = line @ numbers["like"][0] + numbers["like"][1]
    like = like / jnp.sqrt((like * like).sum(axis=1, keepdims=True) + 1e-9)
    unlike = (1 - (like * batch["vectors"]).sum(axis=1)) * batch["counts"]
    denies = line @ numbers["denies"][0] + numbers["denies"][1]
    misled = (jnp.logaddexp(0, denies) - batch["denied"] * denies).sum(axis=1) * batch["weights"]
    whole = (wrong + DENIALS * misled + BESIDE * beside).sum() / (batch["weights"].sum() + 1e-6)
    return whole + LIKE_THE_MODEL * unlike.sum() / (batch["counts"].sum() + 1e-6)
