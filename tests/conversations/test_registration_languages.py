"""One registration in Polish and one in Hungarian, as people there would write."""

from tests.conversations import scenes
from tests.conversations.registering import profile_of
from tests.conversations.world import World


async def test_a_registration_in_polish(world: World) -> None:
    fise = await scenes.host(world, "FISE", language="pl", zone="Europe/Warsaw")
    panel = await scenes.published_event(world, fise, title="Sprawny urząd", place="Warszawa")
    ngo = world.person("Ala", language="pl")
    await ngo.starts(panel.payload)
    await ngo.taps("Chcę", "Mam już 16 lat", "Ala")
    await ngo.says("Stowarzyszenie Zielony Zakątek")
    await ngo.taps("✓ Organizacja pozarządowa")
    await ngo.says("Szukamy wolontariuszy do ogrodu społecznego")
    await ngo.taps("Tak, dalej")
    await ngo.says("W weekendy możemy udostępnić salę")
    await ngo.taps("Tak, dalej")
    await ngo.says("ochrona środowiska, seniorzy")
    await ngo.taps("Dalej", "English", "Dalej", "Tak, mogą mnie znaleźć", "Przez organizatora")
    assert ngo.sees("Szukamy: Wolontariat")
    await ngo.taps("Zapisz")
    assert ngo.sees("Miejsce jest zarezerwowane")
    profile = (await profile_of(world, ngo, fise)).profile
    assert profile.languages == ("pl", "en")
    assert profile.offers[0].kind == "venue"
    assert set(profile.causes) >= {"environment", "seniors"}


async def test_a_registration_in_hungarian(world: World) -> None:
    dialog = await scenes.host(world)
    brunch = await scenes.published_event(world, dialog)
    company = world.person("Béla", language="hu", username="bela")
    await company.starts(brunch.payload)
    await company.taps("Szívesen", "Elmúltam 16 éves", "Béla")
    await company.says("Avas Informatika Kft.")
    await company.taps("✓ Cég, vállalkozás")
    await company.says("Gyakornokokat keresünk")
    await company.taps("Igen, tovább")
    await company.says("Diákjaink új honlapot készítenek civil szervezeteknek")
    await company.taps("Igen, tovább")
    await company.says("oktatás, fiatalok")
    await company.taps("Tovább", "Tovább", "Igen, rám találhatnak", "@bela")
    assert company.sees("Keresünk: Szakmai gyakorlat")
    await company.taps("Mentés")
    assert company.sees("A helye le van foglalva")
    profile = (await profile_of(world, company, dialog)).profile
    assert "website_it" in [one.kind for one in profile.offers]
    assert profile.sector == "business"
