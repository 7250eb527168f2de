"""What holds on every slide of the sample and of the workspace with every kind, in both languages."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from briefdeck.model.deck import (
    EMU_PER_INCH,
    EMU_PER_PT,
    ChartGraphic,
    Connector,
    Paragraph,
    Placeholder,
    Shape,
    Slide,
    Table,
    TextBody,
    TextBox,
)
from briefdeck.model.text import Figure, Form
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.roomy import GROWTHS, grown
from briefdeck.plan.slides import BUILT_IN, KINDS
from briefdeck.typeset import fits, measure, text_rect
from plan.planned import all_kinds, leaves, planned, slides

SLIDES = slides()
DECKS = (*planned(), *all_kinds())
every_slide = pytest.mark.parametrize(("theme", "slide"), [one[1:] for one in SLIDES], ids=[one[0] for one in SLIDES])
SMALLEST_PT = 10.0
MARGIN = round(0.2 * EMU_PER_INCH)  # the second line of a source stands lowest


def texts(theme: Theme, slide: Slide) -> list[tuple[str, Frame, TextBody]]:
    """(name, text rectangle, text) of everything on a slide that holds text outside tables and charts."""
    found = []
    for one in leaves(slide.primitives):
        if isinstance(one, Placeholder):
            found.append((one.name, one.frame or theme.layouts[slide.layout].slots[one.role].frame, one.body))
        elif isinstance(one, TextBox):
            found.append((one.name, one.frame, one.body))
        elif isinstance(one, Shape) and one.body is not None:
            found.append((one.name, text_rect(one.geometry, one.frame, one.adjust), one.body))
    return found


def bodies(theme: Theme, slide: Slide) -> list[TextBody]:
    cells = [
        cell.body for one in leaves(slide.primitives) if isinstance(one, Table) for row in one.rows for cell in row
    ]
    return [body for _, _, body in texts(theme, slide)] + cells


@every_slide
def test_no_text_leaves_its_place(theme: Theme, slide: Slide) -> None:
    over = [name for name, frame, body in texts(theme, slide) if not fits(body, frame, theme.fonts, slack_pt=0)]
    assert over == []


@every_slide
def test_a_table_is_as_high_as_its_text(theme: Theme, slide: Slide) -> None:
    for table in (one for one in leaves(slide.primitives) if isinstance(one, Table)):
        assert sum(table.heights) == table.frame.h
        assert sum(table.widths) == table.frame.w
        assert table.frame.bottom <= theme.layouts[slide.layout].body.bottom
        for row, height in zip(table.rows, table.heights, strict=True):
            assert len(row) == len(table.widths)
            for cell, width in zip(row, table.widths, strict=True):
                assert measure(cell.body, width, theme.fonts).height <= height


@every_slide
def test_type_is_of_the_scale_and_never_under_ten_points(theme: Theme, slide: Slide) -> None:
    themes = [theme, *(grown(theme, growth) for growth in GROWTHS)]
    sizes = {
        step.size for each in themes for scale in each.scale.values() for steps in scale.values() for step in steps
    }
    used = {run.size for body in bodies(theme, slide) for paragraph in body.paragraphs for run in paragraph.runs}
    assert used <= sizes
    assert min(used) >= SMALLEST_PT


@every_slide
def test_nothing_stands_outside_the_margins(theme: Theme, slide: Slide) -> None:
    page = theme.page.inset(MARGIN)
    for name, frame, _ in texts(theme, slide):
        assert page.x <= frame.x, name
        assert page.y <= frame.y, name
        assert frame.right <= page.right, name
        assert frame.bottom <= page.bottom, name


@every_slide
def test_no_text_lies_on_another(theme: Theme, slide: Slide) -> None:
    def inked(frame: Frame, body: TextBody) -> Frame:
        height = measure(body, frame.w, theme.fonts).height
        spare = max(0, frame.h - height)
        down = {"t": 0, "ctr": spare // 2, "b": spare}[body.anchor]
        return Frame(frame.x, frame.y + down, frame.w, height)

    boxes = [(name, inked(frame, body)) for name, frame, body in texts(theme, slide) if body.text.strip()]
    for (one, a), (other, b) in combinations(boxes, 2):
        apart = a.right <= b.x or b.right <= a.x or a.bottom <= b.y or b.bottom <= a.y
        assert apart, (one, other)


@every_slide
def test_names_are_unique_and_connectors_end_on_shapes_of_the_slide(theme: Theme, slide: Slide) -> None:
    primitives = leaves(slide.primitives)
    assert [name for name, count in Counter(one.name for one in primitives).items() if count > 1] == []
    frames = {one.name: one.frame for one in primitives if isinstance(one, Shape)}
    for connector in (one for one in primitives if isinstance(one, Connector)):
        for (name, _), (x, y) in ((connector.begin, connector.start_point), (connector.end, connector.end_point)):
            frame = frames[name]
            on_edge = x in {frame.x, frame.right} or y in {frame.y, frame.bottom}
            assert on_edge, connector.name
            assert frame.x - 1 <= x <= frame.right + 1
            assert frame.y - 1 <= y <= frame.bottom + 1


@every_slide
def test_every_slide_says_who_reported_it_and_is_spoken_to(theme: Theme, slide: Slide) -> None:
    roles = {one.role for one in slide.primitives if isinstance(one, Placeholder)}
    assert "title" in roles
    if slide.kind not in BUILT_IN:
        assert "source" in roles
        assert slide.notes


@every_slide
def test_a_goal_or_an_open_bound_is_drawn_outlined(theme: Theme, slide: Slide) -> None:
    edition = next(one.edition for one in DECKS if slide in one.deck.slides)
    for chart in (one for one in leaves(slide.primitives) if isinstance(one, ChartGraphic)):
        for point in (point for series in chart.series for point in series.points if point.fact and point.label):
            quantity = edition.facts[point.fact].quantity
            about = quantity.bound.value in {"exact", "about", "nearly"}
            assert point.hatched == quantity.forecast, point
            assert point.outlined == (not quantity.forecast and (quantity.target or not about)), point


@every_slide
def test_a_goal_has_the_accent_to_itself(theme: Theme, slide: Slide) -> None:
    edition = next(one.edition for one in DECKS if slide in one.deck.slides)
    numerals = [
        (span.fact, run.color)
        for name, _, body in texts(theme, slide)
        if name.rstrip("0123456789 ")
        in {"Key figure", "Leading figure", "Stage figure", "Stage text", "Goal", "Leading goal"}
        for paragraph in body.paragraphs
        for run in paragraph.runs
        for span in run.spans
        if isinstance(span, Figure) and span.form is Form.KPI and run.bold
    ]
    for fact, color in numerals:
        on_dark = color in {"gold", "on_dark"}
        assert on_dark or (color == "accent") == edition.facts[fact].quantity.target, fact


@every_slide
def test_key_figures_of_a_row_have_numeral_and_label_on_one_line(theme: Theme, slide: Slide) -> None:
    rows: dict[int, list[TextBody]] = {}
    for name, frame, body in texts(theme, slide):
        if name.startswith("Key figure"):
            rows.setdefault(frame.y, []).append(body)
    for row in (row for row in rows.values() if len(row) > 1):
        assert {body.anchor for body in row} == {"t"}
        assert all(_form(paragraph) is not Form.EQUIVALENT for body in row for paragraph in body.paragraphs[1:2])


@every_slide
def test_figures_on_a_dark_band_share_a_base_line_and_the_line_of_their_labels(theme: Theme, slide: Slide) -> None:
    panels = [one.frame for one in leaves(slide.primitives) if isinstance(one, Shape) and one.name == "Dark panel"]
    for panel in panels:
        inside = [
            (name, frame, body)
            for name, frame, body in texts(theme, slide)
            if panel.x <= frame.x and frame.right <= panel.right and panel.y <= frame.y and frame.bottom <= panel.bottom
        ]
        numerals = [
            (frame, body) for name, frame, body in inside if name.startswith("Key figure") and body.anchor == "t"
        ]
        labels = [frame for name, frame, _ in inside if name.startswith("Label")]
        if len(numerals) < 2 or len(numerals) != len(labels):
            continue
        lines = [
            frame.y + body.insets[1] + round(0.8 * body.paragraphs[0].leading * EMU_PER_PT) for frame, body in numerals
        ]
        assert max(lines) - min(lines) <= 1
        assert len({frame.y for frame in labels}) == 1


@every_slide
def test_at_a_glance_one_figure_leads_on_a_dark_tile(theme: Theme, slide: Slide) -> None:
    if slide.kind != "glance" or not any(name.startswith("Key figure") for name, _, _ in texts(theme, slide)):
        return
    (tile,) = [one for one in leaves(slide.primitives) if isinstance(one, Shape) and one.name == "Dark panel"]
    digits = [
        max(body.paragraphs[0].runs, key=lambda run: run.size)
        for name, _, body in texts(theme, slide)
        if name.startswith("Key figure")
    ]
    (lead,) = [run.size for run in digits if run.color == "gold"]
    others = [run.size for run in digits if run.color != "gold"]
    assert tile.fill == "primary_dark"
    assert all(lead >= 1.2 * other for other in others)
    assert len(set(others)) <= 1  # equals look equal


def _form(paragraph: Paragraph) -> Form | None:
    """The form of the figure that a paragraph is, None where it is more or other than one."""
    spans = [span for run in paragraph.runs for span in run.spans]
    return spans[0].form if len(spans) == 1 and isinstance(spans[0], Figure) else None


@every_slide
def test_the_mark_of_a_dark_panel_stands_at_one_distance_from_its_top_over_its_text(theme: Theme, slide: Slide) -> None:
    shapes = [one for one in leaves(slide.primitives) if isinstance(one, Shape)]
    panels = [one.frame for one in shapes if one.name.startswith("Dark panel")]
    found = [frame for name, frame, _ in texts(theme, slide) if name in {"Key figure", "Headline"}]
    for mark in (one.frame for one in shapes if one.name.startswith("Mark")):
        assert any(mark.y - panel.y == round(0.2 * EMU_PER_INCH) for panel in panels)
        assert any(  # at the start of its lines, which is the right where writing runs from right to left
            (frame.x == mark.x or frame.right == mark.right) and frame.y > mark.bottom for frame in found
        )


def test_every_kind_is_seen() -> None:
    assert {slide.kind for _, _, slide in SLIDES} == set(KINDS) | set(BUILT_IN)


@pytest.mark.parametrize("one", DECKS, ids=lambda one: one.folder)
def test_every_fact_of_the_edition_is_on_a_slide(one) -> None:
    shown = {fact for slide in one.deck.slides for fact in slide.facts}
    assert shown == set(one.edition.facts)


@pytest.mark.parametrize("one", DECKS, ids=lambda one: one.folder)
def test_sections_cover_the_deck_and_titles_are_its_own(one) -> None:
    assert sum(count for _, count in one.deck.sections) == len(one.deck.slides)
    titles = [slide.title for slide in one.deck.slides]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("one", DECKS, ids=lambda one: one.folder)
def test_figures_keep_their_fact_all_the_way_to_the_slide(one) -> None:
    for slide in one.deck.slides:
        for _, _, body in texts(one.theme, slide):
            for run in (run for paragraph in body.paragraphs for run in paragraph.runs):
                assert all(span.fact in one.edition.facts for span in run.spans if isinstance(span, Figure))


@every_slide
def test_a_party_that_is_not_named_has_a_dashed_outline(theme: Theme, slide: Slide) -> None:
    edition = next(one.edition for one in DECKS if slide in one.deck.slides)
    topic = next((said.topic for said in edition.story if said.topic.id == slide.topic), None)
    if slide.kind != "deal" or topic is None:
        return
    parties = [one for one in leaves(slide.primitives) if isinstance(one, Shape) and one.name.startswith("Party")]
    for side, box in zip(("from", "to"), parties, strict=True):
        assert box.body is not None
        unnamed = topic.parts.get(f"{side}_unnamed")
        assert (box.line is not None and box.line.dash != "") == (unnamed is not None)
        for part in (f"{side}_role", f"{side}_text", f"{side}_unnamed"):
            assert part not in topic.parts or topic.parts[part].first.plain in box.body.text
