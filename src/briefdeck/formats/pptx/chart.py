"""Native charts as text: column, bar, doughnut. Zero-based, no gridlines, labels directly on the points.

The label of a point is what the Deck says ("more than 100", 100余), which need not be what the number alone
would print: then it is rich text on that very point.
"""

from __future__ import annotations

from decimal import Decimal

from briefdeck.formats.pptx.contrast import luminance
from briefdeck.formats.pptx.langs import Lang, lang_of
from briefdeck.formats.pptx.ooxml import DECLARATION, A, C, Ink, R, attr, text
from briefdeck.formats.pptx.text import MINOR_FONTS, hundredths, language
from briefdeck.formats.pptx.workbook import column, sheet_name, workbook
from briefdeck.model.deck import ChartGraphic, ChartPoint, ChartSeries, Line
from briefdeck.model.theme import Theme

_CATEGORY_AXIS, _VALUE_AXIS = 111_111_111, 222_222_222
_OUTLINE = 28_575  # 2.25 pt
_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
_GENERAL = '<c:numFmt formatCode="General" sourceLinked="0"/>'
_NO_BOX = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def number(value: Decimal) -> str:
    """A value as cache and workbook hold it: plain decimal notation, no needless zeros."""
    return format(value.normalize(), "f")


def chart_workbook(chart: ChartGraphic) -> bytes:
    """The chart's data sheet: the same words and numbers as in its cache."""
    header = [chart.unit, *(series.name for series in chart.series)]
    rows = [
        (category, [number(series.points[at].value) for series in chart.series])
        for at, category in enumerate(chart.categories)
    ]
    return workbook(sheet_name(lang_of(chart.locale).sheet), header, rows)


def chart_xml(chart: ChartGraphic, theme: Theme) -> str:
    """The chart part. Its workbook is relationship rId1. Raises ValueError for a chart that does not add up."""
    for series in chart.series:
        if len(series.points) != len(chart.categories):
            msg = f"{chart.name}: {series.name} has {len(series.points)} points, not {len(chart.categories)}"
            raise ValueError(msg)
        if any(not point.value.is_finite() for point in series.points):
            msg = f"{chart.name}: {series.name} has a point that is no number"
            raise ValueError(msg)
    drawing = _Drawing(chart, theme)
    plot = drawing.doughnut() if chart.kind == "doughnut" else drawing.bars()
    lang = lang_of(chart.locale)
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f'<c:lang val="{attr(lang.tag)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{drawing.legend()}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{drawing.text_properties(chart.category_size, 'ink')}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


