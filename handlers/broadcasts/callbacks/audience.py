"""Presses about the audience."""

from domain.audiences import Facet, Segment
from handlers.presses import Press


class ChooseSegment(Press, prefix="segment"):
    """Send to just this part of the event's people, or to the host's whole list."""

    segment: Segment
    revision: int


class NarrowDown(Press, prefix="narrow"):
    """Combine segments, sectors, languages, labels."""

    revision: int


class OpenFacet(Press, prefix="facet"):
    """Show a page of one facet's values."""

    revision: int
    facet: Facet
    page: int = 0


class ChooseValue(Press, prefix="value"):
    """Add or remove one value of a facet."""

    revision: int
    facet: Facet
    value: str
    chosen: bool


class ChooseSeries(Press, prefix="valseries"):
    """Add all events of a series, or remove them."""

    revision: int
    series_id: int
    chosen: bool


class AgreeToAudience(Press, prefix="whom"):
    """Accept the audience."""

    revision: int


class ChangeAudience(Press, prefix="resegment"):
    """Choose the audience again, keeping the text."""

    revision: int
