"""Names for cohorts."""

from handlers.presses import Press


class OpenLabels(Press, prefix="labels"):
    """A host's labels, a page of them."""

    host_id: int
    page: int = 0


class NameLabel(Press, prefix="newlabel"):
    """A new label."""

    host_id: int


class OpenCohort(Press, prefix="cohort"):
    """Who has a label; by organisation, a page of them."""

    label_id: int
    page: int = 0


class PutLabel(Press, prefix="putlabel"):
    """Give an organisation's members the label, or take it."""

    label_id: int
    organisation_id: int
    labelled: bool
    page: int


class DeleteLabel(Press, prefix="dellabel"):
    """Forget a label; ``sure``: it was asked whether it is meant."""

    label_id: int
    sure: bool = False
