"""What people write is read as they mean it."""

import pytest

from domain.interests.reading import read
from domain.interests.taxonomy import TAXONOMY
from domain.people import Direction
from tests.domain.texts import ids, rows


def kinds(text: str, language: str) -> list[str]:
    return [proposal.id for proposal in read(text, language).kinds]


def causes(text: str, language: str) -> list[str]:
    return [proposal.id for proposal in read(text, language).causes]


def first(text: str, language: str) -> str | None:
    return next(iter(kinds(text, language)), None)


def test_what_is_denied_by_name_stays_so_though_the_rest_of_the_line_touches_on_it() -> None:
    assert kinds("I'm not a lawyer, I translate contracts", "en") == ["translation"]
    assert "translation" not in kinds("everybody speaks English, no need for an interpreter", "en")
    assert "equipment" in kinds("we don't need more chairs, we need tables", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("of course we have enough volunteers", "en"),
        ("oczywiście mamy dość wolontariuszy", "pl"),
        ("természetesen önkéntesünk van elég", "hu"),
    ],
)
def test_a_turn_of_speech_beside_it_does_not_make_a_need_of_what_is_there(
    text: str, language: str
) -> None:
    assert kinds(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("staff portraits that don't look like passport pictures", "en", "photo_video"),
        ("training that isn't boring", "en", "training"),
        ("a sponsor who doesn't want a logo everywhere", "en", "sponsorship"),
        ("a venue where we don't have to pay", "en", "venue"),
        ("we already have a website that doesn't work", "en", "website_it"),
        ("sponsor który nie chce logo wszędzie", "pl", "sponsorship"),
        ("sala gdzie nie trzeba płacić", "pl", "venue"),
        ("terem ahol nem kell fizetni", "hu", "venue"),
        ("videók, amik nem remegnek", "hu", "photo_video"),
    ],
)
def test_a_negation_that_tells_what_something_should_not_be_like_denies_nothing(
    text: str, language: str, kind: str
) -> None:
    assert kind in kinds(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("money that isn't needed", "en"),
        ("volunteers that we don't need", "en"),
        ("szkolenia które nie są nam potrzebne", "pl"),
        ("pénz ami nem kell", "hu"),
        ("it isn't about money", "en"),
        ("we're not after volunteers", "en"),
        ("we don't ask people for money", "en"),
    ],
)
def test_nor_is_what_nobody_wants_a_need(text: str, language: str) -> None:
    assert kinds(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("the press doesn't write about us", "en", "media_pr"),
        ("our accounts aren't looked after", "en", "accounting"),
        ("we do not know whom to ask about taxes", "en", "accounting"),
        ("nie wiemy czego oczekuje grantodawca", "pl", "grant_writing"),
        ("nem értjük mit vár a pályáztató", "hu", "grant_writing"),
        ("sami nie damy rady z festiwalem, szukamy współorganizatora", "pl", "event_coorg"),
        ("brand new association looking for a lawyer", "en", "legal"),
        ("nowiutka fundacja szuka prawnika", "pl", "legal"),
        ("vadonatúj egyesület ügyvédet keres", "hu", "legal"),
    ],
)
def test_a_lament_is_a_need_though_it_says_not_or_already(
    text: str, language: str, kind: str
) -> None:
    assert kind in kinds(text, language)


def test_what_nobody_knows_is_a_need() -> None:
    assert first("nobody here knows anything about accounting", "en") == "accounting"


def test_a_cause_is_heard_in_people_and_things_not_only_in_its_own_words() -> None:
    assert "animals" in causes("we feed the strays behind the station every night", "en")
    assert "seniors" in causes("babcie z naszego bloku od lat nie wyszły na spacer", "pl")
    assert "minorities" in causes("roma gyerekeknek tartunk tanodát", "hu")


def test_what_is_not_had_is_no_need_where_it_only_leads_to_what_is_offered() -> None:
    assert kinds("sali nie mamy, ale możemy poprowadzić warsztaty", "pl") == ["training"]
    assert kinds("termünk nincs, de workshopot tudunk tartani", "hu") == ["training"]
    assert kinds("nie mamy sali na próby", "pl") == ["venue"]
    lacking = kinds("laptops we have plenty of; what we lack is volunteers", "en")
    assert "volunteers" in lacking
    assert "equipment" not in lacking
    assert "catering" not in kinds("we don't cook, we only deliver", "en")


