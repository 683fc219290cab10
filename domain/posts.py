"""Posts: event cards in chats without the bot, and finding the events that a few typed words mean."""

from datetime import timedelta

from domain.text import fold

EDIT_EVERY = timedelta(seconds=15)  # four a minute; a group allows twenty of everything
MOST_LIVE = 100  # posts kept up to date for each event; further ones stay as sent
LOOKED_AT = 200  # posts in one scan, few enough to hold nobody up; others follow in the next scans
MOST_OFFERED = 20  # events; Telegram lists fifty results


def is_meant(said: str, *texts: str) -> bool:
    """Whether each typed word occurs in these texts.

    `kozpont` matches `Központ`; an empty text matches anything.
    """
    there = fold(" ".join(texts)).split()
    return all(any(word in one for one in there) for word in fold(said).split())
