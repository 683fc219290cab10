"""What people are told when something is refused, or fails on our side."""

from datetime import timedelta

from domain.asks import OPEN_ASKS
from domain.discussion import ANSWERS_EACH, MOST_PROMPTS
from domain.programme import MOST_ITEMS
from domain.questions import MOST_QUESTIONS
from domain.refusal import Refusal, RefusalCode
from domain.reminders import MOST_RULES
from domain.roles import DOOR_OPENS_BEFORE_START
from handlers.i18n import Html, Translator
from handlers.screen import Reply


def refused(refusal: Refusal, t: Translator) -> Reply:
    """The sentence for a refusal: an alert after a press, a message after a text."""
    return Reply(toast=sentence(refusal.code, t), alert=True)


def apology(t: Translator) -> Reply:
    """The apology when it was our fault."""
    return Reply(
        toast=t(
            "Sorry, something went wrong on my side. Nothing you entered before is lost. Please "
            "try again in a moment."
        ),
        alert=True,
    )


def sentence(code: RefusalCode, t: Translator) -> Html:
    """The sentence for each code."""
    return sentences(t)[code]


def sentences(t: Translator) -> dict[RefusalCode, Html]:
    """Every refusal in the reader's language."""
    code = RefusalCode
    return {
        code.NOT_ALLOWED: t("This is not yours to change. If it should be, ask the organiser."),
        code.NOT_A_MEMBER: t("Please register first; it takes about two minutes."),
        code.NOT_ATTENDED: t("This is for those who were at the event."),
        code.NOT_FOUND: t("This is not there any more."),
        code.OUTDATED_BUTTON: t("This button is from an earlier step."),
        code.EVENT_OVER: t("This event is over."),
        code.EVENT_CANCELLED: t("This event has been cancelled."),
        code.EVENT_FULL: t("The event has begun and all seats are taken."),
        code.EVENT_IN_THE_PAST: t("This time has passed already. Please choose a later one."),
        code.EVENT_NOT_OVER: t("This can be done once the event is over."),
        code.RSVP_NOT_YET: t("It is too early to answer. The event says from when you can."),
        code.RSVP_CLOSED: t("The time to answer is over. Please write to the organisers."),
        code.TIMES_OUT_OF_ORDER: t("The times must follow each other: from, until, the start."),
        code.SEATS_BELOW_GOING: t("More people are coming than that. Please keep a seat for each."),
        code.QUOTA_OF_NONE: t("Let at least one come, or lift the quota."),
        code.SECTOR_FULL: t("The seats for this sector are taken."),
        code.ORGANISATION_FULL: t("As many of this organisation are coming as one may send."),
        code.ALREADY_CHECKED_IN: t("You are checked in already. Enjoy the event!"),
        code.NO_SEAT: t("There is no free seat at the moment."),
        code.NO_ROOM_FOR_COMPANIONS: t(
            "There is no room for so many any more. Open the event anew to see how many you can bring."
        ),
        code.DOOR_CLOSED: t.plural(
            "Check-in opens {n} hour before the start and closes at the end.",
            "Check-in opens {n} hours before the start and closes at the end.",
            DOOR_OPENS_BEFORE_START // timedelta(hours=1),
        ),
        code.NOBODY_THERE: t("There is nobody to write to yet."),
        code.TOO_MANY_QUESTIONS: t.plural(
            "An event can have {n} of these questions at most.",
            "An event can have {n} of these questions at most.",
            MOST_QUESTIONS,
        ),
        code.NEEDS_A_YES: t("These questions are for those who come."),
        code.ONLY_ON_THE_DAY: t("Names are shown from the day before the event to its end."),
        code.TOO_MANY_REMINDERS: t.plural(
            "An event can have {n} reminder at most.",
            "An event can have {n} reminders at most.",
            MOST_RULES,
        ),
        code.TOO_MANY_ITEMS: t.plural(
            "A programme can have {n} item at most.",
            "A programme can have {n} items at most.",
            MOST_ITEMS,
        ),
        code.NEEDS_A_SEAT: t("The discussion is for those who have a seat at the event."),
        code.PROMPT_CLOSED: t("This question is closed. Thank you for your interest!"),
        code.TOO_MANY_ANSWERS: t.plural(
            "You have answered this question {n} time. Let us hear the others, too!",
            "You have answered this question {n} times. Let us hear the others, too!",
            ANSWERS_EACH,
        ),
        code.TOO_MANY_PROMPTS: t.plural(
            "An event can have {n} question at most.",
            "An event can have {n} questions at most.",
            MOST_PROMPTS,
        ),
        code.INVITATION_USED: t("This invitation has been used already. Ask for a new one."),
        code.INVITATION_EXPIRED: t("This invitation has expired. Ask for a new one."),
        code.LAST_OWNER: t(
            "You are the only owner. Please invite another owner first, or close it all at “Organisers”."
        ),
        code.OTHER_OWNERS: t(
            "There are other owners. You can give up your own role at “Organisers” instead."
        ),
        code.EVENTS_AHEAD: t(
            "There are events still to come. Please call them off first, so that people are told."
        ),
        code.MESSAGES_OWED: t(
            "Messages are still on their way, or held back. Please try again once they have gone out, or stop them."
        ),
        code.SUGGESTION_CLOSED: t("The time for answering this suggestion is over."),
        code.ALREADY_INTRODUCED: t("You two have been introduced already."),
        code.LINE_TELLS_WHO: t(
            "Please leave out names, links and numbers: they follow once both sides said yes."
        ),
        code.TOO_MANY_ASKS: t.plural(
            "{n} of your requests is still open. Please wait for an answer.",
            "{n} of your requests are still open. Please wait for an answer.",
            OPEN_ASKS,
        ),
        code.TOO_MANY_REMARKS: t(
            "You have written to these two three times within a day. Please give them time to read it, and write again tomorrow."
        ),
        code.BEING_CHOSEN: t("Suggestions are being chosen anew. Please look again in a moment."),
        code.PAIR_COLLEAGUES: t("These two are from the same organisation."),
        code.PAIR_IMPOSSIBLE: t(
            "I cannot suggest these two to each other: perhaps they share no language, one takes a "
            "break, or they have met here before. Which it is stays confidential."
        ),
        code.PAIR_FULL: t(
            "One of them has as many suggestions released or pinned as a person gets. Please strike "
            "or unpin one first."
        ),
        code.PAIR_OUT: t("This suggestion has gone out already."),
        code.NOBODY_ELSE_FITS: t("Nobody else fits these two, so this suggestion stays."),
        code.TRIO_FULL: t(
            "One of the three has as many suggestions as a person gets. Please strike one first."
        ),
        code.PAIR_IN_TRIO: t(
            "Two of these three go out with somebody else already. To change that, tap 📌 at their "
            "pair in the review."
        ),
    }
