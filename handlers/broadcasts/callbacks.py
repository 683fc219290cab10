"""The presses that only this feature offers; those of the wizard carry its draft's revision."""

from aiogram.filters.callback_data import CallbackData

from domain.audiences import Facet, Segment

# Whom it goes to


class ChooseSegment(CallbackData, prefix="segment"):
    """To just this part of the event's people, or to the host's whole list."""

    segment: Segment
    revision: int


class NarrowDown(CallbackData, prefix="narrow"):
    """Combine segments, sectors, languages, labels."""

    revision: int


class OpenFacet(CallbackData, prefix="facet"):
    """The values of one facet, a page of them."""

    revision: int
    facet: Facet
    page: int = 0


class ChooseValue(CallbackData, prefix="value"):
    """Choose one value of a facet, or no longer."""

    revision: int
    facet: Facet
    value: str
    chosen: bool


class AgreeToAudience(CallbackData, prefix="whom"):
    """These are the people."""

    revision: int


class ChangeAudience(CallbackData, prefix="resegment"):
    """Choose again to whom it goes; the text is kept."""

    revision: int


# What it brings


class RewriteBroadcast(CallbackData, prefix="rewrite"):
    """Write the text in one language, anew or for the first time."""

    revision: int
    language: str


class OpenLanguages(CallbackData, prefix="langs"):
    """The text in other languages."""

    revision: int


class DropText(CallbackData, prefix="droptext"):
    """Leave the text out in one language."""

    revision: int
    language: str


class DropMedia(CallbackData, prefix="dropfile"):
    """Leave the photo or document out."""

    revision: int


class OpenButtons(CallbackData, prefix="buttons"):
    """Which button shall stand under it?"""

    revision: int


class AddRsvp(CallbackData, prefix="addrsvp"):
    """A button that opens an event (0: none)."""

    revision: int
    event_id: int


class AskForLink(CallbackData, prefix="addlink"):
    """A button that opens a link."""

    revision: int


class DropLink(CallbackData, prefix="droplink"):
    """No button with a link."""

    revision: int


# When it goes out


class OpenPreview(CallbackData, prefix="look"):
    """Back to the preview."""

    revision: int


class SendTestCopy(CallbackData, prefix="testcopy"):
    """A copy to oneself."""

    revision: int


class SendBroadcast(CallbackData, prefix="send"):
    """It is as it should be: send it now, or ask first in the quiet hours."""

    revision: int


class SendLater(CallbackData, prefix="later"):
    """Choose a time."""

    revision: int


class PickTime(CallbackData, prefix="at"):
    """A time, in minutes since 1970 in UTC."""

    revision: int
    minutes: int


class ConfirmBroadcast(CallbackData, prefix="confirm"):
    """Yes, at the time that stands there, or now."""

    revision: int


class DiscardBroadcast(CallbackData, prefix="discard"):
    """Send nothing."""

    revision: int


# What becomes of it


class OpenBroadcasts(CallbackData, prefix="sentlist"):
    """What was written from a desk (``event_id`` 0: the host's own)."""

    host_id: int
    event_id: int
    page: int = 0


class OpenReport(CallbackData, prefix="sent"):
    """What became of a broadcast so far."""

    broadcast_id: int


class PauseBroadcast(CallbackData, prefix="holdback"):
    """Hold back what has not left."""

    broadcast_id: int


class ResumeBroadcast(CallbackData, prefix="goon"):
    """Go on with what was held back."""

    broadcast_id: int


class StopBroadcast(CallbackData, prefix="stop"):
    """Send nothing more of it, for good."""

    broadcast_id: int


class ListUnreached(CallbackData, prefix="missed"):
    """Whom it did not reach, by organisation."""

    broadcast_id: int
    page: int = 0


# Labels


class OpenLabels(CallbackData, prefix="labels"):
    """A host's labels."""

    host_id: int


class NameLabel(CallbackData, prefix="newlabel"):
    """A new label."""

    host_id: int


class OpenCohort(CallbackData, prefix="cohort"):
    """Who has a label; by organisation, a page of them."""

    label_id: int
    page: int = 0


class PutLabel(CallbackData, prefix="putlabel"):
    """Give an organisation's members the label, or take it."""

    label_id: int
    organisation_id: int
    labelled: bool
    page: int


class DeleteLabel(CallbackData, prefix="dellabel"):
    """Forget a label; ``sure``: it was asked whether it is meant."""

    label_id: int
    sure: bool = False
