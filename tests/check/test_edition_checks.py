from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck import check
from briefdeck.model.audience import Caveat, OnDoubt, Reason
from briefdeck.model.briefing import ClaimStatus, Clearance, Name
from check_samples import AT, amount, audience, claim, count, doubt, edition_view, fact, message

CITY, PARK = fact("city", count(42), "42"), fact("park", count(20), "20")


def found(view: object, code: str) -> list[str]:
    return [finding.subject for finding in check.run(view) if finding.code == code]  # type: ignore[arg-type]


def test_a_clean_edition_has_no_finding() -> None:
    assert check.run(edition_view((CITY,), omitted=(PARK,), stated=(claim("c"),))) == ()


def test_a_disputed_claim_is_shown_nowhere() -> None:
    disputed = claim("half", status=ClaimStatus.DISPUTED)
    assert found(edition_view((CITY,), stated=(disputed,)), "B104") == ["half"]
    assert found(edition_view((CITY,), claims=(disputed,)), "B104") == []


@given(st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)))
def test_facts_in_are_facts_out_and_omissions(lost: set[int], twice: set[int]) -> None:
    # given ten facts, the even ones shown, the others left out with a reason
    facts = [fact(f"f{number}", count(number), str(number)) for number in range(10)]
    view = edition_view(tuple(facts[::2]), omitted=tuple(facts[1::2]))
    selection = view.selection
    # when some are dropped without a word, and some shown once more
    kept = tuple(f"f{number}" for number in range(0, 10, 2) if number not in lost)
    again = tuple(fact for fact in kept if int(fact[1]) in twice)
    omissions = tuple(omission for omission in selection.omissions if int(omission.subject[1]) not in lost)
    said = {name: view.edition.facts[name] for name in kept}
    view = replace(
        view,
        selection=replace(selection, facts=kept + again, omissions=omissions),
        edition=replace(view.edition, facts=said),
    )
    # then exactly those are found
    assert set(found(view, "B106")) == {f"f{number}" for number in lost} | set(again)


def test_what_is_chosen_is_what_is_said() -> None:
    view = edition_view((CITY, PARK))
    unsaid = replace(view, edition=replace(view.edition, facts={"city": view.edition.facts["city"]}))
    assert found(unsaid, "B106") == ["park"]
    extra = replace(view, selection=replace(view.selection, facts=("city",)))
    assert set(found(extra, "B106")) == {"park"}


@pytest.mark.parametrize(
    ("fact_is", "audience_is", "subjects"),
    [
        (Clearance.INTERNAL, Clearance.PUBLIC, ["city"]),
        (Clearance.PARTNER, Clearance.PUBLIC, ["city"]),
        (Clearance.PARTNER, Clearance.PARTNER, []),
        (Clearance.PUBLIC, Clearance.INTERNAL, []),
    ],
)
def test_nothing_above_the_clearance_is_shown(fact_is: Clearance, audience_is: Clearance, subjects: list[str]) -> None:
    view = edition_view((replace(CITY, clearance=fact_is),), guests=audience(clearance=audience_is))
    assert found(view, "B108") == subjects


@pytest.mark.parametrize(
    ("on_doubt", "subjects"), [(OnDoubt.WITHHOLD, ["city"]), (OnDoubt.MARK, []), (OnDoubt.SHOW, [])]
)
def test_a_doubt_is_withheld_where_it_must_be(on_doubt: OnDoubt, subjects: list[str]) -> None:
    view = edition_view((replace(CITY, doubt=doubt()), PARK), guests=audience(on_doubt=on_doubt))
    assert found(view, "B108") == subjects


@pytest.mark.parametrize(
    ("on_doubt", "subjects"), [(OnDoubt.WITHHOLD, ["park"]), (OnDoubt.MARK, []), (OnDoubt.SHOW, [])]
)
def test_who_withholds_must_not_be_told_of_a_doubt(on_doubt: OnDoubt, subjects: list[str]) -> None:
    view = edition_view((CITY,), guests=audience(on_doubt=on_doubt))
    caveats = (Caveat("fact", "park", message("doubt.park")),)
    assert found(replace(view, selection=replace(view.selection, caveats=caveats)), "B108") == subjects


@pytest.mark.parametrize(
    ("quote", "reason", "subjects"),
    [
        ("three enterprises with revenues exceeding RMB 20 billion", Reason.DOUBT, ["three"]),
        ("three enterprises with revenues exceeding RMB 20 billion", Reason.CLEARANCE, ["three"]),
        ("three enterprises with revenues exceeding RMB 20 billion", Reason.NOT_CHOSEN, []),
        ("three enterprises", Reason.DOUBT, []),
    ],
)
def test_a_quote_does_not_give_away_a_withheld_figure(quote: str, reason: Reason, subjects: list[str]) -> None:
    # given a fact that is shown, beside one that is left out for a reason
    shown, kept = fact("three", count(3), quote), fact("revenue", amount("20E9", unit="CNY"), "RMB 20 billion")
    view = edition_view((shown,), omitted=(kept,))
    omissions = tuple(replace(omission, reason=reason) for omission in view.selection.omissions)
    view = replace(view, selection=replace(view.selection, omissions=omissions))
    # then its quote must not hold the other's figure
    assert found(view, "B109") == subjects


def test_a_quote_does_not_give_away_a_withheld_name() -> None:
    park = Name("park", {"en": "The Solar Park"}, AT, doubt=doubt())
    shown = fact("three", count(3), "three companies at The Solar Park")
    for on_doubt, subjects in ((OnDoubt.WITHHOLD, ["three"]), (OnDoubt.MARK, [])):
        view = edition_view((shown,), guests=audience(on_doubt=on_doubt))
        view = replace(view, briefing=replace(view.briefing, names={"park": park}))
        assert found(view, "B109") == subjects
