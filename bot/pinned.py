"""What has been imported stays."""

import gc

MADE_BETWEEN_LOOKS = 10_000  # objects that are made until the youngest are looked through


def keep_what_stays() -> None:
    """Before the bot serves: what there is by now need not be looked through for garbage again.

    An update makes some thousand objects, nearly all of which go by themselves: to look for circles every 700, as
    Python does, is a twentieth of the time that a tap takes; a quarter of that this way.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(MADE_BETWEEN_LOOKS, *gc.get_threshold()[1:])
