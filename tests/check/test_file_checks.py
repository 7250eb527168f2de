"""Each check of a finished file finds the fault that is planted in a real one, and is silent on the clean file."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest

from briefdeck import check
from briefdeck.check.views import FileView
from briefdeck.formats import pptx
from briefdeck.model.deck import (
    Cell,
    ChartGraphic,
    ChartPoint,
    ChartSeries,
    Connector,
    Deck,
    DeckProperties,
    Group,
    Line,
    Paragraph,
    Placeholder,
    Run,
    Shape,
    Slide,
    Table,
    TextBody,
    TextBox,
)
from briefdeck.model.edition import SaidSource
from briefdeck.model.text import Figure, Form, Literal, Part, PartRole, Span
from briefdeck.model.theme import Frame, Theme
from check_samples import count, edition_view, fact, said
from sample import ROOT

INCH = 914_400
CITY, PARK = fact("city", count(42), "42"), fact("park", count(20), "20")
SLIDE = "ppt/slides/slide1.xml"


def figure(of: str, text: str) -> Figure:
    return Figure(of, Form.LONG, (Part(PartRole.NUMBER, text),))


def body(*spans: Span) -> TextBody:
    return TextBody((Paragraph((Run(spans, "en", 14.0),), 19.0),))


def words(text: str) -> TextBody:
    return body(Literal(text))


def frame(x: float, y: float, w: float = 3, h: float = 0.5) -> Frame:
    return Frame(*(int(length * INCH) for length in (x, y, w, h)))


def content_slide(topic: str, title: str) -> Slide:
    chart = ChartGraphic(
        frame(0.7, 4, 4, 2),
        "Chart",
        "Columns: city 42, Park 20",
        "column",
        ("City", "Park"),
        (ChartSeries("In trials", (ChartPoint(Decimal(42), "42", "city"), ChartPoint(Decimal(20), "20", "park"))),),
        "en",
    )
    table = Table(
        frame(7, 4, 4, 1),
        "Table",
        "Figures by place",
        (2 * INCH, 2 * INCH),
        (INCH // 2, INCH // 2),
        ((Cell(words("Place")), Cell(words("Drugs"))), (Cell(words("City")), Cell(body(figure("city", "42"))))),
    )
    left, right = frame(7, 2.2, 1.5), frame(10, 2.2, 1.5)
    arrow = Connector(
        "Arrow",
        ("Left", 3),
        ("Right", 1),
        (left.right, left.y + left.h // 2),
        (right.x, right.y + right.h // 2),
        Line("line"),
    )
    members = (Shape(left, "Left", body=words("Bank")), Shape(right, "Right", body=words("Company")), arrow)
    return Slide(
        topic,
        "share",
        "statement",
        title,
        (
            Placeholder("title", words(title), "Title"),
            TextBox(frame(0.7, 2.2), body(Literal("The city has "), figure("city", "42"), Literal(" drugs.")), "Text"),
            chart,
            table,
            Group(frame(7, 2.2, 4.5), "Diagram", "A bank lends to a company", members),
        ),
        (Paragraph((Run((Literal("Say "), figure("park", "20")), "en", 12.0),), 16.0),),
        ("city", "park"),
    )


@pytest.fixture(scope="module")
def brand() -> tuple[Theme, object]:
    return pptx.prepare("jialing", (ROOT / "templates/jialing/_brand.yml").read_bytes())


@pytest.fixture(scope="module")
def deck() -> Deck:
    properties = DeckProperties("A deck", "Drugs", "The Office", "en", date(2026, 1, 15))
    slides = (content_slide("market", "First things first"), content_slide("base", "Second things second"))
    return Deck("guests", ("en",), slides, properties, "jialing")


@pytest.fixture(scope="module")
def data(deck: Deck, brand: tuple[Theme, object]) -> bytes:
    theme, prepared = brand
    return pptx.write(deck, theme, prepared)  # type: ignore[arg-type]


def view(deck: Deck, data: bytes) -> FileView:
    return FileView(pptx.read(data), "output/guests/en/deck.pptx", edition_view((CITY, PARK)).edition, deck)


def planted(data: bytes, part: str, pattern: str, new: str) -> bytes:
    """The file with a fault: in one part, the first match of the pattern is replaced. It has to be there."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as faulty:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                text, times = re.subn(pattern, new, content.decode("utf-8"), count=1, flags=re.DOTALL)
                assert times, f"{pattern} is not in {part}"
                content = text.encode("utf-8")
            faulty.writestr(name, content)
    return out.getvalue()


