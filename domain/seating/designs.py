"""Block designs: seatings in which, by construction, nobody meets anybody twice.

The places form a grid of `size` groups of `tables` places each. In round r the place (g, x) is at table x + r·g. Two
places of one group never meet, two of different groups at most once, as long as (r - r')·(g - g') is never 0. That
holds
- in arithmetic modulo the number of tables, if there are enough of them;
- in a finite field (its transversal design), if the number of tables is a prime power;
- in a product of fields, one for each prime power in the number of tables, if the rounds or the places at a table do not
outnumber the smallest field's elements: taken to be the same in each field, their differences have inverses
(MacNeish, Euler squares, 1922).
"""

from collections.abc import Callable, Sequence
from itertools import product

Arithmetic = Callable[[int, int, int], int]
"""x + r·g, for numbers from 0 to the number of tables less one."""

Element = tuple[int, ...]
"""An element of a finite field: a polynomial's coefficients, lowest first."""


def design(tables: int, size: int, rounds: int) -> list[list[list[int]]] | None:
    """For each round and table the places seated there, `tables * size` in all; None if no design is known.

    Place g·tables + x is number x of group g. Every table has one place of each group, except in one round
    more than there are tables: if a group fills a table, that round seats the groups, whose members never met
    (an affine plane).
    """
    if size == tables == rounds - 1:
        met = design(tables, size, tables)
        return met and [*met, [[*range(g * tables, (g + 1) * tables)] for g in range(size)]]
    table_at = _arithmetic(tables, size, rounds)
    if table_at is None:
        return None
    seated: list[list[list[int]]] = [[[] for _ in range(tables)] for _ in range(rounds)]
    for round_, group, number in product(range(rounds), range(size), range(tables)):
        seated[round_][table_at(number, round_, group)].append(group * tables + number)
    return seated


def _arithmetic(tables: int, size: int, rounds: int) -> Arithmetic | None:
    if (rounds - 1) * (size - 1) < tables:
        return lambda x, r, g: (x + r * g) % tables
    if max(size, rounds) > tables:
        return None
    powers = prime_powers(tables)
    if min(size, rounds) > min(prime**exponent for prime, exponent in powers):
        return None
    return _product_arithmetic(powers, few_rounds=rounds <= size)


def prime_powers(number: int) -> list[tuple[int, int]]:
    """The prime factors of a number from 2 on, with their exponents."""
    found = []
    for prime in range(2, number + 1):
        exponent = 0
        while number % prime == 0:
            number, exponent = number // prime, exponent + 1
        if exponent:
            found.append((prime, exponent))
    return found


def _product_arithmetic(powers: Sequence[tuple[int, int]], *, few_rounds: bool) -> Arithmetic:
    """Arithmetic in the product of these fields; rounds or groups, whichever are fewer, are the same in each."""
    fields = [(prime**exponent, field_arithmetic(prime, exponent)) for prime, exponent in powers]

    def place(x: int, r: int, g: int) -> int:
        few, many = (r, g) if few_rounds else (g, r)
        found, below = 0, 1
        for count, within in fields:
            found += below * within(x % count, few, many % count)
            x, many, below = x // count, many // count, below * count
        return found

    return place


def field_arithmetic(prime: int, exponent: int) -> Arithmetic:
    """Addition and multiplication in the field of prime**exponent elements, numbered from 0."""
    powers = _powers_of_a_generator(prime, exponent)
    numbered = [(0,) * exponent, *powers]
    number = {element: index for index, element in enumerate(numbered)}

    def place(x: int, r: int, g: int) -> int:
        if r == 0 or g == 0:
            return x
        times = powers[(r - 1 + g - 1) % len(powers)]
        total = zip(numbered[x], times, strict=True)
        return number[tuple((a + b) % prime for a, b in total)]

    return place


def _powers_of_a_generator(prime: int, exponent: int) -> list[Element]:
    """Every element but 0, as 1, x, x², … modulo the first polynomial for which x generates all."""
    one = (1,) + (0,) * (exponent - 1)
    for modulus in product(range(prime), repeat=exponent):
        powers = [one]
        while (following := _times_x(powers[-1], modulus, prime)) != one:
            if not any(following) or len(powers) >= prime**exponent:
                break
            powers.append(following)
        if len(powers) == prime**exponent - 1:
            return powers
    raise AssertionError("there is a primitive polynomial of every degree over every prime")


def _times_x(element: Element, modulus: Element, prime: int) -> Element:
    top = element[-1]
    shifted = (0, *element[:-1])
    return tuple((low - top * m) % prime for low, m in zip(shifted, modulus, strict=True))
