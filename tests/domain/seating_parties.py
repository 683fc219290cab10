"""Small random parties to seat, and the bench's development instances."""

import json
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from domain.matching import Attendee
from domain.seating.demand import Demand, demand_of
from tests.domain.matching_instances import INSTANCES

SEATS = ("dev_s0048_6x3", "dev_s0060_8x3")


@st.composite
def demands(draw: st.DrawFn) -> Demand:
    """Up to sixteen people who fit their tables, a few of them colleagues or acquainted."""
    size, tables = draw(st.integers(2, 5)), draw(st.integers(1, 4))
    least = draw(st.integers(1, 2))
    count = draw(st.integers(least, size * tables).filter(lambda n: n >= -(-n // size) * least))
    people = [
        Attendee(f"p{n:02d}", draw(st.sampled_from("ABCDEF")), draw(st.sampled_from("nbu")))
        for n in range(count)
    ]
    couples = list(combinations([person.id for person in people], 2))
    some = st.lists(st.sampled_from(couples), unique=True, max_size=8) if couples else st.just([])
    good = {couple: draw(st.integers(1, 900)) for couple in draw(some)}
    rounds = draw(st.integers(1, 4))
    return demand_of(people, tables, size, rounds, least, draw(some), good)


def seat_instance(name: str) -> dict[str, Any]:
    """The keyword arguments of `seat`, from a `brunch-seat/1` file."""
    read = json.loads((INSTANCES / f"{name}.json").read_text())
    ids = [each["id"] for each in read["attendees"]]
    return {
        "people": [Attendee(each["id"], each["org"], each["sector"]) for each in read["attendees"]],
        "tables": read["tables"],
        "table_size": read["table_size"],
        "rounds": read["rounds"],
        "min_table": read["min_table"],
        "introduced": [tuple(couple) for couple in read["introduced"]],
        "good_pairs": {(ids[i], ids[j]): weight for i, j, weight in read["good_pairs"]},
    }
