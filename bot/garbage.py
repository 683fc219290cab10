"""Keeps the garbage collector away from imported modules' objects."""

import gc

MADE_BETWEEN_LOOKS = 10_000  # allocations between two collections of the youngest generation


def keep_what_stays() -> None:
    """Freeze all existing objects before serving, so that the garbage collector skips them.

    An update creates some thousand objects, nearly all freed by reference counts. Collecting every 700,
    Python's default, takes a twentieth of a tap's time; this way it takes a quarter of that.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(MADE_BETWEEN_LOOKS, *gc.get_threshold()[1:])
