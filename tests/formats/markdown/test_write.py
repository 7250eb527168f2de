from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from briefdeck.formats.markdown import write
from briefdeck.localize import program_units
from briefdeck.model.briefing import Chart, FigureSlot, Point, Series, Topic
from briefdeck.model.edition import Edition, SaidCover, SaidFact, SaidSection, SaidSource, SaidTopic
from briefdeck.model.finding import InputError, Location
from briefdeck.model.quantity import Kind, Quantity
from briefdeck.model.text import Figure, Form, Literal, NameSpan, Part, PartRole, Said, Text

AT = Location("briefing/briefing.yaml", 7, 3)
TEMPLATE = (Path(__file__).parents[3] / "templates/jialing/summary.md.j2").read_text(encoding="utf-8")


def figure(fact, text, form=Form.LONG):
    return Figure(fact, form, (Part(PartRole.NUMBER, text),))


def said(*spans, unit="", interpretation=False):
    return Said(
        (Text("en", tuple(Literal(s) if isinstance(s, str) else s for s in spans), unit),),
        interpretation=interpretation,
    )


def fact(id_, text, quote="", **more):
    figures = (figure(id_, text),)
    number = (figure(id_, text.split()[0], Form.NUMBER),)
    quantity = Quantity(Kind.COUNT, Decimal(1))
    base = SaidFact(
        id_,
        quantity,
        said(f"label of {id_}"),
        figures,
        figures,
        figures,
        number,
        (Decimal(1),),
        (),
        None,
        "paper",
        quote,
    )
    return replace(base, **more)


def topic(id_, title, section="one", **more):
    title = said(title) if isinstance(title, str) else title
    base = Topic(id_, section, "hero", title, AT)
    return SaidTopic(replace(base, **more), (), ("paper",), None)


def edition(*story, facts=(), **more):
    words = {unit.id: said(unit.text) for unit in program_units()}
    cover = SaidCover(
        said("Drugs_of *Chongqing*"),
        said("Sub"),
        said("Delegation"),
        said("Chongqing"),
        said("15 January 2026"),
        (),
        (),
    )
    source = SaidSource(
        "paper", said("The Paper, 2025"), said("The Paper: a report"), "https://example.org/a", said("P")
    )
    base = Edition(
        "guests",
        ("en",),
        said("Briefing"),
        said("Guests: all"),
        cover,
        (SaidSection("one", said("First")), SaidSection("two", said("Second"))),
        story,
        {one.id: one for one in facts},
        {"paper": source},
        words,
        "16:9",
        "plain",
    )
    return replace(base, **more)


def render(*story, **more):
    return write(edition(*story, **more), TEMPLATE).decode()


def body(text):
    return text.split("\n---\n", 1)[1]


def test_front_matter_names_what_it_is():
    front = yaml.safe_load(render(topic("a", "T")).split("---")[1])
    assert front == {
        "title": "Drugs_of *Chongqing*",
        "subtitle": "Sub",
        "audience": "Guests: all",
        "language": "en",
        "date": "15 January 2026",
        "generator": "briefdeck",
        "sources": ["The Paper, 2025"],
    }


def test_sections_come_once_in_story_order_with_their_topics():
    text = render(topic("a", "A", "two"), topic("b", "B", "one"), topic("c", "C", "two"))
    lines = [line for line in text.splitlines() if line.startswith(("#", "**"))]
    assert lines == [
        "# Drugs\\_of \\*Chongqing\\*",
        *("## Second", "**A**", "**C**", "## First", "**B**", "## Sources and quotes"),
    ]


def test_what_the_audience_wants_first_comes_first():
    text = body(render(
        topic("g", "Glance", "", kicker=said("At a glance")),
        topic("a", "Plain", "one"),
        topic("b", "Second", "two"),
        topic("c", "Weighty", "two", emphasis=True),
    ))  # fmt: skip
    assert [line for line in text.splitlines() if line.startswith(("## ", "**"))] == [
        *("## At a glance", "**Glance**", "## Second", "**Weighty**", "**Second**", "## First", "**Plain**"),
        "## Sources and quotes",
    ]


