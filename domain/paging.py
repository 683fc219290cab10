"""Paging of long lists: whatever page an old button asks for, there is one to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Part of a list: `number` counts from 0; there are `pages`, at least one.

    `first`: the position of its first item in the whole list, from 1.
    """

    items: Sequence[Item]
    number: int
    pages: int
    first: int


def page_of(everything: Sequence[Item], asked: int, size: int) -> Page[Item]:
    """The page asked for, or the nearest existing one."""
    number, pages = nearest_page(len(everything), asked, size)
    return Page(everything[number * size :][:size], number, pages, number * size + 1)


def nearest_page(total: int, asked: int, size: int) -> tuple[int, int]:
    """The nearest page number, and the number of pages, for a list of `total`."""
    pages = max(1, -(-total // size))
    return min(max(asked, 0), pages - 1), pages