def test_what_is_there_tells_what_the_rest_is_about_and_is_not_proposed() -> None:
    assert first("plac mamy, nie mamy z kim tego zorganizować", "pl") == "event_coorg"
    assert kinds("nem gyakornokok kellenek, csak pár ember egy szombatra", "hu")[0] == "volunteers"
    assert "internships" not in kinds("not students on placement, just a few people", "en")
    assert kinds("our website is brand new, no need for anything there", "en") == []


@pytest.mark.parametrize(("language", "meant", "refused", "text"), rows("negation.tsv"))
def test_what_is_not_wanted_is_not_proposed(
    language: str, meant: str, refused: str, text: str
) -> None:
    proposed = set(kinds(text, language))
    assert ids(meant) <= proposed
    assert not ids(refused) & proposed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hu", "nem fogadunk több bútort, nincs hova rakni"),
        ("hu", "Az iskolabuszra nincs szükség, a gyerekek biciklivel járnak"),
        ("pl", "magazyn juz znaleziony, klucze odebrane"),
    ],
)
def test_what_is_left_of_a_refusal_does_not_speak_of_something_else_by_itself(
    language: str, text: str
) -> None:
    assert kinds(text, language) == []


@pytest.mark.parametrize(
    ("language", "lacking", "text"),
    [
        ("en", "venue", "we haven't got a room but can pay for it"),
        ("en", "legal", "we have no lawyer, but we can pay"),
        ("pl", "venue", "sali nie mamy, ale możemy zapłacić"),
        ("pl", "transport", "nie mamy auta dostawczego, ale za kurs zapłacimy"),
        ("hu", "venue", "termünk nincs, de fizetni tudunk érte"),
        ("hu", "media_pr", "nincs sajtósunk, de a cikket kifizetjük"),
    ],
)
def test_what_is_lacking_and_will_be_paid_for_is_sought_where_that_was_asked(
    language: str, lacking: str, text: str
) -> None:
    reading = read(text, language, Direction.SEEKS)
    assert reading.kinds[0].id == lacking
    assert reading.direction is Direction.SEEKS
    assert lacking not in [kind.id for kind in read(text, language, Direction.OFFERS).kinds]


def test_what_is_done_instead_of_what_is_lacking_is_no_price() -> None:
    [kind, *_] = read("sali nie mamy, ale poprowadzimy warsztaty", "pl", Direction.SEEKS).kinds
    assert kind.id == "training"


@pytest.mark.parametrize(
    "text",
    ["instead of money we would like a mentor", "rather than money we would welcome a mentor"],
)
def test_what_is_liked_instead_of_what_is_denied_is_read(text: str) -> None:
    [kind, *_] = read(text, "en", Direction.SEEKS).kinds
    assert kind.id == "mentoring"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "none of these"),
        ("en", "we need none of that"),
        ("pl", "mamy wszystko, czego nam potrzeba"),
        ("pl", "żadne z powyższych"),
        ("hu", "egyik sem ezek közül"),
        ("hu", "nincs mit felajánlanunk"),
    ],
)
def test_a_line_of_pronouns_and_cues_proposes_nothing(language: str, text: str) -> None:
    assert kinds(text, language) == []


@pytest.mark.parametrize(
    ("language", "lamented", "text"),
    [
        ("pl", "inclusive_employment", "po zakładzie karnym nikt nie chce go do zamiatania peronu"),
        ("pl", "hr_recruitment", "nikt nie chce przyjść do pracy w żłobku"),
        ("hu", "photo_video", "mindenki szerepelni akar, de senki nem akarja tartani a kamerát"),
    ],
)
def test_what_nobody_wants_to_do_is_lamented_not_refused(
    language: str, lamented: str, text: str
) -> None:
    assert lamented in kinds(text, language)


@pytest.mark.parametrize(("language", "text"), rows("meaningless.tsv"))
def test_a_line_that_means_nothing_proposes_nothing(language: str, text: str) -> None:
    assert read(text, language).kinds == read(text, language).causes == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "We offer:"), ("pl", "Oferta"), ("pl", "szukamy tego"), ("hu", "Kínálunk")],
)
def test_a_line_that_says_only_that_something_is_sought_or_offered_proposes_nothing(
    language: str, text: str
) -> None:
    assert kinds(text, language) == []


def test_a_word_of_the_vocabulary_that_begins_like_one_that_seeks_is_proposed() -> None:
    assert first("keresőoptimalizálás", "hu") == "website_it"
    assert first("sponsors", "en") == "sponsorship"