def test_every_figure_shown_stands_in_the_sources_with_its_quote():
    # given two facts that rest on one sentence, and one of its own
    facts = [
        fact("x", "three enterprises", "three  enterprises with revenues over 20"),
        fact("y", "more than 20", "revenues\nover 20"),
        fact("z", "7 areas", "in 7 *areas*", equivalent=said("about 8")),
    ]
    text = render(topic("a", "T"), facts=facts)
    sources = text.split("## Sources and quotes")[1]
    assert "\n**Three enterprises**; **more than 20**: “three enterprises with revenues over 20” ·\n" in sources
    assert "\n**7 areas** (about 8): “in 7 \\*areas\\*”\n" in sources
    assert "The Paper: a report <https://example.org/a>" in sources


def test_a_key_figure_is_listed_only_where_nothing_has_told_it_yet():
    # given x in a title, y in a slot twice
    facts = [fact("x", "100 drugs"), fact("y", "42 trials")]
    slots = (FigureSlot("x"), FigureSlot("y", said("in trials"), said("citywide")))
    text = body(render(
        topic("a", said("We have ", figure("x", "100 drugs")), figures=slots),
        topic("b", "B", figures=slots),
        facts=facts,
    )).split("## Sources")[0]  # fmt: skip
    assert text.count("100 drugs") == 1
    assert text.count("- **42 trials**: in trials") == 1


def test_a_claim_is_told_once_and_filler_not_at_all():
    name = NameSpan("park", "the Park")
    points = (
        Point("c", said("Claimed"), said("Head"), "claim"),
        Point("n", said("Near ", name)),
        Point("f", said("Everything is fast")),
    )
    text = body(render(topic("a", "A", points=points, emphasis=True), topic("b", "B", points=points[:1])))
    assert text.count("- **Head**: Claimed") == 1
    assert "- Near the Park" in text
    assert "fast" not in text


def test_a_topic_that_is_not_wanted_first_adds_one_point():
    points = tuple(Point(name, said(f"Claim {name}"), None, name) for name in ("x", "y"))
    assert "Claim x" in render(topic("a", "A", points=points))
    assert "Claim y" not in render(topic("a", "A", points=points))
    assert "Claim y" in render(topic("a", "A", points=points, emphasis=True))


def test_under_a_head_the_shorter_wording_is_told():
    brief = Said((Text("en", (Literal("A long claim"),)),), (Text("en", (Literal("Brief"),)),))
    assert "- **Head**: Brief" in render(topic("a", "A", points=(Point("c", brief, said("Head"), "c"),)))
    assert "- A long claim" in render(topic("a", "A", points=(Point("c", brief, None, "c"),)))


def test_a_chart_becomes_a_line_a_category():
    chart = Chart(
        said("Drugs and projects"),
        (said("Development"), said("Trials_2")),
        (Series("city", said("City"), ("x", "y")), Series("park", said("Park"), ("y", "x"))),
    )
    text = render(topic("a", "T", chart=chart), facts=[fact("x", "100"), fact("y", "42")])
    assert "- **Development**: City 100 / Park 42\n- **Trials\\_2**: City 42 / Park 100\n" in text


@pytest.mark.parametrize(
    ("parts", "label", "line"),
    [
        (
            (("number", "21"), ("noun", " municipal departments")),
            "Municipal departments",
            "**21** municipal departments",
        ),
        ((("number", "21"), ("noun", " departments")), "Departments in the city", "**21** departments in the city"),
        ((("number", "42"), ("noun", " drugs")), "In trials", "**42**: In trials"),
        ((("number", "one"), ("noun", " drugs"), ("period", " a year")), "Approvals", "**One a year**: Approvals"),
        ((("number", "21"), ("unit", "个"), ("noun", "市级部门")), "市级部门", "**21个**市级部门"),
        ((("number", "42"), ("unit", "款"), ("noun", "创新药")), "在研创新药", "**42款**: 在研创新药"),
        ((("number", "40"), ("unit", "%")), "of all", "**40%**: of all"),
    ],
)
def test_a_key_figure_says_its_noun_once(parts, label, line):
    long = Figure("x", Form.LONG, tuple(Part(PartRole(role), text) for role, text in parts))
    text = render(topic("a", "T", figures=(FigureSlot("x", said(label)),)), facts=[fact("x", "-", long=(long,))])
    assert f"\n- {line}\n" in text


def test_a_key_figure_whose_label_is_but_its_noun_is_told_with_its_text():
    long = Figure("x", Form.LONG, (Part(PartRole.NUMBER, "21"), Part(PartRole.NOUN, " departments")))
    slot = FigureSlot("x", said("Departments"), said("In a task force"))
    text = render(topic("a", "T", figures=(slot,)), facts=[fact("x", "-", long=(long,))])
    assert "- **21** departments. In a task force\n" in text


