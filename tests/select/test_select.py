from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.audience import Omission, OnDoubt, Reason, StoryItem
from briefdeck.model.briefing import Chart, ClaimStatus, Clearance, FigureSlot, Series
from briefdeck.model.finding import Severity
from briefdeck.select import select
from select_samples import AT, OPEN, SETTLED, audience, briefing, claim, fact, message, name, point, slots, topic


def codes(findings):
    return [finding.code for finding in findings]


def test_tells_topics_in_story_order_and_sections_as_the_story_comes_to_them():
    # given
    told = briefing([topic("a"), topic("b", section="two"), topic("c")])
    # when
    selection, findings = select(told, audience("cover", "b", "agenda", "c", "a", "sources"))
    # then
    assert findings == ()
    assert [one.id for one in selection.topics] == ["b", "c", "a"]
    assert [(one.id, [t.id for t in one.topics]) for one in selection.sections] == [("two", ["b"]), ("one", ["c", "a"])]


def test_the_audience_has_its_own_words_kind_choice_and_order():
    # given
    told = briefing(
        [topic("a", figures=slots("x", "y"), points=(point("p"), point("q")), lead=message("a.lead"),
               questions={"first": message("a.first"), "last": message("a.last")})],
        [fact("x"), fact("y"), fact("z")],
    )  # fmt: skip
    own = StoryItem(
        "a",
        AT,
        title=message("own"),
        notes=message("own.notes"),
        kind="table",
        figures=("z", "x"),
        points=("q",),
        emphasis=True,
        reading=message("own.reading"),
        questions={"first": message("own.first")},
    )
    # when
    selection, findings = select(told, audience(own))
    # then its words stand over the topic's, and what it does not say stays
    (chosen,) = selection.topics
    assert findings == ()
    assert (chosen.title.id, chosen.notes.id, chosen.lead.id, chosen.kind) == ("own", "own.notes", "a.lead", "table")
    assert chosen.emphasis
    assert chosen.reading.id == "own.reading"
    assert {stage: asked.id for stage, asked in chosen.questions.items()} == {"first": "own.first", "last": "a.last"}
    assert [slot.fact for slot in chosen.figures] == ["z", "x"]
    assert [one.id for one in chosen.points] == ["q"]
    # and the fact that was not chosen is accounted for
    assert selection.facts == ("z", "x")
    assert selection.omissions == (Omission("y", Reason.NOT_CHOSEN),)


def test_topics_of_the_audience_itself_belong_to_no_section():
    selection, _ = select(
        briefing([topic("a")]), audience("glance", "a", topics={"glance": topic("glance", section="")})
    )
    assert [one.id for one in selection.topics] == ["glance", "a"]
    assert [one.id for one in selection.sections] == ["one"]


def test_facts_are_found_wherever_words_can_hold_them():
    # given one fact in each place that a reader can come to
    places = topic(
        "a",
        "{f_title:short}",
        kicker=message("k", "{f_kicker:n}"),
        lead=message("l", "words", short="{f_short}"),
        figures=(FigureSlot("f_slot", message("sl", "{f_label:period}"), message("st", "{f_text}")),),
        points=(replace(point("p", "{f_point}"), head=message("h", "{f_head}")), point("q", claim="c")),
        parts={"hub": message("hub", "{f_part}")},
        lists={"stages": "f_list"},
        chart=Chart(
            message("ct", "{f_chart}"),
            (message("cc", "{f_category}"),),
            (Series("s", message("cs", "{f_series}"), ("f_value",)),),
        ),
        notes=message("n", "{f_notes:items}"),
    )
    names = "title kicker short slot label text point head part list chart category series value notes claim of_label"
    ids = ["f_" + one for one in names.split()]
    facts = [fact(one, "{f_of_label}" if one == "f_slot" else "words") for one in ids] + [fact("unused")]
    # when
    selection, _ = select(briefing([places], facts, [claim("c", "{f_claim}")]), audience("a"))
    # then
    assert sorted(selection.facts) == sorted(ids)
    assert selection.omissions == (Omission("unused", Reason.NOT_CHOSEN),)
    # and they stand in the order of first use
    assert selection.facts[:3] == ("f_title", "f_kicker", "f_short")


def test_marks_what_is_shown_with_an_open_doubt():
    told = briefing(
        [topic("a", "{x} {y} {@n}", points=(point("p", claim="c"),))],
        [fact("x", doubt=OPEN), fact("y", doubt=SETTLED), fact("unused", doubt=OPEN)],
        [claim("c", doubt=OPEN)],
        [name("n", doubt=OPEN)],
    )
    assert set(select(told, audience("a"))[0].marked) == {"x", "n", "c"}
    assert select(told, audience("a", on_doubt=OnDoubt.SHOW))[0].marked == ()


