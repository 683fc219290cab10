"""Two yeses introduce; anything else never shows the other side anything."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.introductions import (
    Answer,
    AnswerOutcome,
    PastSuggestion,
    SuggestionState,
    VisibleState,
    answers_close_at,
    ask_reaches,
    barred,
    decide_after_answer,
    matching_may_start,
    releases_itself_at,
    visible_state,
)
from domain.refusal import Refusal, RefusalCode
from tests.domain.times import WARSAW, moments, spans, wall

RELEASED_AT = wall(WARSAW, 2027, 6, 9, 10)
DEADLINE_AT = answers_close_at(RELEASED_AT, WARSAW)
BEFORE = DEADLINE_AT - timedelta(microseconds=1)
answers = st.sampled_from(Answer)
given_answers = st.sampled_from([Answer.YES, Answer.NOT_NOW, Answer.NEVER])


def decide(
    answer: Answer,
    *,
    before: Answer = Answer.NONE,
    theirs: Answer = Answer.NONE,
    state: SuggestionState = SuggestionState.RELEASED,
    now: datetime = BEFORE,
) -> AnswerOutcome:
    return decide_after_answer(answer, before, theirs, state, DEADLINE_AT, now)


@given(answers, answers, moments, spans(timedelta(days=20)))
def test_what_one_side_sees_tells_nothing_of_the_other_but_a_yes_to_its_own(
    mine: Answer, theirs: Answer, deadline_at: datetime, span: timedelta
) -> None:
    now = deadline_at - timedelta(days=10) + span
    seen = visible_state(mine, theirs, deadline_at, now)
    if mine is theirs is Answer.YES:
        assert seen is VisibleState.INTRODUCED
    else:
        assert seen is (VisibleState.WAITING if now < deadline_at else VisibleState.CLOSED)


@pytest.mark.parametrize("theirs", [Answer.NONE, Answer.NOT_NOW, Answer.NEVER])
@given(given_answers, answers)
def test_what_an_answer_is_told_is_the_same_for_every_no_and_for_silence(
    theirs: Answer, answer: Answer, before: Answer
) -> None:
    assert decide(answer, before=before, theirs=theirs) is decide(answer, before=before)


@given(st.sampled_from([Answer.NOT_NOW, Answer.NEVER]), answers, answers)
def test_who_says_no_never_learns_what_the_other_said(
    answer: Answer, before: Answer, theirs: Answer
) -> None:
    assert decide(answer, before=before, theirs=theirs) is decide(answer, before=before)


def test_the_second_yes_introduces() -> None:
    assert decide(Answer.YES, theirs=Answer.YES) is AnswerOutcome.INTRODUCED


def test_a_no_may_become_a_yes_in_time() -> None:
    outcome = decide(Answer.YES, before=Answer.NOT_NOW, theirs=Answer.YES)
    assert outcome is AnswerOutcome.INTRODUCED


def test_the_same_answer_again_changes_nothing() -> None:
    assert decide(Answer.NOT_NOW, before=Answer.NOT_NOW) is AnswerOutcome.UNCHANGED


def test_an_introduction_cannot_be_taken_back() -> None:
    again = decide(Answer.YES, before=Answer.YES, state=SuggestionState.INTRODUCED)
    assert again is AnswerOutcome.UNCHANGED
    with pytest.raises(Refusal, match=RefusalCode.ALREADY_INTRODUCED):
        decide(Answer.NEVER, before=Answer.YES, state=SuggestionState.INTRODUCED)


@pytest.mark.parametrize("theirs", Answer)
def test_after_the_deadline_every_answer_is_refused(theirs: Answer) -> None:
    with pytest.raises(Refusal, match=RefusalCode.SUGGESTION_CLOSED):
        decide(Answer.YES, theirs=theirs, now=DEADLINE_AT)


@pytest.mark.parametrize("state", [SuggestionState.PROPOSED, SuggestionState.STRUCK])
def test_a_suggestion_that_was_not_released_is_not_found(state: SuggestionState) -> None:
    with pytest.raises(Refusal, match=RefusalCode.NOT_FOUND):
        decide(Answer.YES, state=state)


def test_a_suggestion_is_open_for_a_week_of_the_wall_clock() -> None:
    released_at = wall(WARSAW, 2027, 10, 28, 9, 30)
    assert answers_close_at(released_at, WARSAW) == wall(WARSAW, 2027, 11, 4, 9, 30)


def test_suggestions_that_nobody_reviewed_do_not_go_out_at_night() -> None:
    proposed_at = wall(WARSAW, 2027, 6, 7, 23)
    release_at = releases_itself_at(proposed_at, timedelta(days=1), WARSAW)
    assert release_at == wall(WARSAW, 2027, 6, 9, 8)


@pytest.mark.parametrize(
    ("checked_in", "still_going", "confirmed", "may_start"),
    [
        (7, 3, False, True),
        (6, 3, False, False),
        (6, 4, True, True),
        (18, 2, False, True),
        (0, 20, False, False),
        (0, 20, True, True),
    ],
)
def test_matching_waits_for_the_organiser_if_fewer_than_70_percent_were_checked_in(
    checked_in: int, still_going: int, confirmed: bool, may_start: bool
) -> None:
    started = matching_may_start(
        checked_in,
        still_going,
        organiser_confirmed=confirmed,
        ends_at=BEFORE,
        delay=timedelta(hours=20),
        now=BEFORE + timedelta(hours=20),
    )
    assert started is may_start


def test_matching_waits_for_the_set_delay() -> None:
    assert not matching_may_start(
        20,
        0,
        organiser_confirmed=True,
        ends_at=BEFORE,
        delay=timedelta(hours=20),
        now=BEFORE + timedelta(hours=20, microseconds=-1),
    )


def test_every_pair_that_people_saw_is_barred_and_a_struck_one_for_its_event() -> None:
    past = [PastSuggestion((n, n + 1), 5, state) for n, state in enumerate(SuggestionState)]
    struck = (1, 2)
    assert barred(past, event_id=5) == {one.pair for one in past}
    assert barred(past, event_id=6) == {one.pair for one in past} - {struck}


@pytest.mark.parametrize(
    ("answer", "in_time", "later"),
    [
        (Answer.NEVER, False, False),
        (Answer.NOT_NOW, False, True),
        (Answer.NONE, True, True),
        (Answer.YES, True, True),
    ],
)
def test_never_holds_for_good_and_not_now_until_the_deadline(
    answer: Answer, in_time: bool, later: bool
) -> None:
    assert ask_reaches(answer, DEADLINE_AT, BEFORE) is in_time
    assert ask_reaches(answer, DEADLINE_AT, DEADLINE_AT) is later
