"""What is taken into a catalogue and what is refused, whatever form it came in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefdeck.localize import read_catalog
from briefdeck.localize.exchange import Offer, read_xliff_offers, write_xliff
from briefdeck.localize.exchange.offers import Piece, gather
from briefdeck.localize.states import Standing, standing, state
from briefdeck.model.finding import Severity
from exchange_samples import AT, DAY, FILE, JOB, UNITS, WORDS, catalogue, marked, sheet_rows, taken


def offers(data: bytes, edit: Callable[[str], str] = lambda text: text) -> tuple[Offer, ...]:
    """The file of a catalogue, as an editor left it."""
    return read_xliff_offers("x.xlf", edit(write_xliff(JOB, sheet_rows(data)).decode()).encode(), "harbour", "zh_Hans")


def piece(unit: str, text: str, form: int | None = None, **more: object) -> Piece:
    return Piece(unit, form, text, AT, **more)  # type: ignore[arg-type]


def now(data: bytes, unit: str) -> tuple[str, Standing]:
    entry = read_catalog("zh_Hans", FILE, data).entries[unit]
    return entry.strings[0], standing(entry, next(each for each in UNITS if each.id == unit))


def test_a_new_text_is_a_draft_and_the_others_stay() -> None:
    data = catalogue({"market.lead": "导语"})
    after, done = taken(data, gather([piece("goals.title", "目标")]))
    assert (done.taken, done.findings) == (["goals.title"], [])
    assert now(after, "goals.title") == ("目标", Standing.DRAFT)
    assert after == catalogue({"market.lead": "导语", "goals.title": "目标"})


@pytest.mark.parametrize(
    ("unit", "form", "text", "code"),
    [
        ("market.title", None, "在{@park}交易额", "B204"),
        ("market.title", None, "在{@park}交易额达{deals}{loan}", "B204"),
        ("market.title", None, "在{@park}交易额达{deals", "B204"),
        ("noun.drugs", 0, "款药", "B204"),
        ("goals.title", None, "21个目标", "B205"),
        ("goals.title", None, "目\x08标", "B006"),
        ("goals.titel", None, "目标", "B241"),
        ("noun.drugs", 1, "{n}款药", "B245"),
    ],
)
def test_what_is_not_sound_is_refused_and_the_rest_taken(unit: str, form: int | None, text: str, code: str) -> None:
    # given an offer with a fault, beside a sound one
    data = catalogue({})
    # when
    after, done = taken(data, gather([piece(unit, text, form), piece("market.lead", "导语")]))
    # then
    assert [(finding.code, finding.severity, finding.subject) for finding in done.findings] == [
        (code, Severity.ERROR, unit)
    ]
    assert (done.refused, done.taken) == ([unit], ["market.lead"])
    assert after == catalogue({"market.lead": "导语"})


def test_a_unit_given_twice_is_refused() -> None:
    _, done = taken(catalogue({}), gather([piece("goals.title", "目标"), piece("goals.title", "目的")]))
    assert ([each.code for each in done.findings], done.refused) == (["B242"], ["goals.title"])


def test_a_changed_source_makes_a_proposal() -> None:
    # given a file made before a title was rewritten
    file = offers(catalogue({}), lambda text: text.replace('<target state="new"></target>', "<target>译文</target>"))
    units = [replace(unit, text="New goals") if unit.id == "goals.title" else unit for unit in UNITS]
    # when it comes back
    after, done = taken(catalogue({}), [each for each in file if each.unit == "goals.title"], units=units)
    # then its text is there to go on from, and not counted as translated
    entry = read_catalog("zh_Hans", FILE, after).entries["goals.title"]
    assert (entry.strings[0], entry.fuzzy, entry.previous) == ("译文", True, ['#| msgid "Goals"'])
    assert (done.proposals, done.taken) == (["goals.title"], [])
    assert [(each.code, each.severity) for each in done.findings] == [("B244", Severity.WARNING)]


def test_a_proposal_never_takes_the_place_of_a_translation_of_the_present_text() -> None:
    # given that the new text is translated already
    units = [replace(unit, text="New goals") if unit.id == "goals.title" else unit for unit in UNITS]
    present, _ = taken(catalogue({}), gather([piece("goals.title", "新目标")]), units=units)
    # when an old file brings another text
    old = gather([piece("goals.title", "目标", source_hash="0" * 12)])
    after, done = taken(present, old, units=units)
    # then
    assert ([(each.code, each.severity) for each in done.findings], after) == ([("B244", Severity.ERROR)], present)


def test_what_nobody_touched_does_not_undo_what_was_done_meanwhile() -> None:
    # given a file, after which a translation was corrected here and another made
    file = offers(catalogue({"goals.title": "目标"}))
    meanwhile = catalogue({"goals.title": "目的", "market.lead": "导语"})
    # when the file comes back as it was
    after, done = taken(meanwhile, file)
    # then
    assert (after, done.findings, done.taken) == (meanwhile, [], [])


def test_what_both_changed_is_refused() -> None:
    file = offers(catalogue({"goals.title": "目标"}), lambda text: text.replace("目标", "目的"))
    meanwhile = catalogue({"goals.title": "标的"})
    after, done = taken(meanwhile, file)
    assert ([(each.code, each.subject) for each in done.findings], after) == ([("B250", "goals.title")], meanwhile)


def test_an_emptied_text_is_kept() -> None:
    data = catalogue(WORDS)
    after, done = taken(data, offers(data, lambda text: text.replace("目标", "")))
    assert ([(each.code, each.severity) for each in done.findings], after) == ([("B249", Severity.WARNING)], data)


def test_a_review_needs_a_name() -> None:
    # given a file that calls everything reviewed
    data = catalogue(WORDS)
    file = offers(data, lambda text: text.replace('approved="no"', 'approved="yes"'))
    # when nobody signs
    after, done = taken(data, file)
    # then nothing is reviewed, and one finding says so
    assert ([each.code for each in done.findings], after) == (["B246"], data)
    # when somebody does
    after, done = taken(data, file, signed=("Li Min", DAY))
    entries = read_catalog("zh_Hans", FILE, after).entries
    assert {(state(entry).by, state(entry).on) for entry in entries.values()} == {("Li_Min", "2026-01-05")}
    assert (done.findings, len(done.taken)) == ([], len(UNITS))


def test_an_earlier_review_keeps_its_name() -> None:
    data = marked(catalogue(WORDS), {"goals.title": "reviewed"})
    after, _ = taken(data, offers(data), signed=("Li Min", DAY))
    assert after == data


def test_a_faulty_text_is_never_marked_reviewed() -> None:
    # given a catalogue that holds a bare figure
    data = catalogue(WORDS | {"goals.title": "21个目标"})
    after, done = taken(
        data, offers(data, lambda text: text.replace('approved="no"', 'approved="yes"')), signed=("Li", DAY)
    )
    assert (done.refused, now(after, "goals.title")[1]) == (["goals.title"], Standing.DRAFT)


def test_a_stale_text_stays_stale_until_somebody_touches_it() -> None:
    data = marked(catalogue(WORDS), {"goals.title": "stale"})
    assert taken(data, offers(data))[0] == data
    changed, _ = taken(data, offers(data, lambda text: text.replace("目标", "目的")))
    assert now(changed, "goals.title") == ("目的", Standing.DRAFT)
    confirmed, _ = taken(data, offers(data, lambda text: text.replace("needs-translation", "translated")))
    assert now(confirmed, "goals.title") == ("目标", Standing.DRAFT)


def test_a_review_can_be_taken_back() -> None:
    data = marked(catalogue(WORDS), {"goals.title": "reviewed"})
    edit = offers(data, lambda text: text.replace('approved="yes"', 'approved="no"').replace('"final"', '"translated"'))
    assert now(taken(data, edit)[0], "goals.title") == ("目标", Standing.DRAFT)
