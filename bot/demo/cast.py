"""The participants of the demo's brunch in Miskolc, and what they type.

The association and the IT company are those of the first Civil–Business Brunch, with their real interests: an
old website, and mentored students who could modernise it. All others are types of organisations: no person is
named, and no need is invented for an existing organisation.
"""

from dataclasses import dataclass
from enum import StrEnum

HOST = "Dialóg Egyesület"
TITLE = "Civil–üzleti villásreggeli"
PLACE = "Miskolc, Avalon Rendezvényközpont"
PROGRAMME = """10:00 Megnyitó | Dialóg Egyesület
10:15 Bemutatkozás: ki mit keres, ki mit kínál
11:00 Beszélgetés két körben, asztaloknál
12:30 Villásreggeli"""
SEATS = 21
COMPANIONS = 1  # people the association brings; the remaining seats suffice for that many
QUOTA = ("business", 5)  # as many as in the first group: the next ones wait


LANGUAGES = {"en": "English", "pl": "Polish", "hu": "Hungarian"}
PARTS = {
    "ngo": "NGO",
    "business": "company",
    "local_government": "town hall",
    "public_institution": "school or library",
    "university": "university",
    "social_economy": "social enterprise",
    "media": "media",
    "donor": "donor",
}


class Does(StrEnum):
    """A participant's behaviour."""

    SAYS_YES = "says_yes"  # comes, and accepts every suggestion
    SAYS_NOT_NOW = "says_not_now"
    GIVES_SEAT_BACK = "gives_seat_back"
    STAYS_AWAY = "stays_away"
    BLOCKS = "blocks"  # blocks the bot before suggestions are released


@dataclass(frozen=True, slots=True)
class Role:
    """One participant: identity, typed texts, and behaviour."""

    language: str
    name: str
    organisation: str
    sector: str
    seeks: str
    offers: str
    does: Does = Does.SAYS_YES
    contact: str = ""  # an e-mail address; if empty, contact through the organiser

    @property
    def part(self) -> str:
        """The role as shown to someone who continues playing it: "NGO, Polish"."""
        return f"{PARTS[self.sector]}, {LANGUAGES[self.language]}"


ASSOCIATION = Role(
    "hu",
    "Egyesületi koordinátor",
    HOST,
    "ngo",
    "segítséget keresünk régi honlapunk megújításához és angolra fordításához",
    "közös projekteket és civil kapcsolatokat kínálunk",
    contact="iroda@egyesulet.example",
)
IT_COMPANY = Role(
    "hu",
    "Mentorprogram-vezető",
    "Informatikai cég (Evocampus)",
    "business",
    "valós feladatokat keresünk a diákjainknak, közös projektet civilekkel",
    "diákjaink mentorral weboldalt készítenek civileknek, diákmentor program",
    contact="mentorprogram@itceg.example",
)
STUDENTS = Role(
    "hu",
    "Oktató",
    "Egyetem",
    "university",
    "mentorokat keresünk hallgatóinknak",
    "hallgatóink fordítást vállalnak",
    contact="hallgatok@egyetem.example",
)

