"""“CSR for Upper Silesia”, spring 2009: companies choose NGOs, and ten of eleven pairs report what came of it."""

from collections.abc import Iterator
from datetime import UTC, datetime

from domain.interests.taxonomy import TAXONOMY
from domain.roles import Role
from handlers.navigation import OpenProgramme
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.organising import (
    Comer,
    all_come,
    announces,
    is_over,
    opens_the_door,
    put_in_series,
    said,
    says_yes,
    sees_figures,
    taps,
    writes_programme,
)
from tests.conversations.scenes import Gathering
from tests.conversations.test_lists import spreadsheet
from tests.conversations.world import Actor, World

BEGINS = datetime(2009, 3, 9, 8, 0, tzinfo=UTC)
TITLE = "Wiosna międzysektorowa"
HR = "HR Masters"
PAIRS = (
    ("Jastrzębska Spółka Energetyczna", "Fundacja Ekologiczna „Silesia”", "advocacy"),
    ("Atmoterm", "Polski Klub Ekologiczny", "research"),
    ("DPM", "THEOTOKOS", "speakers"),
    (HR, "AIESEC", "training"),
    ("Biuro Turystyczne „Sport Centrum”", "Akademia Wspierania Rozwoju Człowieka", "mentoring"),
    (HR, "Centrum Rozwoju Inicjatyw Społecznych", "training"),
    ("Laboratorium Obrazu", "MZUK", "photo_video"),
    ("Agencja Rozwoju Lokalnego", "Forum Kobiet Ziemi Gliwickiej", "inclusive_employment"),
    ("Częstochowskie Przedsiębiorstwo Komunalne", "Dom Pomocy Społecznej w Poraju", "volunteers"),
    ("MARTECH-PLUS", "Stowarzyszenie św. Filipa Nereusza", "event_coorg"),
)
"""Which company chose which NGO, and what it sought there."""
ELEVENTH = ("Jedenasta firma", "Jedenasta organizacja", "venue")


def comers() -> Iterator[Comer]:
    """All of them once: companies with what they seek, NGOs with what they offer."""
    sought: dict[str, str] = {}
    for company, ngo, kind in (*PAIRS, ELEVENTH):
        sought[company] = kind
        yield Comer(ngo, "ngo", "website_it", kind)
    for company, kind in sought.items():
        yield Comer(company, "business", kind, "website_it")


async def test_companies_choose_ngos_and_ten_of_eleven_pairs_tell_what_came_of_it(
    world: World,
) -> None:
    iza = world.person("Iza", language="pl")
    at = await scenes.host(world, "CRIS", language="pl", zone="Europe/Warsaw", owner=iza)
    meeting = await announces(world, iza, "pl", TITLE, "20 marca 10:00–15:00", "Katowice", 40)
    people = await all_come(world, at, meeting, tuple(comers()))
    await opens_the_door(world, iza, "pl", meeting, people)
    await is_over(world, meeting, hours=8)
    await iza.taps(said("pl", "Look through"))
    await iza.taps(said("pl", "Release all the rest"))
    await world.wait(days=9)  # nobody answered the bot's suggestions: they choose for themselves

    await the_companies_choose(people)
    await an_expert_looks_on(world, at, meeting, people)
    await ten_pairs_work_together(iza, people)
    summary = await pairs_are_presented(world, iza, people)
    conference = await announces(
        world, iza, "pl", "Konferencja końcowa", "15 czerwca 10:00–14:00", "Opole", 100
    )
    for event in (meeting, summary, conference):
        await put_in_series(iza, "pl", event.id, "CSR dla Śląska")
    await sees_figures(iza, summary)
    await taps(iza, "pl", "The whole series")
    everybody = len(people)
    assert iza.sees(said("pl", "Came to any of them: {n}", n=everybody))
    assert iza.sees(said("pl", "Came more than once: {n}", n=everybody - 2))


async def the_companies_choose(people: dict[str, Actor]) -> None:
    """Each company finds an organisation, asks it, and hears its yes; one takes two, one pair comes to nothing."""
    for company, ngo, kind in (*PAIRS, ELEVENTH):
        await people[company].says("/introductions")
        await taps(people[company], "pl", "Find someone")
        await people[company].says(TAXONOMY.kind(kind).label("pl"))
        await people[company].taps(ngo[:12])
        await taps(people[company], "pl", "Ask without a line")
        assert people[ngo].sees(said("pl", "Someone would like to get to know you"))
        if ngo == ELEVENTH[1]:
            await taps(people[ngo], "pl", "Not now")
            assert not people[company].sees(said("pl", "You both said yes! Please meet:"))
        else:
            await taps(people[ngo], "pl", "Yes, introduce us")
            assert people[company].sees(said("pl", "You both said yes! Please meet:"))
    await people[HR].says("/introductions")
    assert all(ngo in people[HR].screen for company, ngo, _ in PAIRS if company == HR)


