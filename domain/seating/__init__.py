"""Seating in rounds of tables. Pure: needs no clock, and the same seed gives the same seats."""

from domain.seating.demand import ImpossibleSeating
from domain.seating.layouts import table_size
from domain.seating.numbering import numbered
from domain.seating.reseating import reseat
from domain.seating.seating import Seating, seat
from domain.seating.values import Figures, Tables

__all__ = [
    "Figures",
    "ImpossibleSeating",
    "Seating",
    "Tables",
    "numbered",
    "reseat",
    "seat",
    "table_size",
]
