"""What was written is what is read: the Deck and the Observed of its file agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.formats import pptx
from briefdeck.formats.pptx import reader
from briefdeck.formats.pptx.chart import number
from briefdeck.formats.pptx.opened import Package, open_package
from briefdeck.model.deck import ChartGraphic, Connector, Group, Picture, Placeholder, Primitive, Shape, Table
from briefdeck.model.deck import Run as DeckRun
from briefdeck.model.kept import forget
from briefdeck.model.observed import Observed, ObservedShape
from briefdeck.model.text import Literal
from formats.pptx.demo import Pen, brand, demo


@pytest.fixture(scope="module", params=["en", "zh_Hans"])
def both(request: pytest.FixtureRequest) -> tuple[str, Observed]:
    return request.param, pptx.read(pptx.write(demo(request.param), *brand()))


def pairs(
    primitives: tuple[Primitive, ...], shapes: tuple[ObservedShape, ...]
) -> Iterator[tuple[Primitive, ObservedShape]]:
    for primitive, shape in zip(primitives, shapes, strict=True):
        yield primitive, shape
        if isinstance(primitive, Group):
            yield from pairs(primitive.members, shape.members)


def all_pairs(both: tuple[str, Observed]) -> list[tuple[Primitive, ObservedShape]]:
    locale, seen = both
    return [
        pair
        for slide, found in zip(demo(locale).slides, seen.slides, strict=True)
        for pair in pairs(slide.primitives, found.shapes)
    ]


def test_slides_titles_notes_and_properties(both: tuple[str, Observed]) -> None:
    locale, seen = both
    deck = demo(locale)

    assert [slide.title for slide in seen.slides] == [slide.title for slide in deck.slides]
    assert [slide.has_notes for slide in seen.slides] == [bool(slide.notes) for slide in deck.slides]
    assert seen.slides[0].notes == "\n".join(paragraph.text for paragraph in deck.slides[0].notes)
    assert seen.page == brand()[0].page
    assert seen.properties["title"] == deck.properties.title
    assert seen.properties["creator"] == seen.properties["lastModifiedBy"] == "Reception Office"
    assert seen.properties["created"] == "2026-01-15T00:00:00Z"
    assert seen.properties["Slides"] == "5"


def test_names_frames_alt_texts_and_flags_in_reading_order(both: tuple[str, Observed]) -> None:
    for primitive, shape in all_pairs(both):
        assert shape.name == primitive.name
        if not isinstance(primitive, Placeholder | Connector):
            assert shape.frame == primitive.frame
        if isinstance(primitive, Shape | Picture | Group):
            assert (shape.alt, shape.decorative) == (primitive.alt, primitive.decorative)
        if isinstance(primitive, Table | ChartGraphic):
            assert shape.alt == primitive.alt
        if isinstance(primitive, Shape):
            assert shape.geometry == primitive.geometry


def test_runs_carry_language_size_weight_and_theme_fonts(both: tuple[str, Observed]) -> None:
    locale, seen = both
    lang = {"en": "en-US", "zh_Hans": "zh-CN"}[locale]
    for slide in seen.slides:
        for shape in slide.shapes:
            for run in (run for paragraph in shape.paragraphs for run in paragraph.runs):
                assert run.lang == lang
                assert run.latin in ("+mn-lt", "+mj-lt")
                assert run.ea in ("+mn-ea", "+mj-ea")
                assert run.size is not None
                assert run.size >= 10
            assert all(paragraph.leading is not None for paragraph in shape.paragraphs)


def test_tables_and_connectors(both: tuple[str, Observed]) -> None:
    for primitive, shape in all_pairs(both):
        if isinstance(primitive, Table):
            assert shape.header_row
            assert shape.table == tuple(tuple(cell.body.text for cell in row) for row in primitive.rows)
        if isinstance(primitive, Connector):
            assert shape.glued == (primitive.begin[0], primitive.end[0])
            left, top = (min(a, b) for a, b in zip(primitive.start_point, primitive.end_point, strict=True))
            assert shape.frame is not None
            assert (shape.frame.x, shape.frame.y) == (left, top)


def test_charts_agree_with_deck_cache_and_workbook(both: tuple[str, Observed]) -> None:
    charts = [(item, shape.chart) for item, shape in all_pairs(both) if isinstance(item, ChartGraphic)]
    assert [item.kind for item, _ in charts] == ["column", "doughnut", "bar"]
    for item, chart in charts:
        assert chart is not None
        assert chart.kind == item.kind
        assert chart.categories == item.categories
        values = [tuple(number(point.value) for point in series.points) for series in item.series]
        assert chart.series == tuple((series.name, v) for series, v in zip(item.series, values, strict=True))
        assert chart.labels == tuple(point.label for series in item.series for point in series.points)
        assert chart.cells[0] == (item.unit, *(series.name for series in item.series))
        assert chart.cells[1:] == tuple(
            (category, *(column[at] for column in values)) for at, category in enumerate(item.categories)
        )
        assert (chart.formulas, chart.links) == (0, 0)


legal = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=30)


@given(words=legal)
@settings(max_examples=60, deadline=None)
def test_any_words_survive_as_title_name_section_and_property(words: str) -> None:
    deck = demo()
    slide = deck.slides[4]
    title = slide.primitives[0]
    assert isinstance(title, Placeholder)
    body = replace(title.body, paragraphs=(Pen("en").line(words, "title"),))
    changed = replace(slide, primitives=(replace(title, body=body, name=words), *slide.primitives[1:]))
    given_deck = replace(
        deck,
        slides=(changed,),
        sections=((words, 1),),
        properties=replace(deck.properties, title=words),
    )

    seen = pptx.read(pptx.write(given_deck, *brand()))

    assert seen.slides[0].title == words
    assert seen.slides[0].shapes[0].name == words
    assert seen.properties["title"] == words


def test_a_line_feed_in_a_run_is_a_line_break() -> None:
    deck = demo()
    slide = deck.slides[4]
    title = slide.primitives[0]
    assert isinstance(title, Placeholder)
    run = DeckRun((Literal("one\n"), Literal("two")), "en", 28)
    body = replace(title.body, paragraphs=(replace(title.body.paragraphs[0], runs=(run,)),))
    changed = replace(slide, primitives=(replace(title, body=body), *slide.primitives[1:]))

    seen = pptx.read(pptx.write(replace(deck, slides=(changed,), sections=()), *brand()))

    assert seen.slides[0].title == "one\ntwo"
    assert [observed.text for observed in seen.slides[0].shapes[0].paragraphs[0].runs] == ["one", "\n", "two"]


@pytest.mark.parametrize("locale", ["en", "zh_Hans", "ar"])
def test_a_slide_read_in_halves_is_the_slide_read_whole(locale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = pptx.write(demo(locale), *brand())
    halves = [pptx.read(data), pptx.read(data)]  # the second from memory
    monkeypatch.setattr(reader, "_halves", lambda package, name: None)
    assert halves == [pptx.read(data)] * 2


def test_halves_that_are_not_well_formed_alone_are_read_whole() -> None:
    package = open_package(pptx.write(demo(), *brand()), "deck.pptx")
    name = next(name for name in package.parts if name.startswith("ppt/slides/slide"))
    good = package.parts[name]
    assert reader._halves(package, name) is not None
    head = package.heads[name]
    assert good.startswith(head)
    assert len(head) < len(good)
    for bad, begin in (
        (good.replace(b"</p:spTree>", b"</p:spTree><p:spTree></p:spTree>"), head),
        (good.replace(b"</p:spTree>", b"<!-- </p:sp> --></p:spTree>"), head),
        (
            good.replace(b"</p:sp>", b"</p:sp><!-- </p:sp> -->", 1),
            head.replace(b"</p:sp>", b"</p:sp><!-- </p:sp> -->", 1),
        ),
        (good.replace(b"</p:sp>", b"", 1), head.replace(b"</p:sp>", b"", 1)),
        (good.replace(b"<p:cSld>", b"<p:cSld >", 1), head.replace(b"<p:cSld>", b"<p:cSld >", 1)),
        (good, head[:-1]),
        (good, good[: len(head) + 9]),
        (good, b""),
    ):
        package = Package({**package.parts, name: bad}, "deck.pptx", {name: begin})
        assert reader._halves(package, name) is None


def test_remembered_parts_make_the_same_file() -> None:
    first = pptx.write(demo(), *brand())
    assert pptx.write(demo(), *brand()) == first
    forget()
    assert pptx.write(demo(), *brand()) == first
