"""What `match` answers: JSON in the bench's format, or a row for each two, with the reasons in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from domain.matching import Attendee, Matching, gini

if TYPE_CHECKING:
    from handlers.i18n import Translator


def answer(name: str, matching: Matching) -> Mapping[str, Any]:
    """All there is to tell, for programs: reasons and causes by their ids."""
    solution = matching.solution
    return {
        "format": "brunch-match-solution/1",
        "instance": name,
        **asdict(solution.standing),
        "proof": "optimal" if solution.optimal else "bound",
        "optimal": solution.optimal,
        "bound": solution.bound,
        "gap": round(solution.gap, 6),
        "gini": round(_gini(matching), 4),
        "prices": solution.prices and asdict(solution.prices),
        "pairs": [[each.a, each.b] for each in matching.matches],
        "matches": [asdict(each) for each in matching.matches],
        "trios": [asdict(each) for each in matching.trios],
        "unmatched": [{"id": each, "why": reason.value} for each, reason in matching.unmatched],
    }


def explained(answer: Mapping[str, Any], matching: Matching, language: str) -> Mapping[str, Any]:
    """The answer with its reasons in words."""
    from bot.commands.reasons import why_nobody, why_they_meet
    from handlers.i18n import translator

    t = translator(language)
    pairs = zip(answer["matches"], matching.matches, strict=True)
    nobody = zip(answer["unmatched"], matching.unmatched, strict=True)
    return {
        **answer,
        "matches": [{**it, "why": why_they_meet(each, t)} for it, each in pairs],
        "unmatched": [{**it, "in_words": why_nobody(why, t)} for it, (_, why) in nobody],
    }


def rows(
    people: Sequence[Attendee], matching: Matching, t: "Translator"
) -> Iterable[Sequence[object]]:
    """A row for each two, then one for each who has nobody."""
    from bot.commands.reasons import shared_languages, why_nobody, why_they_meet

    known = {person.id: person for person in people}
    yield (
        *(t("Person {n}", n=1), t("Organisation {n}", n=1)),
        *(t("Person {n}", n=2), t("Organisation {n}", n=2)),
        *(t("Why"), t("Language in common"), t("Fit (0 to 1000)")),
    )
    for each in matching.matches:
        one, other = known[each.a], known[each.b]
        said = why_they_meet(each, t), shared_languages(one, other, t), each.weight
        yield (one.id, one.organisation, other.id, other.organisation, *said)
    for left, why in matching.unmatched:
        yield (left, known[left].organisation, "", "", why_nobody(why, t), "", "")


def _gini(matching: Matching) -> float:
    """How unequally the weight is spread over everybody, those with nobody included."""
    having = Counter(dict.fromkeys((each for each, _ in matching.unmatched), 0))
    for each in matching.matches:
        having.update({each.a: each.weight, each.b: each.weight})
    return gini([*having.values()])