class _Drawing:
    """One chart being written: what all of its pieces need to know."""

    def __init__(self, chart: ChartGraphic, theme: Theme) -> None:
        self.chart, self.theme, self.ink = chart, theme, Ink(theme.scheme)
        self.lang: Lang = lang_of(chart.locale)
        self.sheet = sheet_name(self.lang.sheet)
        self.last = len(chart.categories) + 1

    def bars(self) -> str:
        chart, across = self.chart, self.chart.kind == "bar"
        series = "".join(self._series(at, one) for at, one in enumerate(chart.series))
        rtl = self.lang.rtl
        order, category_side, value_side = ("maxMin", "l", "t") if across else ("minMax", "b", "l")
        if rtl and across:
            category_side = "r"
        elif rtl:
            order, value_side = "maxMin", "r"
        growth = "maxMin" if rtl and across else "minMax"  # bars grow from where reading begins
        top = f'<c:max val="{number(chart.maximum)}"/>' if chart.maximum is not None else ""
        common = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        line = self.ink.line(Line("line", 9_525))
        return (
            f'<c:layout/><c:barChart><c:barDir val="{"bar" if across else "col"}"/><c:grouping val="clustered"/>'
            f'<c:varyColors val="0"/>{series}<c:gapWidth val="{chart.gap}"/><c:overlap val="{chart.overlap}"/>'
            f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:barChart>'
            f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
            f'<c:delete val="0"/><c:axPos val="{category_side}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
            f'{common}<c:tickLblPos val="low"/><c:spPr>{line}</c:spPr>'
            f'{self.text_properties(chart.category_size, "ink")}<c:crossAx val="{_VALUE_AXIS}"/>'
            '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
            f'<c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="{_VALUE_AXIS}"/>'
            f'<c:scaling><c:orientation val="{growth}"/>{top}<c:min val="0"/></c:scaling><c:delete val="1"/>'
            f'<c:axPos val="{value_side}"/><c:numFmt formatCode="General" sourceLinked="0"/>{common}'
            f'<c:tickLblPos val="nextTo"/><c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/>'
            '<c:crossBetween val="between"/></c:valAx>'
        )

    def doughnut(self) -> str:
        series = "".join(self._series(at, one) for at, one in enumerate(self.chart.series))
        full = "".join(f'<c:{edge} val="{at}"/>' for edge, at in (("x", 0.01), ("y", 0.01), ("w", 0.98), ("h", 0.98)))
        layout = (
            '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
            f"{full}</c:manualLayout></c:layout>"
            if not self.chart.legend
            else "<c:layout/>"
        )
        return (
            f'{layout}<c:doughnutChart><c:varyColors val="1"/>{series}<c:firstSliceAng val="0"/>'
            f'<c:holeSize val="{self.chart.hole}"/></c:doughnutChart>'
        )

    def legend(self) -> str:
        if not self.chart.legend:
            return ""
        size = self.text_properties(self.chart.category_size, "ink")
        return f'<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{size}</c:legend>'

    def text_properties(self, size: float, color: str, bold: bool = False) -> str:
        return (
            f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{self._run('a:defRPr', size, color, bold)}</a:pPr>"
            f'<a:endParaRPr lang="{attr(self.lang.tag)}"/></a:p></c:txPr>'
        )

    def _run(self, tag: str, size: float, color: str, bold: bool) -> str:
        look = f'sz="{hundredths(size)}" b="{int(bold)}"'
        return f"<{tag}{language(self.lang)} {look}>{self.ink.fill(color)}{MINOR_FONTS}</{tag}>"

    def _series(self, at: int, series: ChartSeries) -> str:
        letters, round_chart = column(at + 2), self.chart.kind == "doughnut"
        flat = "" if round_chart else '<c:invertIfNegative val="0"/>'
        looks = {(point.color, point.outlined, point.dashed) for point in series.points}
        # One look for the whole series keeps the chart easy to recolour by hand; else each point says its own.
        base = self._look(series.points[0]) if len(looks) == 1 and not round_chart else ""
        points = "" if base else "".join(self._point(index, point, flat) for index, point in enumerate(series.points))
        name = self._strings(f"${letters}$1", (series.name,))
        return (
            f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx>{name}</c:tx>{base}{flat}{points}'
            f"{self._labels(series)}<c:cat>{self._strings(f'$A$2:$A${self.last}', self.chart.categories)}</c:cat>"
            f"<c:val>{self._numbers(letters, series)}</c:val></c:ser>"
        )

    def _look(self, point: ChartPoint) -> str:
        if point.outlined:
            outline = Line(point.color, _OUTLINE, "dash" if point.dashed else "")
            return f"<c:spPr><a:noFill/>{self.ink.line(outline)}</c:spPr>"
        # Slices are parted by a line in the colour of the ground.
        edge = Line("ground", 19_050) if self.chart.kind == "doughnut" else None
        return f"<c:spPr>{self.ink.fill(point.color)}{self.ink.line(edge)}</c:spPr>"

    def _point(self, index: int, point: ChartPoint, flat: str) -> str:
        return f'<c:dPt><c:idx val="{index}"/>{flat}<c:bubble3D val="0"/>{self._look(point)}</c:dPt>'

    def _labels(self, series: ChartSeries) -> str:
        labels = "".join(self._label(index, point, series) for index, point in enumerate(series.points))
        position = "" if self.chart.kind == "doughnut" else '<c:dLblPos val="outEnd"/>'
        style = self.text_properties(self.chart.label_size, self._label_color(series.points[0]), True)
        return f"<c:dLbls>{labels}{_GENERAL}{_NO_BOX}{style}{position}{_SHOWN}</c:dLbls>"

    def _label(self, index: int, point: ChartPoint, series: ChartSeries) -> str:
        """A point's own label: nothing, its rich text, or its number in its own colour.

        Only a bare whole number is left to the number format: any separator would follow the reader's system.
        """
        head = f'<c:dLbl><c:idx val="{index}"/>'
        if not point.label:
            return f'{head}<c:delete val="1"/></c:dLbl>'
        color = self._label_color(point)
        position = "" if self.chart.kind == "doughnut" else '<c:dLblPos val="outEnd"/>'
        if point.label == number(point.value) and point.label.isdecimal():
            if color == self._label_color(series.points[0]):
                return ""
            style = self.text_properties(self.chart.label_size, color, True)
            return f"{head}{_GENERAL}{_NO_BOX}{style}{position}{_SHOWN}</c:dLbl>"
        run = self._run("a:rPr", self.chart.label_size, color, True)
        words = f"<a:p><a:r>{run}<a:t>{text(point.label)}</a:t></a:r></a:p>"
        rich = f"<c:tx><c:rich><a:bodyPr/><a:lstStyle/>{words}</c:rich></c:tx>"
        return f"{head}{rich}{_NO_BOX}{position}{_SHOWN}</c:dLbl>"

    def _label_color(self, point: ChartPoint) -> str:
        """On a slice: whichever of ink and its opposite stands out. Beside a bar: the bar's accent, else ink."""
        if self.chart.kind == "doughnut":
            dark = not point.outlined and luminance(self.theme.colors[point.color]) < 0.18
            return "on_dark" if dark else "ink"
        return "accent" if point.color == "accent" else "ink"

    def _strings(self, cells: str, values: tuple[str, ...]) -> str:
        points = "".join(f'<c:pt idx="{at}"><c:v>{text(value)}</c:v></c:pt>' for at, value in enumerate(values))
        return (
            f"<c:strRef><c:f>'{text(self.sheet)}'!{cells}</c:f>"
            f'<c:strCache><c:ptCount val="{len(values)}"/>{points}</c:strCache></c:strRef>'
        )

    def _numbers(self, letters: str, series: ChartSeries) -> str:
        points = "".join(
            f'<c:pt idx="{at}"><c:v>{number(point.value)}</c:v></c:pt>' for at, point in enumerate(series.points)
        )
        return (
            f"<c:numRef><c:f>'{text(self.sheet)}'!${letters}$2:${letters}${self.last}</c:f><c:numCache>"
            f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(series.points)}"/>{points}'
            "</c:numCache></c:numRef>"
        )
