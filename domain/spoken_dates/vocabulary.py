"""Words for days, months and hours in English, Polish and Hungarian, folded."""

from typing import Final

MONTHS: Final = (
    r"jan(?:uary|uar|\b)|stycz(?:nia|en|\b)|sty\b",
    r"feb(?:ruary|ruar|r|\b)|lut(?:ego|y)|ii\b",
    r"mar(?:ch|cius|ca|zec|c|\b)|iii\b",
    r"apr(?:il|ilis|\b)|kwiet?(?:nia|cien)|kwi(?:ec)?\b|iv\b",
    r"may|maj(?:us|a)?|v\b",
    r"jun(?:e|ius|\b)|czerw(?:ca|iec)|cze\b|vi\b",
    r"jul(?:y|ius|\b)|lip(?:ca|iec|\b)|vii\b",
    r"aug(?:ust|usztus|\b)|sierp(?:nia|ien|\b)|sie\b|viii\b",
    r"sept?(?:ember|\b)|szept(?:ember|\b)|wrze(?:snia|sien|s\b)|wrz\b|ix\b",
    r"oct(?:ober|\b)|okt(?:ober|\b)|pazdzierni(?:ka|k)|paz(?:dz)?\b|x\b",
    r"nov(?:ember|\b)|listopada?|lis(?:top)?\b|xi\b",
    r"dec(?:ember|\b)|grud(?:nia|zien|\b)|gru\b|xii\b",
)
"""January to December."""

WEEKDAYS: Final = (
    r"mon(?:day)?s?\b|poniedzial\w+|po?n\b|hetfo\w*",
    r"tue(?:s|sday)?s?\b|wtor(?:ek|ku)|wt\b|kedd\w*",
    r"wed(?:nesday)?s?\b|srod[aey]\w*|sr\b|szerda\w*|sze\b",
    r"thu(?:r|rs|rsday)?s?\b|czwart(?:ek|ku)|czw\b|csut(?:ortok\w*|\b)",
    r"fri(?:day)?s?\b|piat(?:ek|ku)|pt\b|pentek\w*",
    r"sat(?:urday)?s?\b|sobot[aey]\w*|sob\b|szombat\w*|szo(?:mb)?\b",
    r"sun(?:day)?s?\b|niedziel[aei]\w*|niedz\b|nd\b|vas(?:arnap\w*|\b)",
)
"""Monday to Sunday."""

DAYS_AHEAD: Final = (
    (2, r"day after tomorrow|pojutrze|holnaputan\w*"),
    (1, r"tomorrow|tmrw?\b|jutro|holnap\w*"),
    (-1, r"yesterday|wczoraj|tegnap"),
    (0, r"today|(?=tonight)|dzis(?:iaj)?|this (?=morning|afternoon|evening)"),
)
"""Words for days, longer ones first; Hungarian `ma` is separate, since it is also a Polish verb."""
HUNGARIAN_TODAY: Final = r"\bma\b"

IN_DAYS: Final = r"\b(?:in|za) (\d{1,3}) (?:days?|dni)\b|\b(\d{1,3}) nap mulva"
IN_WEEKS: Final = (
    r"\bin (\d{1,3}|a) weeks?\b|\b(\d{1,3}|a) weeks? (?:from|on)\b|\bza (\d{1,3} )?(?:tydzien|tyg(?:odnie|odni)?)\b"
    r"|\b(\d{1,3}) het(?:tel)? mulva|(?<!next )(?<!this )(?<!the )\bweek\b(?: from)?|\bafter next\b"
)
IN_MONTHS: Final = r"\bin (\d{1,3}|a) months?\b|\bza (\d{1,3} )?miesi\w+|\b(\d{1,3}) honap mulva"
NEXT_YEAR: Final = r"\bnext year|(?:przyszlego|przyszlym) roku|\bjovore\b|\bjovo ev\w*"
NEXT_MONTH: Final = (
    r"\b(?:of )?(?:the )?next month|(?:w )?(?:przyszl|nastepn)(?:ego|ym) miesiac\w+|\bjovo honap\w*"
)
NEXT_WEEK: Final = (
    r"\bnext week|(?:przyszlym|nastepnym) tygodniu|\bjovo het\w*"
    r"|\bnext\b|\bprzyszl\w+|\bnastepn\w+|\bjovo\b"
)
"""`next Friday`, `w przyszły piątek`, `jövő péntek` mean the calendar week that begins next Monday."""

VAGUE: Final = r"\b1 of th(?:e|ese|ose)\b|\bsome\b|\bvalamely\w*|\bvalami\w*|\bktor[aey]s\b|\bktoregos\b|\bjakis\b|\bjak[ai][ms]\w*"
"""Words after which a weekday means no particular one."""

MORNING: Final = (
    r"\bmornings?|\brano\b|przed poludniem|delelott|\breggel|hajnal\w*|\bde\.?(?=\s*\d)"
)
AFTERNOON: Final = (
    r"\bafternoon|\bevening|\btonight|po ?poludniu|wieczor\w*|delutan|\beste\b|\bdu\.?(?=\s*\d)"
)
MERIDIEM: Final = r"(?:\s*([ap])\.?m\b\.?)?"
NAMES: Final = (
    "january february march april august september october november december "
    "stycznia lutego marca kwietnia czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia "
    "januar februar marcius aprilis majus junius julius augusztus szeptember oktober "
    "monday tuesday wednesday thursday friday saturday sunday "
    "poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele "
    "hetfo hetfon kedden szerda szerdan csutortok csutortokon pentek penteken szombat szombaton vasarnap "
    "tomorrow jutro pojutrze dzisiaj holnap holnaputan"
)
"""Correct spellings for words that none of these patterns matches."""

NOON: Final = r"\bnoon\b|\bmidday\b|w (?:samo )?poludnie|\bdel(?:ben|ig)?\b"
LENGTH: Final = (
    r"(?<![\d.,:])(?:(?P<hours>\d)(?:[.,](?P<half>5))? ?"
    r"(?:h(?:ou)?rs?\b|godz(?:in[ye]?)?\b(?!\.? ?\d)|ora(?:t\b| hossz\w+| at\b))"
    r"|\b(?P<and_a_half>1 and a half hours?|an hour and a half|poltorej godziny|masfel ora\w*)"
    r"|\b(?P<one>an hour\b|godzine\b)"
    r"|(?<!ora)(?<!ora )(?P<minutes>\d{1,3}) ?(?:min(?:utes?|ut[ye]?)?|perc\w*)\b)"
)
"""Durations: `3 hours`, `półtorej godziny`, `90 perc`; Hungarian `3 óra` alone is a time of day, as are ten
hours and more."""
