"""Parts of organisations' names: legal forms, towns and words that indicate a sector."""

from typing import Final

LEGAL_FORMS: Final[dict[str, str]] = {
    "kft": "kft",
    "korlatolt felelossegu tarsasag": "kft",
    "bt": "bt",
    "beteti tarsasag": "bt",
    "zrt": "zrt",
    "zartkoruen mukodo reszvenytarsasag": "zrt",
    "nyrt": "nyrt",
    "e v": "ev",
    "egyesulet": "egyesulet",
    "egyesulete": "egyesulet",
    "alapitvany": "alapitvany",
    "alapitvanya": "alapitvany",
    "szovetkezet": "szovetkezet",
    "szocialis szovetkezet": "szocialis szovetkezet",
    "onkormanyzat": "onkormanyzat",
    "onkormanyzata": "onkormanyzat",
    "sp z o o": "spzoo",
    "sp zoo": "spzoo",
    "spolka z o o": "spzoo",
    "spolka z ograniczona odpowiedzialnoscia": "spzoo",
    "s a": "sa",
    "sa": "sa",
    "spolka akcyjna": "sa",
    "sp j": "spj",
    "spolka jawna": "spj",
    "sp k": "spk",
    "fundacja": "fundacja",
    "stowarzyszenie": "stowarzyszenie",
    "spoldzielnia": "spoldzielnia",
    "spoldzielnia socjalna": "spoldzielnia socjalna",
    "foundation": "foundation",
    "association": "association",
    "ltd": "ltd",
    "limited": "ltd",
    "llc": "llc",
    "inc": "inc",
    "plc": "plc",
    "gmbh": "gmbh",
}
"""Legal forms, folded and without full stops, mapped to one spelling of each."""

TOWNS: Final = frozenset(
    [
        "budapest",
        "miskolc",
        "debrecen",
        "szeged",
        "pecs",
        "gyor",
        "nyiregyhaza",
        "kecskemet",
        "szekesfehervar",
        "szombathely",
        "szolnok",
        "tatabanya",
        "kaposvar",
        "eger",
        "veszprem",
        "zalaegerszeg",
        "sopron",
        "bekescsaba",
        "salgotarjan",
        "szekszard",
        "ozd",
        "kazincbarcika",
        "hodmezovasarhely",
        "dunaujvaros",
        "nagykanizsa",
        "warszawa",
        "krakow",
        "lodz",
        "wroclaw",
        "poznan",
        "gdansk",
        "szczecin",
        "bydgoszcz",
        "lublin",
        "bialystok",
        "katowice",
        "gdynia",
        "czestochowa",
        "radom",
        "torun",
        "sosnowiec",
        "kielce",
        "rzeszow",
        "gliwice",
        "zabrze",
        "olsztyn",
        "bielsko",
        "bytom",
        "zielona",
        "rybnik",
        "ruda",
        "opole",
        "tychy",
        "gorzow",
        "elblag",
        "dabrowa",
        "plock",
        "walbrzych",
        "wloclawek",
        "tarnow",
        "chorzow",
        "koszalin",
        "kalisz",
        "legnica",
        "nowy",
        "sacz",
        "london",
        "vienna",
        "berlin",
        "praha",
        "bratislava",
        "brussels",
    ]
)
"""Towns, folded, that people add to a name: county seats and large towns of both countries."""

TOWNS_AS_SAID: Final[dict[str, str]] = {
    "warszawie": "warszawa",
    "krakowie": "krakow",
    "lodzi": "lodz",
    "wroclawiu": "wroclaw",
    "poznaniu": "poznan",
    "gdansku": "gdansk",
    "szczecinie": "szczecin",
    "lublinie": "lublin",
    "bialymstoku": "bialystok",
    "katowicach": "katowice",
    "gdyni": "gdynia",
    "kielcach": "kielce",
    "rzeszowie": "rzeszow",
    "gliwicach": "gliwice",
    "olsztynie": "olsztyn",
    "toruniu": "torun",
    "opolu": "opole",
    "warsaw": "warszawa",
    "cracow": "krakow",
}
"""Other forms of them: the Polish locative, and English names."""

