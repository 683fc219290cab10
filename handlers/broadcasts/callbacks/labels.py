"""Names for cohorts."""

from handlers.pressed import CallbackData


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