def test_inflected_forms_and_compounds_are_found() -> None:
    assert first("önkénteseinknek keresünk feladatot", "hu") == "volunteers"
    assert "translation" in kinds("szaktolmácsolást vállalok", "hu")
    assert first("potrzebujemy wsparcia wolontariuszek", "pl") == "volunteers"


def test_marks_may_be_missing() -> None:
    assert first("onkenteseket keresunk", "hu") == "volunteers"
    assert first("potrzebujemy ksiegowej", "pl") == "accounting"


def test_a_slip_of_the_finger_is_forgiven() -> None:
    assert first("we need volonteers", "en") == "volunteers"
    assert first("szukamy wolotnariuszy", "pl") == "volunteers"


def test_the_wrong_language_setting_does_no_harm() -> None:
    assert first("könyvelőt keresünk", "en") == "accounting"
    assert first("szukamy prawnika", "hu") == "legal"


def test_a_language_we_do_not_speak_is_read_as_any_of_ours() -> None:
    assert first("szukamy prawnika", "uk") == "legal"


def test_several_needs_in_a_line_are_all_proposed() -> None:
    needs = "we need a lawyer, a photographer and volunteers"
    assert set(kinds(needs, "en")) == {"legal", "photo_video", "volunteers"}


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        (
            "en",
            "kitchen crew and a photographer wanted for our 100 year jubilee",
            {"catering", "photo_video"},
        ),
        (
            "pl",
            "ktoś z busem na sobotę i para silnych rąk do noszenia, za dziękuję",
            {"transport", "volunteers"},
        ),
        (
            "hu",
            "Írnék rólatok a lapunkba, a videósunk pedig forgatna is",
            {"media_pr", "photo_video"},
        ),
    ],
)
def test_each_part_of_a_line_may_tell_of_a_need_by_its_situation(
    language: str, text: str, meant: set[str]
) -> None:
    assert set(kinds(text, language)) == meant


def test_what_the_whole_line_is_about_stays_beside_what_its_parts_name() -> None:
    text = "kogo zatrudnić na sezon do zbioru malin, potrzeba 12 osób za normalne pieniądze"
    assert "hr_recruitment" in kinds(text, "pl")


def test_a_part_that_repeats_another_adds_nothing() -> None:
    assert kinds("a room, a hall or a garden, for our meetings", "en") == ["venue"]


def test_never_more_than_three_kinds_are_proposed() -> None:
    assert len(kinds("lawyer, photographer, volunteers, sponsor, accountant, mentor", "en")) == 3


def test_short_words_of_another_language_are_not_mistaken() -> None:
    assert kinds("van egy ötletünk", "hu") == []
    assert first("we need a van", "en") == "transport"


def test_a_proposal_names_the_words_that_led_to_it() -> None:
    (proposal,) = read("Szukamy PRAWNIKA!", "pl").kinds
    assert proposal.words == ("prawnika",)
    assert 0 < proposal.confidence <= 1


def test_causes_are_read_apart_from_kinds() -> None:
    reading = read("we need volunteers for an animal shelter", "en")
    assert reading.kinds[0].id == "volunteers"
    assert [proposal.id for proposal in reading.causes] == ["animals"]


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("szukamy sali na warsztaty", "pl", Direction.SEEKS),
        ("udostępnimy bezpłatnie salę", "pl", Direction.OFFERS),
        ("önkénteseket keresünk", "hu", Direction.SEEKS),
        ("szívesen adunk kölcsön projektort", "hu", Direction.OFFERS),
        ("who can help us with the website?", "en", Direction.SEEKS),
        ("we are happy to lend our projector", "en", Direction.OFFERS),
        ("website", "en", None),
    ],
)
def test_whether_a_line_seeks_or_offers_is_noticed(
    text: str, language: str, direction: Direction | None
) -> None:
    assert read(text, language).direction is direction


@pytest.mark.parametrize(("language", "trap", "text"), rows("traps.tsv"))
def test_words_that_only_look_like_others_are_not_taken_for_them(
    language: str, trap: str, text: str
) -> None:
    reading = read(text, language)
    assert trap not in {proposal.id for proposal in reading.kinds + reading.causes}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "?", "...", "🙂", "-" * 4000, "not", "a" * 4000])
def test_any_text_is_read_without_failing(text: str) -> None:
    assert read(text, "en").kinds == ()


def test_kinds_and_causes_have_no_id_in_common() -> None:
    assert not {kind.id for kind in TAXONOMY.kinds} & {cause.id for cause in TAXONOMY.causes}
