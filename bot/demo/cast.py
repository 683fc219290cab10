"""Who comes to the demo's brunch in Miskolc, and what they type.

The association and the IT company are those of the first Civil–Business Brunch, with what they really sought and
offered (docs/demo.md). Everybody else is the kind of their organisation: no person is named, and no need is
invented for an organisation that exists.
"""

from dataclasses import dataclass

HOST = "Dialóg Egyesület"
TITLE = "Civil–üzleti villásreggeli"
PLACE = "Miskolc, Avalon Rendezvényközpont"
SEATS = 20


@dataclass(frozen=True, slots=True)
class Role:
    """One participant: who they are, what they type, and how they behave."""

    name: str
    language: str
    organisation: str
    sector: str
    seeks: str
    offers: str
    cancels: bool = False  # gives the seat back a week before
    stays_away: bool = False
    says_yes: bool = True
    blocks: bool = False  # blocks the bot before the suggestions go out


def _hu(name: str, organisation: str, sector: str, seeks: str, offers: str, **more: bool) -> Role:
    return Role(name, "hu", organisation, sector, seeks, offers, **more)


def _pl(name: str, organisation: str, sector: str, seeks: str, offers: str, **more: bool) -> Role:
    return Role(name, "pl", organisation, sector, seeks, offers, **more)


def _en(name: str, organisation: str, sector: str, seeks: str, offers: str, **more: bool) -> Role:
    return Role(name, "en", organisation, sector, seeks, offers, **more)


ASSOCIATION = _hu(
    "Egyesületi koordinátor",
    HOST,
    "ngo",
    "régi honlapunk megújításához keresünk segítséget",
    "közös projekteket és civil kapcsolatokat kínálunk",
)
IT_COMPANY = _hu(
    "Mentorprogram-vezető",
    "Informatikai cég (Evocampus)",
    "business",
    "valós feladatokat keresünk a diákjainknak, közös projektet civilekkel",
    "diákjaink mentorral weboldalt készítenek civileknek, diákmentor program",
)

CAST: tuple[Role, ...] = (
    ASSOCIATION,
    IT_COMPANY,
    _hu(
        "Menhelyvezető",
        "Állatmenhely",
        "ngo",
        "önkénteseket keresünk a menhelyre",
        "csapatépítő napot tudunk szervezni cégeknek",
    ),
    _hu(
        "Ügyvezető",
        "Családi cég",
        "business",
        "csapatépítő programot keresünk a dolgozóinknak",
        "dolgozóink szívesen önkénteskednek",
        says_yes=False,
    ),
    _hu(
        "Referens",
        "Városháza",
        "local_government",
        "civil partnereket keresünk közös pályázathoz",
        "termet tudunk adni rendezvényekhez",
    ),
    _pl(
        "Prezeska",
        "Spółdzielnia socjalna",
        "social_economy",
        "szukamy zleceń na catering",
        "oferujemy catering na wydarzenia",
    ),
    _pl(
        "Pracownica biura karier",
        "Uczelnia",
        "university",
        "szukamy miejsc na staże dla studentów",
        "studenci mogą pomóc jako wolontariusze",
    ),
    _en(
        "Programme lead",
        "Youth club",
        "ngo",
        "we are looking for a venue for our workshops",
        "we offer workshops for young people",
    ),
    _hu(
        "Könyvtáros",
        "Könyvtár",
        "public_institution",
        "előadókat keresünk rendezvényeinkre",
        "termet kínálunk képzésekhez",
    ),
    _hu(
        "Irodavezető",
        "Könyvelőiroda",
        "business",
        "médiamegjelenést keresünk",
        "ingyenes könyvelési tanácsadást kínálunk civileknek",
    ),
    _hu(
        "Szociális munkás",
        "Családsegítő alapítvány",
        "ngo",
        "könyvelési segítséget keresünk",
        "képzést tudunk tartani szociális témákban",
        cancels=True,
    ),
    _pl(
        "Koordynatorka",
        "Fundacja ekologiczna",
        "ngo",
        "szukamy sponsora na sadzenie drzew",
        "oferujemy warsztaty ekologiczne dla firm",
    ),
    _pl(
        "Dyrektor",
        "Firma rodzinna",
        "business",
        "szukamy warsztatów ekologicznych dla pracowników",
        "możemy sponsorować lokalne inicjatywy",
    ),
    _en(
        "HR manager",
        "Factory",
        "business",
        "we are looking for volunteering opportunities for our staff",
        "we can donate used computers and furniture",
        stays_away=True,
    ),
    _en(
        "Director",
        "Primary school",
        "public_institution",
        "we need used computers for our pupils",
        "our gym is free as a venue at weekends",
    ),
    _hu(
        "Szerkesztő",
        "Helyi rádió",
        "media",
        "történeteket, interjúalanyokat keresünk",
        "médiamegjelenést kínálunk civil szervezeteknek",
    ),
    _hu(
        "Titkár",
        "Nyugdíjasklub",
        "ngo",
        "számítógépes képzést keresünk időseknek",
        "tapasztalatot és önkénteseket kínálunk",
        cancels=True,
    ),
    _pl(
        "Urzędnik",
        "Urząd gminy",
        "local_government",
        "szukamy organizacji do konsultacji społecznych",
        "udostępniamy salę na spotkania",
        stays_away=True,
    ),
    _en(
        "Partnerships officer",
        "Community foundation",
        "donor",
        "we look for projects to support with grants",
        "we offer small grants for local initiatives",
    ),
    _hu(
        "Edző",
        "Sportegyesület",
        "ngo",
        "szponzort keresünk ifjúsági csapatunknak",
        "csapatépítő sportnapot szervezünk cégeknek",
        blocks=True,
    ),
    _hu(
        "Üzletvezető",
        "Pékség",
        "business",
        "helyi láthatóságot, médiamegjelenést keresünk",
        "megmaradt péksüteményt adományozunk",
    ),
    _hu(
        "Konyhavezető",
        "Népkonyha",
        "ngo",
        "élelmiszer-adományt keresünk",
        "önkéntes napot kínálunk céges csapatoknak",
    ),
    _pl(
        "Trenerka",
        "Centrum szkoleniowe",
        "business",
        "szukamy sali na szkolenia",
        "oferujemy szkolenia dla organizacji pozarządowych",
    ),
    _en(
        "Lecturer",
        "University of the region",
        "university",
        "we look for internships for our students",
        "we offer research and evaluation",
    ),
)
