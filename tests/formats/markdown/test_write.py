from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

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
    text = body(render(topic("a", "Plain"), topic("b", "Weighty", emphasis=True)))
    assert text.index("- **Weighty**") < text.index("**Plain**")


def test_every_figure_shown_stands_in_the_sources_with_its_quote():
    # given two facts that rest on one sentence, and one of its own
    facts = [
        fact("x", "three enterprises", "three  enterprises with revenues over 20"),
        fact("y", "more than 20", "revenues\nover 20"),
        fact("z", "7 areas", "in 7 *areas*", equivalent=said("about 8")),
    ]
    text = render(topic("a", "T"), facts=facts)
    sources = text.split("## Sources and quotes")[1]
    assert "- **Three enterprises**; **more than 20** — “three enterprises with revenues over 20”" in sources
    assert "- **7 areas** (about 8) — “in 7 \\*areas\\*”" in sources
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
    assert text.count("- **42 trials**: in trials. citywide") == 1


def test_a_claim_is_told_once_and_filler_not_at_all():
    name = NameSpan("park", "the Park")
    points = (
        Point("c", said("Claimed"), said("Head"), "claim"),
        Point("n", said("Near ", name)),
        Point("f", said("Everything is fast")),
    )
    text = body(render(topic("a", "A", points=points), topic("b", "B", points=points[:1])))
    assert text.count("- **Head**: Claimed") == 1
    assert "- Near the Park" in text
    assert "fast" not in text


def test_a_chart_becomes_a_table():
    chart = Chart(
        said("Drugs | projects"),
        (said("Development"), said("Trials")),
        (Series("city", said("City"), ("x", "y")), Series("park", said("Park"), ("y", "x"))),
    )
    text = render(topic("a", "T", chart=chart), facts=[fact("x", "100 drugs"), fact("y", "42 drugs")])
    tokens = MarkdownIt("commonmark").enable("table").parse(body(text))
    cells = [
        tokens[index + 1].children[0].content for index, one in enumerate(tokens) if one.type in {"th_open", "td_open"}
    ]
    rows = [cells[index : index + 3] for index in range(0, len(cells), 3)]
    assert rows[0][1:] == ["City", "Park"]
    assert rows[1:] == [["Development", "100 drugs", "42 drugs"], ["Trials", "42 drugs", "100 drugs"]]


def test_figures_with_named_columns_become_a_table():
    parts = {"col_figure": said("Number"), "col_label": said("Measure"), "col_text": said("Covers")}
    slots = (FigureSlot("x", None, said("to date")),)
    text = render(topic("a", "T", parts=parts, figures=slots), facts=[fact("x", "25 firms")])
    assert "| Number | Measure | Covers |\n| --- | --- | --- |\n| **25** | label of x | to date |\n" in text


def test_a_list_is_told_item_by_item_or_as_the_points_tell_it():
    items = (said("Research", unit="fact.stages.research"), said("Trials", unit="fact.stages.trials"))
    stages = fact("stages", "two stages", items=items)
    lists = {"stages": "stages"}
    drugs, trials = fact("x", "100 drugs"), fact("y", "42 trials")
    points = (Point("research", said(figure("x", "100 drugs"))), Point("trials", said(figure("y", "42 trials"))))
    alone = render(topic("a", "T", lists=lists), facts=[stages])
    told = render(topic("a", "T", lists=lists, points=points), facts=[stages, drugs, trials])
    joined = render(
        topic("a", "T", lists=lists, notes=said(figure("stages", "research and trials", Form.ITEMS))), facts=[stages]
    )
    assert "- **label of stages**: Research; Trials" in alone
    assert "- **Research**: 100 drugs\n- **Trials**: 42 trials" in told
    assert "label of stages" not in told
    assert "- **label of stages**: research and trials" in joined


def test_the_office_s_own_reading_is_marked():
    own = topic("m", "Meaning", "", kicker=said("For you"), interpretation=True, parts={"next": said("Meet us")},
                points=(Point("p", said("Ask", interpretation=True), said("Look")),))  # fmt: skip
    text = body(render(topic("a", "A"), own))
    block = text.split("## For you")[1]
    assert "own reading" in block.split("**Meaning**")[0]
    assert "- **Look**: Ask\n\nMeet us" in block


def test_a_panel_of_own_reading_stands_where_no_topic_of_it_follows():
    panel = topic("g", "Glance", "", kicker=said("At a glance"), parts={"panel": said("For your city")},
                  points=(Point("p", said("Exchange", interpretation=True)),))  # fmt: skip
    own = topic("m", "Meaning", "", interpretation=True)
    assert "### For your city" in render(panel)
    assert "### For your city" not in render(panel, own)


def test_a_doubt_is_attributed_once():
    doubted = replace(topic("a", "A"), attribution=said(figure("x", "20"), ": as reported by The Paper"))
    again = replace(doubted, topic=replace(doubted.topic, id="b"))
    text = render(doubted, again, facts=[fact("x", "20", marked=True)])
    assert text.count("20: as reported by The Paper") == 1
    assert "have not been confirmed" in text


def test_statements_among_the_parts_are_told_and_labels_are_not():
    text = render(topic("a", "T", parts={"hub": said("Task force"), "situation": said("Funds were short.")}))
    assert "Funds were short." in text
    assert "Task force" not in text


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
