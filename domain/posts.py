"""Posts: events' cards in chats that the bot is not in; which events somebody means who types a few words."""

from datetime import timedelta

from domain.text import fold

EDIT_EVERY = timedelta(seconds=15)  # four a minute; a group bears twenty of everything
MOST_LIVE = 100  # posts of one event that are kept up to date; whatever more there are stay as sent
LOOKED_AT = 200  # posts at one look, by which nobody is held up; with more, each has its turn later
MOST_OFFERED = 20  # events; Telegram lists fifty results


def is_meant(said: str, *texts: str) -> bool:
    """Whether each word of what was typed stands in these texts, or the beginning of one there.

    ``kozpont`` means ``Központ``; nothing typed means any.
    """
    there = fold(" ".join(texts)).split()
    return all(any(word in one for one in there) for word in fold(said).split())
