"""The vocabulary is complete, consistent and fits a phone."""

import re
from collections import Counter

import pytest

from domain.interests.taxonomy import LANGUAGES, TAXONOMY, Entry, Group

ENTRIES = [*TAXONOMY.sectors, *TAXONOMY.kinds, *TAXONOMY.causes]
GROUPS = [*TAXONOMY.kind_groups, *TAXONOMY.cause_groups]


def test_the_vocabulary_has_nine_sectors_thirty_six_kinds_and_twenty_five_causes() -> None:
    assert [len(TAXONOMY.sectors), len(TAXONOMY.kinds), len(TAXONOMY.causes)] == [9, 36, 25]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_entry_speaks_every_language(entry: Entry) -> None:
    assert set(entry.labels) == set(entry.patterns) == set(LANGUAGES)
    assert all(entry.patterns[language] for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_fits_a_phone_and_no_two_read_the_same(language: str) -> None:
    for entries in (TAXONOMY.sectors, TAXONOMY.kinds, TAXONOMY.causes):
        shorts = [entry.short(language) for entry in entries]
        assert max(map(len, shorts)) <= 34
        assert len(set(shorts)) == len(shorts)


def test_every_kind_and_every_cause_is_in_exactly_one_group() -> None:
    kinds = Counter(member.id for group in TAXONOMY.kind_groups for member in group.members)
    causes = Counter(member.id for group in TAXONOMY.cause_groups for member in group.members)
    assert kinds == Counter(kind.id for kind in TAXONOMY.kinds)
    assert causes == Counter(cause.id for cause in TAXONOMY.causes)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.id)
def test_a_group_leaves_room_for_navigation_on_a_screen_of_ten_buttons(group: Group) -> None:
    assert len(group.members) <= 8
    assert all(0 < len(group.label(language)) <= 34 for language in LANGUAGES)


def test_related_kinds_exist_and_weigh_less_than_the_kind_itself() -> None:
    ids = {kind.id for kind in TAXONOMY.kinds}
    for kind in TAXONOMY.kinds:
        assert set(kind.related) <= ids - {kind.id}
        assert all(0 < weight < 1 for weight in kind.related.values())


def test_relations_keep_their_direction() -> None:
    assert TAXONOMY.kind("mentoring").related["speakers"] == 0.2
    assert "mentoring" not in TAXONOMY.kind("speakers").related


def test_typical_providers_are_sectors() -> None:
    ids = {sector.id for sector in TAXONOMY.sectors}
    assert all(set(kind.typical_providers) <= ids for kind in TAXONOMY.kinds)


def test_a_language_we_do_not_speak_gets_english() -> None:
    assert (
        TAXONOMY.kind("venue").short("uk") == TAXONOMY.kind("venue").short("en") == "Venue & space"
    )


def test_an_unknown_id_raises() -> None:
    with pytest.raises(KeyError):
        TAXONOMY.cause("venue")


def test_patterns_and_hints_keep_to_the_stated_syntax_and_say_nothing_twice() -> None:
    word = re.compile(r"\*?[\w.,%+-]+\*?")
    for entry in ENTRIES:
        for language, patterns in entry.patterns.items():
            written = [*patterns, *entry.hints.get(language, ())]
            assert len(set(written)) == len(written), entry.id
            assert all(word.fullmatch(part) for pattern in written for part in pattern.split())