JOINING: Final = frozenset(
    [
        "a",
        "az",
        "es",
        "i",
        "oraz",
        "w",
        "we",
        "of",
        "the",
        "and",
        "for",
        "na",
        "rzecz",
        "im",
        "kozhasznu",
        "nonprofit",
    ],
)
"""Words that may be omitted, except as the first of a name."""

SECTOR_SIGNS: Final[tuple[tuple[str | None, str], ...]] = (
    ("ngo", r"uniwersytet\w* (trzeciego|iii) wieku|university of the third age|\bu3a\b|\butw\b"),
    ("ngo", r"bank\w* zywnosci|elelmiszerbank|food ?bank|bank czasu|time ?bank|nepfoiskola"),
    ("donor", r"community foundation|kozossegi alapitvany|fundusz lokalny|grantmaker"),
    (
        "university",
        r"(hallgatoi|doktorandusz) onkormanyzat|samorzad studen|student (union|council)",
    ),
    (
        "social_economy",
        r"spoldzielni\w* socjaln|szocialis szovetkezet|social (enterprise|cooperative|co op)|przedsiebiorstwo spoleczne"
        r"|tarsadalmi vallalkozas|zaklad aktywnosci zawodowej|centrum integracji spolecznej"
        r"|warsztat\w* terapii zajeciowej|wsparcia ekonomii spolecznej",
    ),
    (
        "ngo",
        r"\bfundacj[ai]\b|stowarzyszeni[ea]\b|\begyesulete?\b|\balapitvanya?\b|\bfoundation\b|\bassociation\b|\bcharity\b"
        r"|\bngo\b|towarzystwo (przyjaciol|opieki|pomocy|milosnikow|kulturalne|naukowe)|kolo gospodyn"
        r"|ochotnicza straz|\bzhp\b|\bzhr\b|hufiec|harcerz|\bcaritas\b|karitasz|\bvoros ?kereszt\b|czerwony krzyz"
        r"|red cross|polgarorseg|nyugdijas ?klub|klub seniora|sportegyesulet|sportkor\b|baratok kore|barati kor"
        r"|lokalna grupa dzialania|civil szervezet|organizacja pozarzadowa|polski klub|forum kobiet|wolontariat"
        r"|cserkesz(et|csapat|szovetseg)|tuzolto egyesulet|animal shelter|schronisko dla",
    ),
    (
        "media",
        r"\bgazet[ay]\b|\bradio\b|telewizj|televizio|\btv\b|tygodnik|\bdziennik\b|redakcj|ujsag|hirlap|hetilap"
        r"|szerkesztoseg|hirportal|newspaper|\bgazette\b|\bdaily news\b|portal informacyjny|\bmagazin\b|broadcast",
    ),
    (None, r"kozhasznu|nonprofit kft|non profit (ltd|llc)"),
    (
        "business",
        r"szkola (jezykowa|tanca|jazdy)|nyelviskola|autosiskola|tanciskola|(driving|dance|language) school",
    ),
    (
        "business",
        r"\bkft\b|\bzrt\b|\bnyrt\b|\bbt$|\be v$|\bsp z ?o ?o\b|\bs ?a$|\bsp [jk]$|\bltd\b|\bllc\b|\binc$|\bplc\b|\bgmbh\b"
        r"|\blimited$",
    ),
    ("public_institution", r"szpital|korhaz|hospital|przychodnia|rendelo(intezet)?\b|\bclinic\b"),
    (None, r"uniwersytet (ludowy|dzieci)|fiatalok egyeteme|children s university"),
    (
        "university",
        r"\buniwersytet\b|politechnika|\buczelnia\b|wyzsza szkola|szkola wyzsza|szkola glowna|\begyeteme?\b"
        r"|\bfoiskola|\buniversity\b|\bcollege\b|business school|school of|polytechnic|instytut badawczy"
        r"|kutatointezet|research institute|\btanszek|faculty of|"
        r"akademia (nauk|ekonom|medy|gorniczo|wychowania|sztuk|muzyczna|pedagog|morska|techn)",
    ),
    (
        "public_institution",
        r"\bszkol[ay]\b|zespol szkol|\bliceum\b|technikum|przedszkole|zlobek|bibliotek|\bmuzeum|dom kultury"
        r"|(osrodek|centrum) kultury|\bteatr\b|dom pomocy spolecznej|urzad pracy|filharmoni|poradnia psycholog"
        r"|iskola\b|\bovoda|bolcsode|gimnazium|konyvtar|muvelodesi|szinhaz|csaladsegito|gyermekjoleti|idosek otthona"
        r"|munkaugyi|kozossegi haz|kormanyhivatal|\bschool\b|kindergarten|library|\bmuseum\b|\btheatre\b|job cent"
        r"|cultural cent|urzad skarbowy|urzad statystyczny",
    ),
    (
        "local_government",
        r"urzad (miasta|gminy|miejski|dzielnicy|marszalkowski|wojewodzki)|\bstarostwo\b|^gmina\b|^powiat\b|^miasto\b"
        r"|samorzad (wojewodztwa|gminy)|rada (miasta|gminy|dzielnicy|osiedla)|osrodek pomocy spolecznej"
        r"|centrum pomocy rodzinie|\bonkormanyzata?\b|polgarmesteri hivatal|\bkozgyules|jarasi hivatal|varoshaza"
        r"|(town|city) hall|(city|county|town|borough|district|parish) council|municipality|^(city|town) of\b",
    ),
    (
        "business",
        r"\bbank\b|przedsiebiorstwo|\bfirma\b|\bcompany\b|agencja (reklamowa|marketingowa)|biuro (rachunkowe|podrozy"
        r"|turystyczne|nieruchomosci|projektowe)|kancelaria|\bhotel\b|restauracja|etterem|ugynokseg|ugyvedi iroda"
        r"|konyveloiroda|law firm|accounting office|izba gospodarcza|chamber of commerce|iparkamara|\bcorporation\b",
    ),
    (
        "independent",
        r"grupa nieformalna|informal group|informalis csoport|egyeni vallalkozo|szabaduszo|freelance|self employed"
        r"|jednoosobowa dzialalnosc|^maganszemely|^maganember|^osoba prywatna|^private (person|individual)|^prywatnie$"
        r"|^(niezalezn[ya] )?(trener(ka)?|szkolenia|tanacsado|ekspert(ka)?|szakerto)$"
        r"|^(freelance |independent )?(trainer|coach|consultant|expert)$",
    ),
)
"""Patterns over the folded name; the first match gives the sector, None meaning unclear."""

ABBREVIATIONS: Final[dict[str, dict[str, str]]] = {
    "pl": {
        "kgw": "ngo",
        "osp": "ngo",
        "lgd": "ngo",
        "uks": "ngo",
        "zaz": "social_economy",
        "cis": "social_economy",
        "kis": "social_economy",
        "wtz": "social_economy",
        "owes": "social_economy",
        "ops": "local_government",
        "mops": "local_government",
        "gops": "local_government",
        "mopr": "local_government",
        "pcpr": "local_government",
        "gok": "public_institution",
        "mok": "public_institution",
        "dps": "public_institution",
        "pup": "public_institution",
        "sp": "public_institution",
    },
    "hu": {"se": "ngo", "rt": "business", "ev": "business", "mh": "public_institution"},
    "en": {"cic": "social_economy", "llp": "business"},
}
"""Abbreviations that indicate a sector in one language only: Polish KIS, but Hungarian `kis` (little)."""
