"""What is said about typed answers that cannot be taken."""

from handlers.i18n import Html, Translator


def too_long(length: int, most: int, t: Translator) -> Html:
    """By how much to shorten it."""
    return t("That is {length} characters; please keep it within {most}.", length=length, most=most)


def not_a_number(most: int, t: Translator) -> Html:
    """For anything but a number of seats."""
    return t("Please write a whole number from 1 to {most}.", most=most)
