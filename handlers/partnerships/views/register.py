"""What came of a host's introductions, for its organisers: organisations alone, no names of people."""

from domain.partnerships import Ending, Scope, Stage
from handlers.i18n import Html, Translator, bold, escaped, italic, lines, paragraphs
from handlers.navigation import OpenHost, OpenRegister, ShowFunderReport
from handlers.partnerships.callbacks import ShowLessons, TakeSummary
from handlers.phrases.partnerships import ending_name, stage_name
from handlers.phrases.vocabulary import beside, kind_name
from handlers.screen import Attachment, Button, Screen, column, shortened, turning
from services.cards.partnerships import (
    CameAboutCard,
    LessonsCard,
    PairCard,
    RegisterCard,
    SummaryCard,
)

NAME = 60  # characters of an organisation
SIGNS = {Stage.PARTNERSHIP: "🤝", Stage.NEGOTIATING: "💬", Stage.MET: "☕", Stage.ENDED: "✖️"}


def register_screen(card: RegisterCard, t: Translator) -> Screen:
    """How many there are at each stage, and the pairs, those who work together first."""
    host_id = card.host_id
    text = paragraphs(
        bold(t("Partnerships: {host}", host=card.host_name)),
        lines(
            t("Introduced: {n}", n=card.introduced),
            *(
                t("{sign} {stage}: {n}", sign=SIGNS[stage], stage=stage_name(stage, t), n=n)
                for stage, n in card.stages
            ),
        ),
        *(_pair(pair, t) for pair in card.pairs),
        None if card.pairs else t("Nobody has told yet what came of an introduction."),
        t(
            "I ask both sides after two weeks, two months and half a year. A pair stands here once "
            "one of them has answered, and as a partnership once both say so."
        ),
    )
    turns = turning(card.page, card.pages, lambda page: OpenRegister(host_id=host_id, page=page))
    lessons = Button(t("What was learned ({n})", n=card.lessons), ShowLessons(host_id=host_id))
    summary = Button(t("📄 For the closing meeting"), TakeSummary(host_id=host_id))
    report = ShowFunderReport(scope=Scope.HOST, subject_id=host_id)
    below = column(
        *((lessons,) if card.lessons else ()),
        *((summary,) if card.pairs else ()),
        Button(t("Report for the funder"), report),
        Button(t("‹ My events"), OpenHost(host_id=host_id)),
    )
    return Screen(text, turns + below)


def came_about_screen(card: CameAboutCard, t: Translator) -> Screen:
    """To an organiser, once: both say that they work together."""
    text = paragraphs(
        bold(t("A partnership has come about: {host}", host=card.host_name)),
        _pair(card.pair, t),
        t("Both sides say that they work together."),
    )
    register = Button(t("🤝 Partnerships"), OpenRegister(host_id=card.host_id))
    return Screen(text, column(register))


def lessons_screen(card: LessonsCard, t: Translator) -> Screen:
    """In people's own words."""
    text = paragraphs(
        bold(t("What was learned of what ended")),
        *(_lesson(ending, line, t) for ending, line in card.lessons),
    )
    turns = turning(
        card.page, card.pages, lambda page: ShowLessons(host_id=card.host_id, page=page)
    )
    back = Button(t("‹ Back"), OpenRegister(host_id=card.host_id))
    return Screen(text, turns + column(back))


def summary_screen(card: SummaryCard, file: Attachment, t: Translator) -> Screen:
    """The file, and what is in it for everybody to read."""
    n = len(card.pairs)
    text = paragraphs(
        bold(t("For the closing meeting")),
        t.plural("{n} partnership is in the file.", "{n} partnerships are in the file.", n)
        if n
        else t("There is no partnership yet that both sides call so."),
        t(
            "It names organisations, no people, and only what both sides call a partnership; everything else "
            "is in counts. You can show it or hand it round."
        ),
        t("What was learned is a sheet of its own: read it before you pass it on.")
        if card.lessons
        else None,
    )
    return Screen(text, attachment=file)


def _pair(pair: PairCard, t: Translator) -> Html:
    one, other = (escaped(shortened(name, NAME)) for name in (pair.one, pair.other))
    why = [italic(ending_name(ending, t)) for ending in pair.endings]
    kinds = beside(kind_name(kind, t) for kind in pair.kinds)
    sign = "✅" if Ending.DONE in pair.endings else SIGNS[pair.stage]
    return lines(Html(f"{sign} <b>{one} ↔ {other}</b>"), kinds or None, *why)


def _lesson(ending: Ending | None, line: str, t: Translator) -> Html:
    why = italic(ending_name(ending, t)) if ending else None
    return lines(t("“{line}”", line=line), why)
