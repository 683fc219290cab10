"""Small words that change a line's meaning: who seeks, who offers, what is not wanted."""

from collections.abc import Mapping
from typing import Final

from domain.interests.patterns import Matcher, parse

SEEKS, OFFERS, MAY_SEEK, MAY_OFFER = "seeks", "offers", "may_seek", "may_offer"
WANTS, SATISFIED, PLENTY, UNUSED, IDIOM = "wants", "satisfied", "plenty", "unused", "idiom"
HAS, LACKS, WITHOUT, PAYS = "has", "lacks", "without", "pays"

CUES: Final[Mapping[str, Mapping[str, str]]] = {
    SEEKS: {
        "en": "need*|looking for|look for|looks for|looking to find|seek*|want|wants|wanted|search*|lack*|who can|"
        "who could|who would|who will|who wants|who knows|who joins|help us|help me|missing|struggl*|can someone|"
        "could someone|can somebody|could somebody|can anyone|could anyone|anyone|does anyone|could we borrow|"
        "could use|short of|running out|no idea|don't have|do not have|doesn't have|have no|has no|nobody|no one|"
        "can't|cannot|not enough|too few|we'd like to know|we would like to find|we'd like to find|we would love|"
        "should learn|have to do|please|collect*|wish|hope to|in search|would be great|badly|desperate*|"
        "would be enough|is enough|give us|buy from us|let's|join us|unable|fails|gave up|quit|miss the",
        "pl": "szuka*|poszuku*|potrzeb*|potrzebn*|chcemy|chcielibyśmy|chciałabym|chciałbym|chciałyby*|brak|brakuje|"
        "brakowało|kto|ktoś|kogoś|prosimy|zbieramy|przyda*|przydał*|nie mamy|nie ma|nie wiemy|nie umiemy|nikt|"
        "nie potrafimy|nie damy rady|nie dajemy rady|nie daję rady|nie dam rady|nie wyrabiamy|nie radzimy|nie stać|"
        "zależy nam|marzy*|musimy|muszą|powinien|powinniśmy|"
        "pomóżcie|pomocy|kto pomoże|przyjmiemy|czy ktoś|wesprze|zróbmy|zamówcie|dołącz*|umarł|nie działa|"
        "chętnie przyjmiemy|skąd wziąć|w potrzebie|czekamy na|poszukiwan*|wystarczy|wystarczyłby|dajcie nam",
        "hu": "keres*|elég egy|elég lenne|adjatok|szükség*|kellene|kéne|kell|szeretnénk|szeretnék|hiányzik|hiány*|kevés|várunk|várjuk|gyűjtünk|"
        "kérünk|kérnénk|ki tud|ki tudna|ki segít*|ki jönne|ki vinne|ki vállalná|ki tart|ki ismer|ki ért|valaki|"
        "valakit|nincs|nincsen|nincsenek|nem tudjuk|nem tudunk|nem értünk|nem megy|senki|jól jönne|jó lenne|"
        "örülnénk|elkelne|szorulunk|szorulok|szorul|segítsetek|segítsen*|rászorul*|csináljuk|rendeljetek|szívesen fogadnánk|szívesen fogadunk|"
        "bárcsak|elfogyott|nem lehet|megismernénk|nem érjük|nem győzzük|vágyunk|hol lehet|hogyan lehet",
    },
    OFFERS: {
        "en": "offer*|provid*|can use it|happy to|happily|glad to|gladly|giving|"
        "donate|donates|would donate|pro bono|we run|i run|we take|we give|we have|"
        "stands empty|standing empty|take them|pick them up|"
        "yours|our staff|our employees|our developers|i write|i give|i coach|we invite|we know|"
        "we hire|we buy|open to|join gladly|would join|we teach|we audit|can cook|"
        "we translate|lend|at your disposal|feel free|spare|we sponsor|can help|gave away|replacing",
        "pl": "ofer*|udostępni*|chętnie|przekaż*|przyjmujemy|"
        "oddam*|pomożemy|pomogę|podpowiemy|zapraszamy|zapewni*|dajemy|damy|użycz*|dysponuje*|"
        "zostało|zostały|do wzięcia|do oddania|znamy|umiemy|uczymy|przyznajemy|"
        "wykonuje*|wykonam|zrobimy|zrobię|zatrudniamy|bierzemy|rozliczam|wypożyczamy|dzielimy|podzielimy|"
        "zorganizujemy|organizujemy|sponsoruje*|napiszemy|przeprowadz*|wolimy",
        "hu": "kínál*|felajánl*|ajánl*|tudunk adni|tudok adni|tudunk biztosítani|vállal*|szívesen|adunk|adnánk|adományoz*|tartunk|"
        "tartok|nyújt*|rendelkezés*|odaad*|elvihet*|kölcsönad*|oktatunk|tanítunk|segítünk|"
        "megmutatjuk|elmondjuk|fogadunk|felvesz*|foglalkoztatunk|ismerünk|ismerjük|hívunk|"
        "támogatunk|szervezünk|szervezek|készítünk|tervezek|tervezünk|önkénteskedn*|"
        "megosztjuk|átadjuk|elajándékoz*|csatlakoz*|rajzolok|forgatok|írok|leszünk|lehetünk|vezetek|"
        "tesztelünk|vizsgálunk|áll nálunk|átnézzük|beszállunk|beszáll|működtetünk|végzek|végzünk",
    },
    MAY_SEEK: {
        "en": "not|never|should|is there|would someone|lost|problem*|don't understand|don't know|who|where|how|would like|"
        "we'd like|better at|too small|broken|breaks|dead|terrible",
        "pl": "nie|nigdy|żaden|żadna|żadnego|powinna|powinno|problem*|czy|gubię|gdzie|skąd|zepsut*|trzeba|chce|chciałaby",
        "hu": "nem|se|sem|soha|sosem|problém*|gond|gondunk|elveszek|elromlott|hol|ki|kinek|kellenének|mert|szeretne",
    },
    MAY_OFFER: {
        "en": "can|could|we can|i can|we do|i have|i'm a|i am a|we are a|share|years|gives|give|we plan|i shoot|"
        "you're welcome|we show|we bake|we support|supports|sponsors|serving|consultant|photographer|agency|available|"
        "free of charge|for free|empty|idle|left over|unsold|at a discount|experienced|experience",
        "pl": "możemy|mogę|może|mogą|możecie|prowadzimy|prowadzę|jestem|jesteśmy|stoi|stoją|robimy|mamy|wspiera|pomagam|lubię|"
        "pokazujemy|planujemy|sprawdzamy|zaprojektuj*|wygłaszam|kręcę|dołączymy|agencja|konsultant*|dla was|was|"
        "bezpłatn*|za darmo|gratis|darmow*|zniżk*|doświadczen*|specjalist*",
        "hu": "tudunk|tudok|vagyok|vagyunk|van|vannak|készít|biztosít*|bemutat*|segítek|segít|támogat|tervezünk|veszünk|"
        "használhatjátok|megmutat*|alkalmazunk|nektek|veletek|ügynökség*|könyvelünk|rendezünk|"
        "ingyen*|üres*|maradt|kedvezményes*|tapasztalat*|nyitott*",
    },
    WANTS: {
        "en": "need*|look for|looks for|looking for|looking to|seek*|want*|ask for|ask you|ask people|ask me|ask any|asking|"
        "not after|aren't after|isn't after|not really after|interested|require*|expect*|search*|not about|isn't about|"
        "not really about|care about|hoping|collect*|bring",
        "pl": "szuka*|poszuku*|potrzeb*|chcemy|chce|chcę|chodzi|zależy|interesuj*|prosimy|proszę|oczekuj*|trzeba|"
        "zbieramy|wymaga*|liczymy|zamierzamy|brakuje|przynosić|przynoście",
        "hu": "keres*|kér|kérünk|kérek|kérnénk|kell*|akar*|hozzanak|hozzatok|szeretn*|vár|várunk|várok|szükség*|érdekel|érdekelnek|"
        "igényl*|gyűjtünk|vágyunk",
    },
    SATISFIED: {
        "en": "had enough of|"
        "enough of|is fine|are fine|works well|taken care of|brand new|finally found|is sorted|are sorted|not our problem|please no|keep your|"
        "cannot give|can't give|can't offer|can't accept|don't offer|do not offer|don't sponsor|no longer accept|isn't needed|no need for|"
        "not needed|leave the|forget the|out of it|would be too much|can't help|cannot help|won't help|don't help|doesn't help|not hiring|don't run|"
        "i'm not a|i am not a|nobody has to|don't have to|doesn't have to|as it is|as they are|fed up with|never sponsor|"
        "was finished|were finished|i don't do|we don't do|on principle|didn't come for|don't give us|that's enough|"
        "bring our own|is booked|are booked|already booked|have found|we've found|"
        "plenty thanks|covered already|already covered|is covered|up and running|we don't run",
        "pl": "już jest|jest już|wystarczają|wystarcza nam|nie narzekamy|mamy dosyć|"
        "po dziurki|w porządku|działa dobrze|dobrze działa|załatwion*|nowiutk*|w końcu znaleźliśmy|już znaleźliśmy|nie nasz problem|tylko bez|zachowajcie|niepotrzebn*|"
        "nie damy|nie dajemy|nie oferujemy|nie sponsorujemy|nie przyjmujemy|nic tam nie trzeba|"
        "zbędn*|mniejsza o|zostawcie|za nami|to za dużo|nie pomoże|nie pomogą|nie pomagają|nie robimy|nie robię|nie zatrudniamy|nie rekrutujemy|"
        "nie używamy|nie organizujemy|nie jestem|nie jesteśmy|nikt nie musi|zostaje jak|mają dość|skończyli|"
        "z zasady|nie przyszliśmy po|nie dawajcie|i wystarczy|"
        "zarezerwowan*|ogarnięt*|przyniesiemy swoj*|nie prowadzimy|dość już|"
        "już znalezion*|już się znalaz*|nam wystarcza",
        "hu": "megvan|elegünk van|már találtunk|végre találtunk|rendben van|jól megy|jól működik|megoldva|megoldott|"
        "vadonatúj|nem gond|nem a gondunk|ne adjatok|nem tudunk adni|nem adunk|nem kínálunk|nem szponzorálunk|nem tudunk fogadni|nem fogadunk|"
        "ne legyen|ne jöjjön|ne jöjjenek|már ne|hagyjuk|hagyjátok|nem segít|nem segítenek|nem tartunk|nem szervezünk|nem veszünk fel|"
        "nem vagyok|nem vagyunk|nem csinálunk|nem vállalunk|senkinek se kell|sok lenne|megvolt|elkészült|marad ahogy|ennyi elég|elvből|"
        "mi csináljuk|magunk csináljuk|le van foglalva|lefoglaltuk|hozunk magunknak|már lett|"
        "lett már|megoldottuk|nem vezetünk",
    },
    PLENTY: {
        "en": "already have|already got|already has|have enough|got enough|have plenty|plenty of|more than enough|"
        "got more than|have more than",
        "pl": "mamy już|już mamy|mam już|mamy pod dostatkiem|aż nadto|mamy dość|dość mamy|mamy własn*|mamy pełno|"
        "pełno mamy|aż za dużo",
        "hu": "van már|már van|vannak már|már vannak|elég van|van elég",
    },
    UNUSED: {
        "en": "no longer need*|no longer use*|don't use|do not use|doesn't use|nobody uses|nobody needs|need any more|"
        "need anymore|use any more|use anymore|unused",
        "pl": "już nie potrzeb*|nie używa*|nieużywan*|niepotrzebn*|nie korzystamy",
        "hu": "már nincs szükség*|már nem kell|már nem kellenek|nem használ*|használatlan*|felesleges*|fölösleges*",
    },
    HAS: {
        "en": "we have|we've got|we got|there is|there's|i have|all there|we own|enough|has already|have already|"
        "is done|are done|is in order|are in order|is written|is ready|are ready|is finished|fine|ourselves|plenty|there are|there they are|runs well|works well|booked|found|already",
        "pl": "mamy|mam|jest|są|ma|już ma|gotow*|napisan*|dość|ok|mnóstwo|sami|porządek|są nasze|działa dobrze|działa|wystarczy|pełno|dużo",
        "hu": "van|vannak|kész|megvan|rendben|jó|elég|magunk|meg van írva|rengeteg|akad|bőven",
    },
    LACKS: {
        "en": "lack*|need*|missing|isn't|look for|looking for|nobody|no one|can't|cannot|hurt*|kill*|no idea|don't know|someone must|somebody must|now someone|now somebody|don't understand|a mess|has to be|have to be",
        "pl": "brak|brakuje|potrzeb*|szuka*|nie ma|nie mamy|nikt|boli|dobija*|gorzej|żadna|żaden|nie wiemy|nie umie*|teraz ktoś|nie rozumie*|tragedia",
        "hu": "hiányzik|hiányoz*|nincs|nincsen|kell|kellene|kéne|keres*|szükség*|senki|fáj|nem tudjuk|nem tudunk|nem találunk|se tudjuk|se kell|nem tudják|belehal*|halunk bele|most valaki|nem értjük|siralmas|jól jönne|elkelne",
    },
    WITHOUT: {
        "en": "don't have|do not have|doesn't have|have no|has no|haven't|hasn't|we've no|i've no|got no|no|own no",
        "pl": "nie mam|nie mamy|nie ma|nie dysponujemy|nie posiadamy|nie posiadam",
        "hu": "nincs|nincsen|nincsenek",
    },
    PAYS: {
        "en": "pay|pays|paying|chip in|cover the|afford|a fee",
        "pl": "płacimy|płacę|płacić|zapłac*|opłac*|dopłac*|pokryj*|pokryć|stać nas|pieniądze na|na to pieniądze",
        "hu": "fizet*|kifizet*|megfizet*|álljuk|állnánk|megtérít*",
    },
    IDIOM: {
        "en": "of course|in order to|by the way|on the other hand|in the first place|take place|takes place|in touch|"
        "at first hand|get started|such as|in case|good news|for example|as a test|of sort|a class act",
        "pl": "naszej strony|od tej strony|swojej strony|drugiej strony|jednej strony|każdej strony|ze strony|po stronie|na pewno|"
        "w miarę|przede wszystkim|mamy nadzieję|w sumie|na przykład|od razu|między innymi|w ten sposób|dobra energia|dobrej energii|raz na|"
        "na koniec|sobą",
        "hu": "terén|fejlődés terén|többek között|egyébként|részben|például|mindenképpen|vasárnap*|vásárnap|tevékenység*|"
        "hálás*|időben|jövőre|ezen felül|tulajdonképpen",
    },
}
"""Patterns in the vocabulary's syntax, by language, separated by bars."""


def _matcher(*cues: str) -> Matcher:
    return Matcher(
        (
            parse(cue, language, pattern)
            for cue in cues
            for language, written in CUES[cue].items()
            for pattern in written.split("|")
        ),
        exact=True,
    )


CUE_MATCHER: Final = _matcher(*(cue for cue in CUES if cue != IDIOM))
IDIOM_MATCHER: Final = _matcher(IDIOM)