def test_withholds_doubted_figures_points_chart_values_and_sentences():
    # given
    chart = Chart(
        message("t"),
        (message("one"), message("two")),
        (Series("s", message("s"), ("ok", "bad")), Series("r", message("r"), ("ok", "ok"))),
    )
    told = briefing(
        [
            topic(
                "a",
                lead=message("a.lead", "We say {bad}"),
                notes=message("a.notes", "Aloud {bad}"),
                figures=slots("bad", "ok"),
                points=(point("p", "{bad:n} drugs"), point("q", claim="c"), point("r")),
                chart=chart,
            )
        ],
        [fact("ok"), fact("bad", doubt=OPEN)],
        [claim("c", doubt=OPEN)],
    )
    # when
    selection, findings = select(told, audience("a", on_doubt=OnDoubt.WITHHOLD))
    # then the rest of the topic stands
    (chosen,) = selection.topics
    assert findings == ()
    assert [slot.fact for slot in chosen.figures] == ["ok"]
    assert [one.id for one in chosen.points] == ["r"]
    assert chosen.lead is None
    assert chosen.notes is None
    # and a category goes as a whole, so that the series still compare
    assert [category.id for category in chosen.chart.categories] == ["one"]
    assert [series.values for series in chosen.chart.series] == [("ok",), ("ok",)]
    # and every loss has its reason
    assert selection.facts == ("ok",)
    assert set(selection.omissions) == {
        Omission("bad", Reason.DOUBT),
        Omission("bad", Reason.DOUBT, "a"),
        Omission("c", Reason.DOUBT, "a"),
        Omission("p", Reason.DOUBT, "a"),
        Omission("q", Reason.DOUBT, "a"),
    }


def test_a_doubted_name_gives_way_to_its_neutral_wording_or_its_text_is_left_out():
    told = briefing(
        [topic("a", "In {@park}", points=(point("p", "With {@drug}"), point("q", "At {@park:short}")))],
        names=[name("park", doubt=OPEN, neutral=message("name.park.neutral")), name("drug", doubt=OPEN)],
    )
    selection, findings = select(told, audience("a", on_doubt=OnDoubt.WITHHOLD))
    assert findings == ()
    assert selection.neutral == {"park"}
    assert [one.id for one in selection.topics[0].points] == ["q"]
    assert Omission("drug", Reason.DOUBT, "a") in selection.omissions


def test_a_fact_goes_with_a_name_that_its_label_cannot_do_without():
    told = briefing(
        [topic("a", figures=slots("x", "y"))],
        [fact("x", "patients of {@drug}"), fact("y")],
        names=[name("drug", doubt=OPEN)],
    )
    selection, _ = select(told, audience("a", on_doubt=OnDoubt.WITHHOLD))
    assert selection.facts == ("y",)


@pytest.mark.parametrize(
    ("where", "given"),
    [
        ("title", topic("a", "{bad} is large", figures=slots("ok"))),
        ("part", topic("a", parts={"hub": message("a.parts.hub", "{bad}")}, figures=slots("ok"))),
        ("list", topic("a", lists={"stages": "bad"}, figures=slots("ok"))),
    ],
)
def test_words_that_nothing_can_stand_in_for_are_an_error_with_a_way_out(where, given):
    told = briefing([given], [fact("ok"), fact("bad", doubt=OPEN)])
    selection, findings = select(told, audience("a", on_doubt=OnDoubt.WITHHOLD))
    (finding,) = findings
    assert (finding.code, finding.severity, finding.subject) == ("B124", Severity.ERROR, "bad")
    assert where in finding.message
    assert 'audience "guests"' in finding.hint
    assert selection.facts == ("ok",)


def test_only_the_shorter_variant_goes_when_only_that_mentions_what_is_withheld():
    told = briefing([replace(topic("a"), title=message("t", "Fine", short="{bad}"))], [fact("bad", doubt=OPEN)])
    selection, findings = select(told, audience("a", on_doubt=OnDoubt.WITHHOLD))
    assert findings == ()
    assert selection.topics[0].title == message("t", "Fine")


def test_clearance():
    told = briefing(
        [topic("a", figures=slots("x", "y", "z"))],
        [fact("x"), fact("y", clearance=Clearance.PARTNER), fact("z", clearance=Clearance.INTERNAL)],
    )
    for level, shown in (
        (Clearance.PUBLIC, ("x",)),
        (Clearance.PARTNER, ("x", "y")),
        (Clearance.INTERNAL, ("x", "y", "z")),
    ):
        selection, _ = select(told, audience("a", clearance=level))
        assert selection.facts == shown
        assert all(one.reason is Reason.CLEARANCE for one in selection.omissions)


def test_a_fact_above_clearance_in_a_title_is_an_error():
    told = briefing([topic("a", "{y}", figures=slots("x"))], [fact("x"), fact("y", clearance=Clearance.INTERNAL)])
    _, findings = select(told, audience("a"))
    assert codes(findings) == ["B124"]
    assert "clearance" in findings[0].message


def test_the_cover_too_must_not_tell_it():
    told = briefing([], [fact("y", clearance=Clearance.INTERNAL)])
    guests = audience("cover")
    guests = replace(guests, cover=replace(guests.cover, subtitle=message("cover.subtitle", "{y}")))
    selection, findings = select(told, guests)
    assert codes(findings) == ["B124"]
    assert selection.facts == ()


