from decimal import Decimal

import pytest

from briefdeck.model.audience import OnDoubt
from briefdeck.model.briefing import Assertion, ClaimStatus, Clearance, Doubt, DoubtStatus
from briefdeck.select import select, shown
from select_samples import AT, audience, briefing, claim, fact, message, name, slots, topic


def told(text="words", **more):
    return Doubt("it may be wrong", AT, told=message("doubt", text), **more)


def caveats(given, guests):
    return [(one.kind, one.subject, one.left_out) for one in select(given, guests)[0].caveats]


def disputed(text="words", **more):
    asserted = (Assertion("x", "y", Decimal("0.5"), AT),)
    return claim("most", asserts=asserted, status=ClaimStatus.DISPUTED, doubt=told(text), **more)


def test_guests_are_told_what_the_author_wrote_of_open_doubts_behind_what_they_are_shown():
    # given facts and a name with doubts: told, not told, settled, and one that no topic shows
    given = briefing(
        [topic("a", "{@park}", figures=slots("x", "y", "z"))],
        [fact("x", doubt=told()), fact("y", doubt=Doubt("hm", AT)), fact("z"), fact("unused", doubt=told())],
        names=[name("park", doubt=told())],
    )
    # when, then
    assert caveats(given, audience("a")) == [("name", "park", False), ("fact", "x", False)]
    settled = fact("x", doubt=told(status=DoubtStatus.SETTLED))
    assert caveats(briefing([topic("a", figures=slots("x"))], [settled]), audience("a")) == []


@pytest.mark.parametrize("on_doubt", [OnDoubt.WITHHOLD, OnDoubt.SHOW])
def test_only_an_audience_that_marks_doubts_reads_of_them(on_doubt):
    given = briefing([topic("a", figures=slots("x", "y"))], [fact("x", doubt=told()), fact("y")], [disputed()])
    assert caveats(given, audience("a", on_doubt=on_doubt)) == []


def test_a_disputed_claim_is_told_of_where_all_its_figures_are_shown():
    facts = [fact("x"), fact("y")]
    both, one = topic("a", figures=slots("x", "y")), topic("a", figures=slots("x"))
    assert caveats(briefing([both], facts, [disputed()]), audience("a")) == [("claim", "most", True)]
    assert caveats(briefing([one], facts, [disputed()]), audience("a")) == []
    # what it speaks of counts, where it speaks of figures
    assert caveats(briefing([one], facts, [disputed("{x} do not")]), audience("a")) == [("claim", "most", True)]


def test_nothing_is_told_that_is_above_the_clearance():
    above = Clearance.INTERNAL
    facts = [fact("x", doubt=told("see {secret}")), fact("y"), fact("secret", clearance=above)]
    given = briefing([topic("a", figures=slots("x", "y"))], facts, [disputed(clearance=above)])
    assert caveats(given, audience("a")) == []
    assert caveats(given, audience("a", clearance=above)) == [("fact", "x", False), ("claim", "most", True)]


def test_a_figure_that_a_caveat_mentions_is_shown_and_may_have_one_of_its_own():
    # given
    facts = [fact("x", doubt=told("not {y}")), fact("y", doubt=told()), fact("z")]
    given = briefing([topic("a", figures=slots("x"))], facts)
    # when
    selection, _ = select(given, audience("a"))
    # then
    assert [one.subject for one in selection.caveats] == ["x", "y"]
    assert selection.facts == ("x", "y")
    assert [one.subject for one in selection.omissions if not one.where] == ["z"]
    assert {one.id for one in shown(selection, given)} == {"x", "y"}
