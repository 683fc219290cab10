"""The screens about oneself."""

from domain.people import LANGUAGES
from handlers.i18n import Html, Translator, bold, paragraphs
from handlers.navigation import ResumeDraft
from handlers.people.callbacks import ChooseLanguage
from handlers.screen import Button, Screen, column, ticked_if

# Each language in its own name, readable to someone who got the wrong one.
LANGUAGE_NAMES = {"en": "English", "pl": "Polski", "hu": "Magyar"}


def language_screen(t: Translator, *, asking: bool = False) -> Screen:
    """Asks for the language, marking the current one. `asking`: an unanswered question follows."""
    buttons = [
        Button(
            ticked_if(language == t.language) + LANGUAGE_NAMES[language],
            ChooseLanguage(language=language),
        )
        for language in LANGUAGES
    ]
    if asking:
        buttons.append(Button(t("Show the question"), ResumeDraft()))
    return Screen(t("Which language shall we speak?"), column(*buttons))


def help_screen(t: Translator, *, organises: bool = False) -> Screen:
    """The commands, one line each; organisers see theirs too."""
    commands = {
        "/events": t("upcoming events"),
        "/tickets": t("your tickets"),
        "/introductions": t("suggestions and introductions"),
        "/profile": t("your profile; change it here"),
        "/pause": t("no suggestions and messages for a while"),
        "/language": t("English, Polski, Magyar"),
        "/privacy": t("your data: see, export, erase"),
        "/cancel": t("leave what you were in the middle of"),
    }
    if organises:
        commands["/organise"] = t("your events and organisers")
    listed = "\n".join(f"{command} – {what}" for command, what in commands.items())
    return Screen(paragraphs(bold(t("What I can do for you")), Html(listed)))
