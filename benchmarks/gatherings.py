"""Generated gatherings of any size, with needs like those of the brunches the bot is modelled on."""

from collections import defaultdict
from random import Random

from domain.interests.taxonomy import TAXONOMY
from domain.matching import Attendee, Candidate, score

RELATED = {kind.id: kind.related for kind in TAXONOMY.kinds}
KINDS = [kind.id for kind in TAXONOMY.kinds]
CAUSES = [cause.id for cause in TAXONOMY.causes]
SECTORS = ("ngo", "ngo", "ngo", "business", "business", "local_government", "university", "media")
CAPS = (3, 3, 3, 3, 3, 3, 2, 2, 1, 5)


def crowd(people: int, seed: int) -> list[Attendee]:
    """This many people, two to an organisation on average; a few kinds are sought by most, others offered."""
    chance = Random(seed)
    sought, offered = (chance.sample(KINDS, len(KINDS)) for _ in range(2))
    sectors = [chance.choice(SECTORS) for _ in range(people)]
    return [
        Attendee(
            id=f"p{number:05d}",
            organisation=f"o{(home := chance.randrange(people // 2)):05d}",
            sector=sectors[home],
            seeks=_some(chance, sought),
            offers=_some(chance, offered),
            causes=tuple(chance.sample(CAUSES, chance.choice((1, 1, 2, 3)))),
            cap=chance.choice(CAPS),
        )
        for number in range(people)
    ]


def edges(people: list[Attendee], each: int, seed: int) -> list[Candidate]:
    """Draw `each` candidates for everybody, among those who offer something close to a need."""
    chance = Random(seed)
    givers: dict[str, list[Attendee]] = defaultdict(list)
    for person in people:
        for kind in person.offers:
            givers[kind].append(person)
    found: dict[tuple[str, str], Candidate] = {}
    for person in people:
        near = [kind for it in person.seeks for kind in (it, *RELATED[it]) if givers[kind]]
        for kind in chance.choices(near, k=2 * each) if near else ():
            other = chance.choice(givers[kind])
            scored = score(person, other, RELATED) if other.id != person.id else None
            if scored and person.organisation != other.organisation:
                found[scored.a, scored.b] = scored
    return list(found.values())


def _some(chance: Random, kinds: list[str]) -> tuple[str, ...]:
    """One to three kinds, their frequency halving every five places in the list."""
    drawn = (int(chance.expovariate(0.14)) % len(kinds) for _ in range(chance.choice((1, 2, 2, 3))))
    return tuple(dict.fromkeys(kinds[place] for place in drawn))
