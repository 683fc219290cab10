"""To whom it goes."""

from domain.audiences import Facet, Segment
from handlers.presses import Press


class ChooseSegment(Press, prefix="segment"):
    """To just this part of the event's people, or to the host's whole list."""

    segment: Segment
    revision: int


class NarrowDown(Press, prefix="narrow"):
    """Combine segments, sectors, languages, labels."""

    revision: int


class OpenFacet(Press, prefix="facet"):
    """The values of one facet, a page of them."""

    revision: int
    facet: Facet
    page: int = 0


class ChooseValue(Press, prefix="value"):
    """Choose one value of a facet, or no longer."""

    revision: int
    facet: Facet
    value: str
    chosen: bool


class ChooseSeries(Press, prefix="valseries"):
    """Choose all events of a series, or none of them any longer."""

    revision: int
    series_id: int
    chosen: bool


class AgreeToAudience(Press, prefix="whom"):
    """These are the people."""

    revision: int


class ChangeAudience(Press, prefix="resegment"):
    """Choose again to whom it goes; the text is kept."""

    revision: int
