"""The output of `match`: JSON in the benchmark's format, or a row for each pair or trio, with reasons in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from typing import TYPE_CHECKING, Any

from domain.matching import Attendee, Matching, gini

if TYPE_CHECKING:
    from handlers.i18n import Translator


def answer(name: str, matching: Matching) -> Mapping[str, Any]:
    """The complete output for programs: reasons and causes by id."""
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
    """The output with its reasons in words."""
    from bot.commands.reasons import why_a_third, why_nobody, why_they_meet
    from handlers.i18n import translator

    t = translator(language)
    pairs = zip(answer["matches"], matching.matches, strict=True)
    trios = zip(answer["trios"], matching.trios, strict=True)
    nobody = zip(answer["unmatched"], matching.unmatched, strict=True)
    return {
        **answer,
        "matches": [{**it, "why": why_they_meet(each, t)} for it, each in pairs],
        "trios": [{**it, "why": why_a_third(each, t)} for it, each in trios],
        "unmatched": [{**it, "in_words": why_nobody(why, t)} for it, (_, why) in nobody],
    }


def rows(
    people: Sequence[Attendee], matching: Matching, t: "Translator"
) -> Iterable[Sequence[object]]:
    """A row for each pair, then each trio, then each unmatched person. Columns for a third exist only if
    there are trios."""
    from bot.commands.reasons import shared_languages, why_a_third, why_nobody, why_they_meet

    known = {person.id: person for person in people}
    places = 3 if matching.trios else 2

    def row(ids: Sequence[str], why: str, fit: object = "") -> Sequence[object]:
        met = [known[each] for each in ids]
        cells = [cell for one in met for cell in (one.id, one.organisation)]
        empty = [""] * (2 * places - len(cells))
        return (*cells, *empty, why, shared_languages(met, t) if len(met) > 1 else "", fit)

    titles = ((t("Person {n}", n=n + 1), t("Organisation {n}", n=n + 1)) for n in range(places))
    yield (*chain(*titles), t("Why"), t("Language in common"), t("Fit (0 to 1000)"))
    for each in matching.matches:
        yield row((each.a, each.b), why_they_meet(each, t), each.weight)
    for trio in matching.trios:
        yield row((trio.a, trio.b, trio.third), why_a_third(trio, t))
    for left, why in matching.unmatched:
        yield row((left,), why_nobody(why, t))


def _gini(matching: Matching) -> float:
    """The inequality of weight over everybody, including unmatched people."""
    having = Counter(dict.fromkeys((each for each, _ in matching.unmatched), 0))
    for each in matching.matches:
        having.update({each.a: each.weight, each.b: each.weight})
    return gini([*having.values()])
