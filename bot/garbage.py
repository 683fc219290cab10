"""Keeps the garbage collector away from what was imported."""

import gc

MADE_BETWEEN_LOOKS = 10_000  # allocations between two collections of the youngest generation


def keep_what_stays() -> None:
    """Freeze what exists before the bot serves: the garbage collector skips it from then on.

    An update makes some thousand objects, nearly all freed by reference counts. Collecting every 700, as Python does,
    takes a twentieth of a tap's time; this way it takes a quarter of that.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(MADE_BETWEEN_LOOKS, *gc.get_threshold()[1:])
