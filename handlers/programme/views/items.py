"""How an item is shown anywhere."""

from domain.programme import ItemKind
from handlers.i18n import Html, Translator, bold, italic, lines
from handlers.phrases.events import written
from services.cards.programmes import ItemLine

SIGNS = {
    ItemKind.TALK: "🎤",
    ItemKind.PANEL: "👥",
    ItemKind.PRESENTATION: "📊",
    ItemKind.DEBATE: "⚖️",
    ItemKind.DISCUSSION: "💬",
    ItemKind.PITCHES: "⏱",
    ItemKind.NETWORKING: "🤝",
    ItemKind.MEAL: "🥐",
}


def kind_name(kind: ItemKind, t: Translator) -> Html:
    """The kind in words."""
    return {
        ItemKind.TALK: t("talk"),
        ItemKind.PANEL: t("panel"),
        ItemKind.PRESENTATION: t("presentation"),
        ItemKind.DEBATE: t("debate"),
        ItemKind.DISCUSSION: t("discussion"),
        ItemKind.PITCHES: t("pitches"),
        ItemKind.NETWORKING: t("networking"),
        ItemKind.MEAL: t("meal"),
    }[kind]


def hours(item: ItemLine, zone: str, t: Translator) -> Html:
    """Start and end; the start alone of what has no length, such as the last item at the event's end."""
    start, end = t.hour(item.starts_at, zone), t.hour(item.ends_at, zone)
    return start if start == end else Html(f"{start}–{end}")


def item_lines(item: ItemLine, zone: str, t: Translator, *, on: bool = False) -> Html:
    """Time and title, then room and speakers."""
    mark = "▶️ " if on else ""
    head = Html(f"{mark}{bold(hours(item, zone, t))} {SIGNS[item.kind]} {written(item.title, t)}")
    return lines(
        head,
        italic(item.speakers) if item.speakers else None,
        t("Room: {room}", room=item.room) if item.room else None,
    )
