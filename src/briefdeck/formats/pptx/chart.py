"""Native charts as text: column, bar, stacked, line, combination, doughnut.

Zero-based, no gridlines, labels directly on the points.

The label of a point is what the Deck says ("more than 100", 100余), which need not be what the number alone
would print: then it is rich text on that very point.
"""

from __future__ import annotations

from decimal import Decimal

from briefdeck.formats.pptx.chart_axes import FIRST, SECOND, AxisPair, axes
from briefdeck.formats.pptx.chart_looks import bar_look, line_looks
from briefdeck.formats.pptx.contrast import luminance
from briefdeck.formats.pptx.langs import Lang, lang_of
from briefdeck.formats.pptx.ooxml import DECLARATION, A, C, Ink, R, attr, text
from briefdeck.formats.pptx.text import MINOR_FONTS, hundredths, language
from briefdeck.formats.pptx.workbook import column, sheet_name, workbook
from briefdeck.model.deck import ChartGraphic, ChartPoint, ChartSeries, Line
from briefdeck.model.theme import Theme

_ONE_LINE = '<a:bodyPr wrap="none"/>'
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
    plot = drawing.plot()
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
        self.stacked = chart.kind in ("stacked", "stacked_bar")
        self.across = chart.kind in ("bar", "stacked_bar")

    def plot(self) -> str:
        """The plots with their layout and axes, in the order of CT_PlotArea."""
        match self.chart.kind:
            case "doughnut":
                return f"{self._layout()}{self._doughnut()}"
            case "line":
                plots, ends = self._lines(self.chart.series, FIRST), self._ends()
                return f"{self._layout()}{plots}{self._axes(FIRST, ends)}"
            case "combination":
                columns = tuple(one for one in self.chart.series if not one.line)
                lines = tuple(one for one in self.chart.series if one.line)
                second = self.chart.line_range or self._ends()
                return (
                    f"{self._layout()}{self._bars(columns)}{self._lines(lines, SECOND)}"
                    f"{self._axes(FIRST, self._ends())}{self._axes(SECOND, second, seen=False)}"
                )
            case _:
                return f"{self._layout()}{self._bars(self.chart.series)}{self._axes(FIRST, self._ends())}"

    def _ends(self) -> tuple[Decimal, Decimal | None]:
        return self.chart.minimum, self.chart.maximum

    def _layout(self) -> str:
        """Where the plot area stands without its labels, in parts of the chart's frame."""
        frame, plot = self.chart.frame, self.chart.plot
        if plot is None and (self.chart.kind != "doughnut" or self.chart.legend):
            return "<c:layout/>"
        edges = (0.01, 0.01, 0.98, 0.98)
        if plot is not None:
            across, down = (plot.x - frame.x) / frame.w, (plot.y - frame.y) / frame.h
            edges = (across, down, plot.w / frame.w, plot.h / frame.h)
        places = "".join(
            f'<c:{edge} val="{round(at, 5)}"/>' for edge, at in zip(("x", "y", "w", "h"), edges, strict=True)
        )
        return (
            '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
            f"{places}</c:manualLayout></c:layout>"
        )

    def _bars(self, series: tuple[ChartSeries, ...]) -> str:
        chart = self.chart
        inside = "".join(self._series(one, self._bar_looks(one)) for one in series)
        grouping, overlap = ("stacked", 100) if self.stacked else ("clustered", chart.overlap)
        return (
            f'<c:barChart><c:barDir val="{"bar" if self.across else "col"}"/><c:grouping val="{grouping}"/>'
            f'<c:varyColors val="0"/>{inside}<c:gapWidth val="{chart.gap}"/><c:overlap val="{overlap}"/>'
            f"{FIRST.references}</c:barChart>"
        )

    def _lines(self, series: tuple[ChartSeries, ...], pair: AxisPair) -> str:
        inside = "".join(self._series(one, line_looks(one, self.ink), '<c:smooth val="0"/>') for one in series)
        return (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{inside}<c:marker val="1"/>'
            f"{pair.references}</c:lineChart>"
        )

    def _axes(self, pair: AxisPair, ends: tuple[Decimal, Decimal | None], *, seen: bool = True) -> str:
        labels = self.text_properties(self.chart.category_size, "ink")
        line = self.ink.line(Line("line", 9_525))
        rtl = self.lang.rtl
        return axes(
            *(pair, ends, number),
            across=self.across,
            rtl=rtl,
            line=line,
            labels=labels,
            seen=seen,
            named=self.chart.named,
            edge_to_edge=self.chart.kind == "line",
        )

    def _doughnut(self) -> str:
        series = "".join(self._series(one, self._points(one, "")) for one in self.chart.series)
        return (
            f'<c:doughnutChart><c:varyColors val="1"/>{series}<c:firstSliceAng val="0"/>'
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

    def _series(self, series: ChartSeries, looks: str, tail: str = "") -> str:
        """One series. looks: what stands between its name and its labels; tail: what follows its values."""
        at = next(at for at, one in enumerate(self.chart.series) if one is series)
        letters = column(at + 2)
        return (
            f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
            f"<c:tx>{self._strings(f'${letters}$1', (series.name,))}</c:tx>{looks}{self._labels(series)}"
            f"<c:cat>{self._strings(f'$A$2:$A${self.last}', self.chart.categories)}</c:cat>"
            f"<c:val>{self._numbers(letters, series)}</c:val>{tail}</c:ser>"
        )

    def _bar_looks(self, series: ChartSeries) -> str:
        """One look for the whole series keeps the chart easy to recolour by hand; else each point says its own."""
        flat = '<c:invertIfNegative val="0"/>'
        looks = {(point.color, point.outlined, point.dashed, point.hatched) for point in series.points}
        if len(looks) == 1:
            return f"{self._look(series.points[0])}{flat}"
        return f"{flat}{self._points(series, flat)}"

    def _points(self, series: ChartSeries, flat: str) -> str:
        return "".join(
            f'<c:dPt><c:idx val="{index}"/>{flat}<c:bubble3D val="0"/>{self._look(point)}</c:dPt>'
            for index, point in enumerate(series.points)
        )

    def _look(self, point: ChartPoint) -> str:
        # Slices are parted by a line in the colour of the ground.
        return bar_look(point, self.ink, parted=self.chart.kind == "doughnut" or self.stacked)

    def _labels(self, series: ChartSeries) -> str:
        labels = "".join(self._label(index, point, series) for index, point in enumerate(series.points))
        position = self._position(series)
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
        position = self._position(series)
        if point.label == number(point.value) and point.label.isdecimal():
            if color == self._label_color(series.points[0]):
                return ""
            style = self.text_properties(self.chart.label_size, color, True)
            return f"{head}{_GENERAL}{_NO_BOX}{style}{position}{_SHOWN}</c:dLbl>"
        run = self._run("a:rPr", self.chart.label_size, color, True)
        words = f"<a:p><a:r>{run}<a:t>{text(point.label)}</a:t></a:r></a:p>"
        rich = f"<c:tx><c:rich>{_ONE_LINE}<a:lstStyle/>{words}</c:rich></c:tx>"
        return f"{head}{rich}{_NO_BOX}{position}{_SHOWN}</c:dLbl>"

    def _position(self, series: ChartSeries) -> str:
        """Beyond the end of a bar, in the middle of a slice of it, over or under a line."""
        if self.chart.kind == "doughnut":
            return ""
        place = "outEnd"
        if self.stacked:
            place = "ctr"
        elif series.line or self.chart.kind == "line":
            place = "t" if series.above else "b"
        return f'<c:dLblPos val="{place}"/>'

    def _label_color(self, point: ChartPoint) -> str:
        """On a slice: whichever of ink and its opposite stands out. Beside a bar: the bar's accent, else ink."""
        if self.chart.kind == "doughnut" or self.stacked:
            dark = not point.outlined and not point.hatched and luminance(self.theme.colors[point.color]) < 0.18
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
