"""“Cross-sector cooperation” in Kielce, Friday 7 June, and a workshop in a county that a local partner runs alone."""

from datetime import UTC, datetime

from domain.roles import Role
from handlers.navigation import EditEvent, ManageEvent, OpenFigures, ShowSeriesFigures
from tests.conversations import scenes
from tests.conversations.organising import (
    Comer,
    all_come,
    announces,
    is_over,
    opens_the_door,
    put_in_series,
    said,
    seats_all,
    sees_figures,
    taps,
)
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

BEGINS = datetime(2024, 5, 20, 8, 0, tzinfo=UTC)
TITLE = "Współpraca międzysektorowa: idee, korzyści, wyzwania"
COMERS = (
    Comer("Urząd Miasta Kielce", "local_government", "consortium", "public_task"),
    Comer("Starostwo", "local_government", "training", "venue"),
    Comer("Fundacja Świętokrzyska", "ngo", "sponsorship", "volunteers"),
    Comer("Firma rodzinna", "business", "volunteers", "sponsorship"),
    Comer("Piekarnia", "business", "internships", "catering"),
    Comer("Stowarzyszenie", "ngo", "catering", "internships"),
)


async def test_a_debate_at_tables_in_kielce_and_a_workshop_that_only_its_partner_runs(
    world: World,
) -> None:
    ola, partner = world.person("Ola", language="pl"), world.person("Partner", language="pl")
    at = await scenes.host(world, "Centrum", language="pl", zone="Europe/Warsaw", owner=ola)
    debate = await announces(world, ola, "pl", TITLE, "7 czerwca o 10:00–14:00", "Kielce", 50)
    assert debate.starts_at == datetime(2024, 6, 7, 8, 0, tzinfo=UTC)
    assert debate.starts_at.strftime("%A") == "Friday"
    workshop = await announces(
        world, ola, "pl", "Warsztat w powiecie", "14 czerwca 10:00–12:00", "Busko-Zdrój", 12
    )
    await scenes.organises(world, partner, at, Role.ORGANISER, event=workshop)
    for event in (debate, workshop):
        await put_in_series(ola, "pl", event.id, "Współpraca w powiatach")

    people = await all_come(world, at, debate, COMERS)
    await a_family_firm_brings_one(ola, people["Firma rodzinna"], debate)
    await seats_all(ola, "pl", debate)
    sectors = await sectors_by_table(world, debate.id)
    assert all(len(at_a_table) > 1 for at_a_table in sectors), "every table mixes sectors"
    here = {name: person for name, person in people.items() if name != "Piekarnia"}
    await opens_the_door(world, ola, "pl", debate, here)
    await is_over(world, debate)
    figures = await sees_figures(ola, debate)
    assert f"{said('pl', 'Came')}: 5" in figures
    assert f"{said('pl', 'Companions, counted besides')}: 1" in figures

    await runs_the_workshop_alone(partner, debate, workshop)
    figures = await sees_figures(ola, workshop)
    assert said("pl", "In brackets: {title}", title="")[:12] in figures, "beside the debate"


async def a_family_firm_brings_one(ola: Actor, firm: Actor, debate: Gathering) -> None:
    """Of two generations one is registered, and has a chair for the other beside theirs."""
    await ola.presses(EditEvent(event_id=debate.id).pack())
    await taps(ola, "pl", "👥 Delegations")
    await ola.taps(said("pl", "👥 Up to {n}", n=1))
    await firm.starts(debate.payload)
    await firm.taps(said("pl", "I bring {n}", n=1))
    assert firm.sees(said("pl", "👥 Coming with you: {n}", n=1))


async def runs_the_workshop_alone(partner: Actor, debate: Gathering, workshop: Gathering) -> None:
    """The partner sees the workshop, and neither the debate nor the figures of both."""
    await partner.presses(ManageEvent(event_id=workshop.id).pack())
    assert partner.sees("Warsztat w powiecie")
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
