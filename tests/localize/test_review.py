"""Noting a review in a catalogue: what is marked, what is not and why."""

from __future__ import annotations

from datetime import date

import pytest

from briefdeck.localize.po_file import PoEntry, read_po
from briefdeck.localize.review import review
from briefdeck.localize.states import Standing, standing, state
from briefdeck.localize.update_po import update_po
from briefdeck.model.finding import InputError, Location
from briefdeck.model.text import Message

DAY = date(2026, 1, 5)
WRITTEN = {
    "market.title": "Old words",
    "market.lead": "A lead of {deals}",
    "marketing": "Other",
    "goals.title": "Goals",
}
UNITS = [Message(key, text, Location("briefing/briefing.yaml", 3)) for key, text in WRITTEN.items()]
WORDS = {"market.title": "旧词", "market.lead": "导语{deals}", "marketing": "其他", "goals.title": "目标"}
CATALOG = update_po(None, UNITS, "zh_Hans", WORDS)


def entries(data: bytes) -> dict[str, PoEntry]:
    return {entry.context: entry for entry in read_po(data) if entry.context and not entry.obsolete}


def test_every_draft_is_marked_and_nothing_else_changes() -> None:
    # when
    done = review("x.po", CATALOG, UNITS, "zh_Hans", "Li Min", DAY)
    # then
    assert done.marked == tuple(WORDS)
    assert done.findings == ()
    assert all(state(entry).by == "Li_Min" for entry in entries(done.data).values())
    lines = [line for line in done.data.decode().splitlines() if not line.startswith("# briefdeck:")]
    assert lines == CATALOG.decode().splitlines()


def test_a_second_review_of_all_leaves_the_first_ones_name() -> None:
    first = review("x.po", CATALOG, UNITS, "zh_Hans", "Li", DAY)
    assert review("x.po", first.data, UNITS, "zh_Hans", "Ann", DAY).marked == ()
    named = review("x.po", first.data, UNITS, "zh_Hans", "Ann", DAY, ["goals.title"])
    assert (named.marked, state(entries(named.data)["goals.title"]).by) == (("goals.title",), "Ann")


def test_a_prefix_ends_at_a_dot() -> None:
    done = review("x.po", CATALOG, UNITS, "zh_Hans", "Li", DAY, ["market"])
    assert done.marked == ("market.title", "market.lead")


@pytest.mark.parametrize(
    ("words", "instead", "code"),
    [
        ('msgctxt "goals.title"', '#, fuzzy\nmsgctxt "goals.title"', "B202"),
        ('msgid "Goals"', 'msgid "The goals"', "B203"),
        ("导语{deals}", "导语{deal}", "B204"),
        ('"目标"', '""', "B206"),
        ("目标", "目\x08标", "B006"),
        ('msgctxt "goals.title"', 'msgctxt "goal.title"', "B201"),
    ],
)
def test_what_has_a_fault_of_its_own_is_listed_and_not_marked(words: str, instead: str, code: str) -> None:
    # given
    text = CATALOG.decode()
    assert words in text
    # when
    done = review("x.po", text.replace(words, instead).encode(), UNITS, "zh_Hans", "Li", DAY)
    # then
    assert [finding.code for finding in done.findings] == [code]
    assert len(done.marked) == len(UNITS) - 1
    assert sum(state(entry).reviewed for entry in entries(done.data).values()) == len(UNITS) - 1


def test_obsolete_entries_and_strangers_stay_as_they_are() -> None:
    # given a catalogue with one unit gone, and an entry that no unit asks for
    data = update_po(CATALOG, UNITS[1:], "zh_Hans") + b'\nmsgctxt "stranger"\nmsgid "S"\nmsgstr "T"\n'
    # when
    done = review("x.po", data, UNITS[1:], "zh_Hans", "Li", DAY)
    # then
    assert '#~ msgctxt "market.title"\n#~ msgid "Old words"\n#~ msgstr "旧词"\n' in done.data.decode()
    assert standing(entries(done.data)["stranger"]) is Standing.DRAFT


def test_every_unknown_word_is_told() -> None:
    with pytest.raises(InputError) as caught:
        review("x.po", CATALOG, UNITS, "zh_Hans", "Li", DAY, ["market.titel", "market.", "zzz"])
    assert [(finding.code, finding.subject) for finding in caught.value.findings] == [
        ("B514", "market.titel"),
        ("B514", "zzz"),
    ]
    assert caught.value.findings[0].hint == 'did you mean "market.title"?'


def test_a_standing_is_one_of_four() -> None:
    new, fuzzy, draft = PoEntry(1), PoEntry(1, strings={0: "x"}, flags={"fuzzy"}), PoEntry(1, strings={0: "x"})
    assert [standing(entry) for entry in (new, fuzzy, draft)] == [Standing.NEW, Standing.STALE, Standing.DRAFT]