def found(view: FileView) -> set[str]:
    return {finding.code for finding in check.run(view)}


def test_the_clean_file_has_no_finding(deck: Deck, data: bytes) -> None:
    assert [str(finding) for finding in check.run(view(deck, data))] == []


@pytest.mark.parametrize(
    ("code", "part", "pattern", "new"),
    [
        pytest.param("B401", SLIDE, r"First things first", "", id="empty title"),
        pytest.param("B401", SLIDE, r"First things first", "Second things second", id="title twice"),
        pytest.param("B401", SLIDE, r'<p:ph type="title"/>', '<p:ph type="body" idx="77"/>', id="title is a body"),
        pytest.param("B402", SLIDE, r' descr="Columns: [^"]*"', "", id="chart without alt"),
        pytest.param("B402", SLIDE, r' descr="Figures by place"', "", id="table without alt"),
        pytest.param("B402", SLIDE, r' descr="A bank lends to a company"', ' descr=" "', id="group without alt"),
        pytest.param("B403", SLIDE, r' lang="en-US"', "", id="run without language"),
        pytest.param("B403", SLIDE, r"<a:ea [^>]*/>", "", id="run without East Asian font"),
        pytest.param("B403", SLIDE, r"The city has ", "重庆", id="Chinese tagged as English"),
        pytest.param("B405", "ppt/charts/chart1.xml", r"<c:v>42</c:v>", "<c:v>43</c:v>", id="cache differs"),
        pytest.param("B405", "ppt/charts/chart1.xml", r"<c:v>City</c:v>", "<c:v>Town</c:v>", id="category differs"),
        pytest.param("B407", SLIDE, r' sz="1400"', ' sz="900"', id="small text"),
        pytest.param("B408", SLIDE, r'(name="Text".*?)<a:off x="\d+"', r'\1<a:off x="-9144"', id="off the left"),
        pytest.param("B408", SLIDE, r'(name="Text".*?)<a:off x="\d+"', r'\1<a:off x="11000000"', id="off the right"),
        pytest.param("B409", "docProps/core.xml", r"The Office", "Steve Canny", id="foreign author"),
        pytest.param("B409", "docProps/core.xml", r"A deck", "Another deck", id="foreign title"),
        pytest.param("B410", SLIDE, r"<a:endCxn [^>]*/>", "", id="loose end"),
        pytest.param("B410", SLIDE, r'<a:stCxn id="\d+"', '<a:stCxn id="4711"', id="glued to nothing"),
        pytest.param(
            "B411",
            SLIDE,
            r'(name="Left".*?)<a:off x="\d+" y="\d+"',
            rf'\1<a:off x="{INCH}" y="{int(2.2 * INCH)}"',
            id="text on text",
        ),
    ],
)
def test_a_planted_fault_is_found(code: str, part: str, pattern: str, new: str, deck: Deck, data: bytes) -> None:
    assert code in found(view(deck, planted(data, part, pattern, new)))


def test_a_formula_and_a_bad_axis_are_found(deck: Deck, data: bytes) -> None:
    clean = view(deck, data)
    chart_shape = next(shape for shape in clean.observed.slides[0].shapes if shape.chart is not None)
    assert chart_shape.chart is not None

    def with_chart(**changes: object) -> FileView:
        chart = replace(chart_shape.chart, **changes)  # type: ignore[type-var]
        slide = clean.observed.slides[0]
        shapes = tuple(replace(shape, chart=chart) if shape is chart_shape else shape for shape in slide.shapes)
        slides = (replace(slide, shapes=shapes), *clean.observed.slides[1:])
        return replace(clean, observed=replace(clean.observed, slides=slides))

    for changes in ({"formulas": 1}, {"links": 2}, {"axis_ids": (-5, 7)}, {"axis_ids": (7, 7)}):
        assert found(with_chart(**changes)) == {"B405"}, changes
    # a row of the sheet that the chart does not draw has leaked
    assert found(with_chart(cells=(*chart_shape.chart.cells, ("Secret", "1")))) == {"B405"}


