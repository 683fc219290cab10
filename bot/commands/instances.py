"""Parses `brunch-match/1` and `brunch-seat/1` files into domain values."""

from collections.abc import Mapping, Sequence
from math import inf
from typing import Any

from bot.commands.files import BadInput, Row, text, whole
from domain.matching import Attendee, Candidate, History, Pair
from domain.matching.attendees import DEFAULT_CAP


def rounds_of(file: Row) -> list[tuple[tuple[str, ...], ...]]:
    """The rounds of tables in a `brunch-seat-solution/1` file."""
    rounds = []
    for where, round_ in file.listed("rounds"):
        if not isinstance(round_, list) or not all(isinstance(table, list) for table in round_):
            raise BadInput(f"{where} is not a list of tables.")
        rounds.append(
            tuple(tuple(text(it, f"an id in {where}") for it in table) for table in round_)
        )
    return rounds


def ids_of(file: Row) -> list[str]:
    """The attendees' ids, in the order of the file, each unique."""
    ids = [row.text("id") for row in file.rows("attendees")]
    seen: set[str] = set()
    for number, attendee_id in enumerate(ids, start=1):
        if attendee_id in seen:
            raise BadInput(f"row {number} of attendees has the id {attendee_id} of another.")
        seen.add(attendee_id)
    return ids


def attendees_of(file: Row) -> list[Attendee]:
    """The attendees of a match, with interests. Caps never exceed the number of others."""
    rows = file.rows("attendees")
    return [
        Attendee(
            id=row.text("id"),
            organisation=row.text("org", may_be_empty=True),
            sector=row.text("sector", may_be_empty=True),
            seeks=row.texts("seeks"),
            offers=row.texts("offers"),
            causes=row.texts("causes", optional=True),
            languages=row.texts("languages", optional=True),
            cap=min(row.number("cap", missing=DEFAULT_CAP, most=inf), len(rows)),
        )
        for row in rows
    ]


def people_of(file: Row) -> list[Attendee]:
    """The people to be seated, with organisation and sector only."""
    rows = file.rows("attendees")
    return [
        Attendee(
            row.text("id"),
            row.text("org", may_be_empty=True),
            row.text("sector", may_be_empty=True),
        )
        for row in rows
    ]


def edges_of(file: Row, ids: Sequence[str]) -> list[Candidate]:
    """The scored pairs, by the attendees' indexes in the file."""
    return [
        Candidate(
            _at(ids, i, where),
            _at(ids, j, where),
            _weight(weight, where),
            _gain(gain_i, where),
            _gain(gain_j, where),
        )
        for where, (i, j, weight, gain_i, gain_j) in file.lines("edges", 5)
    ]


def good_pairs_of(file: Row, ids: Sequence[str]) -> Mapping[Pair, int]:
    """The pairs worth seating together, by the attendees' indexes in the file."""
    return {
        (_at(ids, i, where), _at(ids, j, where)): whole(weight, f"the weight in {where}")
        for where, (i, j, weight) in file.lines("good_pairs", 3)
    }


def introduced_of(file: Row) -> list[tuple[str, str]]:
    """The pairs that know each other, by id."""
    return [
        (text(a, f"an id in {where}"), text(b, f"an id in {where}"))
        for where, (a, b) in file.lines("introduced", 2, optional=True)
    ]


def history_of(file: Row) -> History:
    """The history in a file."""
    return History.of(introduced_of(file))


def _at(ids: Sequence[str], index: object, where: str) -> str:
    place = whole(index, f"an attendee in {where}")
    if place >= len(ids):
        raise BadInput(f"{where} names attendee {place}, but there are {len(ids)}, from 0.")
    return ids[place]


def _weight(found: object, where: str) -> int:
    return whole(found, f"the weight in {where}", most=1000)


def _gain(found: Any, where: str) -> float:
    if not isinstance(found, int | float) or not 0 <= found <= 1:
        raise BadInput(f"a gain in {where} is not a number from 0 to 1.")
    return float(found)
