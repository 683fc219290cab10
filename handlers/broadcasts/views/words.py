"""Terms on the screens of broadcasts."""

from collections.abc import Iterable

from domain.audiences import Audience, Facet, Segment
from handlers.i18n import Html, Translator, bold, escaped
from handlers.phrases.events import language_name, written
from handlers.phrases.vocabulary import sector_name
from services.cards.broadcasts import BroadcastForm

_LABELS = 8  # names listed at most; a host may have a hundred


def segment_name(segment: Segment, t: Translator) -> Html:
    """The name of a segment."""
    match segment:
        case Segment.GOING:
            return t("Those coming")
        case Segment.WAITLISTED:
            return t("Those on the waitlist")
        case Segment.ATTENDED:
            return t("Those who were there")
        case Segment.NO_SHOW:
            return t("Those who did not come")
        case Segment.UNANSWERED:
            return t("Those who have not answered")
        case Segment.EVERYBODY:
            return t("Everyone on the list")


def facet_name(facet: Facet, t: Translator) -> Html:
    """The name of a facet."""
    match facet:
        case Facet.EVENTS:
            return t("Events")
        case Facet.SEGMENTS:
            return t("Answers")
        case Facet.SECTORS:
            return t("Sectors")
        case Facet.LANGUAGES:
            return t("Languages")
        case Facet.LABELS:
            return t("Labels")


def audience_name(
    audience: Audience, labels: Iterable[str], t: Translator, *, of_event: bool
) -> Html:
    """The audience in one line: segments, then what narrows them."""
    if audience.person_ids:
        return t("Both sides of an introduction")
    parts: list[object] = [segment_name(one, t) for one in audience.segments]
    if audience.event_ids and not of_event:
        n = len(audience.event_ids)
        parts.append(t.plural("{n} event", "{n} events", n))
    parts += [sector_name(one, t) for one in audience.sectors]
    parts += [language_name(one) for one in audience.languages]
    named = list(labels)
    parts += [f"🏷 {one}" for one in named[:_LABELS]]
    if more := len(named[_LABELS:]):
        parts.append(t("and {n} more", n=more))
    return Html(" · ".join(escaped(one) for one in parts))


def desk_name(form: BroadcastForm, t: Translator) -> Html:
    """What a broadcast is about: an event, or the host in general."""
    return bold(written(form.event.title, t) if form.event else form.host_name)