def test_a_part_of_another_maker_is_found(deck: Deck, data: bytes) -> None:
    clean = view(deck, data)
    for part in ("docProps/thumbnail.jpeg", "ppt/printerSettings/printerSettings1.bin", "customXml/item1.xml"):
        parts = (*clean.observed.parts, part)
        assert found(replace(clean, observed=replace(clean.observed, parts=parts))) == {"B409"}


def test_a_slide_without_notes_is_found_unless_it_is_built_in(deck: Deck, data: bytes) -> None:
    clean = view(deck, data)
    first = replace(clean.observed.slides[0], notes="", has_notes=False)
    silent = replace(clean, observed=replace(clean.observed, slides=(first, *clean.observed.slides[1:])))
    assert "B406" in found(silent)
    cover = replace(deck, slides=(replace(deck.slides[0], kind="cover"), *deck.slides[1:]))
    assert "B406" not in found(replace(silent, deck=cover))


def test_a_lost_slide_and_a_fact_on_no_slide_are_found(deck: Deck, data: bytes) -> None:
    clean = view(deck, data)
    shorter = replace(clean, observed=replace(clean.observed, slides=clean.observed.slides[:1]))
    assert found(shorter) == {"B404"}
    other = replace(clean, edition=edition_view((CITY, PARK, fact("lost", count(7), "7"))).edition)
    assert [finding.subject for finding in check.run(other)] == ["lost"]


def test_a_decorative_shape_may_bleed_and_be_silent(deck: Deck, brand: tuple[Theme, object]) -> None:
    theme, prepared = brand
    motif = Shape(frame(-0.5, -0.5, 2, 2), "Motif", fill="accent", decorative=True)
    slide = replace(deck.slides[0], primitives=(*deck.slides[0].primitives, motif))
    changed = replace(deck, slides=(slide, *deck.slides[1:]))
    observed = view(changed, pptx.write(changed, theme, prepared))  # type: ignore[arg-type]
    assert found(observed) == set()
    speaking = replace(slide, primitives=(*slide.primitives[:-1], replace(motif, decorative=False)))
    changed = replace(deck, slides=(speaking, *deck.slides[1:]))
    observed = view(changed, pptx.write(changed, theme, prepared))  # type: ignore[arg-type]
    assert found(observed) == {"B402", "B408"}


def test_a_doubted_figure_needs_its_attribution_on_the_slide(deck: Deck, data: bytes) -> None:
    # given a fact that is marked, and slides that name nobody
    clean = view(deck, data)
    marked = replace(clean.edition.facts["city"], marked=True)
    source = SaidSource("paper", said("The Paper, 2025"), said("The Paper"), "", said("The Paper"))
    facts = {**clean.edition.facts, "city": marked}
    edition = replace(clean.edition, facts=facts, sources={"paper": source})
    unmarked = replace(clean, edition=edition)
    # then both slides are found
    parts = [finding.location.part for finding in check.run(unmarked) if finding.code == "B413" and finding.location]
    assert parts == ["slide 1", "slide 2"]
    # and a slide that names the source is not; its notes do not count
    told = planted(data, SLIDE, r"The city has ", "The Paper: the city has ")
    told = planted(told, "ppt/notesSlides/notesSlide2.xml", r"Say ", "The Paper: ")
    observed = replace(unmarked, observed=view(deck, told).observed)
    parts = [finding.location.part for finding in check.run(observed) if finding.code == "B413" and finding.location]
    assert parts == ["slide 2"]


def test_findings_name_the_slide_and_the_shape(deck: Deck, data: bytes) -> None:
    faulty = view(deck, planted(data, SLIDE, r' descr="Columns: [^"]*"', ""))
    (finding,) = check.run(faulty)
    assert str(finding.location) == 'output/guests/en/deck.pptx [slide 1 / "Chart"]'
