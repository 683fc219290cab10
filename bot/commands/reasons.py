"""Why two people should meet, or why somebody is unmatched, in natural words of the reader's language."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from domain.interests.taxonomy import TAXONOMY, Entry
from domain.matching import Attendee, Fit, Match, SharedCause, Trio, WhyNobody
from handlers.i18n import Translator, plain

BEGIN_WITH_A_NAME = ("minorities",)
"""Entries whose labels begin with the name of a people (Roma), which Hungarian does not capitalise."""


def why_they_meet(match: Match, t: Translator) -> str:
    """What each gives the other, one sentence each. Related kinds are mentioned only if no exact match
    exists, and only the closest."""
    fits = [each for each in match.reasons if isinstance(each, Fit)]
    told = [
        sentence
        for seeker, giver in ((match.a, match.b), (match.b, match.a))
        for sentence in _gains([fit for fit in fits if fit.seeker == seeker], seeker, giver, t)
    ]
    causes = [each.cause for each in match.reasons if isinstance(each, SharedCause)]
    if causes:
        told.append(plain(t("Both work on: {causes}.", causes=_named(causes, t))))
    return " ".join(told)


def why_a_third(trio: Trio, t: Translator) -> str:
    """What the third gives one of the two, and gets from one of them; the two are explained as a pair."""
    told = (
        sentence
        for fit in (trio.covers, trio.gains)
        for sentence in _gains([fit], fit.seeker, fit.giver, t)
    )
    return plain(t("The three could work together: {why}", why=" ".join(told)))


def why_nobody(why: WhyNobody, t: Translator) -> str:
    """The reason, shown beside the person's name."""
    return plain(
        {
            WhyNobody.WANTED_NOBODY: t("Asked for no introductions."),
            WhyNobody.NOTHING_STATED: t(
                "What they seek and offer is not stated, or could not be understood."
            ),
            WhyNobody.NOTHING_SOUGHT_IS_OFFERED: t(
                "Nobody offers what they seek or seeks what they offer."
            ),
            WhyNobody.ONLY_COLLEAGUES: t("Only their own colleagues would fit."),
            WhyNobody.NO_SHARED_LANGUAGE: t("Shares no language with those who fit."),
            WhyNobody.ALL_KNOWN_ALREADY: t("Already knows those who fit."),
            WhyNobody.OTHERS_WERE_FULL: t("Those who fit have introductions enough."),
        }[why]
    )


def shared_languages(people: Sequence[Attendee], t: Translator) -> str:
    """The languages that all of them speak, by name; empty if one of them stated none."""
    one, *others = people
    shared = [code for code in one.languages if all(code in it.languages for it in others)]
    return ", ".join(_language(code, t) for code in shared)


def _language(code: str, t: Translator) -> str:
    """A language's name; for the Roma's the name they use, unlike Unicode's Polish one."""
    return t("Romani") if code == "rom" else t.locale.languages.get(code, code)


def _gains(fits: list[Fit], seeker: str, giver: str, t: Translator) -> Iterable[str]:
    exact = list(dict.fromkeys(fit.sought for fit in fits if fit.sought == fit.offered))
    if exact:
        text = t(
            "{seeker} seeks what {giver} offers: {kinds}.",
            seeker=seeker,
            giver=giver,
            kinds=_named(exact, t),
        )
        yield plain(text)
        return
    for fit in fits[:1]:
        text = t(
            "{seeker} seeks: {sought}; close to it, {giver} offers: {offered}.",
            seeker=seeker,
            sought=_named([fit.sought], t),
            giver=giver,
            offered=_named([fit.offered], t),
        )
        yield plain(text)


def _named(entries: Iterable[str], t: Translator) -> str:
    """Several, with no full stop of their own before the sentence's."""
    return "; ".join(_within(entry, t.language) for entry in entries).removesuffix(".")


def _within(entry: str, language: str) -> str:
    """An entry's short label within a sentence: uncapitalised, unless it begins with a name or an
    abbreviation (HR). Unknown entries stay as they are."""
    known = _entries().get(entry)
    if known is None:
        return entry
    label = known.short(language)
    small = label[1:2].islower() and (language == "hu" or entry not in BEGIN_WITH_A_NAME)
    return label[:1].lower() + label[1:] if small else label


@cache
def _entries() -> Mapping[str, Entry]:
    return {each.id: each for each in (*TAXONOMY.causes, *TAXONOMY.kinds)}