def test_a_topic_of_no_section_keeps_its_cards_though_its_title_tells_them():
    slots = (FigureSlot("x", said("Of the city")),)
    text = render(topic("g", said(figure("x", "100 drugs")), "", figures=slots), facts=[fact("x", "100 drugs")])
    assert "- **100 drugs**: Of the city" in text


def test_a_list_is_told_item_by_item_or_as_the_points_tell_it():
    items = (said("Research", unit="fact.stages.research"), said("Trials", unit="fact.stages.trials"))
    stages = fact("stages", "two stages", items=items, joined=(figure("stages", "research and trials", Form.ITEMS),))
    lists = {"stages": "stages"}
    drugs, trials = fact("x", "100 drugs"), fact("y", "42 trials")
    points = (Point("research", said(figure("x", "100 drugs"))), Point("trials", said(figure("y", "42 trials"))))
    alone = render(topic("a", "T", lists=lists), facts=[stages])
    told = render(topic("a", "T", lists=lists, points=points), facts=[stages, drugs, trials])
    assert "- **label of stages**: research and trials" in alone
    assert "- **Research**: 100 drugs\n- **Trials**: 42 trials" in told
    assert "label of stages" not in told


def test_the_office_s_own_reading_is_marked():
    own = topic("m", "Meaning", "", kicker=said("For you"), interpretation=True, parts={"next": said("Meet us")},
                points=(Point("p", said("Ask", interpretation=True), said("Look")),))  # fmt: skip
    text = body(render(topic("a", "A"), own))
    block = text.split("## For you")[1]
    assert block.startswith(
        "\n\n**Our reading: Meaning**\n\nThe office’s own reading, not a statement of the source.\n"
    )
    assert "- Ask\n\nMeet us" in block


def test_a_panel_of_own_reading_stands_where_no_topic_of_it_follows():
    panel = topic("g", "Glance", "", kicker=said("At a glance"), parts={"panel": said("For your city")},
                  points=(Point("p", said("Exchange", interpretation=True)),))  # fmt: skip
    own = topic("m", "Meaning", "", interpretation=True)
    assert "### For your city" in render(panel)
    assert "### For your city" not in render(panel, own)


def test_questions_are_told_by_their_stages_where_no_topic_of_the_office_s_own_follows():
    stages = replace(fact("stages", "two stages"), items=(said("research", unit="fact.stages.items.research"),))
    chain = topic("c", "Chain", lists={"stages": "stages"}, questions={"research": said("Who may join?")})
    own = topic("m", "Meaning", "", interpretation=True)
    assert "Question to ask (research): Who may join?" in render(chain, facts=[stages])
    assert "Who may join?" not in render(chain, own, facts=[stages])


def test_a_doubt_is_attributed_once():
    told = topic("a", said(figure("x", "20")))
    doubted = replace(told, attribution=said(figure("x", "20"), ": as reported by The Paper"))
    again = replace(doubted, topic=replace(doubted.topic, id="b"))
    text = render(doubted, again, facts=[fact("x", "20", marked=True)])
    assert text.count("20: as reported by The Paper") == 1


def test_statements_among_the_parts_are_told_and_labels_are_not():
    text = render(
        topic("a", "T", parts={"hub": said("Task force"), "situation": said("Funds were short.")}, emphasis=True)
    )
    assert "Funds were short." in text
    assert "Task force" not in text


def test_a_statement_that_adds_neither_figure_nor_name_is_left_out():
    parts = {"situation": said("Funds were short."), "action": said("A bank lent ", figure("x", "20"), ".")}
    text = body(render(topic("a", "T", parts=parts), facts=[fact("x", "20")]))
    assert "Funds" not in text
    assert "\nA bank lent 20.\n" in text


@pytest.mark.parametrize("template", ["{{ nothing_of_the_kind }}", "{% for %}", "{{ words.__class__.__mro__ }}"])
def test_a_template_at_fault_is_a_finding(template):
    with pytest.raises(InputError) as caught:
        write(edition(topic("a", "A")), template, "templates/own/summary.md.j2")
    (finding,) = caught.value.findings
    assert finding.code == "B073"
    assert finding.location.file == "templates/own/summary.md.j2"


def test_two_writings_are_equal_byte_for_byte_and_end_in_one_newline():
    first, second = (write(edition(topic("a", "A")), TEMPLATE) for _ in range(2))
    assert first == second
    assert first.endswith(b"\n")
    assert not first.endswith(b"\n\n")
    assert b"\r" not in first
