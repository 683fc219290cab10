"""How a host comes to be, who may open one, and its organisers' desk."""

from tests.conversations.world import World


async def test_an_operator_opens_a_host_and_becomes_its_owner(world: World) -> None:
    operator = world.operator
    await operator.says("/organise", "Dialóg Egyesület")
    await operator.taps("Magyar", "Budapest")
    assert operator.sees("Dialóg Egyesület")
    assert operator.toast == "The host is open."
    await operator.says("/organise")
    assert operator.sees("Create an event")