@pytest.mark.parametrize("on_doubt", list(OnDoubt))
def test_a_disputed_claim_is_shown_to_nobody(on_doubt):
    told = briefing(
        [topic("a", points=(point("p", claim="half"), point("q")))],
        [fact("x")],
        [claim("half", "{x}", status=ClaimStatus.DISPUTED, doubt=OPEN)],
    )
    selection, _ = select(told, audience("a", on_doubt=on_doubt, clearance=Clearance.INTERNAL))
    assert [one.id for one in selection.topics[0].points] == ["q"]
    assert Omission("half", Reason.DISPUTED) in selection.omissions
    assert Omission("half", Reason.DISPUTED, "a") in selection.omissions
    assert selection.facts == ()


def test_a_topic_with_nothing_left_is_left_out_and_said_so():
    told = briefing([topic("a", figures=slots("x")), topic("b")], [fact("x", doubt=OPEN)])
    selection, findings = select(told, audience("a", "b", on_doubt=OnDoubt.WITHHOLD))
    assert [one.id for one in selection.topics] == ["b"]
    assert Omission("a", Reason.DOUBT, "a") in selection.omissions
    assert [(one.code, one.severity) for one in findings] == [("B125", Severity.WARNING)]


def test_faults_of_the_story_are_found_all_at_once():
    told = briefing([topic("market", figures=slots("deals"), points=(point("growth"),))], [fact("deals")])
    story = audience("market", "market", "markt", topics={"own": topic("own")})
    wrong = StoryItem("own", AT, figures=("dealz",), points=("grow",))
    _, findings = select(told, replace(story, story=(*story.story, wrong)))
    assert codes(findings) == ["B121", "B122", "B123", "B123"]
    assert findings[1].hint == 'did you mean "market"?'
    assert findings[2].hint == 'did you mean "deals"?'


ids = st.sampled_from(["f_a", "f_b", "f_c", "f_d", "f_e"])
words = st.lists(ids, max_size=2).map(lambda found: " ".join(f"{{{one}}}" for one in found))

weighed = st.tuples(ids, st.sampled_from([None, OPEN, SETTLED]), st.sampled_from(Clearance))


@given(
    st.lists(weighed, unique_by=lambda one: one[0]),
    st.lists(st.tuples(words, words, words, st.lists(ids, max_size=3, unique=True)), max_size=4),
    st.sampled_from(OnDoubt),
    st.sampled_from(Clearance),
    st.booleans(),
)
def test_facts_in_are_facts_shown_and_facts_left_out(facts, topics, on_doubt, clearance, disputed):
    # given any briefing and any audience
    given_topics = [
        topic(f"t_{index}", title, lead=message("l", lead), figures=slots(*figures), points=(point("p", text, "c"),))
        for index, (title, lead, text, figures) in enumerate(topics)
    ]
    status = ClaimStatus.DISPUTED if disputed else ClaimStatus.STANDS
    told = briefing(
        given_topics,
        [fact(one, doubt=doubt, clearance=level) for one, doubt, level in facts],
        [claim("c", status=status)],
    )
    # when
    selection, _ = select(told, audience(*(one.id for one in given_topics), on_doubt=on_doubt, clearance=clearance))
    # then every fact is either shown once or left out once, with a reason
    left = [one.subject for one in selection.omissions if not one.where and one.subject in told.facts]
    assert sorted((*selection.facts, *left)) == sorted(told.facts)
    # and nothing shown is above the clearance or withheld
    for one in selection.facts:
        assert told.facts[one].clearance.level <= clearance.level
        assert on_doubt is not OnDoubt.WITHHOLD or told.facts[one].doubt is not OPEN


def test_a_neutral_wording_brings_its_facts_along():
    # given a doubted name, whose neutral wording names a fact that no topic shows
    veiled = name("park", doubt=OPEN, neutral=message("name.park.neutral", "one of {parks} parks"))
    told = briefing([topic("a", title="in {@park}")], [fact("parks")], names=[veiled])
    # when
    selection, findings = select(told, audience("a", on_doubt=OnDoubt.WITHHOLD))
    # then the fact counts as shown
    assert findings == ()
    assert selection.facts == ("parks",)
    # and it does not, where the name itself is shown
    assert select(told, audience("a"))[0].facts == ()


def test_a_neutral_wording_never_tells_what_is_withheld():
    # given a doubted name, whose neutral wording names a fact above the audience's clearance
    veiled = name("park", doubt=OPEN, neutral=message("name.park.neutral", "one of {parks} parks"))
    told = briefing(
        [topic("a", points=(point("p", "in {@park}"), point("q")))],
        [fact("parks", clearance=Clearance.INTERNAL)],
        names=[veiled],
    )
    # when
    selection, _ = select(told, audience("a", on_doubt=OnDoubt.WITHHOLD))
    # then the text that uses the name is left out
    assert [one.id for one in selection.topics[0].points] == ["q"]
    assert Omission("park", Reason.CLEARANCE, "a") in selection.omissions
