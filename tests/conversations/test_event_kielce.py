"""“Cross-sector cooperation” in Kielce, Friday 7 June, and a workshop in a county that a local partner runs alone."""

from datetime import UTC, datetime, timedelta

from domain.lists import ListKind
from domain.roles import Role
from handlers.navigation import (
    EditEvent,
    ManageEvent,
    OpenCheckIn,
    OpenFigures,
    OpenProgramme,
    ShowSeriesFigures,
)
from handlers.reports.callbacks import Form, TakeList
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
    seats_all,
    sees_figures,
    taps,
    writes_programme,
)
from tests.conversations.scenes import Gathering
from tests.conversations.test_lists import spreadsheet
from tests.conversations.world import Actor, World

BEGINS = datetime(2024, 5, 20, 8, 0, tzinfo=UTC)
TITLE = "Współpraca międzysektorowa: idee, korzyści, wyzwania"
CREDIT = "Projekt dofinansowany ze środków publicznych"
PROGRAMME = """10:00 Prezentacja: raport o stanie miasta | Urząd Miasta Kielce
10:45 Prezentacja: modele partnerstwa publiczno-społecznego
11:30 Przerwa kawowa
12:00 Debata o kapitale: inwestycyjnym, finansowym, społecznym, cyfrowym | moderuje centrum współpracy | Aula"""
CITY, COUNTY, BAKERY = "Urząd Miasta Kielce", "Starostwo", "Piekarnia"
COMERS = (
    Comer(CITY, "local_government", "consortium", "public_task"),
    Comer(COUNTY, "local_government", "training", "venue"),
    Comer("Fundacja Świętokrzyska", "ngo", "sponsorship", "volunteers"),
    Comer("Firma rodzinna", "business", "volunteers", "sponsorship"),
    Comer(BAKERY, "business", "internships", "catering"),
    Comer("Stowarzyszenie", "ngo", "catering", "internships"),
)


async def test_a_debate_at_tables_in_kielce_and_a_workshop_that_only_its_partner_runs(
    world: World,
) -> None:
    ola, partner = world.person("Ola", language="pl"), world.person("Partner", language="pl")
    at = await scenes.host(world, "Centrum", language="pl", zone="Europe/Warsaw", owner=ola)
    debate, workshop = await are_announced(world, ola, partner, at)
    people = await all_come(world, at, debate, COMERS)
    await a_family_firm_brings_one(ola, people["Firma rodzinna"], debate)
    await seats_all(ola, "pl", debate)
    sectors = await sectors_by_table(world, debate.id)
    assert all(len(at_a_table) > 1 for at_a_table in sectors), "every table mixes sectors"
    here = {name: person for name, person in people.items() if name != BAKERY}
    await opens_the_door(world, ola, "pl", debate, here)
    await they_debate(world, ola, debate, people)
    await is_over(world, debate)
    figures = await sees_figures(ola, debate)
    assert f"{said('pl', 'Came')}: 5" in figures
    assert f"{said('pl', 'Companions, counted besides')}: 1" in figures
    assert "Firma: 1 / 2" in figures, "how many of each sector came, of those who had a seat"

    await runs_the_workshop_alone(world, partner, debate, workshop, people)
    figures = await sees_figures(ola, workshop)
    assert f"{said('pl', 'Came')}: 2 (5)" in figures, "beside the debate"
    await taps(ola, "pl", "The whole series")
    assert ola.sees(said("pl", "Came to any of them: {n}", n=6))
    assert ola.sees(said("pl", "Came more than once: {n}", n=1))


async def are_announced(
    world: World, ola: Actor, partner: Actor, at: Host
) -> tuple[Gathering, Gathering]:
    """Announce the debate and a workshop in a county: a publicly financed project, a series over several places."""
    await ola.says("/organise")
    await taps(ola, "pl", "Funder")
    await ola.says(CREDIT)
    debate = await announces(world, ola, "pl", TITLE, "7 czerwca o 10:00–14:00", "Kielce", 50)
    assert debate.starts_at == datetime(2024, 6, 7, 8, 0, tzinfo=UTC)
    assert debate.starts_at.strftime("%A") == "Friday"
    await writes_programme(ola, "pl", debate, PROGRAMME)
    assert ola.sees("12:00–14:00 ⚖️ Debata o kapitale")
    workshop = await announces(
        world, ola, "pl", "Warsztat w powiecie", "14 czerwca 10:00–12:00", "Busko-Zdrój", 12
    )
    await scenes.organises(world, partner, at, Role.ORGANISER, event=workshop)
    for event in (debate, workshop):
        await put_in_series(ola, "pl", event.id, "Współpraca w powiatach")
    return debate, workshop


async def a_family_firm_brings_one(ola: Actor, firm: Actor, debate: Gathering) -> None:
    """One generation of a family firm is registered, and has a chair for the other beside theirs."""
    await ola.presses(EditEvent(event_id=debate.id).pack())
    await taps(ola, "pl", "👥 Delegations")
    await ola.taps(said("pl", "👥 Up to {n}", n=1))
    await firm.starts(debate.payload)
    await firm.taps(said("pl", "I bring {n}", n=1))
    assert firm.sees(said("pl", "👥 Coming with you: {n}", n=1))


async def they_debate(
    world: World, ola: Actor, debate: Gathering, people: dict[str, Actor]
) -> None:
    """The report takes longer and the debate changes rooms; those present are told."""
    await ola.presses(OpenProgramme(event_id=debate.id).pack())
    await ola.taps("10:45–11:30", "+15 min")
    assert people[CITY].sees(said("pl", "The programme has changed"))
    assert said("pl", "The programme has changed") not in people[BAKERY].chat
    await world.until(debate.starts_at + timedelta(hours=2, minutes=30))
    await people[COUNTY].presses(OpenProgramme(event_id=debate.id).pack())
    assert people[COUNTY].sees("Teraz: Debata o kapitale")
    assert people[COUNTY].sees("moderuje centrum współpracy")


async def runs_the_workshop_alone(
    world: World,
    partner: Actor,
    debate: Gathering,
    workshop: Gathering,
    people: dict[str, Actor],
) -> None:
    """The partner sees the workshop's door and list, but neither the debate nor the figures of both."""
    for name in (COUNTY, BAKERY):
        await says_yes(people[name], "pl", workshop)
    await opens_the_door(world, partner, "pl", workshop, {BAKERY: people[BAKERY]})
    await partner.presses(OpenCheckIn(event_id=workshop.id).pack())
    await partner.taps(f"○ {COUNTY}")
    await is_over(world, workshop)
    take = TakeList(event_id=workshop.id, kind=ListKind.ATTENDANCE, form=Form.XLSX)
    await partner.presses(take.pack())
    assert {CREDIT, "Busko-Zdrój", BAKERY} <= set(spreadsheet(partner))
    for forbidden in (
        ManageEvent(event_id=debate.id),
        OpenFigures(event_id=debate.id),
        ShowSeriesFigures(event_id=workshop.id),
    ):
        await partner.presses(forbidden.pack())
        assert TITLE not in partner.screen


async def sectors_by_table(world: World, event_id: int) -> list[set[str]]:
    """The sectors at each table, over all rounds."""
    tables: dict[tuple[int, int], set[str]] = {}
    async with world.app.database.unit() as unit:
        for rsvp, _, _ in await unit.check_ins.people(event_id):
            for round_, table in enumerate(rsvp.tables or ()):
                tables.setdefault((round_, table), set()).add(rsvp.sector)
    return list(tables.values())