async def an_expert_looks_on(
    world: World, at: Host, meeting: Gathering, people: dict[str, Actor]
) -> None:
    """Two negotiating parties let the expert of the meeting where they met follow, and read the expert's remarks."""
    expert = world.person("Outside Expert")
    await scenes.organises(world, expert, at, Role.ADVISER, event=meeting)
    company, ngo, _ = PAIRS[0]
    for name, other in ((company, ngo), (ngo, company)):
        await people[name].says("/introductions")
        await people[name].taps(other[:12])
        await taps(people[name], "pl", "What came of it", "We are making plans")
        await taps(people[name], "pl", "Let an adviser look on", "Yes, they may look on")
    await expert.says("/organise")
    await expert.taps("💡 Pairs to advise", "Jastrzębska")
    assert all(name in expert.screen for name in (company, ngo, "making plans"))
    await expert.taps("✍ Write to both")
    await expert.says("Strong: both know why.\nWeak: who pays for the room?")
    await expert.taps("Send it to both")
    for name in (company, ngo):
        assert people[name].sees(said("pl", "An adviser writes to you both"))
        assert people[name].sees("Weak: who pays for the room?")


async def ten_pairs_work_together(iza: Actor, people: dict[str, Actor]) -> None:
    """Each company says in what, each NGO confirms; the summary meeting's register lists all ten."""
    for company, ngo, kind in PAIRS:
        await people[company].says("/introductions")
        await people[company].taps(ngo[:12])
        await taps(people[company], "pl", "What came of it", "We work together")
        await people[company].taps(TAXONOMY.kind(kind).label("pl"))
        await taps(people[ngo], "pl", "Yes, we work together")
    await iza.says("/organise")
    await taps(iza, "pl", "🤝 Partnerships")
    assert iza.sees(f"{said('pl', 'working together')}: {len(PAIRS)}")
    assert f"{HR} ↔ Centrum Rozwoju Inicjatyw Społecznych" in iza.screen
    assert TAXONOMY.kind("event_coorg").label("pl") in iza.screen
    await iza.taps("▶")
    assert "Atmoterm ↔ Polski Klub Ekologiczny" in iza.screen
    await taps(iza, "pl", "📄 For the closing meeting")
    cells = spreadsheet(iza)
    assert all(company in cells and ngo in cells for company, ngo, _ in PAIRS)
    assert not set(ELEVENTH[:2]) & set(cells), "of whom the eleventh pair is"
    await iza.says("/organise")
    await taps(iza, "pl", "🤝 Partnerships")
    await taps(iza, "pl", "Report for the funder")
    assert iza.sees(f"{said('pl', 'Partnerships')}: {len(PAIRS)}")
    assert "10 → 10 → 10 → 10" in iza.screen, "nearly all of them NGOs and companies"


async def pairs_are_presented(world: World, iza: Actor, people: dict[str, Actor]) -> Gathering:
    """At the summary meeting, with an outside expert: ten presentations, longer than a screen."""
    summary = await announces(
        world, iza, "pl", "Spotkanie podsumowujące", "15 maja 10:00–15:00", "Katowice", 40
    )
    times = (f"{10 + number * 20 // 60}:{number * 20 % 60:02}" for number in range(len(PAIRS)))
    shown = [f"{at} Prezentacja: {a} i {b}" for at, (a, b, _) in zip(times, PAIRS, strict=True)]
    remarks = "13:20 Panel: mocne i słabe strony negocjacji | ekspert zewnętrzny"
    await writes_programme(iza, "pl", summary, "\n".join((*shown, remarks)))
    presenting = {name: one for name, one in people.items() if name not in ELEVENTH}
    for person in presenting.values():
        await says_yes(person, "pl", summary)
    await presenting[HR].presses(OpenProgramme(event_id=summary.id).pack())
    assert presenting[HR].sees("11:00–11:20 📊 Prezentacja: HR Masters i AIESEC")
    await is_over(world, summary, hours=8)
    await iza.presses(f"allcame:{summary.id}")
    return summary
