"""A brunch matched from what people seek and offer: who is introduced, and the reasons given to the others."""

import pickle
from dataclasses import replace
from random import Random

import pytest

from domain.matching import (
    Attendee,
    Fit,
    History,
    ImpossiblePin,
    Matching,
    Related,
    SharedCause,
    WhyNobody,
    match,
)
from tests.domain.matching_instances import instance

FRESH = History()
RELATED: Related = {"volunteers": {"internships": 0.3}, "sponsorship": {"grant_funding": 0.6}}


def person(
    each: str,
    seeks: str = "",
    offers: str = "",
    *,
    organisation: str | None = None,
    languages: tuple[str, ...] = (),
    cap: int = 3,
) -> Attendee:
    """A person of an organisation of their own unless it is named."""
    home = each if organisation is None else organisation
    return Attendee(each, home, "", (*seeks.split(),), (*offers.split(),), (), languages, cap)


def why(matching: Matching) -> dict[str, WhyNobody]:
    return dict(matching.unmatched)


def test_nobody_at_all_gives_an_empty_match() -> None:
    matching = match([], FRESH, RELATED)
    assert matching.matches == ()
    assert matching.unmatched == ()
    assert matching.solution.optimal


def test_two_who_fit_are_introduced_and_the_reason_says_why() -> None:
    matching = match([person("firm", "venue"), person("town", "", "venue")], FRESH, RELATED)
    (introduced,) = matching.matches
    assert introduced.reasons == (Fit("firm", "town", "venue", "venue", 1.0),)
    assert (introduced.gain_a, introduced.gain_b) == (0.65, 0.0)


def test_two_without_an_organisation_are_not_colleagues() -> None:
    alone = [
        person("anna", "venue", organisation=""),
        person("bea", "", "venue", organisation=""),
    ]
    assert len(match(alone, FRESH, RELATED).matches) == 1


SEEKER, GIVER = person("seeker", "venue"), person("giver", "", "venue")
COLLEAGUE = person("giver", "", "venue", organisation="seeker")
FOREIGN = person("giver", "", "venue", languages=("pl",))


@pytest.mark.parametrize(
    ("giver", "history", "reason"),
    [
        (person("giver", "", "catering"), FRESH, WhyNobody.NOTHING_SOUGHT_IS_OFFERED),
        (COLLEAGUE, FRESH, WhyNobody.ONLY_COLLEAGUES),
        (FOREIGN, FRESH, WhyNobody.NO_SHARED_LANGUAGE),
        (GIVER, History.of([("seeker", "giver")]), WhyNobody.ALL_KNOWN_ALREADY),
        (person("giver", "", "venue", cap=0), FRESH, WhyNobody.OTHERS_WERE_FULL),
    ],
)
def test_whoever_has_nobody_learns_why(
    giver: Attendee, history: History, reason: WhyNobody
) -> None:
    seeker = person("seeker", "venue", languages=("hu",))
    assert why(match([seeker, giver], history, RELATED))["seeker"] is reason


@pytest.mark.parametrize(
    ("others", "reason"),
    [
        ([COLLEAGUE, replace(FOREIGN, id="far")], WhyNobody.NO_SHARED_LANGUAGE),
        ([COLLEAGUE, replace(GIVER, id="old")], WhyNobody.ALL_KNOWN_ALREADY),
    ],
)
def test_of_several_hopes_the_nearest_is_told(others: list[Attendee], reason: WhyNobody) -> None:
    seeker = person("seeker", "venue", languages=("hu",))
    history = History.of([("seeker", "old")])
    assert why(match([seeker, *others], history, RELATED))["seeker"] is reason


def test_a_refused_and_a_barred_pair_look_like_no_fit_to_both() -> None:
    couple = [("giver", "seeker")]
    for history in (History.of(refused=couple), History.of(barred=couple)):
        told = why(match([SEEKER, GIVER], history, RELATED))
        assert set(told.values()) == {WhyNobody.NOTHING_SOUGHT_IS_OFFERED}


def test_who_wants_nobody_and_who_stated_nothing_are_told_so() -> None:
    told = why(match([person("shy", "venue", cap=0), person("silent"), GIVER], FRESH, RELATED))
    assert told["shy"] is WhyNobody.WANTED_NOBODY
    assert told["silent"] is WhyNobody.NOTHING_STATED


def test_the_last_of_four_is_told_that_the_only_giver_was_full() -> None:
    seekers = [person(f"seeker{number}", "venue", cap=1) for number in range(4)]
    told = why(match([GIVER, *seekers], FRESH, RELATED))
    assert list(told.values()) == [WhyNobody.OTHERS_WERE_FULL]


def test_a_veto_takes_the_pair_out_and_a_pin_brings_in_one_that_does_not_fit() -> None:
    people = [SEEKER, GIVER, person("third")]
    matching = match(
        people, FRESH, RELATED, pins=[("third", "seeker")], vetoes=[("seeker", "giver")]
    )
    assert [(each.a, each.b, each.weight) for each in matching.matches] == [("seeker", "third", 0)]
    assert why(matching) == {"giver": WhyNobody.NOTHING_SOUGHT_IS_OFFERED}


@pytest.mark.parametrize(
    ("pins", "vetoes"),
    [
        ([("seeker", "giver")], [("giver", "seeker")]),
        ([("seeker", "nobody")], []),
        ([("seeker", "seeker")], []),
        ([("seeker", "colleague")], []),
        ([("seeker", "known")], []),
        ([("full", "giver"), ("full", "known")], []),
    ],
)
def test_a_pin_that_cannot_be_is_refused_by_its_names(
    pins: list[tuple[str, str]], vetoes: list[tuple[str, str]]
) -> None:
    colleague = person("colleague", organisation="seeker")
    people = [SEEKER, GIVER, colleague, person("known"), person("full", cap=1)]
    with pytest.raises(ImpossiblePin):
        match(people, History.of([("known", "seeker")]), RELATED, pins=pins, vetoes=vetoes)


def test_an_id_that_stands_for_two_people_is_an_error() -> None:
    with pytest.raises(ValueError, match="same id"):
        match([SEEKER, SEEKER], FRESH, RELATED)


def test_a_whole_brunch_is_the_same_in_any_order_and_from_another_process() -> None:
    attendees, _, history = instance("dev_m0060_second")
    expected = match(attendees, history, RELATED)
    Random(3).shuffle(attendees)
    again = match(*pickle.loads(pickle.dumps((attendees, history, RELATED))))
    assert pickle.loads(pickle.dumps(again)) == expected


def test_every_reason_is_true_of_the_two_it_explains() -> None:
    attendees, _, history = instance("dev_m0060_second")
    known = {attendee.id: attendee for attendee in attendees}
    for introduced in match(attendees, history, RELATED).matches:
        assert introduced.reasons
        for reason in introduced.reasons:
            match reason:
                case Fit(seeker, giver, sought, offered):
                    assert {seeker, giver} == {introduced.a, introduced.b}
                    assert sought in known[seeker].seeks
                    assert offered in known[giver].offers
                case SharedCause(cause):
                    assert cause in known[introduced.a].causes
                    assert cause in known[introduced.b].causes
