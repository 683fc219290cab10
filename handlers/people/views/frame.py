"""The frame of every registration question: progress, a note, Back and Next."""

from handlers.i18n import Html, Translator, bold, italic, paragraphs, plain
from handlers.people.callbacks import AnswerStep, GoToStep
from handlers.people.wizard import Note, Wizard, progress, step_after, step_before
from handlers.screen import Button, Rows, Screen, ticked_if


def question_screen(
    wizard: Wizard,
    t: Translator,
    question: str,
    *details: str | None,
    rows: Rows = (),
    onward: str | None = None,
) -> Screen:
    """One question; `onward` labels the button that skips it."""
    text = paragraphs(
        noted(wizard, t),
        Html(f"{_progress(wizard, t)}{bold(question)}"),
        *details,
    )
    return Screen(text, (*rows, *_ways(wizard, t, onward)), asks=True)


def choice(wizard: Wizard, label: str, value: str, *, chosen: bool = False) -> Button:
    """A single choice; the previous answer is ticked."""
    action = AnswerStep(revision=wizard.revision, value=value)
    return Button(ticked_if(chosen) + plain(label), action)


def tick(wizard: Wizard, label: str, value: str, *, chosen: bool) -> Button:
    """A multiple choice: pressing toggles it."""
    action = AnswerStep(revision=wizard.revision, value=value, on=not chosen)
    return Button(ticked_if(chosen) + plain(label), action)


def skip_label(t: Translator, *, answered: bool) -> Html:
    """The label of the way on."""
    return t("Next ›") if answered else t("Skip ›")


def _progress(wizard: Wizard, t: Translator) -> Html:
    if wizard.revising:
        return Html("")
    number, total = progress(wizard)
    shown = italic(t("{number} of {total}", number=number, total=total))
    return Html(f"{shown}\n")


def _ways(wizard: Wizard, t: Translator, onward: str | None) -> Rows:
    back, ways = step_before(wizard), []
    if back is not None and not (wizard.revising and onward is not None):
        ways.append(Button(t("‹ Back"), GoToStep(revision=wizard.revision, step=back)))
    if onward is not None:
        next_step = GoToStep(revision=wizard.revision, step=step_after(wizard))
        ways.append(Button(t("Done ›") if wizard.revising else onward, next_step))
    return (tuple(ways),) if ways else ()


def noted(wizard: Wizard, t: Translator) -> Html | None:
    """Why the last answer was not accepted as given, if so."""
    return notes(t)[wizard.note] if wizard.note else None


def notes(t: Translator) -> dict[Note, Html]:
    """Reasons why an answer was not accepted as given."""
    return {
        Note.TOO_LONG: t("Please keep it to 64 characters."),
        Note.LINE_TOO_LONG: t("Please keep a line to 300 characters; you can send several."),
        Note.USE_BUTTONS: t("Please choose with the buttons below."),
        Note.NOT_UNDERSTOOD: t(
            "Thank you! I couldn't tell what this belongs to. "
            "Please choose below, say it in other words, or go on."
        ),
        Note.NO_CONTACT: t(
            "This looks neither like a phone number nor like an e-mail address. "
            "Please check it, for instance +36 30 123 4567 or name@example.org."
        ),
        Note.NOT_YOUR_CONTACT: t("Please share your own number, not someone else's."),
        Note.NO_LETTERS: t("Please write it in letters."),
        Note.NO_ORGANISATION: t(
            "I need a word beside your name, such as “trainer” or “volunteer”."
        ),
        Note.OWN_NAME: t(
            "That is your own name, and in a suggestion the other side would read it before you both said yes. "
            "Better write what you do, such as “trainer”; to keep it all the same, send it again."
        ),
    }
