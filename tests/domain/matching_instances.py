"""The bench's small development instances, as input of the match, and their proven optima."""

import json
from pathlib import Path

from domain.matching import Attendee, Candidate, History

INSTANCES = Path(__file__).parent / "instances"

OPTIMA = {
    "dev_m0024": (22, 22, 7126),
    "dev_m0060_desert": (59, 50, 13787),
    "dev_m0060_second": (60, 55, 11446),
    "dev_trap40": (47, 47, 11453),
}
"""Covered, served and weight, proven independently: the bench's reference.json."""


def instance(name: str) -> tuple[list[Attendee], list[Candidate], History]:
    """Attendees, candidates and history of a `brunch-match/1` file."""
    read = json.loads((INSTANCES / f"{name}.json").read_text())
    attendees = [
        Attendee(
            id=each["id"],
            organisation=each["org"],
            sector=each["sector"],
            seeks=tuple(each["seeks"]),
            offers=tuple(each["offers"]),
            causes=tuple(each["causes"]),
            cap=each["cap"],
        )
        for each in read["attendees"]
    ]
    ids = [attendee.id for attendee in attendees]
    edges = [
        Candidate(ids[i], ids[j], weight, gain_i, gain_j)
        for i, j, weight, gain_i, gain_j in read["edges"]
    ]
    return attendees, edges, History.of(read["introduced"])
