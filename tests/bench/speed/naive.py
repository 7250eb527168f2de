"""N: the same deck by plain python-pptx calls, the way an engineer would write it in an afternoon.

Every primitive of our Deck becomes the call that python-pptx has for it: text boxes run by run, shapes, connectors,
tables cell by cell, native charts with their workbooks, groups, notes, alt text. Nothing is left out that the reader of
the deck would miss.
"""

from __future__ import annotations

import io
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Pt

from briefdeck.model.deck import (
    ChartGraphic,
    Connector,
    Deck,
    Group,
    Paragraph,
    Picture,
    Placeholder,
    Primitive,
    Shape,
    Table,
    TextBody,
    TextBox,
)
from briefdeck.model.theme import Frame, Theme

_TITLE_ONLY = 5  # in python-pptx's default template
_ALIGN = {"l": PP_ALIGN.LEFT, "ctr": PP_ALIGN.CENTER, "r": PP_ALIGN.RIGHT}
_ANCHOR = {"t": MSO_ANCHOR.TOP, "ctr": MSO_ANCHOR.MIDDLE, "b": MSO_ANCHOR.BOTTOM}
_SHAPES = {
    "rect": MSO_SHAPE.RECTANGLE,
    "roundRect": MSO_SHAPE.ROUNDED_RECTANGLE,
    "ellipse": MSO_SHAPE.OVAL,
    "chevron": MSO_SHAPE.CHEVRON,
    "homePlate": MSO_SHAPE.PENTAGON,
    "rightArrow": MSO_SHAPE.RIGHT_ARROW,
}
_CHARTS = {
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
}


def write(deck: Deck, theme: Theme) -> bytes:
    """The file, as ``Presentation.save`` writes it."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Emu(theme.page.w), Emu(theme.page.h)
    for planned in deck.slides:
        slide = presentation.slides.add_slide(presentation.slide_layouts[_TITLE_ONLY])
        slide.shapes.title.text = planned.title
        drawn: dict[str, Any] = {}
        for primitive in planned.primitives:
            _draw(slide.shapes, primitive, theme, planned.layout, drawn)
        slide.notes_slide.notes_text_frame.text = "\n".join(paragraph.text for paragraph in planned.notes)
    presentation.core_properties.title = deck.properties.title
    presentation.core_properties.author = deck.properties.author
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def _draw(shapes: Any, primitive: Primitive, theme: Theme, layout: str, drawn: dict[str, Any]) -> None:
    match primitive:
        case Placeholder():
            if primitive.role != "title":
                frame = primitive.frame or theme.layouts[layout].slots[primitive.role].frame
                _text_box(shapes, frame, primitive.body, primitive.name, theme)
        case TextBox():
            _text_box(shapes, primitive.frame, primitive.body, primitive.name, theme)
        case Shape():
            shape = shapes.add_shape(_SHAPES.get(primitive.geometry, MSO_SHAPE.RECTANGLE), *_box(primitive.frame))
            shape.name = primitive.name
            drawn[primitive.name] = shape
            if primitive.fill:
                shape.fill.solid()
                shape.fill.fore_color.rgb = _color(theme, primitive.fill)
            else:
                shape.fill.background()
            if primitive.line:
                shape.line.color.rgb = _color(theme, primitive.line.color)
                shape.line.width = Emu(primitive.line.width)
            else:
                shape.line.fill.background()
            if primitive.body:
                _text(shape.text_frame, primitive.body, theme)
            _describe(shape, primitive.alt)
        case Connector():
            line = shapes.add_connector(
                MSO_CONNECTOR.STRAIGHT, *map(Emu, (*primitive.start_point, *primitive.end_point))
            )
            line.name = primitive.name
            line.line.color.rgb = _color(theme, primitive.line.color)
            line.line.width = Emu(primitive.line.width)
        case Table():
            _table(shapes, primitive, theme)
        case ChartGraphic():
            _chart(shapes, primitive, theme)
        case Picture():
            picture = shapes.add_picture(io.BytesIO(primitive.data), *_box(primitive.frame))
            picture.name = primitive.name
            _describe(picture, primitive.alt)
        case Group():
            group = shapes.add_group_shape()
            group.name = primitive.name
            for member in primitive.members:
                _draw(group.shapes, member, theme, layout, drawn)
            _describe(group, primitive.alt)


def _box(frame: Frame) -> tuple[Emu, Emu, Emu, Emu]:
    return Emu(frame.x), Emu(frame.y), Emu(frame.w), Emu(frame.h)


def _color(theme: Theme, role: str) -> RGBColor:
    return RGBColor.from_string(theme.colors[role])


def _describe(shape: Any, alt: str) -> None:
    shape._element._nvXxPr.cNvPr.set("descr", alt)


def _text_box(shapes: Any, frame: Frame, body: TextBody, name: str, theme: Theme) -> None:
    box = shapes.add_textbox(*_box(frame))
    box.name = name
    _text(box.text_frame, body, theme)


def _text(frame: Any, body: TextBody, theme: Theme) -> None:
    frame.word_wrap = body.wrap
    frame.vertical_anchor = _ANCHOR[body.anchor]
    frame.margin_left, frame.margin_top, frame.margin_right, frame.margin_bottom = map(Emu, body.insets)
    for number, paragraph in enumerate(body.paragraphs):
        _paragraph(frame.paragraphs[0] if number == 0 else frame.add_paragraph(), paragraph, theme)


def _paragraph(made: Any, paragraph: Paragraph, theme: Theme) -> None:
    made.alignment = _ALIGN[paragraph.align]
    made.line_spacing = Pt(paragraph.leading)
    made.space_before = Pt(paragraph.before)
    for run in paragraph.runs:
        each = made.add_run()
        each.text = run.text
        each.font.size = Pt(run.size)
        each.font.bold = run.bold
        each.font.color.rgb = _color(theme, run.color)


def _table(shapes: Any, table: Table, theme: Theme) -> None:
    made = shapes.add_table(len(table.rows), len(table.widths), *_box(table.frame))
    made.name = table.name
    _describe(made, table.alt)
    for column, width in zip(made.table.columns, table.widths, strict=True):
        column.width = Emu(width)
    for row, height in zip(made.table.rows, table.heights, strict=True):
        row.height = Emu(height)
    for y, row in enumerate(table.rows):
        for x, cell in enumerate(row):
            each = made.table.cell(y, x)
            if cell.fill:
                each.fill.solid()
                each.fill.fore_color.rgb = _color(theme, cell.fill)
            else:
                each.fill.background()
            _text(each.text_frame, cell.body, theme)


def _chart(shapes: Any, chart: ChartGraphic, theme: Theme) -> None:
    data = CategoryChartData()
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, [float(point.value) for point in series.points])
    made = shapes.add_chart(_CHARTS.get(chart.kind, XL_CHART_TYPE.COLUMN_CLUSTERED), *_box(chart.frame), data)
    made.name = chart.name
    _describe(made, chart.alt)
    made.chart.has_legend = chart.legend
    for planned, series in zip(chart.series, made.chart.plots[0].series, strict=True):
        for number, point in enumerate(planned.points):
            each = series.points[number]
            each.format.fill.solid()
            each.format.fill.fore_color.rgb = _color(theme, point.color)
            if point.label:
                label = each.data_label.text_frame
                label.text = point.label
                label.paragraphs[0].runs[0].font.size = Pt(chart.label_size)