CAST: tuple[Role, ...] = (
    ASSOCIATION,
    IT_COMPANY,
    Role(
        "hu",
        "Menhelyvezető",
        "Állatmenhely",
        "ngo",
        "önkénteseket keresünk a menhelyre",
        "csapatépítő napot tudunk szervezni cégeknek",
    ),
    Role(
        "hu",
        "Ügyvezető",
        "Családi cég",
        "business",
        "csapatépítő programot keresünk a dolgozóinknak",
        "dolgozóink szívesen önkénteskednek",
        Does.SAYS_NOT_NOW,
    ),
    Role(
        "hu",
        "Referens",
        "Városháza",
        "local_government",
        "civil partnereket keresünk közös pályázathoz",
        "termet tudunk adni rendezvényekhez",
    ),
    Role(
        "pl",
        "Prezeska",
        "Spółdzielnia socjalna",
        "social_economy",
        "szukamy zleceń na catering",
        "oferujemy catering na wydarzenia",
    ),
    Role(
        "pl",
        "Pracownica biura karier",
        "Uczelnia",
        "university",
        "szukamy miejsc na staże dla studentów",
        "studenci mogą pomóc jako wolontariusze",
    ),
    Role(
        "en",
        "Programme lead",
        "Youth club",
        "ngo",
        "we are looking for a venue for our workshops",
        "we offer workshops for young people",
    ),
    Role(
        "hu",
        "Könyvtáros",
        "Könyvtár",
        "public_institution",
        "előadókat keresünk rendezvényeinkre",
        "termet kínálunk képzésekhez",
    ),
    Role(
        "hu",
        "Irodavezető",
        "Könyvelőiroda",
        "business",
        "médiamegjelenést keresünk",
        "ingyenes könyvelési tanácsadást kínálunk civileknek",
    ),
    Role(
        "hu",
        "Szociális munkás",
        "Családsegítő alapítvány",
        "ngo",
        "könyvelési segítséget keresünk",
        "képzést tudunk tartani szociális témákban",
        Does.GIVES_SEAT_BACK,
    ),
    Role(
        "pl",
        "Koordynatorka",
        "Fundacja ekologiczna",
        "ngo",
        "szukamy sponsora na sadzenie drzew",
        "prowadzimy warsztaty ekologiczne dla firm",
    ),
    Role(
        "pl",
        "Dyrektor",
        "Firma rodzinna",
        "business",
        "szukamy warsztatów ekologicznych dla pracowników",
        "możemy sponsorować lokalne inicjatywy",
    ),
    Role(
        "en",
        "HR manager",
        "Factory",
        "business",
        "we are looking for volunteering opportunities for our staff",
        "we can donate used computers and furniture",
        Does.STAYS_AWAY,
    ),
    Role(
        "en",
        "Director",
        "Primary school",
        "public_institution",
        "we need used computers for our pupils",
        "our gym is free as a venue at weekends",
    ),
    Role(
        "hu",
        "Szerkesztő",
        "Helyi rádió",
        "media",
        "történeteket, interjúalanyokat keresünk",
        "médiamegjelenést kínálunk civil szervezeteknek",
    ),
    Role(
        "hu",
        "Titkár",
        "Nyugdíjasklub",
        "ngo",
        "számítógépes képzést keresünk időseknek",
        "tapasztalatot és önkénteseket kínálunk",
        Does.GIVES_SEAT_BACK,
    ),
    Role(
        "pl",
        "Urzędnik",
        "Urząd gminy",
        "local_government",
        "szukamy organizacji do konsultacji społecznych",
        "udostępniamy salę na spotkania",
        Does.STAYS_AWAY,
    ),
    Role(
        "en",
        "Partnerships officer",
        "Community foundation",
        "donor",
        "we look for projects to support with grants",
        "we offer small grants for local initiatives",
    ),
    Role(
        "hu",
        "Edző",
        "Sportegyesület",
        "ngo",
        "szponzort keresünk ifjúsági csapatunknak",
        "csapatépítő sportnapot szervezünk cégeknek",
        Does.BLOCKS,
    ),
    Role(
        "hu",
        "Üzletvezető",
        "Pékség",
        "business",
        "helyi láthatóságot, médiamegjelenést keresünk",
        "megmaradt péksüteményt adományozunk",
    ),
    Role(
        "hu",
        "Konyhavezető",
        "Népkonyha",
        "ngo",
        "élelmiszer-adományt keresünk",
        "önkéntes napot kínálunk céges csapatoknak",
    ),
    Role(
        "pl",
        "Trenerka",
        "Centrum szkoleniowe",
        "business",
        "szukamy sali na szkolenia",
        "oferujemy szkolenia dla organizacji pozarządowych",
    ),
    STUDENTS,
)
