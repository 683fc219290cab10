"""The card of a host's row."""

from services.cards.hosts import HostCard
from storage.models import Host


def host_card(host: Host) -> HostCard:
    """A host as everyone may see it, without its keys."""
    return HostCard(host_id=host.id, name=host.name, language=host.language, zone=host.zone)
